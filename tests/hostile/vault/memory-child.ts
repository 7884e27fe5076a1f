/** Opens a vault, changes and renews its keys, locks it, and stays: its parent looks through its memory. */
import path from 'node:path';
import {
  must,
  newAudit,
  openNewVault,
  otherPassphrase,
  passphrase,
  storeOf,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';

const { vault, kit } = await openNewVault(process.argv[2] ?? '');
await vault.lock();
await vault.settled();
must(await vault.unlockWithKit(kit.words));
if (process.argv[3] === 'anew') must(await vault.reencrypt(passphrase));
if (process.argv[3] === 'copied') must(await vault.backupTo(path.join(process.argv[2] ?? '', 'copy')));
must(await vault.changePassphrase(passphrase, otherPassphrase));
const audit = await newAudit(storeOf(vault));
must(await writeRationale(storeOf(vault), audit, '3a', 'heron '.repeat(9000)));
// The checks run a while after a save, in a timer: they read pages too.
await new Promise((resolve) => setTimeout(resolve, 1500));
process.stdout.write('open\n');
// Garbage collection moves what it finds: what was moved must not stay behind either.
process.stdin.once('data', () => void lock());
async function lock() {
  const filler: number[][] = [];
  for (let count = 0; count < 200; count += 1) filler.push(Array.from({ length: 10_000 }, (_, at) => at));
  await vault.lock();
  await vaultIn(process.argv[2] ?? '').settled();
  await vault.settled();
  process.stdout.write(`locked ${filler.length}\n`);
}
