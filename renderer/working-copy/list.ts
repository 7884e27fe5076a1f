/**
 * What the list of audits shows: ids in order, after filter, and the counts beside each filter, from the entries in memory; the rows
 * themselves are read for the part of the list that is on the screen.
 */
import { foldedText } from '../../shared/text/fold.ts';
import { workingCopy } from './database.ts';
import { allEntries, entriesBy, entryCount, waitingRow, type Entry } from './entries.ts';
import type { AuditRow } from './status.ts';
import type { Status } from '../ui/marks.tsx';

/** What the columns of the list sort by. */
export type SortKey = Exclude<keyof Entry, 'id' | 'revision' | 'words' | 'toolkitId'>;
export type Order = { readonly by: SortKey; readonly descending: boolean };

/** Empty sets filter nothing. Grades are ranks, 0 for none. */
export type Filter = {
  readonly statuses: ReadonlySet<Status>;
  readonly forms: ReadonlySet<string>;
  readonly grades: ReadonlySet<number>;
};

export const noFilter: Filter = { statuses: new Set(), forms: new Set(), grades: new Set() };
export const isFiltering = (filter: Filter): boolean =>
  filter.statuses.size + filter.forms.size + filter.grades.size > 0;

/** The order in which statuses are sorted: what needs a person first. */
const statusOrder: readonly Status[] = [
  'risk',
  'damaged',
  'problem',
  'returned',
  'to-explain',
  'ready',
  'in-progress',
  'not-started',
  'with-moderator',
  'parts-open',
  'completed',
  'moderated',
  'closed',
];

const statusRank = new Map(statusOrder.map((status, at) => [status, at]));

function inOrder({ by, descending }: Order): readonly Entry[] {
  const all =
    by === 'status'
      ? entriesBy('status', ({ status }) => statusRank.get(status) ?? statusOrder.length)
      : entriesBy(by);
  return descending ? all.toReversed() : all;
}

/** The ids of all audits that pass the filter, in order. `only` narrows them to these (the audits a search found). */
export function idsInOrder(filter: Filter, order: Order, only?: ReadonlySet<string>): string[] {
  const { statuses, forms, grades } = filter;
  return inOrder(order)
    .filter(
      ({ id, status, toolkitId, gradeRank }) =>
        (statuses.size === 0 || statuses.has(status)) &&
        (forms.size === 0 || forms.has(toolkitId)) &&
        (grades.size === 0 || grades.has(gradeRank)) &&
        (only === undefined || only.has(id)),
    )
    .map(({ id }) => id);
}

/** The rows of these ids, in their order; an id that has gone meanwhile is left out. */
export async function rowsOf(ids: readonly string[]): Promise<AuditRow[]> {
  const fresh = new Map(ids.map((id) => [id, waitingRow(id)]));
  const kept = await workingCopy.audits.bulkGet(ids.filter((id) => fresh.get(id) === undefined));
  const read = new Map(kept.flatMap((row) => (row === undefined ? [] : [[row.id as string, row] as const])));
  return ids.flatMap((id) => fresh.get(id) ?? read.get(id) ?? []);
}

/** The rows of all audits. */
export const allRows = (): Promise<AuditRow[]> => rowsOf([...allEntries()].map(({ id }) => id));

export type Counts = {
  readonly all: number;
  readonly statuses: ReadonlyMap<Status, number>;
  readonly forms: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly grades: ReadonlyMap<number, number>;
};

/** How many audits stand behind each filter. */
export function countAll(): Counts {
  const statuses = new Map<Status, number>();
  const grades = new Map<number, number>();
  const forms = new Map<string, { id: string; title: string; count: number }>();
  for (const { status, gradeRank, toolkitId, toolkitTitle } of allEntries()) {
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    grades.set(gradeRank, (grades.get(gradeRank) ?? 0) + 1);
    const form = forms.get(toolkitId) ?? { id: toolkitId, title: toolkitTitle, count: 0 };
    forms.set(toolkitId, { ...form, count: form.count + 1 });
  }
  return {
    all: entryCount(),
    statuses,
    forms: [...forms.values()].sort((a, b) => b.count - a.count),
    grades,
  };
}

/** Ids of audits whose reference, or a word of their subject, begins with this text; at most `limit`, by reference. */
export function idsByWord(text: string, limit: number): string[] {
  const word = foldedText(text).trim();
  if (word === '') return [];
  return entriesBy('reference')
    .filter(({ words }) => words.some((one) => one.startsWith(word)))
    .slice(0, limit)
    .map(({ id }) => id);
}
