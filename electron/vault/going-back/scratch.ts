/** A folder of its own, inside the vault's place, in which copies are looked at: nothing is written beside the copy itself. Encrypted files only. */
import { randomBytes } from 'node:crypto';
import { constants, existsSync, promises as fs } from 'node:fs';
import path from 'node:path';
import { removePatiently } from '../../files/patiently.ts';
import { namesIn } from './places.ts';

const prefix = '.scratch-';

/** Removes what a kill left. Only while nobody looks at a copy: at opening. */
export async function sweepScratch(folder: string): Promise<void> {
  const left = (await namesIn(folder)).filter((name) => name.startsWith(prefix));
  await Promise.all(left.map((name) => removePatiently(path.join(folder, name), { recursive: true })));
}

/** Runs work in a new scratch folder, which is gone afterwards, whatever happens. Before there is a vault it lies beside the vault's place. */
export async function inScratch<T>(folder: string, work: (scratch: string) => Promise<T>): Promise<T> {
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const scratch = existsSync(folder) ? path.join(folder, name) : `${folder}${name}`;
  await fs.mkdir(scratch, { mode: 0o700, recursive: true });
  try {
    return await work(scratch);
  } finally {
    await removePatiently(scratch, { recursive: true });
  }
}

/** Brings a closed database and its log into a folder under another name, sharing the disk's blocks where the system can. */
export async function bringCopy(from: string, to: string): Promise<void> {
  await fs.copyFile(from, to, constants.COPYFILE_FICLONE);
  if (existsSync(`${from}-wal`)) await fs.copyFile(`${from}-wal`, `${to}-wal`, constants.COPYFILE_FICLONE);
}

/** The same for looking only, without a second copy of the database where the system has hard links. It must not be written to. */
export async function bringForLooking(from: string, to: string): Promise<void> {
  try {
    await fs.link(from, to);
  } catch {
    // Another disk, or a file system without links.
    return bringCopy(from, to);
  }
  if (existsSync(`${from}-wal`)) await fs.copyFile(`${from}-wal`, `${to}-wal`);
}
