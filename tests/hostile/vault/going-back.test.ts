/** Going back to an automatic copy by hand, as guide and screen describe it, brings back all that the copy was made of. */
import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import { sentenceFor } from '../../../shared/errors.ts';
import { snapshot } from './closed-vault.ts';
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

const home = homeForEach();

test('a copy made after a crash holds the words of the log in its file', async () => {
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'words of the day'));
  // The files as a crash leaves them: the words stand in the log alone.
  const crashed = path.join(home(), 'crashed');
  cpSync(path.join(home(), 'vault'), path.join(crashed, 'vault'), { recursive: true });
  rmSync(path.join(crashed, 'vault', 'backups'), { recursive: true, force: true });
  rmSync(path.join(crashed, 'vault', 'in-use.json'), { force: true });
  expect(existsSync(path.join(crashed, 'vault', 'vault.db-wal'))).toBe(true);
  await vault.lock();
  await vault.settled();

  const after = vaultIn(crashed);
  must(await after.unlock(passphrase));
  await after.lock();
  await after.settled();
  const copies = path.join(crashed, 'vault', 'backups');
  const [copy] = readdirSync(copies);
  if (copy === undefined) throw new Error('no copy was made');
  expect(readdirSync(path.join(copies, copy)).filter((name) => name.includes('-wal'))).toEqual([]);

  // As the older guide said: the file and both key files, and nothing else.
  for (const name of ['vault.db', 'slots.json', 'slots.copy.json'])
    copyFileSync(path.join(copies, copy, name), path.join(crashed, 'vault', name));
  const back = vaultIn(crashed);
  must(await back.unlock(passphrase));
  expect(must(await storeOf(back).audits.open({ audit })).audit.answers['3a']?.rationale).toBe(
    'words of the day',
  );
  await back.lock();
  await back.settled();
});

/** The files of an open vault, as a crash or somebody who copies them leaves them. */
const copyOf = (from: string, to: string, names: readonly string[] = readdirSync(from)) => {
  mkdirSync(to, { recursive: true });
  for (const name of names)
    if (
      existsSync(path.join(from, name)) &&
      statSync(path.join(from, name)).isFile() &&
      name !== 'in-use.json'
    )
      copyFileSync(path.join(from, name), path.join(to, name));
};

/** A vault of two days: the first closed, the second struck while words stood in the log alone. */
async function twoDays() {
  const folder = path.join(home(), 'vault');
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'first day'));
  await vault.lock();
  await vault.settled();
  const firstDay = path.join(home(), 'first-day');
  copyOf(folder, firstDay);
  const days: string[] = [];
  for (const word of ['second day', 'third day']) {
    must(await vault.unlock(passphrase));
    must(await writeRationale(storeOf(vault), audit, '3a', word));
    const struck = path.join(home(), word);
    copyOf(folder, struck);
    days.push(struck);
    await vault.lock();
    await vault.settled();
  }
  const [second = '', third = ''] = days;
  return { audit, firstDay, second, third, closed: folder };
}

/** What a vault of these files says on opening. */
async function opening(audit: AuditId, from: Readonly<Record<string, string>>) {
  const at = mkdtempSync(path.join(home(), 'put-back-'));
  for (const [name, folder] of Object.entries(from)) copyOf(folder, path.join(at, 'vault'), [name]);
  const before = snapshot(at);
  const vault = vaultIn(at);
  const opened = await vault.unlock(passphrase);
  if (!opened.ok) {
    await vault.settled();
    expect(snapshot(at)).toEqual(before);
    return opened;
  }
  const { rationale } = must(await storeOf(vault).audits.open({ audit })).audit.answers['3a'] ?? {};
  await vault.lock();
  await vault.settled();
  return rationale;
}
const files = (db: string, log: string | null) => ({
  'slots.json': db,
  'slots.copy.json': db,
  'vault.db': db,
  ...(log === null ? {} : { 'vault.db-wal': log }),
});

test('an older database beside the log of a newer one is found at opening and explained, and neither is touched', async () => {
  const { audit, firstDay, second, third, closed } = await twoDays();
  const apart = { code: 'vault-log-apart', facts: { log: 'vault.db-wal' } };
  expect(await opening(audit, files(firstDay, third))).toMatchObject(apart);
  expect(await opening(audit, files(second, third))).toMatchObject(apart);
  expect(sentenceFor('vault-log-apart', apart.facts)).toContain('Nothing was changed.');
  // The other way round: the newest file beside an older log.
  expect(await opening(audit, files(closed, second))).toMatchObject(apart);
  // Files of one time open, with the words of the log.
  expect(await opening(audit, files(second, second))).toBe('second day');
  expect(await opening(audit, files(third, third))).toBe('third day');
  // As the sentence says: without the log the older vault opens.
  expect(await opening(audit, files(firstDay, null))).toBe('first day');
});

test('a backup put in the place of the vault does not take the log of the vault it was made of', async () => {
  const folder = path.join(home(), 'vault');
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'in the backup'));
  const backup = path.join(home(), 'backup');
  must(await vault.backupTo(backup));
  must(await writeRationale(store, audit, '3a', 'after the backup'));
  const struck = path.join(home(), 'struck');
  copyOf(folder, struck);
  await vault.lock();
  await vault.settled();
  expect(await opening(audit, files(backup, struck))).toMatchObject({ code: 'vault-log-apart' });
  expect(await opening(audit, files(backup, null))).toBe('in the backup');
  expect(await opening(audit, files(struck, struck))).toBe('after the backup');
});

test('a long day’s log is brought into the file on the way, and a crash after that loses nothing', async () => {
  const folder = path.join(home(), 'vault');
  const { vault, store } = await openNewVault(home());
  const audit = await newAudit(store);
  let most = 0;
  for (let save = 0; save < 60; save += 1) {
    must(await writeRationale(store, audit, '3a', `${save} ${randomBytes(24_000).toString('hex')}`));
    most = Math.max(most, statSync(path.join(folder, 'vault.db-wal')).size);
  }
  must(await writeRationale(store, audit, '3a', 'the last words'));
  expect(most).toBeLessThan(8 * 1024 * 1024);
  const struck = path.join(home(), 'struck');
  copyOf(folder, struck);
  await vault.lock();
  await vault.settled();
  expect(await opening(audit, files(struck, struck))).toBe('the last words');
});
