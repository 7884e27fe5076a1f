/** Tells a damaged page of the vault's file from every other fault: it asks something else of the person. */
import { errorCode } from '../../files/write-failure.ts';

/** A page that cannot be read where it should be: the file was cut short, or the disk is worn there. */
const damagedReads = new Set([
  'SQLITE_IOERR_SHORT_READ',
  'SQLITE_IOERR_READ',
  'SQLITE_IOERR_DATA',
  'SQLITE_IOERR_CORRUPTFS',
  'SQLITE_FORMAT',
]);

/** Whether an error says that a page of the file cannot be read as it was written. */
export function isDamage(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT') || damagedReads.has(code);
}
