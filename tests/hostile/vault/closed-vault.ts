/** Closed vaults to be harmed, and ways to look at and to change them. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../../../electron/vault/file/connection.ts';
import { openSlots } from '../../../electron/vault/keys/open-slots.ts';
import { readSlots } from '../../../electron/vault/keys/slots/slot-store.ts';
import type { Connection } from '../../../electron/vault/file/sqlite.ts';
import { cheapKdf, must, newAudit, openNewVault, passphrase, writeRationale } from '../../vault/support.ts';

export const bothSlots = ['slots.json', 'slots.copy.json'];

/** A vault with some text in it, closed. */
export async function closedVault(home: string) {
  const { vault, store, kit } = await openNewVault(home);
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'heron '.repeat(9000)));
  await vault.lock();
  await vault.settled();
  return { vault, audit, kit };
}

/** Every file of the vault with its SHA-256; the count of wrong tries may change. */
export function snapshot(home: string): Record<string, string> {
  const folder = path.join(home, 'vault');
  const names = readdirSync(folder).filter(
    (name) => statSync(path.join(folder, name)).isFile() && name !== 'tries.json',
  );
  const hash = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex');
  return Object.fromEntries(names.map((name) => [name, hash(name)]));
}

/** Turns some bytes of a file over. */
export function damage(file: string, from: number, count: number): void {
  const bytes = readFileSync(file);
  for (let at = from; at < from + count; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}

/** Opens the closed vault's database with its key, as somebody could who has the passphrase, and changes it. */
export async function rewrite(home: string, work: (db: Connection) => void): Promise<void> {
  const folder = path.join(home, 'vault');
  const read = must(await readSlots(folder));
  const { vaultKey, file } = must(await openSlots(cheapKdf, read, 'passphrase', Buffer.from(passphrase)));
  const { database, vaultId } = file;
  const db = must(
    openDatabase({ file: path.join(folder, database), vaultKey, vaultId, create: false, appVersion: 'x' }),
  );
  work(db);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}
