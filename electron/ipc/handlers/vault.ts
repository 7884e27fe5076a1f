/** Making, opening and caring for the vault. Locking is not here: it goes through the locker (handlers/app.ts). */
import { localDate } from '../../../shared/dates/index.ts';
import path from 'node:path';
import type { Opened } from '../../../shared/contract/vault.ts';
import type { ErrorCode } from '../../../shared/errors.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { Vault } from '../../vault/life/vault.ts';
import type { OpenedVault } from '../../vault/life/vault-types.ts';
import { withStore } from '../../vault/life/with-store.ts';
import { firstScreen } from '../first-screen.ts';
import type { Handlers } from '../serve.ts';

export type VaultParts = {
  readonly vault: Vault;
  /** Shows the save dialog for a backup folder; gives its absolute path, or null when it was left. */
  readonly chooseBackup: (suggestedName: string) => Promise<string | null>;
  /** Called after each successful unlocking and setting up. */
  readonly onOpened: () => void;
  /** Hears of what could not be read for the first screen. */
  readonly onNoted?: (error: unknown) => void;
  readonly now?: () => number;
};

/** Builds the handlers of the section vault. */
export function vaultHandlers(
  parts: VaultParts,
): Pick<
  Handlers,
  | 'vault.strength'
  | 'vault.prepare'
  | 'vault.finish'
  | 'vault.unlock'
  | 'vault.unlockWithKit'
  | 'vault.changePassphrase'
  | 'vault.setPassphrase'
  | 'vault.newKit'
  | 'vault.confirmKit'
  | 'vault.reencrypt'
  | 'vault.backup'
  | 'vault.check'
> {
  const { vault } = parts;
  const today = () => localDate(new Date((parts.now ?? Date.now)()));
  /** Tells of an opening, and answers with what the first screen needs. */
  const opening = async <C extends ErrorCode>(
    result: Promise<Result<OpenedVault, C>>,
  ): Promise<Result<Opened, C | 'locked'>> => {
    const opened = await result;
    if (!opened.ok) return opened;
    parts.onOpened();
    const { recovered } = opened.value;
    return withStore(vault, async (store) =>
      ok({ recovered, first: await firstScreen(store, parts.onNoted ?? (() => {})) }),
    );
  };
  return {
    'vault.strength': async ({ passphrase }) => ok(await vault.strength(passphrase)),
    'vault.prepare': ({ passphrase }) => vault.prepare(passphrase),
    'vault.finish': ({ words }) => opening(vault.finish(words)),
    'vault.unlock': ({ passphrase }) => opening(vault.unlock(passphrase)),
    'vault.unlockWithKit': ({ words }) => opening(vault.unlockWithKit(words)),
    'vault.changePassphrase': ({ current, next }) => vault.changePassphrase(current, next),
    'vault.setPassphrase': ({ next }) => vault.setPassphrase(next),
    'vault.newKit': ({ passphrase }) => vault.newKit(passphrase),
    'vault.confirmKit': ({ words }) => vault.confirmKit(words),
    'vault.reencrypt': ({ passphrase }) => vault.reencrypt(passphrase),
    'vault.backup': async () => {
      const target = await parts.chooseBackup(`Caselight backup ${today()}`);
      if (target === null) return failed('cancelled');
      const made = await vault.backupTo(target);
      return made.ok ? ok({ fileName: path.basename(target), audits: made.value.audits }) : made;
    },
    'vault.check': () => withStore(vault, async (store) => ok(await store.whole.check())),
  };
}
