/** Under the bar, when a page of the vault's file is damaged or there is no room for copies: what happened, what is safe, what to do. */
import { shortMoment } from '../../shared/dates/index.ts';
import type { CareNow } from '../stores/care.ts';
import { go } from '../stores/routes.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

/** What needs the person; null while nothing does. */
export const needsCare = (care: CareNow | null): boolean =>
  care !== null && (care.vaultDamaged > 0 || care.noRoom);

function Damaged({ care }: { care: CareNow }) {
  return (
    <Notice kind="warn" role="status">
      <p>
        <strong>A place in the vault file is damaged.</strong> The rest can be used as before, and nothing was
        overwritten.{' '}
        {care.goodCopyAt === null
          ? 'No copy has been read whole yet.'
          : `The copy of ${shortMoment(care.goodCopyAt)} is whole, and no newer copy takes its place.`}{' '}
        What is damaged can be brought back from it.
      </p>
      <Button onClick={() => go({ screen: 'settings', section: 'backup' })}>Show what can be done</Button>
    </Notice>
  );
}

export function CareNotice({ care }: { care: CareNow }) {
  return (
    <>
      {care.vaultDamaged > 0 ? <Damaged care={care} /> : null}
      {care.noRoom ? (
        <Notice kind="warn" role="status">
          <p>
            <strong>There is no room on this disk for another copy of the vault.</strong> Your work is saved.{' '}
            {care.goodCopyAt === null ? '' : `The copy of ${shortMoment(care.goodCopyAt)} stays. `}
            Make room, and back up the vault to another place.
          </p>
        </Notice>
      ) : null}
    </>
  );
}
