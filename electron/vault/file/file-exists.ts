/** Notices that the vault's file is no longer where it was opened. SQLite writes on into a file that was removed, and all of it would be lost. */
import { existsSync } from 'node:fs';
import type { Connection } from './sqlite.ts';

/** Throws what a failed write throws (`ENOENT`, which is told as "write-failed") when the file of the connection is gone. */
export function mustBeThere(db: Connection): void {
  if (existsSync(db.name)) return;
  throw Object.assign(new Error('The file of the vault is gone'), { code: 'ENOENT' });
}
