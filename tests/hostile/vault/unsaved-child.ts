/** Runs a vault on a small disk that is filled, locks while a save fails, and tells as JSON what became of the text. Its parent made the disk. */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import type { Result } from '../../../shared/result.ts';
import { errorCode } from '../../../electron/files/write-failure.ts';
import {
  act,
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';
import { fillDisk } from './fill-disk.ts';

const [disk = ''] = process.argv.slice(2);
const filler = path.join(disk, 'filler');
const folder = path.join(disk, 'vault');
const canary = 'kestrel-canary-unsaved ';

const fill = () => fillDisk(filler);

const said: Record<string, unknown> = {};
const { vault, store, kit } = await openNewVault(disk);
const audit = await newAudit(store);
must(await writeRationale(store, audit, '3a', 'before'));
const read = async (from = vault) => {
  const opened = must(await storeOf(from).audits.open({ audit }));
  return { revision: opened.revision, text: opened.audit.answers['3a']?.rationale ?? '' };
};
const put = async (text: string, from = vault) => {
  const changes: PatchOperation[] = [{ op: 'replace', path: '/answers/3a/rationale', value: text }];
  const { revision } = await read(from);
  const saved = await storeOf(from).audits.save({ ...act(), audit, basedOn: revision, changes });
  return saved.ok ? 'ok' : saved.code;
};
const told = async (opening: Promise<Result<{ readonly recovered: string[] }>>) =>
  must(await opening).recovered.map(
    (one) => /not in the audit yet|are in the audit again|changed since/.exec(one)?.[0],
  );

// The longest text a box takes, of words that do not compress away.
const long = canary + Array.from({ length: 4500 }, () => Math.random().toString(36).slice(2, 12)).join(' ');
fill();
said['save'] = await put(long);
// The reserve was given up for the text; somebody else takes its room.
fill();
said['save again'] = await put(`${long} more`);
await vault.lock();
await vault.settled();
said['files'] = readdirSync(folder).filter((name) => /unsaved|reserve/.test(name));
said['plain'] = readdirSync(folder).filter((name) => {
  try {
    return readFileSync(path.join(folder, name)).includes('kestrel');
  } catch (error) {
    if (errorCode(error) !== 'EISDIR') throw error;
    return false;
  }
});

// Another start of the program: nothing is in its memory.
const second = vaultIn(disk);
said['still full'] = await told(second.unlock(passphrase));
said['still full, text'] = (await read(second)).text === 'before';
await second.lock();
await second.settled();

// A new key while text is kept: it must open with the new one.
rmSync(filler);
const third = vaultIn(disk);
said['with room'] = await told(third.unlockWithKit(kit.words));
said['the text'] = (await read(third)).text === `${long} more`;
said['file gone'] = !existsSync(path.join(folder, 'unsaved.bin'));
fill();
said['full once more'] = await put(`${long} again`, third);
rmSync(filler);
said['anew'] = (await third.reencrypt(passphrase)).ok;
await third.lock();
await third.settled();
const fourth = vaultIn(disk);
said['after the new key'] = await told(fourth.unlock(passphrase));
said['the text then'] = (await read(fourth)).text === `${long} again`;
said['reserve'] = existsSync(path.join(folder, 'reserve.bin'));
said['problems'] = (await storeOf(fourth).whole.check()).problems;
said['again nothing is told'] = await (async () => {
  await fourth.lock();
  await fourth.settled();
  return told(fourth.unlock(passphrase));
})();
await fourth.lock();
await fourth.settled();
console.log(JSON.stringify(said));
