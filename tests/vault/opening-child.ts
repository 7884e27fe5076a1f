/** Tries to open a vault from another process and says what came of it. */
import { passphrase, vaultIn } from './support.ts';

const opened = await vaultIn(process.argv[2] ?? '').unlock(passphrase);
console.log(opened.ok ? 'opened' : opened.code);
process.exit(0);
