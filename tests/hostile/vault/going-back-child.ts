/** Goes back to a copy and kills itself before the nth change of a file from there on; says so when it came to its end before. */
import { promises as fs, writeSync } from 'node:fs';
import { must, passphrase, vaultIn } from '../../vault/support.ts';

const [home = '', source = '', last = '0'] = process.argv.slice(2);
const vault = vaultIn(home);
must(await vault.copies.look({ kind: 'passphrase', secret: Buffer.from(passphrase) }));
const { copies } = await vault.copies.list();
const copy = copies.find((one) => one.source === source);

let step = 0;
type Change = (...input: unknown[]) => Promise<unknown>;
const changes = ['copyFile', 'link', 'mkdir', 'open', 'rename', 'rm', 'writeFile'] as const;
const patched = fs as unknown as Record<(typeof changes)[number], Change>;
for (const name of changes) {
  const real = patched[name].bind(fs);
  patched[name] = (...input) => {
    step += 1;
    if (step === Number(last)) process.kill(process.pid, 'SIGKILL');
    return real(...input);
  };
}
must(await vault.copies.goBack(copy?.id ?? '', false));
writeSync(1, `done after ${step}\n`);
process.exit(0);
