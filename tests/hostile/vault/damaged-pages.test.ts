/** Every page of a real vault, damaged in turn: nobody is shut out by what can be made again, and what is damaged takes nothing else with it. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, afterAll, expect, test } from 'vitest';
import type { AuditId } from '../../../shared/audit/ids.ts';
import type { Store } from '../../../electron/vault/life/vault.ts';
import {
  must,
  newAudit,
  openNewVault,
  passphrase,
  storeOf,
  temporaryFolder,
  vaultIn,
  writeRationale,
} from '../../vault/support.ts';
import { rewrite } from './closed-vault.ts';

const place = temporaryFolder();
const sound = path.join(place.folder, 'sound');
/** Table or index → its pages, as the file itself counts them. */
const pages = new Map<string, number[]>();
const audits: AuditId[] = [];
const pageSize = 4096;

beforeAll(async () => {
  mkdirSync(sound);
  const { vault, store } = await openNewVault(sound);
  for (const word of ['heron', 'wren', 'robin']) {
    const audit = await newAudit(store);
    audits.push(audit);
    must(await writeRationale(store, audit, '3a', `${word} `.repeat(1200)));
  }
  must(await store.settings.set({ learntWords: ['heron'] }));
  await store.audits.search({ text: 'heron', limit: 5 });
  await vault.lock();
  await vault.settled();
  await rewrite(sound, (db) => {
    const rows = db.prepare<[], { name: string; pageno: number }>('SELECT name, pageno FROM dbstat').all();
    for (const { name, pageno } of rows) pages.set(name, [...(pages.get(name) ?? []), pageno]);
  });
});
afterAll(() => place.remove());

let count = 0;
/** A copy of the vault with some pages turned over. */
function harmed(broken: readonly number[]): string {
  count += 1;
  const home = path.join(place.folder, `harmed-${count}`);
  mkdirSync(path.join(home, 'vault'), { recursive: true });
  for (const name of ['slots.json', 'slots.copy.json'])
    copyFileSync(path.join(sound, 'vault', name), path.join(home, 'vault', name));
  const bytes = readFileSync(path.join(sound, 'vault', 'vault.db'));
  for (const page of broken)
    for (let at = 0; at < 16; at += 1) {
      const from = (page - 1) * pageSize + 200 + at;
      bytes[from] = (bytes[from] ?? 0) ^ 0xff;
    }
  writeFileSync(path.join(home, 'vault', 'vault.db'), bytes);
  return home;
}

/** Longer than the pause before the work in the background begins, which is two seconds after opening. */
const idle = () => new Promise((resolve) => setTimeout(resolve, 2600));

async function works(store: Store): Promise<void> {
  const { items } = await store.audits.summaries({ after: null, limit: 10 });
  expect(items).toHaveLength(3);
  for (const audit of audits) {
    expect(must(await store.audits.open({ audit })).audit.id).toBe(audit);
    must(await writeRationale(store, audit, '3b', 'kestrel in the wood'));
  }
  expect((await store.audits.search({ text: 'kestrel', limit: 9 })).total).toBe(3);
  expect((await store.audits.search({ text: 'robin', limit: 9 })).total).toBeGreaterThan(0);
}

const remade = [
  'search_data',
  'search_idx',
  'search_docsize',
  'search_config',
  'search_rows',
  'search_rows_by_field',
  'search_dropped',
  'unindexed',
  'vocabulary',
  'summaries',
  'summaries_newest',
  'summaries_stale',
  'summaries_by_case',
  'summaries_by_match',
  'sqlite_sequence',
];

test('a damaged page of what can be made again: the vault opens, stays open, and everything in it works', async () => {
  for (const name of remade) {
    const home = harmed(pages.get(name) ?? []);
    const vault = vaultIn(home);
    must(await vault.unlock(passphrase));
    const store = storeOf(vault);
    await works(store).catch((error: unknown) => {
      throw new Error(`${name}: ${String(error)}`, { cause: error });
    });
    await vault.lock();
    await vault.settled();
  }
});

test('it stays open while nothing is asked: the work in the background closes no vault', async () => {
  const opened = await Promise.all(
    ['search_data', 'documents', 'settings', 'toolkit_definitions', 'contacts', 'summaries'].map(
      async (name) => {
        const vault = vaultIn(harmed(pages.get(name) ?? []));
        must(await vault.unlock(passphrase));
        return { name, vault };
      },
    ),
  );
  await idle();
  for (const { name, vault } of opened) {
    expect(vault.state(), name).toBe('open');
    await vault.lock();
    await vault.settled();
  }
});

const parts = [0, 1, 2, 3, 4, 5];
test.each(parts)(
  'a damaged page anywhere (%i): the vault opens, or is told to be damaged and holds nothing',
  async (part) => {
    for (const [index, [name, numbers]] of [...pages].entries()) {
      if (remade.includes(name) || index % parts.length !== part) continue;
      const home = harmed(numbers.slice(0, 1));
      const vault = vaultIn(home);
      const first = await vault.unlock(passphrase);
      if (!first.ok) {
        expect([name, first.code]).toEqual([name, 'vault-damaged']);
        expect(vault.state()).toBe('locked');
        await vault.settled();
        expect(readdirSync(path.join(home, 'vault'))).not.toContain('in-use.json');
        copyFileSync(path.join(sound, 'vault', 'vault.db'), path.join(home, 'vault', 'vault.db'));
        must(await vault.unlock(passphrase));
      }
      await vault.lock();
      await vault.settled();
    }
  },
);

test('one damaged audit leaves the others usable, and the list says which it is', async () => {
  const numbers = pages.get('documents') ?? [];
  // The text of an audit goes on over pages of its own: one of the last belongs to one audit only.
  const home = harmed(numbers.slice(-1));
  const vault = vaultIn(home);
  must(await vault.unlock(passphrase));
  const store = storeOf(vault);
  const readable = await Promise.all(
    audits.map((audit) =>
      store.audits.open({ audit }).then(
        ({ ok }) => ok,
        () => false,
      ),
    ),
  );
  expect(readable.filter(Boolean)).toHaveLength(2);
  const damaged = audits[readable.indexOf(false)];
  await idle();
  expect(vault.state()).toBe('open');
  const { items } = await store.audits.summaries({ after: null, limit: 10 });
  expect(items.filter(({ trouble }) => trouble === 'damaged').map(({ id }) => id)).toEqual([damaged]);
  for (const audit of audits.filter((one) => one !== damaged))
    must(await writeRationale(store, audit, '3b', 'goes on'));
  await vault.lock();
  await vault.settled();
});
