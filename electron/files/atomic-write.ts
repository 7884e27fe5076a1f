/** Writes a file so that after any interruption either the old or the new contents are there, whole. */
import { randomBytes } from 'node:crypto';
import { constants, promises as fs } from 'node:fs';
import path from 'node:path';
import { ok, type Result } from '../../shared/result.ts';
import { putInPlace, removePatiently } from './patiently.ts';
import { errorCode, writeFailure, type WriteCode } from './write-failure.ts';

/** Systems where a folder cannot be opened or flushed; there the rename itself is what the system offers. */
const noFolderSync = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Flushes a folder's entries, so that a rename in it survives a power cut. Does nothing on Windows, where it is not possible. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await fs.open(folder, constants.O_RDONLY);
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!noFolderSync.has(errorCode(error))) throw error;
  }
}

/**
 * Writes `bytes` to `file` (absolute path): a temporary file in the same folder, flushed, renamed over the target, folder flushed.
 * Gives nothing on success; 'disk-full', 'read-only', 'file-busy' or 'write-failed' otherwise, and then the old file stands untouched
 * and no temporary file is left. `mode` is the file's permission bits, owner only unless told.
 */
export async function writeFileAtomic(
  file: string,
  bytes: Uint8Array | string,
  mode = 0o600,
): Promise<Result<null, WriteCode>> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const handle = await fs.open(temporary, 'wx', mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await putInPlace(temporary, file);
    await syncFolder(folder);
    return ok(null);
  } catch (error) {
    await removePatiently(temporary).catch(() => null);
    return writeFailure(error);
  }
}
