/**
 * Reads the file of the open database beside SQLite: to check its pages, and to copy it while somebody works. Nothing but a checkpoint changes that
 * file here (log-mark.ts), so while the log is held the file stands still. It is opened once and closed after the connection: on POSIX systems
 * closing any handle of the file would take SQLite's lock from it.
 */
import {
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  fsync,
  ftruncateSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { bringLogIn, holdLog } from './log-mark.ts';
import { checkPages, type PagesChecked } from './page-check.ts';
import type { Connection } from './sqlite.ts';

/** So much is copied between two questions of somebody else. */
const piece = 256 * 1024;
const flush = promisify(fsync);
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A clone of an earlier copy, of which only what has changed is written; false where the file system has none. */
function cloned(base: string | null, file: string): boolean {
  if (base === null) return false;
  try {
    copyFileSync(base, file, constants.COPYFILE_FICLONE_FORCE | constants.COPYFILE_EXCL);
    return true;
  } catch {
    rmSync(file, { force: true });
    return false;
  }
}

/** Makes the reader of an open database. */
export function makeOpenFile(db: Connection) {
  let handle: number | null = null;
  let isStopped = false;
  const own = (): number => (handle ??= openSync(db.name, 'r'));

  const pieces = async (to: number, isClone: boolean): Promise<boolean> => {
    const { size } = fstatSync(own());
    const [now, then] = [Buffer.alloc(piece), Buffer.alloc(piece)];
    for (let at = 0; at < size; at += piece) {
      if (isStopped) return false;
      const read = readSync(own(), now, 0, piece, at);
      const same =
        isClone &&
        readSync(to, then, 0, read, at) === read &&
        now.subarray(0, read).equals(then.subarray(0, read));
      if (!same) writeSync(to, now, 0, read, at);
      await turn();
    }
    ftruncateSync(to, size);
    await flush(to);
    return !isStopped;
  };

  return {
    /** Checks pages of the open file. The key is zeroed here: it came as this thread's own copy. */
    check: (input: {
      readonly vaultKey: Uint8Array;
      readonly first: number;
      readonly count: number;
    }): PagesChecked => {
      try {
        return checkPages(own(), input.vaultKey, input.first, input.count);
      } finally {
        input.vaultKey.fill(0);
      }
    },
    /**
     * Copies the file as it stands to `file` (absolute, not there yet), flushed; `base` is an earlier copy that may be cloned. Others are answered
     * meanwhile. Nothing is left of it on a failure, or when it was stopped ('write-failed').
     */
    copy: async (input: {
      readonly file: string;
      readonly base: string | null;
    }): Promise<Result<null, WriteCode>> => {
      isStopped = false;
      let to: number | null = null;
      if (!bringLogIn(db)) return failed('disk-full');
      const letGo = holdLog(db);
      try {
        const isClone = cloned(input.base, input.file);
        to = openSync(input.file, isClone ? 'r+' : 'wx+', 0o600);
        if (await pieces(to, isClone)) return ok(null);
      } catch (error) {
        rmSync(input.file, { force: true });
        return writeFailure(error);
      } finally {
        letGo();
        if (to !== null) closeSync(to);
      }
      rmSync(input.file, { force: true });
      return failed('write-failed');
    },
    stop: () => {
      isStopped = true;
    },
    /** After the connection has closed. */
    end: () => {
      if (handle !== null) closeSync(handle);
      handle = null;
    },
  };
}
