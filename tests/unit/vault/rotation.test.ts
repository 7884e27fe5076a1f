/** Which automatic copies go: only for copies that passed, and never the last of those. */
import { expect, test } from 'vitest';
import { backupName } from '../../../electron/vault/backups/automatic.ts';
import { pagesDue } from '../../../electron/vault/care/reading.ts';
import { copiesForRoom, copiesToDrop, type Known } from '../../../electron/vault/care/rotation.ts';

const name = (day: number) => backupName(new Date(2026, 9, day, 9).getTime());
const copy = (day: number, state: 'good' | 'damaged' | 'closed' | null): Known => ({
  name: name(day),
  mark: state === null ? null : { at: '2026-11-01T00:00:00.000Z', pages: 80, state },
});
const days = (first: number, last: number, state: Parameters<typeof copy>[1]) =>
  Array.from({ length: last - first + 1 }, (_, index) => copy(first + index, state));
const now = new Date(2026, 9, 60, 9).getTime();

test('without a copy that passed nothing goes', () => {
  expect(copiesToDrop(days(1, 40, null), now)).toEqual([]);
  expect(copiesToDrop([...days(1, 20, null), ...days(21, 40, 'damaged')], now)).toEqual([]);
});

test('copies that did not pass push out none that did', () => {
  const good = days(1, 3, 'good');
  const dropped = copiesToDrop([...good, ...days(4, 40, 'damaged')], now);
  for (const one of good) expect(dropped).not.toContain(one.name);
  // Two stay for what may still be read of them.
  expect(dropped).toEqual(days(4, 38, 'damaged').map((one) => one.name));
});

test('a copy that nobody has read yet neither goes nor pushes one out', () => {
  const dropped = copiesToDrop([...days(1, 3, 'good'), ...days(4, 40, null)], now);
  expect(dropped).toEqual([]);
});

test('of those that passed, three, seven days and four weeks stay, as before', () => {
  const dropped = new Set(copiesToDrop(days(1, 40, 'good'), now));
  const stay = days(1, 40, 'good').filter((one) => !dropped.has(one.name));
  expect(stay.slice(-7).map((one) => one.name)).toEqual(days(34, 40, 'good').map((one) => one.name));
  expect(stay.length).toBeLessThanOrEqual(11);
});

test('a copy from a time to come keeps the newest of the past from going no more than the other way round', () => {
  const later = copy(200, 'good');
  const dropped = copiesToDrop([...days(1, 9, 'good'), later], now);
  expect(dropped).not.toContain(name(9));
  expect(dropped).not.toContain(later.name);
});

test('for room the oldest that passed go first, and never the newest of them nor one that nobody has read', () => {
  expect(copiesForRoom([...days(1, 3, 'good'), ...days(4, 5, null), copy(6, 'damaged')])).toEqual([
    name(1),
    name(2),
  ]);
  expect(copiesForRoom([copy(1, 'good')])).toEqual([]);
});

test('a part of the pages is due each day, the whole on the seventh, all at once after a week without use', () => {
  const at = (days: number) => pagesDue(700, 0, days * 86_400_000);
  expect([0, 1, 5, 6, 30].map(at)).toEqual([100, 200, 600, 700, 700]);
  expect(pagesDue(3, 0, 0)).toBe(1);
});
