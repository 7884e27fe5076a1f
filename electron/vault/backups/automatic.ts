/**
 * Copies of the closed vault made by the program itself, beside it: the encrypted files as they are, no key needed. They help against a
 * damaged file, not against a lost laptop; for that there is the backup a person makes (vault.ts).
 */
import { randomBytes } from 'node:crypto';
import { constants, existsSync, promises as fs, statSync } from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../../files/atomic-write.ts';
import { removePatiently, renamePatiently } from '../../files/patiently.ts';
import { errorCode, writeCodeOf, type WriteCode } from '../../files/write-failure.ts';
import { slotFileNames } from '../keys/slots/slot-store.ts';

/** "2026-11-21-0855", local time: sorts by age and tells a person when. */
export function backupName(now: number): string {
  const at = new Date(now);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`;
}

const namePattern = /^\d{4}-\d{2}-\d{2}-\d{4}$/;

/** The week a backup belongs to, as the number of its Monday. */
function weekOf(name: string): number {
  const day = Date.parse(`${name.slice(0, 10)}T00:00:00Z`) / 86_400_000;
  return Math.floor((day + 3) / 7);
}

/** Which backups stay: the three newest, the newest of each of the last seven days that have one, and of each of four weeks. */
export function backupsToKeep(names: readonly string[]): Set<string> {
  const newestFirst = names.filter((name) => namePattern.test(name)).toSorted((a, b) => (a < b ? 1 : -1));
  const keep = new Set(newestFirst.slice(0, 3));
  const firstOf = (group: (name: string) => string | number, most: number) => {
    const seen = new Set<string | number>();
    for (const name of newestFirst) {
      if (seen.size >= most && !seen.has(group(name))) break;
      if (!seen.has(group(name))) keep.add(name);
      seen.add(group(name));
    }
  };
  firstOf((name) => name.slice(0, 10), 7);
  firstOf(weekOf, 4);
  return keep;
}

/** Names of the finished backups of a vault folder, newest first. */
export async function listBackups(folder: string): Promise<string[]> {
  try {
    const names = await fs.readdir(path.join(folder, 'backups'));
    return names.filter((name) => namePattern.test(name)).toSorted((a, b) => (a < b ? 1 : -1));
  } catch (error) {
    if (errorCode(error) === '') throw error;
    return [];
  }
}

export async function flushed(file: string): Promise<void> {
  const handle = await fs.open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** `keep` gives the copy its name, which it returns. */
export type Copy = {
  /** Where it lies until it is kept. */
  readonly folder: string;
  readonly keep: () => Promise<string>;
  readonly discard: () => Promise<void>;
};

/**
 * Copies the files of a vault that nobody has open: the named database, the log a crash may have left, both key files. The copy counts
 * only once it is kept. No older one goes for it: that is decided once it was read page by page (care/). Gives a failed write's code; nothing is left
 * then.
 */
export async function makeBackup(folder: string, database: string, now: number): Promise<Copy | WriteCode> {
  const root = path.join(folder, 'backups');
  const making = path.join(root, `.making-${randomBytes(6).toString('hex')}`);
  const discard = () => removePatiently(making, { recursive: true });
  try {
    // Not the folders above: a vault folder that was taken away must not come back as an empty one.
    if (!existsSync(root)) await fs.mkdir(root, { mode: 0o700 });
    await fs.mkdir(making, { mode: 0o700 });
    for (const name of [database, `${database}-wal`, ...slotFileNames]) {
      const to = path.join(making, name);
      try {
        await fs.copyFile(path.join(folder, name), to, constants.COPYFILE_FICLONE);
        await flushed(to);
      } catch (error) {
        if (errorCode(error) !== 'ENOENT' || name === database) throw error;
      }
    }
    return {
      folder: making,
      discard,
      keep: async () => {
        const name = backupName(now);
        await removePatiently(path.join(root, name), { recursive: true });
        await renamePatiently(making, path.join(root, name));
        await syncFolder(root);
        return name;
      },
    };
  } catch (error) {
    const code = writeCodeOf(error);
    if (code === null) throw error;
    await discard();
    return code;
  }
}

/** Removes every automatic backup but the one named: after re-encryption the others still open with the old key. */
export async function dropOlderBackups(folder: string, made: string): Promise<void> {
  const older = (await listBackups(folder)).filter((name) => name !== made);
  await Promise.all(
    older.map((name) => removePatiently(path.join(folder, 'backups', name), { recursive: true })),
  );
}

/** Whether a log with something in it lies beside a database: then the file alone is not all that was written. */
export function hasLog(folder: string, database: string): boolean {
  const log = statSync(path.join(folder, `${database}-wal`), { throwIfNoEntry: false });
  return log !== undefined && log.size > 0;
}

/**
 * Whether a backup is due: none of today yet, or (at lock) none in the last four hours. Takes the names newest first; those from the
 * future were made under a clock that was wrong and do not count.
 */
export function backupDue(names: readonly string[], now: number, at: 'unlock' | 'lock'): boolean {
  const newest = names.find((name) => name <= backupName(now));
  if (newest === undefined) return true;
  if (at === 'unlock') return newest.slice(0, 10) !== backupName(now).slice(0, 10);
  return newest < backupName(now - 4 * 3_600_000);
}
