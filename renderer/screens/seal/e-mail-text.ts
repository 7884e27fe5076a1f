/** What to write in the e-mail that carries a file: how it is opened and what to compare, and nobody's name, reference or key words. Pure. */
import type { BundlePurpose } from '../../../shared/contract/bundles.ts';
import { longDay } from '../../../shared/dates/index.ts';

const purposes: Readonly<Record<BundlePurpose, string>> = {
  'for-moderation': 'It is for you to moderate.',
  returned: 'It comes back to you with notes.',
  moderated: 'It is the moderated record.',
  'for-meeting': 'It is for the meeting.',
  copy: 'It is a copy for you to read.',
};

/** Key words are not in it: whoever could change the file on its way could change them too. */
export function eMailText(about: {
  readonly purpose: BundlePurpose;
  readonly withPassphrase: boolean;
  readonly keepUntil: string;
}): string {
  const { purpose, withPassphrase, keepUntil } = about;
  return [
    'Hello,',
    `The attached file is for you. ${purposes[purpose]}${keepUntil === '' ? '' : ` Keep it until ${longDay(new Date(`${keepUntil}T12:00:00`))}.`}`,
    'It opens in Caselight only. Save it on your laptop, then choose Open in Caselight (Ctrl+O), or drop the file on its window.',
    withPassphrase
      ? 'It asks for a passphrase. I will tell you that by telephone, not by e-mail.'
      : 'It is closed for you: your own Caselight opens it, and nobody else’s does.',
    'Before anything is opened, Caselight shows six key words that belong to me. Telephone me on a number you already have, and I will read mine out. When they are the same, tick that you have compared them. I am then among your contacts, and you can send the file back to me in the same way.',
    'Thank you',
  ].join('\n\n');
}
