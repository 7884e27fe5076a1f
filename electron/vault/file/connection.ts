/** Opens the encrypted database: SQLCipher 4 format with a raw key, every write flushed, nothing unencrypted beside it. */
import { closeSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { errorCode, writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { isDamage } from './damage.ts';
import { beginLog, logBelongs, openForLooking } from './log-mark.ts';
import { migrate } from './migrations/index.ts';
import { secretBytes } from '../keys/secret-bytes.ts';
import { Database, type Connection } from './sqlite.ts';

export type OpenCode =
  | 'vault-damaged'
  | 'vault-log-apart'
  | 'vault-from-newer-app'
  | 'vault-in-use'
  | WriteCode;

/** The raw key in the form SQLCipher takes it, x'<64 hex>', as bytes that can be wiped; a string could not be. */
export function rawKey(vaultKey: Uint8Array): Buffer {
  const hex = Buffer.from('0123456789abcdef');
  const key = secretBytes(67);
  key[0] = 0x78;
  key[1] = 0x27;
  vaultKey.forEach((byte, index) => {
    key[2 + index * 2] = hex[byte >> 4] ?? 0;
    key[3 + index * 2] = hex[byte & 15] ?? 0;
  });
  key[66] = 0x27;
  return key;
}

/** Sets cipher and key on a fresh connection. SQLCipher 4 defaults: AES-256-CBC, HMAC-SHA-512 per page, 4096-byte pages. */
export function keyConnection(db: Connection, vaultKey: Uint8Array): void {
  db.pragma(`cipher='sqlcipher'`);
  db.pragma('legacy=4');
  const key = rawKey(vaultKey);
  try {
    db.key(key);
  } finally {
    key.fill(0);
  }
}

/** Sorts what SQLite throws on opening. The key is known to be right (its slot was authenticated), so "not a database" is damage. */
export function openFailure(error: unknown): Result<never, OpenCode> {
  const code = errorCode(error);
  if (isDamage(error) || code.startsWith('SQLITE_CANTOPEN')) return failed('vault-damaged');
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return failed('vault-in-use');
  return writeFailure(error);
}

/** Closes a connection that is given up anyway. */
function closeQuietly(db: Connection | null): void {
  try {
    db?.close();
  } catch {
    // What made it be given up is what is told.
  }
}

export type OpenInput = {
  readonly file: string;
  /** 32 bytes; the caller zeroes them. */
  readonly vaultKey: Uint8Array;
  readonly vaultId: string;
  readonly create: boolean;
  /** Version of the program, kept in the file for the message of an older one. */
  readonly appVersion: string;
};

/**
 * Opens or creates the database and brings its schema up to date. Gives the connection, exclusive to this process until closed.
 * Fails with 'vault-log-apart' (the log beside it was written on another file; `log` is its name), 'vault-damaged', 'vault-from-newer-app' (with its `version`), 'vault-in-use', or a write failure.
 */
export function openDatabase(input: OpenInput): Result<Connection, OpenCode> {
  let db: Connection | null = null;
  try {
    // Anything shorter than a page would be taken for a new file and written to.
    if (!input.create && statSync(input.file).size < 4096) return failed('vault-damaged');
    // A pipe or a folder under the log's name: SQLite would wait for it, or for ever.
    const log = statSync(`${input.file}-wal`, { throwIfNoEntry: false });
    if (log !== undefined && !log.isFile()) return failed('vault-damaged');
    const look = (copy: string): Connection => {
      const opened = openForLooking(copy);
      keyConnection(opened, input.vaultKey);
      opened.pragma('temp_store=MEMORY');
      return opened;
    };
    if (!input.create && logBelongs(input.file, look) === false)
      return failed('vault-log-apart', { log: `${path.basename(input.file)}-wal` });
    // Made by us, so that nobody else may read it whatever the umask; its log takes over the same bits.
    if (input.create) closeSync(openSync(input.file, 'wx', 0o600));
    db = new Database(input.file, { fileMustExist: true, timeout: 500 });
    keyConnection(db, input.vaultKey);
    // Held until the connection closes, by the system itself: it ends with the process, however that ends.
    db.pragma('locking_mode=EXCLUSIVE');
    db.pragma('temp_store=MEMORY');
    db.pragma('trusted_schema=OFF');
    db.pragma('cell_size_check=ON');
    db.pragma('foreign_keys=ON');
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    db.pragma('journal_mode=WAL');
    // A log is brought in whole or not at all (log-mark.ts).
    db.pragma('wal_autocheckpoint=0');
    db.pragma('synchronous=FULL');
    db.pragma('secure_delete=ON');
    db.pragma('cache_size=-32768');
    const migrated = migrate(db, input);
    if (migrated.ok) beginLog(db);
    else closeQuietly(db);
    return migrated.ok ? ok(db) : migrated;
  } catch (error) {
    closeQuietly(db);
    return openFailure(error);
  }
}
