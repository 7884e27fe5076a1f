/** Makes the day's copy of the open vault, once it is open and nobody waits for it. */
import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { syncFolder } from '../../files/atomic-write.ts';
import { removePatiently, renamePatiently } from '../../files/patiently.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import { backupName, flushed, listBackups } from '../backups/automatic.ts';
import { slotFileNames } from '../keys/slots/slot-store.ts';
import type { Session } from '../life/session.ts';
import { checkCopy, type Pace } from './check-copies.ts';
import { copiesForRoom, copiesToDrop, type Known } from './rotation.ts';
import { changeCare, readMark, writeMark } from './state.ts';

/** Room that must be left beside a copy, in bytes. */
const spare = 64 * 1024 * 1024;

/** Every automatic copy with what is known of it. */
export async function knownCopies(folder: string): Promise<Known[]> {
  const names = await listBackups(folder);
  return Promise.all(
    names.map(async (name) => ({ name, mark: await readMark(path.join(folder, 'backups', name)) })),
  );
}

const drop = (folder: string, name: string) =>
  removePatiently(path.join(folder, 'backups', name), { recursive: true });

/** Removes the copies that are no longer needed, and what a kill left unfinished. */
export async function tidyCopies(folder: string, now: number): Promise<void> {
  for (const name of copiesToDrop(await knownCopies(folder), now)) await drop(folder, name);
}

/** Bytes free for this user where the folder lies. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await fs.statfs(folder);
  return bavail * bsize;
}

/** Makes room for a copy of so many bytes: the oldest that passed and are not needed go first. Gives whether there is room now. */
async function makeRoom(folder: string, bytes: number, free: (folder: string) => Promise<number>) {
  const gone: string[] = [];
  for (const name of copiesForRoom(await knownCopies(folder))) {
    if ((await free(folder)) >= bytes + spare) break;
    await drop(folder, name);
    gone.push(name);
  }
  const isRoom = (await free(folder)) >= bytes + spare;
  await changeCare(folder, ({ gaveRoom }) => ({
    noRoom: !isRoom,
    gaveRoom: gone.length === 0 ? gaveRoom : [...gone.toReversed(), ...gaveRoom].slice(0, 10),
  }));
  return isRoom;
}

/** The newest copy's database, of which a clone needs no room for what has not changed. */
async function baseFor(folder: string, database: string): Promise<string | null> {
  const [newest] = await listBackups(folder);
  return newest === undefined ? null : path.join(folder, 'backups', newest, database);
}

/**
 * Makes a copy of the open vault, reads it back page by page and only then gives it its name. One that does not pass is thrown away: the vault itself is
 * damaged there, and no good copy goes for it. Gives what came of it; 'stopped' where the vault was locked on the way.
 */
export async function makeCopy(
  session: Session,
  pace: Pace,
  now: () => number,
  free: (folder: string) => Promise<number> = freeBytes,
): Promise<'made' | 'damaged' | 'no-room' | 'stopped'> {
  const { folder, slots } = session;
  const { database } = slots;
  const root = path.join(folder, 'backups');
  const making = path.join(root, `.making-${randomBytes(6).toString('hex')}`);
  try {
    const { size } = await fs.stat(path.join(folder, database));
    await fs.mkdir(root, { recursive: true, mode: 0o700 });
    for (const name of (await fs.readdir(root)).filter((one) => one.startsWith('.making-')))
      await removePatiently(path.join(root, name), { recursive: true });
    if (!(await makeRoom(folder, size, free))) return 'no-room';
    await fs.mkdir(making, { mode: 0o700 });
    const copied = await session.store.whole.copyFile({
      file: path.join(making, database),
      base: await baseFor(folder, database),
    });
    if (!copied.ok) {
      await changeCare(folder, () => ({ noRoom: copied.code === 'disk-full' }));
      return copied.code === 'disk-full' ? 'no-room' : 'stopped';
    }
    for (const name of slotFileNames) {
      await fs.copyFile(path.join(folder, name), path.join(making, name));
      await flushed(path.join(making, name));
    }
    const mark = await checkCopy(session, making, pace, now);
    if (mark === null) return 'stopped';
    if (mark.state !== 'good') return 'damaged';
    await writeMark(making, mark);
    const name = backupName(now());
    await removePatiently(path.join(root, name), { recursive: true });
    await renamePatiently(making, path.join(root, name));
    await syncFolder(root);
    return 'made';
  } catch (error) {
    if (writeCodeOf(error) === null) throw error;
    await changeCare(folder, () => ({ noRoom: writeCodeOf(error) === 'disk-full' }));
    return 'no-room';
  } finally {
    await removePatiently(making, { recursive: true });
  }
}
