/** What lists sort, filter, count and find by, with more audits than a screen shows: right at once, also before the rows are written. */
import { afterEach, expect, it } from 'vitest';
import 'fake-indexeddb/auto';
import { manySummaries } from '../../fixtures/fake-audits.ts';
import {
  clearEntries,
  putEntries,
  removeEntry,
  someWaiting,
  written,
} from '../../../renderer/working-copy/entries.ts';
import {
  countAll,
  idsByWord,
  idsInOrder,
  noFilter,
  rowsOf,
  type SortKey,
} from '../../../renderer/working-copy/list.ts';
import { rowOf } from '../../../renderer/working-copy/status.ts';

const rows = manySummaries(300, new Date('2026-11-11T10:00:00Z')).map(rowOf);
afterEach(clearEntries);

it.each([
  'reference',
  'caseReference',
  'toolkitTitle',
  'gradeRank',
  'share',
  'dueKey',
  'createdAt',
  'updatedAt',
] as const satisfies readonly SortKey[])('the list is in order of %s, up and down', (by) => {
  putEntries(rows);
  const byId = new Map(rows.map((row) => [row.id as string, row]));
  const up = idsInOrder(noFilter, { by, descending: false });
  expect(new Set(up).size).toBe(300);
  const keys = up.map((id) => byId.get(id)?.[by] ?? '');
  keys.forEach((key, at) => expect(at === 0 || (keys[at - 1] ?? '') <= key).toBe(true));
  expect(idsInOrder(noFilter, { by, descending: true })).toEqual(up.toReversed());
});

it('each count is the length of the list behind its filter', () => {
  putEntries(rows);
  const { all, statuses, forms, grades } = countAll();
  const order = { by: 'updatedAt', descending: true } as const;
  expect(all).toBe(300);
  for (const [status, count] of statuses)
    expect(idsInOrder({ ...noFilter, statuses: new Set([status]) }, order)).toHaveLength(count);
  for (const { id, count } of forms)
    expect(idsInOrder({ ...noFilter, forms: new Set([id]) }, order)).toHaveLength(count);
  for (const [grade, count] of grades)
    expect(idsInOrder({ ...noFilter, grades: new Set([grade]) }, order)).toHaveLength(count);
});

it('a row is there before it is written, and an audit taken out is nowhere', async () => {
  const [first] = rows;
  if (first === undefined) throw new Error('no row');
  putEntries(rows);
  expect(await rowsOf([first.id])).toEqual([first]);
  expect(idsByWord(first.reference.toLowerCase(), 400)).toContain(first.id);
  const newer = { ...first, revision: first.revision + 1 };
  const some = someWaiting(1);
  putEntries([newer]);
  written(some);
  expect(await rowsOf([first.id])).toEqual([newer]);
  removeEntry(first.id);
  expect([countAll().all, await rowsOf([first.id])]).toEqual([299, []]);
});
