/** Writes a stream to a file so that after any interruption either the old file stands or the new one, whole. */
import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Failed, type Result } from '../../shared/result.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import { syncFolder } from './atomic-write.ts';
import { putInPlace, removePatiently } from './patiently.ts';
import { release } from './release.ts';
import { writeCodeOf, type WriteCode } from './write-failure.ts';

/** What makes the bytes may fail in its own way; then nothing is written. */
export class StreamFailed<E extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'StreamFailed';
  readonly failure: Failed<E>;
  constructor(failure: Failed<E>) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * Writes what `bytes` gives to `file` (absolute) and gives its memory back: a temporary file in the same folder, flushed, then `before` (which may still
 * throw), then renamed over the target. Gives the size. Write failures come back as codes and `StreamFailed` as its failure, and then
 * no temporary file is left and the old file stands; anything else is thrown, likewise.
 */
export async function writeStreamAtomic<E extends ErrorCode>(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  before: (size: number) => Promise<Result<null, E>>,
): Promise<Result<{ readonly size: number }, WriteCode | E>> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.part`);
  let size = 0;
  try {
    const handle = await fs.open(temporary, 'wx', 0o600);
    try {
      for await (const piece of bytes) {
        await handle.writeFile(piece);
        size += piece.length;
        release(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    const allowed = await before(size);
    if (!allowed.ok) throw new StreamFailed(allowed);
    await putInPlace(temporary, file);
    await syncFolder(folder);
    return ok({ size });
  } catch (error) {
    await removePatiently(temporary).catch(() => null);
    if (error instanceof StreamFailed) return error.failure as Failed<E>;
    const code = writeCodeOf(error);
    if (code === null) throw error;
    return failed(code);
  }
}
