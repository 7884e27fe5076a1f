/** The locked screen: since when and why, one field, and nothing that tells what is in the vault. */
import { useState } from 'react';
import { checkPdf } from '../../stores/arrivals.ts';
import { startSession, useSession } from '../../stores/session.ts';
import { unawaited } from '../../surface.ts';
import { FirstBar } from '../../frames/bar.tsx';
import { Button, Linkish } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import type { Behind } from '../../lazy-program.ts';
import { Later } from '../../when-loaded.tsx';
import { sayLocked } from './say-locked.ts';
import { UnlockByKit } from './by-kit.tsx';
import { UnlockByPassphrase } from './by-passphrase.tsx';

const goBackCard =
  (onLeave: () => void) =>
  ({ GoBackCard }: Behind) => <GoBackCard onLeave={onLeave} />;

export function Unlock() {
  const app = useSession((state) => state.app);
  const [byKit, setByKit] = useState(false);
  const [isGoingBack, setGoingBack] = useState(false);
  const [now] = useState(() => new Date());
  if (app === null) return null;
  if (isGoingBack)
    return (
      <>
        <FirstBar />
        <main className="lock lock-wide" id="main">
          <div className="lock-card">
            <Later draw={goBackCard(() => setGoingBack(false))} />
          </div>
        </main>
      </>
    );
  const goBack = (): void => setGoingBack(true);
  return (
    <>
      <FirstBar />
      <main className="lock" id="main">
        <div className="lock-card">
          <h1>
            <Icon name="lock" />
            {app.lockReason === 'start' ? 'Unlock your work' : 'Locked'}
          </h1>
          <p className="soft">{sayLocked(app, now)}</p>
          {byKit ? (
            <UnlockByKit onPassphrase={() => setByKit(false)} onGoBack={goBack} />
          ) : (
            <UnlockByPassphrase onKit={() => setByKit(true)} onGoBack={goBack} />
          )}
          {app.fileWaiting ? (
            <Notice kind="look" icon="package">
              <p>
                <strong>One file is waiting.</strong> You opened it while Caselight was locked. It will be
                checked after you unlock.
              </p>
            </Notice>
          ) : null}
        </div>
        <p className="lock-risk">
          <Icon name="phone" />
          <span>
            If someone may be in danger now, do not wait for this program. Phone 999, or your duty team.
          </span>
        </p>
        <p className="lock-more">
          <Linkish onClick={() => unawaited(checkPdf())}>Check a signed PDF without unlocking</Linkish>
          <Linkish onClick={goBack}>Go back to a copy</Linkish>
        </p>
      </main>
    </>
  );
}

/** What is on the screen while the vault closes: nothing of anybody. */
export function LockedBlank() {
  useTitle('');
  return (
    <>
      <FirstBar />
      <main className="lock" id="main">
        <h1 className="vh">Locking</h1>
      </main>
    </>
  );
}

/** Main did not answer; there is nothing to unlock. */
export function Unreachable() {
  const trouble = useSession((state) => state.trouble);
  const heading = useHeadingFocus('unreachable');
  useTitle('');
  return (
    <>
      <FirstBar />
      <main className="lock" id="main">
        <div className="lock-card">
          <h1 ref={heading} tabIndex={-1}>
            Caselight did not start
          </h1>
          <p className="soft">{trouble}</p>
          <div className="btn-row">
            <Button kind="main" big onClick={() => unawaited(startSession())}>
              Try again
            </Button>
          </div>
        </div>
      </main>
    </>
  );
}
