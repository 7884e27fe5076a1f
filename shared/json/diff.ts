/**
 * What changed between two states of one JSON document, as a patch of the operations the contract knows. Documents share what a
 * change left alone, so identity tells most of it; rows go by their id. The work grows with the document, never with its square.
 */
import type { PatchOperation } from './operation.ts';
import { applyPatch, type Applied, type Json } from './patch.ts';
import { sameJson } from './same.ts';

/** One ask takes at most this many operations. */
const MOST = 2000;

type Value = Extract<PatchOperation, { op: 'add' }>['value'];
type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
const has = (object: Members, key: string): boolean =>
  Object.hasOwn(object, key) && object[key] !== undefined;

const idOf = (row: unknown): string | null => {
  const id = isObject(row) ? row['id'] : undefined;
  return typeof id === 'string' ? id : null;
};

/** Whether two rows are the same one, whatever stands in it: by identity, by id, and where they have none by what they say. */
function isSameRow(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  const id = idOf(one);
  return id === null ? idOf(other) === null && sameJson(one, other) : id === idOf(other);
}

/** Where each row stands, by its id; null when a row has none, or two have the same. */
function placesById(rows: readonly unknown[]): Map<string, number> | null {
  const places = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const id = idOf(row);
    if (id === null || places.has(id)) return null;
    places.set(id, at);
  }
  return places;
}

/** The places of a longest rising run in a list of numbers: the rows that need not move. */
function risingRun(numbers: readonly number[]): ReadonlySet<number> {
  /** The place that ends the best run of each length, and what came before each place in its run. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [place, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = place;
  }
  const run = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) run.add(place);
  return run;
}

/** Collects the operations that turn one value into another. */
class Difference {
  readonly operations: PatchOperation[] = [];

  between(before: unknown, after: unknown, path: string): void {
    if (before === after) return;
    if (isObject(before) && isObject(after)) this.members(before, after, path);
    else if (Array.isArray(before) && Array.isArray(after)) this.rows(before, after, path);
    else if (!sameJson(before, after)) this.operations.push({ op: 'replace', path, value: after as Value });
  }

  private members(before: Members, after: Members, path: string): void {
    for (const key of Object.keys(before))
      if (has(before, key) && !has(after, key))
        this.operations.push({ op: 'remove', path: `${path}/${escaped(key)}` });
    for (const key of Object.keys(after)) {
      if (!has(after, key)) continue;
      const place = `${path}/${escaped(key)}`;
      if (has(before, key)) this.between(before[key], after[key], place);
      else this.operations.push({ op: 'add', path: place, value: after[key] as Value });
    }
  }

  /** Most rows stand where they stood: only what lies between the first and the last that do not is compared by id. */
  private rows(before: readonly unknown[], after: readonly unknown[], path: string): void {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && isSameRow(before[start], after[start])) start += 1;
    let end = 0;
    while (end < most - start && isSameRow(before[before.length - 1 - end], after[after.length - 1 - end]))
      end += 1;
    const [oldEnd, nowEnd] = [before.length - end, after.length - end];
    const [old, now] = [before.slice(start, oldEnd), after.slice(start, nowEnd)];
    if (old.length > 0 || now.length > 0) {
      const places = placesById(old);
      if (places !== null && placesById(now) !== null) this.rowsById(old, now, places, path, start);
      else this.rowsByPlace(old, now, path, start);
    }
    for (let at = 0; at < start; at += 1) this.between(before[at], after[at], `${path}/${at}`);
    for (let at = nowEnd; at < after.length; at += 1)
      this.between(before[oldEnd + at - nowEnd], after[at], `${path}/${at}`);
  }

  /** Rows that went or moved are taken out from the end, then those that came or moved put in from the beginning. */
  private rowsById(
    before: readonly unknown[],
    after: readonly unknown[],
    old: ReadonlyMap<string, number>,
    path: string,
    start: number,
  ): void {
    const placeOf = (row: unknown): number => old.get(idOf(row) ?? '') ?? -1;
    const stayed = after.map(placeOf).filter((place) => place >= 0);
    const run = risingRun(stayed);
    const still = new Set(stayed.filter((_, at) => run.has(at)));
    for (let at = before.length - 1; at >= 0; at -= 1)
      if (!still.has(at)) this.operations.push({ op: 'remove', path: `${path}/${start + at}` });
    for (const [at, row] of after.entries())
      if (!still.has(placeOf(row)))
        this.operations.push({ op: 'add', path: `${path}/${start + at}`, value: row as Value });
    for (const [at, row] of after.entries()) {
      const place = placeOf(row);
      if (still.has(place)) this.between(before[place], row, `${path}/${start + at}`);
    }
  }

  /** Rows without ids are compared place by place. */
  private rowsByPlace(
    before: readonly unknown[],
    after: readonly unknown[],
    path: string,
    start: number,
  ): void {
    const both = Math.min(before.length, after.length);
    for (let at = before.length - 1; at >= both; at -= 1)
      this.operations.push({ op: 'remove', path: `${path}/${start + at}` });
    for (let at = 0; at < both; at += 1) this.between(before[at], after[at], `${path}/${start + at}`);
    for (let at = both; at < after.length; at += 1)
      this.operations.push({ op: 'add', path: `${path}/${start + at}`, value: after[at] as Value });
  }
}

/** Whole top-level members instead of small steps, for changes too many to list one by one. */
function coarse(before: Members, after: Members): PatchOperation[] {
  const gone = Object.keys(before).filter((key) => !has(after, key));
  const changed = Object.keys(after).filter((key) => has(after, key) && !sameJson(before[key], after[key]));
  return [
    ...gone.map((key): PatchOperation => ({ op: 'remove', path: `/${escaped(key)}` })),
    ...changed.map((key): PatchOperation => ({
      op: has(before, key) ? 'replace' : 'add',
      path: `/${escaped(key)}`,
      value: after[key] as Value,
    })),
  ];
}

/**
 * Takes two states of a document. Gives the changes that turn the first into the second (RFC 6902: add, replace, remove), empty
 * when they are the same. Members that are undefined count as absent.
 */
export function patchBetween<D extends object>(before: D, after: D): PatchOperation[] {
  const difference = new Difference();
  difference.between(before, after, '');
  const { operations } = difference;
  return operations.length > MOST ? coarse(before as Members, after as Members) : operations;
}

/** The same change both ways, for changes the program makes itself. */
export function changeBetween<D extends object>(before: D, after: D): Applied {
  const applied = applyPatch(before as Json, patchBetween(before, after));
  if (applied === null) throw new Error('A difference does not fit the document it was taken from');
  return applied;
}

/** Reads what a change has made; null where it is no document of its kind. */
export type Reads<D> = (value: unknown) => D | null;

/** `document` with the changes made, or null when they do not fit it (another version, a step from before a merge). */
export function patched<D extends object>(
  document: D,
  changes: readonly PatchOperation[],
  reads: Reads<D>,
): D | null {
  const applied = applyPatch(document as Json, changes);
  return applied === null ? null : reads(applied.after);
}
