/**
 * The one queue behind every door. While the vault is locked a file waits unopened (its path is kept in this process
 * only); once it is open each file is read, recognised by its contents and checked, and the page is told.
 */
import { largestFile, type ArrivedFile } from '../../shared/contract/files.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { News } from '../../shared/contract.ts';
import type { Log } from '../log.ts';
import { fileSource } from '../bundle/source.ts';
import { openPlainFile, readWhole } from '../files/read-whole.ts';
import type { Bytes, FileKind } from './kinds.ts';

type Incoming =
  | { readonly from: 'path'; readonly path: string }
  | { readonly from: 'drop'; readonly bytes: Bytes };

export type ArrivalParts = {
  readonly kinds: readonly FileKind[];
  readonly isVaultOpen: () => boolean;
  readonly tell: (news: News) => unknown;
  readonly log: Log;
};

export type Arrivals = {
  /** A file of this computer, by its full path. */
  addPath(path: string): void;
  /** A file dropped on the window, at most `largestFile` bytes. */
  addBytes(bytes: Bytes): Result<null, 'file-too-large'>;
  /** True while something waits for the vault to open. */
  waiting(): boolean;
  /** Looks at what waits. Called when the vault has opened; does nothing while it is locked. */
  look(): Promise<void>;
  /** Takes the oldest file that was looked at. */
  take(): ArrivedFile | null;
  /** At lock: verdicts nobody took are forgotten, they may name people. Files that wait go on waiting. */
  forget(): void;
};

/** More than this many waiting files are a mistake or an attack; the oldest stay. */
const mostWaiting = 20;

/** The first bytes of a file and its size; null when it cannot be read. */
async function peek(path: string): Promise<{ readonly head: Uint8Array; readonly size: number } | null> {
  const opened = await openPlainFile(path);
  if (opened === null) return null;
  try {
    const { bytesRead, buffer } = await opened.handle.read(new Uint8Array(1024), 0, 1024, 0);
    return { head: buffer.subarray(0, bytesRead), size: opened.size };
  } catch {
    // Said again, with its reason, where the file is read.
    return null;
  } finally {
    await opened.handle.close();
  }
}

/** Builds the queue. */
export function makeArrivals({ kinds, isVaultOpen, tell, log }: ArrivalParts): Arrivals {
  const queue: Incoming[] = [];
  const looked: ArrivedFile[] = [];
  /** Looks follow one another: one asked for while another ends must not be taken for that one. */
  let looking: Promise<void> = Promise.resolve();

  /** A file on the disk of a kind that is read in a stream; null for any other. */
  const streamed = async (path: string): Promise<ArrivedFile | null> => {
    const seen = await peek(path);
    const stream = seen && kinds.find((one) => one.fits(seen.head))?.stream;
    if (!seen || !stream) return null;
    if (seen.size > stream.most) return { what: 'other', problem: 'file-too-large' };
    return stream.check(fileSource(path, seen.size));
  };

  const judge = async (incoming: Incoming): Promise<ArrivedFile> => {
    try {
      const arrived = incoming.from === 'path' ? await streamed(incoming.path) : null;
      if (arrived !== null) return arrived;
    } catch (error) {
      log.failure('file-refused', error);
      return { what: 'other', problem: 'file-not-readable' };
    }
    const read = incoming.from === 'path' ? await readWhole(incoming.path, largestFile) : ok(incoming.bytes);
    if (!read.ok) {
      log.note('file-refused', read.code);
      return { what: 'other', problem: read.code };
    }
    const head = read.value.subarray(0, 1024);
    const kind = kinds.find((one) => one.fits(head));
    if (kind === undefined) return { what: 'other', problem: 'kind-unknown' };
    try {
      return await kind.check(read.value);
    } catch (error) {
      log.failure('file-refused', error);
      return { what: 'other', problem: 'file-not-readable' };
    }
  };

  const lookAtAll = async (): Promise<void> => {
    while (isVaultOpen()) {
      const next = queue.shift();
      if (next === undefined) return;
      const arrived = await judge(next);
      // Locked while looking: it waits, unlooked at, as the others do.
      if (!isVaultOpen()) {
        queue.unshift(next);
        return;
      }
      looked.push(arrived);
      log.note('file-arrived');
      tell({ kind: 'file-arrived', what: arrived.what });
    }
  };

  const look = (): Promise<void> => {
    looking = looking.then(lookAtAll, lookAtAll);
    return looking;
  };

  const add = (incoming: Incoming) => {
    if (queue.length < mostWaiting) queue.push(incoming);
    // The locked screen says that something waits; what it is, nobody has looked at yet.
    if (!isVaultOpen()) tell({ kind: 'file-arrived', what: 'other' });
    void look().catch((error: unknown) => log.failure('file-refused', error));
  };

  return {
    addPath: (path) => add({ from: 'path', path }),
    addBytes: (bytes) => {
      if (bytes.byteLength > largestFile) return failed('file-too-large', { limit: '100 MB' });
      add({ from: 'drop', bytes });
      return ok(null);
    },
    waiting: () => queue.length > 0 && !isVaultOpen(),
    look,
    take: () => looked.shift() ?? null,
    forget: () => {
      looked.length = 0;
    },
  };
}
