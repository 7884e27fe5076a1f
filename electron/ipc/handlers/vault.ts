/** Making, opening and caring for the vault. Locking is not here: it goes through the locker (handlers/app.ts). */
import { localDate } from '../../../shared/dates/index.ts';
import path from 'node:path';
import { failed, ok } from '../../../shared/result.ts';
import type { Vault } from '../../vault/life/vault.ts';
import { withStore } from '../../vault/life/with-store.ts';
import type { Handlers } from '../serve.ts';

export type VaultParts = {
  readonly vault: Vault;
  /** Shows the save dialog for a backup folder; gives its absolute path, or null when it was left. */
  readonly chooseBackup: (suggestedName: string) => Promise<string | null>;
  /** Called after each successful unlocking and setting up. */
  readonly onOpened: () => void;
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
  /** Tells of an opening and passes the result on. */
  const opening = async <R extends { readonly ok: boolean }>(result: Promise<R>): Promise<R> => {
    const given = await result;
    if (given.ok) parts.onOpened();
    return given;
  };
  return {
    'vault.strength': ({ passphrase }) => Promise.resolve(ok(vault.strength(passphrase))),
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
