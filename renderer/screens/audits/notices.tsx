/** What was put right on opening the vault, and what is left to do after unlocking by kit. Shown until put away. */
import { go } from '../../stores/routes.ts';
import { putRecoveredAway, useSession } from '../../stores/session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

export function Notices() {
  const recovered = useSession((state) => state.recovered);
  const byKit = useSession((state) => state.byKit);
  if (recovered.length === 0 && !byKit) return null;
  return (
    <div className="list-notices">
      {recovered.length === 0 ? null : (
        <Notice kind="look" role="status">
          {recovered.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <Button onClick={putRecoveredAway}>I have read this</Button>
        </Notice>
      )}
      {byKit ? (
        <Notice kind="warn" role="status">
          <p>
            You opened this vault with the recovery kit. Choose a new passphrase, so that you can unlock
            without it.
          </p>
          <Button onClick={() => go({ screen: 'settings', section: 'passphrase' })}>
            Choose a passphrase
          </Button>
        </Notice>
      ) : null}
    </div>
  );
}
