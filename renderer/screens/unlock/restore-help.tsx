/** What to do when the vault, or its key files, are damaged: going back to a copy loses nothing on the way. */
import type { ErrorCode } from '../../../shared/errors.ts';
import { Button } from '../../ui/button.tsx';

/** Whether a failure is one that a copy of the vault helps against. */
export const helpsToRestore = (code: ErrorCode): boolean =>
  code === 'vault-damaged' || code === 'vault-log-apart' || code === 'slots-damaged';

export const RestoreHelp = ({ onGoBack }: { onGoBack: () => void }) => (
  <section className="restore" aria-labelledby="restore-h">
    <h2 id="restore-h">Going back to a copy</h2>
    <p>
      Caselight keeps copies of its own, and a backup that you made works as well. The vault as it is now is
      kept aside, whole: nothing of it is thrown away.
    </p>
    <div className="btn-row">
      <Button icon="history" onClick={onGoBack}>
        Go back to a copy
      </Button>
    </div>
  </section>
);
