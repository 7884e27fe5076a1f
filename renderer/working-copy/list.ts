/**
 * What the list of audits shows: ids in order, after filter, and the counts beside each filter. Only keys are read, by
 * index; the rows themselves are read for the part of the list that is on the screen.
 */
import { foldedText } from '../../shared/text/fold.ts';
import { workingCopy } from './database.ts';
import type { AuditRow } from './status.ts';
import type { Status } from '../ui/marks.tsx';

export type SortKey =
  | 'reference'
  | 'caseReference'
  | 'toolkitTitle'
  | 'status'
  | 'gradeRank'
  | 'share'
  | 'dueKey'
  | 'createdAt'
  | 'updatedAt';
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

async function keysBy(order: Order): Promise<string[]> {
  if (order.by === 'status') {
    const groups = await Promise.all(
      statusOrder.map((status) => workingCopy.audits.where('status').equals(status).primaryKeys()),
    );
    const keys = groups.flat();
    return order.descending ? keys.reverse() : keys;
  }
  const keys = await workingCopy.audits.orderBy(order.by).primaryKeys();
  return order.descending ? keys.reverse() : keys;
}

const among = async (index: 'status' | 'toolkitId' | 'gradeRank', values: Iterable<string | number>) =>
  new Set(
    await workingCopy.audits
      .where(index)
      .anyOf([...values])
      .primaryKeys(),
  );

/**
 * One read transaction for many small reads: they see one state, and they wait once, not each for itself, while batches
 * are being written.
 */
const reading = <T>(read: () => Promise<T>): Promise<T> =>
  workingCopy.transaction('r', workingCopy.audits, read);

/** The ids of all audits that pass the filter, in order. `only` narrows them to these (the audits a search found). */
export const idsInOrder = (filter: Filter, order: Order, only?: ReadonlySet<string>): Promise<string[]> =>
  reading(() => readIds(filter, order, only));

async function readIds(filter: Filter, order: Order, only?: ReadonlySet<string>): Promise<string[]> {
  const sets = await Promise.all([
    filter.statuses.size === 0 ? null : among('status', filter.statuses),
    filter.forms.size === 0 ? null : among('toolkitId', filter.forms),
    filter.grades.size === 0 ? null : among('gradeRank', filter.grades),
  ]);
  const all = await keysBy(order);
  const narrow = [...sets, only ?? null].filter((set) => set !== null);
  return narrow.length === 0 ? all : all.filter((id) => narrow.every((set) => set.has(id)));
}

/** The rows of these ids, in their order; an id that has gone meanwhile is left out. */
export async function rowsOf(ids: readonly string[]): Promise<AuditRow[]> {
  const rows = await workingCopy.audits.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

export type Counts = {
  readonly all: number;
  readonly statuses: ReadonlyMap<Status, number>;
  readonly forms: readonly { readonly id: string; readonly title: string; readonly count: number }[];
  readonly grades: ReadonlyMap<number, number>;
};

/** How many audits stand behind each filter. */
export const countAll = (): Promise<Counts> => reading(readCounts);

async function readCounts(): Promise<Counts> {
  const { audits } = workingCopy;
  const forms = (await audits.orderBy('toolkitId').uniqueKeys()).filter((key) => typeof key === 'string');
  const [all, byStatus, byForm, byGrade] = await Promise.all([
    audits.count(),
    Promise.all(
      statusOrder.map(
        async (status) => [status, await audits.where('status').equals(status).count()] as const,
      ),
    ),
    Promise.all(
      forms.map(async (form) => {
        // Two queries, not one used twice: a Dexie collection keeps the limit that first() sets.
        const ofForm = () => audits.where('toolkitId').equals(form);
        const [count, first] = await Promise.all([ofForm().count(), ofForm().first()]);
        return { id: form, title: first?.toolkitTitle ?? form, count };
      }),
    ),
    Promise.all(
      [4, 3, 2, 1, 0].map(
        async (rank) => [rank, await audits.where('gradeRank').equals(rank).count()] as const,
      ),
    ),
  ]);
  return {
    all,
    statuses: new Map(byStatus),
    forms: byForm.sort((a, b) => b.count - a.count),
    grades: new Map(byGrade),
  };
}

/** Ids of audits whose reference, or a word of their subject, begins with this text. */
export async function idsByWord(text: string, limit: number): Promise<string[]> {
  const word = foldedText(text).trim();
  if (word === '') return [];
  return [...new Set(await workingCopy.audits.where('words').startsWith(word).limit(limit).primaryKeys())];
}
