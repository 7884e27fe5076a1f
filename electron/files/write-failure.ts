/** Tells a full disk, a place that may not be written, a file that another program has open and any other failed write apart: each asks something else of the person. */
import { failed, type Failed } from '../../shared/result.ts';

export type WriteCode = 'disk-full' | 'read-only' | 'file-busy' | 'write-failed';

/** A folder that may be written, but a file in it that may not be replaced: another program has it open. Carries the system's code. */
export class FileHeld extends Error {
  override readonly name = 'FileHeld';
  readonly code: string;
  constructor(cause: unknown) {
    super('A file is held by another program', { cause });
    this.code = errorCode(cause);
  }
}

const full = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const readOnly = new Set(['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_AUTH']);
const io = new Set([
  'EISDIR',
  'ERR_FS_EISDIR',
  'EEXIST',
  'ENXIO',
  'ENOTEMPTY',
  'EIO',
  'ENOENT',
  'ENOTDIR',
  'ENAMETOOLONG',
  'EMFILE',
  'ENODEV',
  'ESTALE',
]);

/** The `code` of a system or SQLite error ("ENOSPC", "SQLITE_FULL"), or '' where it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/**
 * Sorts an error of the file system or of SQLite into the four write failures.
 * Takes anything that was thrown; gives null when it is no failed write, so that a bug is not mistaken for a full disk.
 */
export function writeCodeOf(error: unknown): WriteCode | null {
  const code = errorCode(error);
  if (full.has(code)) return 'disk-full';
  if (code === 'EBUSY' || code.startsWith('SQLITE_BUSY')) return 'file-busy';
  if (error instanceof FileHeld && readOnly.has(code)) return 'file-busy';
  if (readOnly.has(code) || code.startsWith('SQLITE_READONLY')) return 'read-only';
  if (io.has(code) || code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN'))
    return 'write-failed';
  return null;
}

/** The failure value of a write that threw; anything that is no failed write is thrown on. */
export function writeFailure(error: unknown): Failed<WriteCode> {
  const code = writeCodeOf(error);
  if (code === null) throw error;
  return failed(code);
}
