/** Runs a vault on a small disk that it fills, and tells as JSON what came of each step. Its parent made the disk (disk.test.ts). */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  must,
  newAudit,
  openNewVault,
  otherPassphrase,
  passphrase,
  save,
  storeOf,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';
import { fillDisk } from './fill-disk.ts';

const [disk = ''] = process.argv.slice(2);
const filler = path.join(disk, 'filler');

const fill = () => fillDisk(filler);

const code = (result: { ok: boolean; code?: string }): string => result.code ?? 'ok';
const said: Record<string, unknown> = {};

fill();
const early = vaultIn(disk);
const kit = must(await early.prepare(passphrase));
said['first run'] = code(await early.finish(kit.words));
said['left by first run'] = readdirSync(disk);
rmSync(filler);

const { vault, store } = await openNewVault(disk);
const audit = await newAudit(store);
must(await writeRationale(store, audit, '3a', 'before'));
fill();
let last = 'before';
let refused = '';
for (let count = 0; count < 200 && refused === ''; count += 1) {
  const text = `${count} ${'heron lantern '.repeat(2000)}`;
  const saved = await save(store, audit, [{ op: 'replace', path: '/answers/3a/rationale', value: text }]);
  if (saved.ok) last = text;
  else refused = saved.code;
}
said['save'] = refused;
said['save again'] = code(
  await save(store, audit, [{ op: 'replace', path: '/answers/3a/rationale', value: 'robin '.repeat(9000) }]),
);
said['what stands'] = must(await store.audits.open({ audit })).audit.answers['3a']?.rationale === last;
said['passphrase'] = code(await vault.changePassphrase(passphrase, otherPassphrase));
said['backup'] = code(await vault.backupTo(path.join(disk, 'copy')));
said['left by backup'] = [existsSync(path.join(disk, 'copy')), existsSync(path.join(disk, 'copy.part'))];
await vault.lock();
await vault.settled();
said['unlock while full'] = code(await vault.unlock(passphrase));
said['still there'] =
  must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale === last;

rmSync(filler);
// The words that were refused go in before newer ones; the window hears of it and merges.
said['first save with room'] = code(
  await save(storeOf(vault), audit, [{ op: 'replace', path: '/answers/3a/rationale', value: 'after' }]),
);
said['save with room'] = code(
  await save(storeOf(vault), audit, [{ op: 'replace', path: '/answers/3a/rationale', value: 'after' }]),
);
said['problems'] = (await storeOf(vault).whole.check()).problems;
await vault.lock();
await vault.settled();
must(await vault.unlock(passphrase));
said['in the end'] = must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale;
await vault.lock();
await vault.settled();
console.log(JSON.stringify(said));
