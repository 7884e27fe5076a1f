/** Whole copies of the open vault: for a backup under the same key, for re-encryption under another. Checked before they count. */
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { keyConnection, rawKey } from './connection.ts';
import { markLog } from './log-mark.ts';
import { Database, type Connection } from './sqlite.ts';

type Copied = { readonly audits: number };

/** Opens a copy on its own and reads all of it: pages, schema, and as many audits as the vault has. */
function verify(file: string, vaultKey: Uint8Array, audits: number): boolean {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    keyConnection(db, vaultKey);
    db.pragma('temp_store=MEMORY');
    const pages = db.pragma('integrity_check(1)', { simple: true });
    return pages === 'ok' && db.prepare('SELECT count(*) FROM audits').pluck().get() === audits;
  } finally {
    db.close();
  }
}

function flush(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Brings the log that lies beside a closed copy of the vault into its file. Gives whether the file is all there is then. The key (32 bytes) is
 * zeroed here: it came as this thread's own copy.
 */
export function settleCopy(input: { readonly file: string; readonly vaultKey: Uint8Array }): boolean {
  try {
    const copy = new Database(input.file, { fileMustExist: true });
    try {
      keyConnection(copy, input.vaultKey);
      copy.pragma('locking_mode=EXCLUSIVE');
      copy.pragma('temp_store=MEMORY');
      copy.prepare('SELECT count(*) FROM audits').get();
      copy.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      copy.close();
    }
    flush(input.file);
    return !existsSync(`${input.file}-wal`);
  } catch {
    // Damaged, or no room: it is then no copy, and the person is told so.
    return false;
  } finally {
    input.vaultKey.fill(0);
  }
}

/**
 * Writes a compacted copy of the open vault to `file` (absolute, not there yet), under `nextKey` if given, otherwise under its
 * own key, and opens and checks it. On any failure nothing is left of it. Keys are 32 bytes and are zeroed
 * here: they came as this thread's own copies.
 */
export function copyVault(
  db: Connection,
  input: { readonly file: string; readonly vaultKey: Uint8Array; readonly nextKey: Uint8Array | null },
): Result<Copied, WriteCode> {
  const { file, vaultKey, nextKey } = input;
  try {
    const audits = Number(db.prepare('SELECT count(*) FROM audits').pluck().get());
    closeSync(openSync(file, 'wx', 0o600));
    db.prepare('VACUUM INTO ?').run(file);
    const copy = new Database(file, { fileMustExist: true });
    try {
      keyConnection(copy, vaultKey);
      copy.pragma('temp_store=MEMORY');
      copy.pragma('journal_mode=MEMORY');
      // Another file than the one it was made from: the log of that one does not belong to it.
      markLog(copy);
      if (nextKey !== null) {
        const key = rawKey(nextKey);
        copy.rekey(key);
        key.fill(0);
      }
    } finally {
      copy.close();
    }
    flush(file);
    if (verify(file, nextKey ?? vaultKey, audits)) return ok({ audits });
    rmSync(file, { force: true });
    return failed('write-failed');
  } catch (error) {
    for (const name of [file, `${file}-journal`, `${file}-wal`]) rmSync(name, { force: true });
    return writeFailure(error);
  } finally {
    vaultKey.fill(0);
    nextKey?.fill(0);
  }
}
