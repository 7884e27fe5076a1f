/** Opens the vault file it is given, which moves what lies among its settings, again and again. Its parent kills it. */
import { writeSync } from 'node:fs';
import { Database } from '../../electron/vault/file/sqlite.ts';
import { makeOperations } from '../../electron/vault/thread/operations.ts';

const [file = ''] = process.argv.slice(2);
const db = new Database(file);
writeSync(1, 'begun\n');
makeOperations(db, () => undefined);
writeSync(1, 'moved\n');
// Stays until it is killed, as the program does.
setInterval(() => undefined, 1000);
