/** Opens a vault, changes and renews its keys, locks it, and stays: its parent looks through its memory. */
import { must, openNewVault, otherPassphrase, passphrase, vaultIn } from '../../vault/support.ts';

const { vault, kit } = await openNewVault(process.argv[2] ?? '');
await vault.lock();
await vault.settled();
must(await vault.unlockWithKit(kit.words));
if (process.argv[3] === 'anew') must(await vault.reencrypt(passphrase));
must(await vault.changePassphrase(passphrase, otherPassphrase));
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
