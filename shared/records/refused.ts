/**
 * Places of a record that hold what its model refuses (a text too long, a row too many), apart from the rest: what fits is saved, what
 * does not is named and kept. A place is found again by the ids of rows, so that it holds while rows are moved.
 */
import { z } from 'zod';

/** Members by name, rows by "#" and their id. */
export const At = z.array(z.string().max(400)).min(1).max(16);
export type At = z.infer<typeof At>;

/** Why a place was not taken: it does not fit the model, or what it belongs to is signed. */
export const Refusal = z.enum(['too-much', 'signed']);
export type Refusal = z.infer<typeof Refusal>;

export const RefusedPlace = z.strictObject({
  at: At,
  why: Refusal,
  /** What a person wrote there; absent when they took away what stands. */
  value: z.json().optional(),
  /** What the vault holds there instead; absent when nothing. */
  stands: z.json().optional(),
  /** How much fits there: characters of a text, rows of a list. */
  most: z.number().optional(),
  /** Where a row stood among the others. */
  row: z.int().min(0).optional(),
});
export type RefusedPlace = z.infer<typeof RefusedPlace>;

export type Holder = Readonly<Record<string, unknown>> | readonly unknown[];

export const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const isRow = (value: unknown, id: string): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && value.id === id;

/** The key under which a holder has a step of a place; null where it has none. */
export function keyOf(holder: Holder, step: string): string | number | null {
  if (!Array.isArray(holder)) return Object.hasOwn(holder, step) ? step : null;
  const at = holder.findIndex((row) => isRow(row, step.slice(1)));
  return step.startsWith('#') && at >= 0 ? at : null;
}

export const member = (holder: Holder, key: string | number): unknown =>
  (holder as Readonly<Record<string | number, unknown>>)[key];

/** What stands at a place; undefined where nothing does. */
export function valueAt(document: unknown, at: At): unknown {
  let now: unknown = document;
  for (const step of at) {
    const key = isHolder(now) ? keyOf(now, step) : null;
    if (key === null || !isHolder(now)) return undefined;
    now = member(now, key);
  }
  return now;
}

function put(now: unknown, at: readonly string[], value: unknown, row: number): unknown {
  const [step, ...rest] = at;
  if (step === undefined) return value;
  if (!isHolder(now)) return null;
  const key = keyOf(now, step);
  if (rest.length > 0) {
    const inner = key === null ? null : put(member(now, key), rest, value, row);
    if (inner === null || key === null) return null;
    return Array.isArray(now)
      ? now.with(key as number, inner)
      : { ...(now as Readonly<Record<string, unknown>>), [key]: inner };
  }
  if (Array.isArray(now)) {
    if (key === null) return value === undefined ? now : now.toSpliced(row, 0, value);
    return value === undefined ? now.toSpliced(key as number, 1) : now.with(key as number, value);
  }
  const { [step]: _before, ...others } = now as Readonly<Record<string, unknown>>;
  return value === undefined ? others : { ...others, [step]: value };
}

/**
 * A document with something put at a place (undefined takes it away). Gives null when what the place is in is not there any more.
 * The document it was given stays as it is.
 */
export const withValueAt = <D>(document: D, at: At, value: unknown, row = Infinity): D | null =>
  put(document, at, value, row) as D | null;

/** A document with what a person wrote at refused places; places that are gone are left out and given back as `lost`. */
export function withRefused<D>(
  document: D,
  places: readonly RefusedPlace[],
): { readonly document: D; readonly lost: readonly RefusedPlace[] } {
  let now = document;
  const lost: RefusedPlace[] = [];
  for (const place of places) {
    const next = withValueAt(now, place.at, place.value, place.row);
    if (next === null) lost.push(place);
    else now = next;
  }
  return { document: now, lost };
}

/** A document as the vault holds it: refused places show what stands there instead. */
export const asItStands = <D>(document: D, places: readonly RefusedPlace[]): D =>
  // Backwards: a row put in later must not shift one that is put in before it.
  [...places].reverse().reduce((now, { at, stands }) => withValueAt(now, at, stands) ?? now, document);

/** A place as a pointer of JSON Patch, rows by their id, for showing which box it is. */
export const pointerOf = (at: At): string =>
  `/${at.map((step) => step.replace(/^#/, '').replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`;
