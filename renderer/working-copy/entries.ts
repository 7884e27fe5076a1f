/**
 * What lists sort, filter, count and find by: a few fields of each audit, in memory beside the working copy, gone with it at lock.
 * IndexedDB needs seconds to keep its own indexes over tens of thousands of rows; to sort these takes milliseconds. The rows
 * themselves are in the working copy, and here only until they are written there.
 */
import { create } from 'zustand';
import type { AuditRow } from './status.ts';

export type Entry = Pick<
  AuditRow,
  | 'id'
  | 'revision'
  | 'reference'
  | 'caseReference'
  | 'toolkitId'
  | 'toolkitTitle'
  | 'status'
  | 'gradeRank'
  | 'share'
  | 'dueKey'
  | 'createdAt'
  | 'updatedAt'
  | 'words'
>;

const entryOf = (row: AuditRow): Entry => ({
  id: row.id,
  revision: row.revision,
  reference: row.reference,
  caseReference: row.caseReference,
  toolkitId: row.toolkitId,
  toolkitTitle: row.toolkitTitle,
  status: row.status,
  gradeRank: row.gradeRank,
  share: row.share,
  dueKey: row.dueKey,
  createdAt: row.createdAt,
  updatedAt: row.updatedAt,
  words: row.words,
});

const entries = new Map<string, Entry>();
/** Rows that are not written to the working copy yet. */
const waiting = new Map<string, AuditRow>();
let sorted = new Map<keyof Entry, readonly Entry[]>();

/** Changes when the entries do, for those who draw them. */
const useVersion = create<{ readonly version: number }>(() => ({ version: 0 }));
export const useEntriesVersion = (): number => useVersion((state) => state.version);

/** While batches come in, lists are drawn anew so often at most. */
const tellEveryMs = 150;
let telling: ReturnType<typeof setTimeout> | undefined;
let toldAt = 0;

function tellNow(): void {
  clearTimeout(telling);
  telling = undefined;
  toldAt = performance.now();
  useVersion.setState(({ version }) => ({ version: version + 1 }));
}

function tell(): void {
  sorted = new Map();
  const wait = toldAt + tellEveryMs - performance.now();
  if (wait <= 0) tellNow();
  else telling ??= setTimeout(tellNow, wait);
}

/** Puts rows in, in place of what there was of the same audits. */
export function putEntries(rows: readonly AuditRow[]): void {
  for (const row of rows) {
    entries.set(row.id, entryOf(row));
    waiting.set(row.id, row);
  }
  tell();
}

/** Takes an audit out. */
export function removeEntry(id: string): void {
  entries.delete(id);
  waiting.delete(id);
  tell();
}

/** Forgets everything, at once. */
export function clearEntries(): void {
  entries.clear();
  waiting.clear();
  sorted = new Map();
  tellNow();
  // What comes next is the first screenful: it is drawn at once.
  toldAt = Number.NEGATIVE_INFINITY;
}

export const entryNow = (id: string): Entry | undefined => entries.get(id);
export const entryCount = (): number => entries.size;
export const allEntries = (): Iterable<Entry> => entries.values();

/** The row of an audit that is not written yet. */
export const waitingRow = (id: string): AuditRow | undefined => waiting.get(id);

/** Some of the rows that are to be written. */
export function someWaiting(most: number): readonly AuditRow[] {
  const some: AuditRow[] = [];
  for (const row of waiting.values()) {
    if (some.length === most) break;
    some.push(row);
  }
  return some;
}

/** These rows are written now; one that changed meanwhile waits on. */
export function written(rows: readonly AuditRow[]): void {
  for (const row of rows) if (waiting.get(row.id) === row) waiting.delete(row.id);
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** All entries by one of their fields, smallest first, equal ones by id; sorted once until something changes. */
export function entriesBy(
  field: Exclude<keyof Entry, 'words' | 'id' | 'revision'>,
  rank: (entry: Entry) => string | number = (entry) => entry[field],
): readonly Entry[] {
  const known = sorted.get(field);
  if (known !== undefined) return known;
  const keyed = [...entries.values()].map((entry) => ({ entry, key: rank(entry) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.entry.id, b.entry.id));
  const all = keyed.map(({ entry }) => entry);
  sorted.set(field, all);
  return all;
}
