/** What an older program kept is packed on the way; struck down at any moment, nothing is lost and everything is found, and the rest follows. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inRounds, randomNumbers, times } from '../repeat/rounds.ts';
import { makeOld, openOld, packedIn } from './settling.ts';
import { act, blank, must, temporaryFolder } from './support.ts';

const audits = 30;
let place: ReturnType<typeof temporaryFolder>;
let file: string;
beforeEach(() => {
  place = temporaryFolder();
  file = path.join(place.folder, 'vault.db');
});
afterEach(() => place.remove());

/** Everything is there: each audit by its own word, whole, with a history that leads to it. */
function expectWhole(isFolded = false): number {
  const { db, operations } = openOld(file);
  for (let number = 0; number < audits; number += 1) {
    const { hits, total } = operations.audits.search({ text: `kestrel${number} `, limit: 5 });
    expect([number, total]).toEqual([number, 1]);
    const { audit } = must(operations.audits.open({ audit: hits[0]?.audit ?? '' }));
    expect(audit.answers['3a']?.rationale).toContain(`Straße kestrel${number} and the plan`);
    expect(hits[0]?.snippet).toContainEqual({ text: `kestrel${number}`, hit: true });
  }
  // While it is typed, by its beginning, and as it is compared.
  const asWritten = ['kest', 'kestrel', 'straße', 'Straß', '"straße kestrel3'];
  for (const text of [...asWritten, ...(isFolded ? ['strasse', 'Strass', '"STRASSE kestrel3'] : [])])
    expect([text, operations.audits.search({ text, limit: 5 }).total > 0]).toEqual([text, true]);
  expect(operations.audits.search({ text: 'kestrel', limit: 5 }).total).toBe(audits);
  expect(operations.whole.check().problems).toEqual([]);
  const packed = packedIn(db);
  operations.whole.rest();
  db.close();
  return packed;
}

test('an older vault is packed in the quiet, and says the same', () => {
  makeOld(file, audits);
  expect(expectWhole()).toBe(0);
  const { db, operations } = openOld(file);
  const size = () => db.prepare('SELECT sum(length(text)) FROM search_rows').pluck().get() as number;
  const before = size();
  operations.whole.settleNow();
  expect(packedIn(db)).toBe(audits);
  expect(size()).toBeLessThan(before / 10);
  operations.whole.rest();
  db.close();
  expect(expectWhole(true)).toBe(audits);
});

test('what is written while an older vault is packed is found at once, and what was there no more', () => {
  makeOld(file, audits);
  const { db, operations } = openOld(file);
  const found = (text: string) => operations.audits.search({ text, limit: 5 }).total;
  const audit = operations.audits.search({ text: 'kestrel7 ', limit: 5 }).hits[0]?.audit ?? '';
  const value = { ...blank, rationale: 'A dunnock sang.' };
  const changes = [{ op: 'replace' as const, path: '/answers/3a', value }];
  must(operations.audits.save({ ...act(), audit, basedOn: 2, changes }));
  expect([found('dunnock'), found('dunno'), found('kestrel7 ')]).toEqual([1, 1, 0]);
  operations.whole.settleNow();
  expect([found('dunnock'), found('dunno'), found('kestrel7 ')]).toEqual([1, 1, 0]);
  operations.whole.rest();
  db.close();
});

test('kills while an older vault is packed lose nothing, and it goes on where it was', async () => {
  makeOld(file, audits);
  const random = randomNumbers(5);
  const child = path.join(import.meta.dirname, 'settling-child.ts');
  let reached = 0;
  const rounds = times({ short: 6, long: 60 });
  const all = Array.from({ length: rounds }, (_, round) => round);
  await inRounds('kills of a process that packs', all, async () => {
    const packing = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(packing.stdout, 'data');
    setTimeout(() => packing.kill('SIGKILL'), random() * 120);
    const [, signal] = (await once(packing, 'close')) as [number | null, string | null];
    expect(signal).toBe('SIGKILL');
    const packed = expectWhole();
    expect(packed).toBeGreaterThanOrEqual(reached);
    reached = packed;
  });
  const { db, operations } = openOld(file);
  operations.whole.settleNow();
  operations.whole.rest();
  db.close();
  expect(expectWhole(true)).toBe(audits);
}, 600_000);
