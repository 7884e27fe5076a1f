/** The schema is append only, and every version that was ever shipped keeps a vault here that must open for ever. */
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrations, schemaVersion } from '../../electron/vault/file/migrations/index.ts';
import { recorded, recordedSchema, recordedVault, schemaAfter } from './record-schema.ts';
import { homeForEach } from './set-up.ts';
import { must, passphrase, storeOf, vaultIn, writeRationale } from './support.ts';

const home = homeForEach();

const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);

test('migrations are numbered from 1 without gaps', () => {
  expect(migrations.map((one) => one.number)).toEqual(versions);
});

test.each(versions)('schema %i is the one on record: a shipped migration is never edited', (version) => {
  expect(schemaAfter(version)).toBe(readFileSync(recordedSchema(version), 'utf8'));
});

test('no table of an earlier version goes away', () => {
  const tables = (sql: string) =>
    [...sql.matchAll(/CREATE (?:VIRTUAL )?TABLE '?(\w+)/g)].map(([, name]) => name);
  const now = tables(schemaAfter(schemaVersion));
  expect(now.length).toBeGreaterThan(10);
  for (const version of versions) {
    expect(now).toEqual(expect.arrayContaining(tables(readFileSync(recordedSchema(version), 'utf8'))));
  }
});

test('nothing is on record that no migration made', () => {
  expect(readdirSync(recorded).toSorted()).toEqual(
    versions.flatMap((version) => [`schema-${version}`, `schema-${version}.sql`]).toSorted(),
  );
});

test.each(versions)('the vault of schema %i opens, whole, and can be written', async (version) => {
  cpSync(recordedVault(version), path.join(home(), 'vault'), { recursive: true });
  const vault = vaultIn(home());
  expect(must(await vault.unlock(passphrase)).audits).toBe(1);
  const store = storeOf(vault);
  const { hits } = await store.audits.search({ text: 'heron', limit: 5 });
  const audit = hits[0]?.audit;
  if (audit === undefined) throw new Error('The text of the recorded vault was not found');
  expect(must(await store.audits.open({ audit })).audit.answers['3a']?.rationale).toContain('heron');
  expect((await store.settings.get()).idleMinutes).toBe(7);
  expect([...((await store.secrets.get({ name: 'example' })) ?? [])]).toEqual([1, 2, 3]);
  expect((await store.whole.check()).problems).toEqual([]);
  must(await writeRationale(store, audit, '3a', 'Still writable.'));
  await vault.lock();
  const words = readFileSync(path.join(recordedVault(version), 'kit.txt'), 'utf8')
    .trim()
    .split(' ');
  must(await vault.unlockWithKit(words));
  await vault.lock();
  await vault.settled();
});
