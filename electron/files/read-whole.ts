/** Reads a file from outside whole: a plain file of bounded size, and nothing that could keep the program waiting or never ends. */
import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { failed, ok, type Result } from '../../shared/result.ts';

/**
 * Opens a file for reading without waiting for it: a pipe that nobody writes to would hold up every file behind it for ever. Gives null for
 * anything but a plain file (links are followed), and for one that is gone or forbidden.
 */
export async function openPlainFile(path: string): Promise<{ handle: FileHandle; size: number } | null> {
  try {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const about = await handle.stat();
    if (about.isFile()) return { handle, size: about.size };
    await handle.close();
    return null;
  } catch {
    // Gone, forbidden, on a stick that was pulled out: the person is told the same of each.
    return null;
  }
}

/**
 * Reads a whole file of at most `most` bytes. Gives what it held when it was opened: one that grows meanwhile is read no further. Fails
 * with 'file-too-large' before anything is in memory, and with 'file-not-readable'.
 */
export async function readWhole(
  path: string,
  most: number,
): Promise<Result<Uint8Array<ArrayBuffer>, 'file-too-large' | 'file-not-readable'>> {
  const opened = await openPlainFile(path);
  if (opened === null) return failed('file-not-readable');
  const { handle, size } = opened;
  try {
    if (size > most) return failed('file-too-large', { limit: `${Math.round(most / 1024 / 1024)} MB` });
    const bytes = new Uint8Array(size);
    let at = 0;
    while (at < size) {
      const { bytesRead } = await handle.read(bytes, at, size - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return ok(bytes.subarray(0, at));
  } catch {
    // The same as above, in the middle of it.
    return failed('file-not-readable');
  } finally {
    await handle.close();
  }
}
