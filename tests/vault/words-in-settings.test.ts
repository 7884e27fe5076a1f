/** Own words, the key of pseudonyms and whom samples leave out, kept among the settings by an earlier program: they become records. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database, type Connection } from '../../electron/vault/file/sqlite.ts';
import { settingsFrom } from '../../electron/vault/small/stored-settings.ts';
import { makeOperations } from '../../electron/vault/thread/operations.ts';
import { auditHandlers } from '../../electron/ipc/handlers/audits.ts';
import { ownWordsKind } from '../../shared/records/own-words.ts';
import { pseudonymKeyKind } from '../../shared/records/pseudonym-key.ts';
import { inRounds, randomNumbers, times } from '../repeat/rounds.ts';
import { homeForEach } from './set-up.ts';
import { must, passphrase, storeOf, vaultIn } from './support.ts';

const home = homeForEach();
const golden = path.resolve(import.meta.dirname, '../fixtures/older-vaults/words-in-settings');
const words = { 'file-audit/grade/file/ri/word': 'Adequate', 'macfa/rule/S07/on': 'off' };
const names = [
  { name: 'Dunlin', pseudonym: 'Child 7' },
  { name: 'Wren Marsh', pseudonym: 'Worker 2' },
];

test('the vault of an earlier program opens with its own words, its key and its exclusions as records', async () => {
  cpSync(golden, path.join(home(), 'vault'), { recursive: true });
  const audit = readFileSync(path.join(golden, 'audit.txt'), 'utf8').trim();
  const vault = vaultIn(home());
  must(await vault.unlock(passphrase));
  const store = storeOf(vault);
  const open = async (kind: string, id: string) => must(await store.cabinet.open({ kind, id })).document;
  expect(await open(ownWordsKind.name, ownWordsKind.only)).toMatchObject({ words });
  expect(await open(pseudonymKeyKind.name, pseudonymKeyKind.only)).toMatchObject({ names });
  expect(await open('sample-exclusion', audit)).toEqual({
    id: audit,
    reference: 'T2-0500',
    reason: 'You were the auditor’s manager',
    ended: false,
  });
  const { entries, chainHolds } = must(
    await store.cabinet.history({ kind: ownWordsKind.name, id: ownWordsKind.only, before: null, limit: 5 }),
  );
  expect([chainHolds, entries.map(({ event }) => event)]).toEqual([true, ['moved-from-settings']]);
  expect(await store.settings.get()).toMatchObject({ idleMinutes: 7, learntWords: ['dunlin'] });
  const forms = must(await auditHandlers({ vault, author: () => Promise.resolve('') })['toolkit.list'](null));
  expect(JSON.stringify(forms.find(({ ref }) => ref.id === 'file-audit'))).toContain('"Adequate"');
  const found = must(await store.audits.findings({ audit })).problems.filter(({ rule }) => rule === 'R07');
  expect(JSON.stringify(found)).toContain('Child 7');
  expect((await store.whole.check()).problems).toEqual([]);
  // Of the key no search and no line tells a name.
  expect(await store.cabinet.search({ text: 'Marsh', limit: 5 })).toEqual([]);
  const { items } = await store.cabinet.list({
    kind: pseudonymKeyKind.name,
    about: null,
    after: null,
    limit: 5,
  });
  expect(items.map(({ line }) => line)).toEqual([{ names: 2 }]);
  await vault.lock();
  await vault.settled();
});

const file = () => path.join(home(), 'vault.db');
const begin = (settings: object): Connection => {
  const db = new Database(file());
  expect(migrate(db, { vaultId: 'v', appVersion: '1', create: true }).ok).toBe(true);
  putSettings(db, settings);
  return db;
};
const putSettings = (db: Connection, settings: object) =>
  db
    .prepare(`INSERT OR REPLACE INTO settings (name, value) VALUES ('settings', ?)`)
    .run(JSON.stringify(settings));
const stored = (db: Connection) =>
  JSON.parse(db.prepare('SELECT value FROM settings').pluck().get() as string) as object;

test('what the earlier program writes afterwards comes to what is there, and what does not fit stays', () => {
  const db = begin({ toolkitWords: words, localNames: names });
  makeOperations(db, () => undefined).whole.rest();
  expect(stored(db)).toEqual({});
  // The earlier program reads settings without them at their defaults, and writes all it knows.
  expect(settingsFrom(stored(db)).idleMinutes).toBe(10);
  const later = { 'macfa/rule/S08/on': 'off' };
  const bad = { audit: 'none', reference: 'T2-1', reason: 'No id' };
  putSettings(db, { toolkitWords: later, localNames: [names[1]], samples: [], sampleExclusions: [bad] });
  const vault = makeOperations(db, () => undefined);
  expect(vault.forms.ownWords()).toEqual({ ...words, ...later });
  const key = must(vault.cabinet.open({ kind: pseudonymKeyKind.name, id: pseudonymKeyKind.only })).document;
  expect(key).toMatchObject({ names });
  expect((key as { names: object[] }).names).toHaveLength(2);
  expect(stored(db)).toEqual({ sampleExclusions: [bad] });
  vault.whole.rest();
  db.close();
});

test('own words and names hold where they lie while they cannot be moved', () => {
  const db = begin({ toolkitWords: words, localNames: names });
  db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON main.records BEGIN SELECT RAISE(ABORT, 'full'); END`);
  const noted: unknown[] = [];
  const vault = makeOperations(
    db,
    () => undefined,
    (error) => noted.push(error),
  );
  expect(noted).not.toEqual([]);
  expect(vault.forms.ownWords()).toEqual(words);
  vault.whole.rest();
  expect(stored(db)).toEqual({ toolkitWords: words, localNames: names });
  db.close();
});

test('kills while they are moved lose nothing and move nothing twice', async () => {
  const many = Array.from({ length: 400 }, (_, at) => ({
    name: `Wren Marsh ${at}`,
    pseudonym: `Child ${at}`,
  }));
  const random = randomNumbers(9);
  const child = path.join(import.meta.dirname, 'words-moving-child.ts');
  const rounds = Array.from({ length: times({ short: 5, long: 60 }) }, (_, at) => at);
  begin({ toolkitWords: words, localNames: many }).close();
  await inRounds('kills of a process that moves settings', rounds, async () => {
    const moving = spawn(process.execPath, [child, file()], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(moving.stdout, 'data');
    setTimeout(() => moving.kill('SIGKILL'), random() * 60);
    await once(moving, 'close');
    const db = new Database(file());
    const vault = makeOperations(db, () => undefined);
    expect(vault.forms.ownWords()).toEqual(words);
    const key = must(vault.cabinet.open({ kind: pseudonymKeyKind.name, id: pseudonymKeyKind.only })).document;
    expect((key as { names: object[] }).names).toHaveLength(400);
    expect(vault.whole.check().problems).toEqual([]);
    vault.whole.rest();
    // As before the move, for the next round.
    db.exec('DELETE FROM records');
    putSettings(db, { toolkitWords: words, localNames: many });
    db.close();
  });
}, 600_000);
