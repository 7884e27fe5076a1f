/** "I have a backup": at first use on a laptop, a backup from another one becomes the vault. */
import { GoBack } from '../../frames/go-back/index.tsx';
import { startSession } from '../../stores/session.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';

export function FromBackup({ onLeave }: { onLeave: () => void }) {
  const heading = useHeadingFocus('from-backup');
  useTitle('Begin with a backup');
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        Begin with a backup
      </h1>
      <p className="lede">
        A backup opens with the passphrase and the recovery kit that held when it was made. They stay the ones
        of your vault.
      </p>
      {/* The vault is there now, and locked: the locked screen comes next. */}
      <GoBack vault="none" onDone={() => unawaited(startSession())} />
      <div className="btn-row">
        <Button kind="plain" onClick={onLeave}>
          Make a new vault instead
        </Button>
      </div>
    </>
  );
}
