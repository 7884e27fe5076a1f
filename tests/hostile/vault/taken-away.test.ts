/** A vault whose files are taken away, cut or swapped under it, or that lies in a place with an unusual name: told as what it is, nothing is lost by it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { homeForEach } from '../../vault/set-up.ts';
import {
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';
import { closedVault } from './closed-vault.ts';

const home = homeForEach();
/** Processes are started and vaults encrypted anew: on a busy machine that takes its time. */
const limits = { timeout: 900_000 };
const inVault = (name: string, folder = home()) => path.join(folder, 'vault', name);
const savingChild = path.join(import.meta.dirname, '../../vault/saving-child.ts');

/** A vault whose program was killed while it saved: what was acknowledged stands in the log beside the database. */
async function crashedVault(name: string): Promise<{ folder: string; audit: string; revision: number }> {
  const folder = path.join(home(), name);
  mkdirSync(folder);
  const { audit } = await closedVault(folder);
  const saving = spawn(process.execPath, [savingChild, folder, audit, '3a', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  saving.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (said.split('\n').length > 20) saving.kill('SIGKILL');
  });
  await once(saving, 'close');
  expect(statSync(inVault('vault.db-wal', folder)).size).toBeGreaterThan(4096 * 10);
  return { folder, audit, revision: Number([...said.matchAll(/^saved (\d+)/gm)].at(-1)?.[1]) };
}

test(
  'the log of another vault beside the database: told as not belonging to it, the database is not touched, and its own log heals it',
  limits,
  async () => {
    const one = await crashedVault('one');
    const two = await crashedVault('two');
    const log = readFileSync(inVault('vault.db-wal', one.folder));
    const before = readFileSync(inVault('vault.db', one.folder));
    cpSync(inVault('vault.db-wal', two.folder), inVault('vault.db-wal', one.folder));
    expect(await vaultIn(one.folder).unlock(passphrase)).toEqual({
      ok: false,
      code: 'vault-log-apart',
      facts: { log: 'vault.db-wal' },
    });
    expect(Buffer.compare(readFileSync(inVault('vault.db', one.folder)), before)).toBe(0);
    writeFileSync(inVault('vault.db-wal', one.folder), log);
    const vault = vaultIn(one.folder);
    must(await vault.unlock(passphrase));
    const opened = must(await storeOf(vault).audits.open({ audit: one.audit }));
    expect(opened.revision).toBeGreaterThanOrEqual(one.revision);
    expect((await storeOf(vault).whole.check()).problems).toEqual([]);
    await vault.lock();
    await vault.settled();
  },
);

test(
  'a log that was cut short, by whole pages or within one: what stands before the cut opens, whole',
  limits,
  async () => {
    const { folder, audit, revision } = await crashedVault('one');
    const log = readFileSync(inVault('vault.db-wal', folder));
    const database = readFileSync(inVault('vault.db', folder));
    let before = revision;
    for (const size of [log.length - 1, Math.floor(log.length / 2), 4096 * 3 + 77, 32, 31, 0]) {
      writeFileSync(inVault('vault.db', folder), database);
      writeFileSync(inVault('vault.db-wal', folder), log);
      truncateSync(inVault('vault.db-wal', folder), size);
      const vault = vaultIn(folder);
      must(await vault.unlock(passphrase));
      const opened = must(await storeOf(vault).audits.open({ audit }));
      expect(opened.revision).toBeLessThanOrEqual(before);
      before = Math.max(opened.revision, 2);
      expect((await storeOf(vault).whole.check()).problems).toEqual([]);
      await vault.lock();
      await vault.settled();
    }
    expect(before).toBe(2);
  },
);

// They were once called saved.
test(
  'saves into a vault folder that was taken away are refused, kept, and put back with the folder',
  limits,
  async () => {
    const { vault, store } = await openNewVault(home());
    const audit = await newAudit(store);
    must(await writeRationale(store, audit, '3a', 'before'));
    renameSync(path.join(home(), 'vault'), path.join(home(), 'elsewhere'));
    expect(await writeRationale(store, audit, '3b', 'while it was away')).toMatchObject({
      code: 'write-failed',
    });
    await vault.lock();
    await vault.settled();
    // Nothing was made in its place either: it is as if there were none.
    expect(vault.state()).toBe('none');
    expect(readdirSync(home())).toEqual(['elsewhere']);
    renameSync(path.join(home(), 'elsewhere'), path.join(home(), 'vault'));
    const { recovered } = must(await vault.unlock(passphrase));
    expect(recovered).toHaveLength(1);
    const { answers } = must(await storeOf(vault).audits.open({ audit })).audit;
    expect([answers['3a']?.rationale, answers['3b']?.rationale]).toEqual(['before', 'while it was away']);
    expect((await storeOf(vault).whole.check()).problems).toEqual([]);
    await vault.lock();
    await vault.settled();
  },
);

test(
  'the folder is removed while the vault is open: saves and backups are refused, the lock ends',
  limits,
  async () => {
    const { vault, store } = await openNewVault(home());
    const audit = await newAudit(store);
    rmSync(path.join(home(), 'vault'), { recursive: true });
    expect(await writeRationale(store, audit, '3a', 'into nothing')).toMatchObject({ code: 'write-failed' });
    expect(await vault.backupTo(path.join(home(), 'copy'))).toMatchObject({
      ok: false,
      code: 'write-failed',
    });
    await vault.lock();
    await vault.settled();
    expect(readdirSync(home())).toEqual([]);
  },
);

test.each([
  ['letters of other scripts', 'Großé ファイル ملف 🐦'],
  ['spaces, quotes and signs of a shell and of SQL', `a 'b" ; $(c) %41 #?&=; -- x`],
  ['a line break', 'one\ntwo'],
  ['200 bytes', 'ж'.repeat(100)],
  ['many folders above it', path.join(...Array.from({ length: 20 }, () => 'n'.repeat(18)))],
])('a place whose name has %s: made, opened, backed up, encrypted anew', limits, async (_, name) => {
  const place = path.join(home(), name);
  mkdirSync(place, { recursive: true });
  const { vault, store, kit } = await openNewVault(place);
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'heron'));
  await vault.lock();
  await vault.settled();
  must(await vault.unlockWithKit(kit.words));
  must(await vault.reencrypt(passphrase));
  must(await vault.backupTo(path.join(place, 'copy')));
  await vault.lock();
  await vault.settled();
  must(await vault.unlock(passphrase));
  expect(must(await storeOf(vault).audits.open({ audit })).audit.answers['3a']?.rationale).toBe('heron');
  await vault.lock();
  await vault.settled();
});

test(
  'a place deeper than SQLite opens files (512 bytes) is refused at first use, and nothing is left there',
  limits,
  async () => {
    const place = path.join(home(), ...Array.from({ length: 14 }, () => 'n'.repeat(200)));
    mkdirSync(place, { recursive: true });
    const vault = vaultIn(place);
    const kit = must(await vault.prepare(passphrase));
    expect(await vault.finish(kit.words)).toEqual({ ok: false, code: 'write-failed' });
    expect(readdirSync(place)).toEqual([]);
  },
);
