/**
 * Tells whether a log (the -wal file) was written on the very database file it lies beside. SQLite takes any log whose own checksums hold: an
 * older vault.db put back beside the log of a newer one would be read as a mixture of both, in silence. So every log begins with a mark of its
 * own and names the one before, which stands in the file; nothing but a whole checkpoint brings a log into the file, and a new one begins then.
 */
import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { isDamage } from './damage.ts';
import { Database, type Connection } from './sqlite.ts';

/** A log is brought into the file once it is larger than this, as SQLite itself does after a thousand pages. */
const largeLog = 4 * 1024 * 1024;
const looking = '.looking-';

type Marks = { readonly own: string; readonly before: string };

function marksIn(db: Connection): Marks {
  const read = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  return { own: read.get('log-mark') ?? '', before: read.get('log-mark-before') ?? '' };
}

/** Writes a mark of its own into a database whose log is empty, or that has none. */
export function markLog(db: Connection): void {
  const { own } = marksIn(db);
  const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  db.transaction(() => {
    put.run('log-mark-before', own);
    put.run('log-mark', randomBytes(12).toString('hex'));
  }).immediate();
}

/** Brings the whole log into the file and begins a new one. What fails here (a full disk) leaves the log as it is, which is as good. */
export function beginLog(db: Connection): void {
  try {
    const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (done?.busy === 0) markLog(db);
  } catch {
    // The log goes on growing until it can be brought in. Whoever saves hears of the disk.
  }
}

/** Brings the log in where it has grown large. Called after every question: SQLite does not do it by itself here. */
export function tendLog(db: Connection): void {
  const log = statSync(`${db.name}-wal`, { throwIfNoEntry: false });
  if (log !== undefined && log.size > largeLog && !db.inTransaction) beginLog(db);
}

/** The marks of file and log; null where the two together are no sound database. */
function togetherOr(marks: () => Marks): Marks | null {
  try {
    return marks();
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

/**
 * Whether the log beside a closed database belongs to it. Looks at copies in a folder of their own, so that neither file is touched.
 * Gives null where that cannot be told: there is no log, no mark, no room, or something is damaged. `open` opens a file with the key.
 */
export function logBelongs(file: string, open: (copy: string) => Connection): boolean | null {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (log === undefined || log.size === 0) return null;
  const home = path.dirname(file);
  const folder = path.join(home, `${looking}${randomBytes(6).toString('hex')}`);
  const copy = path.join(folder, 'copy.db');
  const marks = (): Marks => {
    const db = open(copy);
    try {
      return marksIn(db);
    } finally {
      db.close();
    }
  };
  try {
    for (const name of readdirSync(home))
      if (name.startsWith(looking)) rmSync(path.join(home, name), { recursive: true, force: true });
    mkdirSync(folder, { mode: 0o700 });
    copyFileSync(file, copy, constants.COPYFILE_FICLONE);
    const alone = marks();
    for (const end of ['-wal', '-shm']) rmSync(copy + end, { force: true });
    copyFileSync(`${file}-wal`, `${copy}-wal`, constants.COPYFILE_FICLONE);
    const together = togetherOr(marks);
    // The file alone can be read, and with the log it cannot: they do not make one database.
    if (together === null) return false;
    if (together.own === '') return null;
    // Either nothing of the log is in the file yet, or a checkpoint was struck after the page of the mark.
    return alone.own === together.before || alone.own === together.own;
  } catch {
    return null;
  } finally {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Tidied up at the next look.
    }
  }
}

/** Opens a file for looking only. */
export const openForLooking = (file: string): Connection =>
  new Database(file, { readonly: true, fileMustExist: true, timeout: 500 });
