/** Searching all audits of the large vault: what a person types, letter by letter, through the same worker the program asks. */
import { argon2id } from '../../electron/vault/keys/kdf.ts';
import { createVault } from '../../electron/vault/life/vault.ts';
import { passphrase } from '../e2e/person.ts';
import type { Bench } from './context.ts';
import { must, rationales, wordsEach } from './large-vault.ts';
import { madeText } from './made-text.ts';
import { median, percentile, type Figure } from './measure.ts';
import path from 'node:path';

const log = {
  failure: (_where: string, error: unknown): string => {
    throw error;
  },
};

/** The vault service of the program over a folder of its data, unlocked. */
export async function openService(userData: string) {
  const vault = createVault({ folder: path.join(userData, 'vault'), log, kdf: argon2id });
  must(await vault.unlock(passphrase));
  const store = vault.store();
  if (store === null) throw new Error('The vault is not open');
  const close = async (): Promise<void> => {
    await vault.lock();
    await vault.settled();
  };
  return { store, close };
}

/** Gives p95 over all kinds of search, with each kind in the detail. */
export async function benchSearch(bench: Bench): Promise<Figure[]> {
  const { of, megabytes } = await bench.large();
  const { store, close } = await openService(of(bench.audits));
  const made = madeText(11);
  const { word } = made;
  const rare = (): string => made.words[3000 + Math.floor(made.random() * 1000)] ?? '';
  const frequent = (): string => made.words[Math.floor(made.random() * 20)] ?? '';
  const kinds: readonly (readonly [string, () => string])[] = [
    ['rare word', rare],
    ['frequent word', frequent],
    ['two words', () => `${word()} ${word()}`],
    ['two letters', () => word().slice(0, 2)],
    ['three letters', () => word().slice(0, 3)],
    ['four letters', () => word().slice(0, 4)],
    ['five letters', () => word().slice(0, 5)],
    ['word and beginning', () => `${word()} ${word().slice(0, 3)}`],
    ['phrase', () => `"${word()} ${word()}"`],
    ['word that is nowhere', () => `${word()}qz`],
  ];
  const times = new Map<string, number[]>(kinds.map(([kind]) => [kind, []]));
  /** Processor time of each search, all threads, in ms: on a busy machine the rest is waiting for a processor. */
  const worked: number[] = [];
  // The kinds take turns, so that a noisy moment hits all of them.
  for (let round = 0; round < (bench.quick ? 10 : 40); round += 1) {
    for (const [kind, make] of kinds) {
      const text = make();
      const before = process.cpuUsage();
      const start = performance.now();
      await store.audits.search({ text, limit: 50 });
      times.get(kind)?.push(performance.now() - start);
      const { user, system } = process.cpuUsage(before);
      worked.push((user + system) / 1000);
    }
  }
  await close();
  const all = [...times.values()].flat();
  const told = [...times].map(([kind, own]) => `${kind} ${percentile(own, 0.95).toFixed(0)}`).join(', ');
  return [
    {
      what: `search over ${bench.audits} audits (${rationales} × ${wordsEach} words), p95`,
      value: percentile(all, 0.95),
      unit: 'ms',
      target: 20,
      detail: `median ${median(all).toFixed(1)} ms, processor time p95 ${percentile(worked, 0.95).toFixed(1)} ms, ${all.length} searches, file of ${megabytes.toFixed(0)} MB; p95 by kind: ${told}`,
    },
    {
      what: `file for each of ${bench.audits} audits, unedited, over 80 KiB`,
      value: (megabytes * 1e6) / bench.audits / 1024 / 80,
      unit: 'ratio',
      target: 1,
      detail: `${((megabytes * 1e6) / bench.audits / 1024).toFixed(1)} KiB each`,
    },
  ];
}
