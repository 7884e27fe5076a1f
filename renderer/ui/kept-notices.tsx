/**
 * What was put right on opening the vault, and what is left to do after unlocking by kit. Under the bar of every screen,
 * because unlocking leads back to where the person was; shown until put away.
 */
import { go, useRoutes } from '../stores/routes.ts';
import { putRecoveredAway, useSession } from '../stores/session.ts';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

export function KeptNotices() {
  const recovered = useSession((state) => state.recovered);
  const byKit = useSession((state) => state.byKit);
  const there = useRoutes(
    ({ route }) => route.screen === 'settings' && (route.section ?? '') === 'passphrase',
  );
  if (recovered.length === 0 && !byKit) return null;
  return (
    <section className="frame-notices" aria-label="After unlocking">
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
          {there ? null : (
            <Button onClick={() => go({ screen: 'settings', section: 'passphrase' })}>
              Choose a passphrase
            </Button>
          )}
        </Notice>
      ) : null}
    </section>
  );
}
