/**
 * Tells whether a log (the -wal file) was written on the very database file it lies beside. SQLite takes any log whose own checksums hold: an
 * older vault.db put back beside the log of a newer one would be read as a mixture of both, in silence. So every log begins with a mark of its
 * own and names the one before, which stands in the file; nothing but a whole checkpoint brings a log into the file, and a new one begins then.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { isDamage } from './damage.ts';
import { Database, type Connection } from './sqlite.ts';

/** A log is brought into the file once it has so many pages. */
const largeLog = 500;
const page = 4096;
/** Of the log's own: its head, the head of each page in it, and where in both its salts stand. */
const head = { bytes: 32, salts: 16 };
const frame = { bytes: 24, salts: 8 };
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

/**
 * Brings the whole log into the file and begins a new one, written over the old: a file that keeps its length is flushed in half the time.
 * What fails here (a full disk) leaves the log as it is, which is as good. */
export function beginLog(db: Connection): void {
  bringLogIn(db);
}

/** The same, and says whether the file is all there is now. */
export function bringLogIn(db: Connection): boolean {
  try {
    const [done] = db.pragma('wal_checkpoint(RESTART)') as {
      busy: number;
      log: number;
      checkpointed: number;
    }[];
    const isWhole = done?.busy === 0 && done.log === done.checkpointed;
    if (done?.busy === 0) markLog(db);
    return isWhole;
  } catch {
    // The log goes on growing until it can be brought in. Whoever saves hears of the disk.
    return false;
  }
}

const held = new WeakSet<Connection>();

/** Until the function it gives is called, the file is left alone and all that is written stays in the log. */
export function holdLog(db: Connection): () => void {
  held.add(db);
  return () => void held.delete(db);
}

/** Whether the page of the log at which it counts as large is one of this log, and no leftover of the one before: each log has salts of its own. */
function isLarge(log: string): boolean {
  const at = head.bytes + largeLog * (frame.bytes + page);
  const salts = [Buffer.alloc(8), Buffer.alloc(8)] as const;
  const file = openSync(log, 'r');
  try {
    const own = readSync(file, salts[0], 0, 8, head.salts);
    const there = readSync(file, salts[1], 0, 8, at + frame.salts);
    return own === 8 && there === 8 && salts[0].equals(salts[1]);
  } finally {
    closeSync(file);
  }
}

/** Brings the log in where it has grown large. Called after every question: SQLite does not do it by itself here. */
export function tendLog(db: Connection): void {
  if (db.inTransaction || held.has(db)) return;
  const log = `${db.name}-wal`;
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > head.bytes + largeLog * (frame.bytes + page) && isLarge(log)) beginLog(db);
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
