/** Tries a vault in a folder that may only be read, and tells as JSON what came of it. Its parent made the folder so (disk.test.ts). */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFileAtomic } from '../../../electron/files/atomic-write.ts';
import { passphrase, vaultIn } from '../../vault/support.ts';

const [folder = ''] = process.argv.slice(2);
const code = (result: { ok: boolean; code?: string }): string => result.code ?? 'ok';
const said: Record<string, unknown> = {};

const vault = vaultIn(folder);
said['unlock'] = code(await vault.unlock(passphrase));
said['state'] = vault.state();
const file = path.join(folder, 'vault', 'slots.json');
const before = readFileSync(file, 'utf8');
said['write'] = code(await writeFileAtomic(file, 'x'));
said['unchanged'] = readFileSync(file, 'utf8') === before;
await vault.settled();
console.log(JSON.stringify(said));
