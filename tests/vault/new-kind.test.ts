/**
 * A new kind of record, written in one file (tests/fixtures/records/shopping-list.ts), has by being a kind what audits have: author, chain,
 * history with old and new, stale saves refused and merged, unsaved words over lock and crash, news, search, packing, undo, erasing.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deserialize, serialize } from 'node:v8';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database, type Connection } from '../../electron/vault/file/sqlite.ts';
import { keepUnsaved } from '../../electron/vault/life/unsaved.ts';
import type { Session } from '../../electron/vault/life/session.ts';
import { makeOperations, type Operations } from '../../electron/vault/thread/operations.ts';
import type { Store } from '../../electron/vault/thread/worker-protocol.ts';
import { makeOpener } from '../../renderer/records/open-record.ts';
import type { RecordLine } from '../../shared/contract/records.ts';
import { shoppingListKind as kind, type ShoppingList } from '../fixtures/records/shopping-list.ts';
import { act, must, temporaryFolder } from './support.ts';

const id = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10';
const which = { kind: kind.name, id };
const list = {
  id,
  title: 'For the heron house',
  items: [{ id: 'i1', what: 'Bread', bought: false }],
  closed: false,
};

let place: ReturnType<typeof temporaryFolder>;
let db: Connection;
let vault: Operations;
let news: RecordLine[];

beforeEach(() => {
  place = temporaryFolder();
  db = new Database(path.join(place.folder, 'vault.db'));
  expect(migrate(db, { vaultId: 'v', appVersion: '1', create: true }).ok).toBe(true);
  news = [];
  vault = makeOperations(db, () => undefined, undefined, {
    kinds: [kind],
    onRecord: (line) => news.push(line),
  });
  must(vault.cabinet.create({ ...act(), kind: kind.name, document: list }));
});
afterEach(() => {
  vault.whole.rest();
  db.close();
  place.remove();
});

const save = (basedOn: number, at: string, value: string | boolean) =>
  vault.cabinet.save({ ...act(), ...which, basedOn, changes: [{ op: 'replace', path: at, value }] });
const history = () => must(vault.cabinet.history({ ...which, before: null, limit: 200 }));

test('it takes one file of at most 60 lines', () => {
  const file = path.resolve(import.meta.dirname, '../fixtures/records/shopping-list.ts');
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(60);
});

test('it has an author, a chain, and a history with old and new', () => {
  must(save(1, '/items/0/what', 'Rye bread'));
  const { entries, chainHolds } = history();
  expect(chainHolds).toBe(true);
  expect(entries).toMatchObject([
    {
      revision: 2,
      author: 'Wren, auditor',
      event: '',
      changes: [{ path: '/items/0/what', before: 'Bread', after: 'Rye bread' }],
    },
    { revision: 1, event: 'created' },
  ]);
  db.prepare(`UPDATE record_revisions SET author = 'Somebody else' WHERE revision = 1`).run();
  vault.whole.rest();
  vault = makeOperations(db, () => undefined, undefined, { kinds: [kind] });
  expect(history().chainHolds).toBe(false);
});

test('it refuses what does not fit it, a stale save, and what it may not become', () => {
  expect(save(1, '/title', 'x'.repeat(101))).toMatchObject({ code: 'bad-changes' });
  expect(save(1, '/id', '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a11')).toMatchObject({ code: 'bad-changes' });
  must(save(1, '/closed', true));
  expect(save(1, '/title', 'Again')).toMatchObject({ code: 'stale-revision' });
  expect(save(2, '/title', 'Again')).toMatchObject({ code: 'bad-changes' });
  expect(vault.cabinet.create({ ...act(), kind: kind.name, document: list })).toMatchObject({
    code: 'wrong-state',
  });
  expect(vault.cabinet.create({ ...act(), kind: 'unknown', document: list })).toMatchObject({
    code: 'bad-changes',
  });
  expect(vault.cabinet.open({ kind: 'unknown', id })).toMatchObject({ code: 'not-found' });
});

test('it is listed by its line, told of as news, found by its words, and gone when erased', () => {
  must(save(1, '/items/0/bought', true));
  const { items } = vault.cabinet.list({ kind: kind.name, about: null, after: null, limit: 10 });
  expect(items).toMatchObject([{ ...which, revision: 2, line: { title: list.title, left: 0 } }]);
  expect(news.map((one) => one.revision)).toEqual([1, 2]);
  expect(vault.cabinet.search({ text: 'bread', limit: 5 })).toMatchObject([
    { ...which, field: 'items', reference: 'the list “For the heron house”' },
  ]);
  must(save(2, '/items/0/what', 'Milk'));
  expect(vault.cabinet.search({ text: 'bread', limit: 5 })).toEqual([]);
  must(vault.cabinet.erase(which));
  expect(vault.cabinet.open(which)).toMatchObject({ code: 'not-found' });
  expect(vault.cabinet.search({ text: 'milk', limit: 5 })).toEqual([]);
  expect(db.prepare('SELECT count(*) FROM record_revisions').pluck().get()).toBe(0);
});

test('its long history is packed, and holds', () => {
  for (let revision = 1; revision <= 120; revision += 1) must(save(revision, '/title', `Title ${revision}`));
  vault.whole.pack();
  expect(db.prepare('SELECT count(*) FROM record_revisions').pluck().get()).toBeLessThan(64);
  const { entries, chainHolds } = history();
  expect(chainHolds).toBe(true);
  expect(entries).toHaveLength(121);
});

/** The stores as main holds them, over this thread. */
const asStore = (): Store =>
  Object.fromEntries(
    Object.entries(vault).map(([group, members]) => [
      group,
      Object.fromEntries(
        Object.entries(members).map(([name, work]) => [
          name,
          (input: unknown) =>
            Promise.resolve((work as (given: unknown) => unknown)(deserialize(serialize(input)))),
        ]),
      ),
    ]),
  ) as unknown as Store;

const kindOf = (name: string) => (name === kind.name ? kind : undefined);

test('words that are more than their place takes are kept beside it, the rest is saved, and they stand there again', async () => {
  const session = { vaultKey: Buffer.alloc(32, 7), slots: { vaultId: 'v' } } as unknown as Session;
  const unsaved = keepUnsaved(place.folder, kindOf);
  const long = 'x'.repeat(101);
  const store = unsaved.guard(session, asStore());
  const saved = must(
    await store.cabinet.save({
      ...act(),
      ...which,
      basedOn: 1,
      changes: [
        { op: 'replace', path: '/title', value: long },
        { op: 'replace', path: '/items/0/what', value: 'Rye bread' },
      ],
    }),
  );
  expect(saved).toMatchObject({ revision: 2, refused: [{ at: ['title'], value: long, stands: list.title }] });
  expect(must(vault.cabinet.open(which)).document).toMatchObject({ items: [{ what: 'Rye bread' }] });
  unsaved.seal(session);
  await unsaved.write();
  const after = keepUnsaved(place.folder, kindOf);
  expect((await after.putBack(session, asStore())).join()).toContain('more than their place takes');
  expect(must(await after.guard(session, asStore()).cabinet.open(which))).toMatchObject({
    refused: [{ at: ['title'], value: long }],
  });
});

test('its words outlive a full disk and a lock', async () => {
  const session = { vaultKey: Buffer.alloc(32, 7), slots: { vaultId: 'v' } } as unknown as Session;
  const full = { ...asStore() };
  const refusing = {
    ...full,
    cabinet: { ...full.cabinet, save: () => Promise.resolve({ ok: false, code: 'disk-full' } as const) },
  } as Store;
  const before = keepUnsaved(place.folder, kindOf);
  const changes = [{ op: 'replace' as const, path: '/title', value: 'Typed before the lock' }];
  const tried = await before
    .guard(session, refusing)
    .cabinet.save({ ...act(), ...which, basedOn: 1, changes });
  expect(tried).toMatchObject({ code: 'disk-full' });
  before.seal(session);
  await before.write();
  const after = keepUnsaved(place.folder, kindOf);
  const told = await after.putBack(session, asStore());
  expect(told.join()).toContain('the list “For the heron house”');
  expect(must(vault.cabinet.open(which)).document).toMatchObject({ title: 'Typed before the lock' });
});

test('on the page it is changed at once, saved behind, undone, and merged with what another wrote', async () => {
  vi.useFakeTimers();
  try {
    const ask = (name: string, input: object) => {
      const work = { 'record.open': vault.cabinet.open, 'record.save': vault.cabinet.save }[name] as (
        given: object,
      ) => unknown;
      return Promise.resolve(work({ ...act(), ...input }));
    };
    const opener = makeOpener<ShoppingList>(kind, ask as never);
    const open = must(await opener.open(id));
    open.change('title', (now) => ({ ...now, title: 'Mine' }), true);
    expect(open.store.getState().document.title).toBe('Mine');
    // Another window writes elsewhere in the list meanwhile.
    must(save(1, '/items/0/what', 'Theirs'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(must(vault.cabinet.open(which)).document).toMatchObject({
      title: 'Mine',
      items: [{ what: 'Theirs' }],
    });
    expect(open.store.getState().status.kind).toBe('saved');
    expect(open.undo()).toBe('title');
    expect(open.store.getState().document.title).toBe(list.title);
    const kept = open.keepUndo();
    expect(await open.close()).toBe(true);
    const again = must(await opener.open(id));
    again.restoreUndo(kept);
    expect(again.redo()).toBe('title');
    expect(again.store.getState().document.title).toBe('Mine');
    await again.close();
  } finally {
    vi.useRealTimers();
  }
});
