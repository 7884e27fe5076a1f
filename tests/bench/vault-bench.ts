/** Measures the vault with a large one: saving against a bare insert, listing, searching, unlocking. `node tests/bench/vault-bench.ts [audits] [folder]`. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Database } from '../../electron/vault/sqlite.ts';
import { keyConnection } from '../../electron/vault/connection.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import type { PatchOperation } from '../../shared/contract/audits.ts';
import type { Store } from '../../electron/vault/vault.ts';
import { act, blank, must, openNewVault, passphrase, storeOf, toolkit, vaultIn } from '../vault/support.ts';

const audits = Number(process.argv[2] ?? '10000');
const home = process.argv[3] ?? path.join('/tmp', `caselight-bench-${audits}`);

/** A made-up language of 4,000 words, frequent ones first, as in real text. */
let seed = 7;
const random = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const syllables = [
  'ca',
  'se',
  'ri',
  'mo',
  'ten',
  'lar',
  'ous',
  'ing',
  'ver',
  'pro',
  'com',
  'ly',
  'sta',
  'der',
  'un',
  'el',
];
const words = Array.from({ length: 4000 }, (_, index) =>
  Array.from({ length: 2 + (index % 3) }, () => syllables[Math.floor(random() * 16)] ?? '').join(''),
);
const word = () => words[Math.floor(4000 * random() ** 3)] ?? '';
const text = (count: number) => Array.from({ length: count }, word).join(' ');

const questions = toolkit.sections.flatMap((section) => section.questions.map((one) => one.id));
const percentile = (times: number[], share: number) =>
  (
    times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  ).toFixed(2);

async function timed<T>(work: () => Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const value = await work();
  return [performance.now() - start, value];
}

async function fill(store: Store): Promise<void> {
  for (let number = 0; number < audits; number += 1) {
    const { summary } = must(await store.audits.create({ ...act(), toolkit, carryFrom: null }));
    const changes: PatchOperation[] = Array.from({ length: 40 }, (_, index) => {
      const question = questions[index % questions.length] ?? '';
      const answer =
        index < questions.length
          ? { ...blank, rationale: text(80) }
          : { ...blank, rationale: text(80), text: text(80) };
      return { op: 'add', path: `/answers/${question}`, value: answer };
    });
    must(await store.audits.save({ ...act(), audit: summary.id, basedOn: 1, changes }));
    if (number % 1000 === 999) console.log(`${number + 1} audits`);
  }
}

/** Saves one after the other in an audit of the given words per box, against bare inserts of the same bytes in the same kind of file. */
async function saving(store: Store, count: number, each: number): Promise<void> {
  const { summary } = must(await store.audits.create({ ...act(), toolkit, carryFrom: null }));
  const audit: AuditId = summary.id;
  const changes = questions.map((question): PatchOperation => ({
    op: 'add',
    path: `/answers/${question}`,
    value: { ...blank, rationale: text(each) },
  }));
  must(await store.audits.save({ ...act(), audit, basedOn: 1, changes }));
  const document = JSON.stringify(must(await store.audits.open({ audit })).audit);
  const bare = new Database(path.join(home, `bare-${Date.now()}.db`));
  keyConnection(bare, Buffer.alloc(32, 1));
  for (const pragma of [
    'journal_mode=WAL',
    'synchronous=FULL',
    'locking_mode=EXCLUSIVE',
    'temp_store=MEMORY',
  ]) {
    bare.pragma(pragma);
  }
  bare.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, document TEXT, more TEXT)');
  const insert = bare.prepare('INSERT INTO t (document, more) VALUES (?, ?)');
  const times: number[] = [];
  const bareTimes: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const value = text(each);
    // What one save writes: the document, the revision (old and new text), the summary, the search text.
    const more = JSON.stringify({ value, old: value.slice(0, value.length / 2), summary });
    const start = performance.now();
    insert.run(document, more);
    bareTimes.push(performance.now() - start);
    const change: PatchOperation = { op: 'replace', path: '/answers/3a/rationale', value };
    const [took] = await timed(() =>
      store.audits.save({ ...act(), audit, basedOn: 2 + round, changes: [change] }).then(must),
    );
    times.push(took);
  }
  bare.close();
  const ratio = Number(percentile(times, 0.5)) / Number(percentile(bareTimes, 0.5));
  console.log(
    `save, ${Math.round(document.length / 1024)} KiB document: median ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)}; ` +
      `bare insert median ${percentile(bareTimes, 0.5)}, p95 ${percentile(bareTimes, 0.95)}; ratio ${ratio.toFixed(2)}`,
  );
}

async function listing(store: Store): Promise<void> {
  const [first] = await timed(() => store.audits.summaries({ after: null, limit: 40 }));
  const start = performance.now();
  let after: string | null = null;
  let count = 0;
  do {
    const batch: Awaited<ReturnType<typeof store.audits.summaries>> = await store.audits.summaries({
      after,
      limit: 500,
    });
    count += batch.items.length;
    after = batch.next;
  } while (after !== null);
  console.log(
    `first 40 of the list ${first.toFixed(1)} ms; all ${count} in ${(performance.now() - start).toFixed(0)} ms`,
  );
}

async function searching(store: Store): Promise<void> {
  const kinds: [string, () => string][] = [
    ['rare word', () => words[3000 + Math.floor(random() * 1000)] ?? ''],
    ['frequent word', () => words[Math.floor(random() * 20)] ?? ''],
    ['two words', () => `${word()} ${word()}`],
    ['two letters typed', () => word().slice(0, 2)],
    ['three letters typed', () => word().slice(0, 3)],
    ['four letters typed', () => word().slice(0, 4)],
    ['word and prefix', () => `${word()} ${word().slice(0, 3)}`],
    ['phrase', () => `"${word()} ${word()}"`],
  ];
  const all: number[] = [];
  for (const [name, make] of kinds) {
    const times: number[] = [];
    for (let round = 0; round < 40; round += 1) {
      const [took] = await timed(() => store.audits.search({ text: make(), limit: 50 }));
      times.push(took);
    }
    all.push(...times);
    console.log(`search, ${name}: median ${percentile(times, 0.5)} ms, p95 ${percentile(times, 0.95)}`);
  }
  console.log(`search, all: p95 ${percentile(all, 0.95)} ms`);
}

mkdirSync(home, { recursive: true });
if (!existsSync(path.join(home, 'vault'))) {
  const { vault, store } = await openNewVault(home);
  const [took] = await timed(() => fill(store));
  console.log(`filled in ${(took / 1000).toFixed(0)} s`);
  await vault.lock();
  await vault.settled();
}
const vault = vaultIn(home);
const [unlocked] = await timed(() => vault.unlock(passphrase).then(must));
console.log(
  `unlock without derivation ${unlocked.toFixed(0)} ms; file ${Math.round(statSync(path.join(home, 'vault', 'vault.db')).size / 1e6)} MB`,
);
const store = storeOf(vault);
await listing(store);
await searching(store);
await saving(store, 200, 20);
await saving(store, 200, 80);
await saving(store, 100, 500);
await vault.lock();
await vault.settled();
