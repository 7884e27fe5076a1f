/** Fills a small disk, for tests of what happens then. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { errorCode } from '../../../electron/files/write-failure.ts';

/** Writes into a file until its disk says that it is full, down to the last byte. */
export function fillDisk(filler: string): void {
  const file = openSync(filler, 'a');
  for (let size = 65_536; size >= 1;) {
    try {
      writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if (errorCode(error) !== 'ENOSPC') throw error;
      size = Math.floor(size / 2);
    }
  }
  closeSync(file);
}
