/** A vault of two days with a made clock, for tests of going back: its newest copy has the words of the first day. */
import path from 'node:path';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { Vault } from '../../electron/vault/life/vault.ts';
import { must, newAudit, openNewVault, passphrase, storeOf, writeRationale } from './support.ts';

const day = 86_400_000;
export const by = (text: string) => ({ kind: 'passphrase', secret: Buffer.from(text) }) as const;
export const folderOf = (home: string): string => path.join(home, 'vault');
export const shut = async (vault: Vault) => {
  await vault.lock();
  await vault.settled();
};
export const rationale = async (vault: Vault, audit: AuditId) =>
  must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale;

/** The copy of the second day has the first words; a second audit is in the vault alone. */
export async function twoDays(home: string) {
  const clock = { now: Date.UTC(2026, 10, 20, 9) };
  const { vault, kit, store } = await openNewVault(home, {
    now: () => clock.now,
    care: { after: null, pause: 0 },
  });
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'first day'));
  await shut(vault);
  clock.now += day;
  must(await vault.unlock(passphrase));
  await vault.care.now();
  must(await writeRationale(storeOf(vault), audit, '3a', 'second day'));
  const later = await newAudit(storeOf(vault));
  await shut(vault);
  return { vault, kit, audit, later, clock };
}

/** The newest copy of a kind. */
export async function newest(vault: Vault, source = 'automatic') {
  const found = (await vault.copies.list()).copies.find((one) => one.source === source);
  if (found === undefined) throw new Error(`no ${source} copy`);
  return found;
}
