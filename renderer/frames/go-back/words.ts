/** What is said of a copy of the vault: when and where from, what is in it, and what the vault has that it lacks. */
import { counted, fileSize, shortMoment } from '../../../shared/dates/index.ts';
import type { CopyDifference, CopyLine, CopyLook } from '../../../shared/contract/copies.ts';

/** "21 Nov 2026, 08:55": the name of a copy. */
export const copyName = ({ madeAt }: CopyLine): string => shortMoment(madeAt);

/** Where a copy comes from and how large it is. */
export function copyOrigin({ source, name, bytes }: CopyLine): string {
  const from =
    source === 'automatic'
      ? 'made by Caselight'
      : source === 'aside'
        ? 'the vault as it was before going back'
        : `in the folder you chose: “${name}”`;
  return `${from}, ${fileSize(bytes)}`;
}

/** Whether it opens and what is in it; null while nobody has tried. */
export function copyState(look: CopyLook): string {
  switch (look.opens) {
    case 'secret':
      return 'Opens with another passphrase or kit: the one of that day.';
    case 'damaged':
      return 'Damaged. It does not open.';
    case 'newer':
      return 'Made by a newer Caselight. It opens there.';
    case 'yes':
      return `Opens. ${counted(look.audits, 'audit')}.${whose(look)}`;
  }
}

function whose({ isOfThisVault, differences, differing }: CopyLook): string {
  if (differences === null)
    return isOfThisVault ? ' What is newer in the vault cannot be told: the vault does not open.' : '';
  return differing === 0
    ? ' The same audits as in the vault, at the same saves.'
    : ` ${counted(differing, 'audit')} differ from the vault.`.replace('audit differ', 'audit differs');
}

/** One audit that differs, in words. */
export function differenceWords({ what, saves }: CopyDifference): string {
  switch (what) {
    case 'newer':
      return `${counted(saves, 'save')} newer in the vault`;
    case 'older':
      return `${counted(saves, 'save')} newer in the copy`;
    case 'only-in-vault':
      return 'in the vault, not in the copy';
    case 'damaged':
      return saves === 0
        ? 'damaged in the vault, whole in the copy with every save'
        : `damaged in the vault, whole in the copy, ${counted(saves, 'save')} older`;
    case 'only-in-copy':
      return 'in the copy, not in the vault';
  }
}
