/** Writes a stream to a file so that after any interruption either the old file stands or the new one, whole; what notes it comes afterwards. */
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
 * Writes what `bytes` gives to `file` (absolute) and gives its memory back: a temporary file in the same folder, flushed, put under its
 * name, and only then `after`, which may note that it stands. When `after` fails or throws, what stood under the name before is put
 * back. Gives the size. Write failures come back as codes and `StreamFailed` as its failure, and then no new file is left and the old
 * one stands; anything else is thrown, likewise.
 */
export async function writeStreamAtomic<E extends ErrorCode>(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  after: (size: number) => Promise<Result<null, E>>,
): Promise<Result<{ readonly size: number }, WriteCode | E>> {
  const folder = path.dirname(file);
  const part = (kind: string): string =>
    path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.${kind}`);
  const [temporary, aside] = [part('part'), part('old')];
  let size = 0;
  let placed: 'not-yet' | 'new' | 'over-old' = 'not-yet';
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
    const old = await setAside(file, aside);
    await putInPlace(temporary, file);
    placed = old ? 'over-old' : 'new';
    await syncFolder(folder);
    const noted = await after(size);
    if (!noted.ok) throw new StreamFailed(noted);
    // It is noted: what stood there before is not put back any more, whatever comes of taking it away.
    placed = 'not-yet';
    await removePatiently(aside).catch(() => null);
    return ok({ size });
  } catch (error) {
    await removePatiently(temporary).catch(() => null);
    if (placed === 'new') await removePatiently(file).catch(() => null);
    if (placed === 'over-old') await putInPlace(aside, file);
    else await removePatiently(aside).catch(() => null);
    if (error instanceof StreamFailed) return error.failure as Failed<E>;
    const code = writeCodeOf(error);
    if (code === null) throw error;
    return failed(code);
  }
}

/** Keeps what stands under a name reachable by another one, without moving it; false when nothing stands there. */
async function setAside(file: string, aside: string): Promise<boolean> {
  try {
    await fs.link(file, aside);
    return true;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false;
    // Memory sticks know no second name for a file: a copy does.
    await fs.copyFile(file, aside);
    return true;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
