/** Packs the histories of the vault file it is given. Its parent kills it. */
import { writeSync } from 'node:fs';
import { openOld } from './settling.ts';

const [file = ''] = process.argv.slice(2);
const { operations } = openOld(file);
writeSync(1, 'begun\n');
operations.whole.pack();
writeSync(1, 'packed\n');
// Stays until it is killed, as the program does.
setInterval(() => undefined, 1000);
