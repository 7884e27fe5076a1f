/**
 * Renames, removes and copies files that another program may hold for a moment: a virus scanner, a search index, a synchronised folder.
 * Windows refuses meanwhile (EPERM, EACCES, EBUSY); a short wait is all it takes, and the wait has an end.
 */
import { promises as fs, type RmOptions } from 'node:fs';
import { errorCode, FileHeld } from './write-failure.ts';

const held = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Waits between the tries, in ms: together under a second, so that what is truly forbidden is told soon. */
const waits = [10, 30, 80, 200, 400];

/** Whether another program may be holding the file. */
export const mayBeHeld = (error: unknown): boolean => held.has(errorCode(error));

/** Does it, and again after a pause while the system says that the file is held. Throws what the last try threw. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (const wait of waits) {
    try {
      return await work();
    } catch (error) {
      if (!mayBeHeld(error)) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return work();
}

export const renamePatiently = (from: string, to: string): Promise<void> =>
  patiently(() => fs.rename(from, to));

/** Removes; what is not there is no error. */
export const removePatiently = (file: string, options: RmOptions = {}): Promise<void> =>
  patiently(() => fs.rm(file, { force: true, ...options }));

/** Renames a finished file over its target. A refusal is told as `FileHeld`: the folder took the new file, so it is the old one that is held. */
export async function putInPlace(finished: string, target: string): Promise<void> {
  try {
    await renamePatiently(finished, target);
  } catch (error) {
    throw mayBeHeld(error) ? new FileHeld(error) : error;
  }
}
