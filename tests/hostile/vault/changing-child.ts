/** Changes a vault without pause in the way it is told, and says so before and after each change. Its parent kills it. */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { must, otherPassphrase, passphrase, vaultIn } from '../../vault/support.ts';

const [home = '', how = '', first = '', words = ''] = process.argv.slice(2);
const say = (text: string) => void writeSync(1, `${text}\n`);
const vault = vaultIn(home);

if (how === 'migrating') {
  // Opening is the change: the vault is of the first version.
  say('begun 0');
  must(await vault.unlock(passphrase));
  say('done 0');
  // Stays, so that a late kill still finds it.
  setInterval(() => {}, 1000);
} else if (how !== 'going-back') must(await vault.unlockWithKit(words.split(' ')));

/** Puts the vault that was put aside last in place again: the two change places each time. */
async function changePlaces(): Promise<void> {
  must(await vault.copies.look({ kind: 'passphrase', secret: Buffer.from(passphrase) }));
  const { copies } = await vault.copies.list();
  const next = copies.find(({ source }) => source === 'aside') ?? copies[0];
  must(await vault.copies.goBack(next?.id ?? '', false));
}

let now = first;
let count = 0;
for (;;) {
  if (how === 'migrating') break;
  count += 1;
  say(`begun ${count}`);
  if (how === 'passphrase') {
    const next = now === passphrase ? otherPassphrase : passphrase;
    must(await vault.changePassphrase(now, next));
    now = next;
  } else if (how === 'going-back') await changePlaces();
  else if (how === 'anew') must(await vault.reencrypt(now));
  else must(await vault.backupTo(path.join(home, `backup-${process.pid}-${count}`)));
  say(`done ${count}`);
}
