/** What to do when the vault, or its key files, are damaged: how to go back to a copy, step by step, losing nothing on the way. */
import type { ErrorCode } from '../../../shared/errors.ts';

/** Whether a failure is one that a copy of the vault helps against. */
export const helpsToRestore = (code: ErrorCode): boolean =>
  code === 'vault-damaged' || code === 'vault-log-apart' || code === 'slots-damaged';

export function RestoreHelp() {
  return (
    <section className="restore" aria-labelledby="restore-h">
      <h2 id="restore-h">Going back to a copy</h2>
      <ol>
        <li>
          Close Caselight. Copy its folder “vault” to a safe place first: nothing in it is lost that way.
        </li>
        <li>
          In “vault”, the folder “backups” holds copies that Caselight made, named by day and time. A backup
          that you made yourself works as well.
        </li>
        <li>
          In “vault”, remove vault.db-wal and vault.db-shm if they are there. Then copy everything from the
          newest copy into “vault”: the whole of it, also a vault.db-wal where the copy holds one.
        </li>
        <li>Start Caselight, and unlock with the passphrase or the kit of that day.</li>
      </ol>
      <p className="quiet">
        The folder is in your own application data: on Windows %APPDATA%\Caselight\vault, on macOS
        ~/Library/Application Support/Caselight/vault, on Linux ~/.config/Caselight/vault. Your IT service can
        do this with you; it does not need your passphrase.
      </p>
    </section>
  );
}
