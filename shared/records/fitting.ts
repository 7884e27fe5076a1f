/** Splits a changed record by what its model takes, so that one value too long never keeps the rest from being saved. */
import type { z } from 'zod';
import { sameJson } from '../json/same.ts';
import { isHolder, keyOf, member, valueAt, withValueAt, type At, type RefusedPlace } from './refused.ts';

type Json = z.infer<ReturnType<typeof z.json>>;

/** A path of zod (indices) as a place (ids), as far as rows have ids; below a list without ids the list itself is the place. */
function placeOf(document: unknown, path: readonly PropertyKey[]): At {
  const at: string[] = [];
  let now = document;
  for (const part of path) {
    if (!isHolder(now)) break;
    const next = member(now, part as string | number);
    if (Array.isArray(now)) {
      const id: unknown = isHolder(next) && 'id' in next ? next.id : null;
      if (typeof id !== 'string') break;
      at.push(`#${id}`);
    } else at.push(String(part));
    now = next;
  }
  return at;
}

/** The places an issue is about: a row too many is the row, an unknown member that member. */
function placesOf(before: unknown, now: unknown, issue: z.core.$ZodIssue): At[] {
  const at = placeOf(now, issue.path);
  const here = at.length === 0 ? now : valueAt(now, at);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...at, key]);
  if (issue.code !== 'too_big' || issue.origin !== 'array' || !Array.isArray(here))
    return at.length === 0 ? [] : [at];
  const over = here.length - Number(issue.maximum);
  const added = here.flatMap((row: unknown) => {
    const id: unknown = isHolder(row) && 'id' in row ? row.id : null;
    return typeof id === 'string' && valueAt(before, [...at, `#${id}`]) === undefined
      ? [[...at, `#${id}`]]
      : [];
  });
  return added.length >= over ? added.slice(-over) : [at];
}

/** Whether a document has an issue at or below a place, or at the unknown member it is. */
const hasIssueAt = (schema: z.ZodType, document: unknown, at: At): boolean =>
  (schema.safeParse(document).error?.issues ?? []).some((issue) =>
    placesOf(document, document, issue).some((one) => at.every((step, n) => one[n] === step)),
  );

/** What may stand at a place instead of what is refused: what stood there, nothing, an empty text. */
function instead<D>(schema: z.ZodType, before: D, now: D, at: At): D | null {
  const old = valueAt(before, at);
  const tries = old === undefined ? [undefined, ''] : [old];
  for (const value of tries) {
    const next = withValueAt(now, at, value);
    if (next !== null && !hasIssueAt(schema, next, at)) return next;
  }
  return null;
}

/** More places than this at once are no typing; the record is then refused as a whole. */
const most = 3000;

/**
 * Splits a changed record by what its schema takes. Gives the record that fits and the places that were refused, each with what was
 * written and what stands instead; the two together are the changed record again. What was wrong before the change is left alone.
 * Gives null where the record cannot be made to fit.
 */
export function fitting<D>(
  schema: z.ZodType,
  before: D,
  after: D,
): { readonly fits: D; readonly refused: readonly RefusedPlace[] } | null {
  let fits = after;
  const refused: RefusedPlace[] = [];
  for (let turn = 0; turn < most; turn += 1) {
    const issues = schema.safeParse(fits).error?.issues ?? [];
    const places = issues
      .flatMap((issue) => {
        const most = issue.code === 'too_big' ? { most: Number(issue.maximum) } : {};
        return placesOf(before, fits, issue).map((found) => ({ found, most }));
      })
      .filter(({ found }) => !sameJson(valueAt(before, found), valueAt(fits, found)));
    if (places.length === 0) {
      if (issues.some((issue) => placesOf(before, fits, issue).length === 0)) return null;
      return { fits, refused };
    }
    const begun = fits;
    for (const { found, most: fitsAtMost } of places.toReversed()) {
      let at = found;
      let next = instead(schema, before, fits, at);
      while (next === null && at.length > 1) {
        at = at.slice(0, -1);
        next = instead(schema, before, fits, at);
      }
      if (next === null) return null;
      const holder: unknown = at.length === 1 ? fits : valueAt(fits, at.slice(0, -1));
      const key = isHolder(holder) ? keyOf(holder, at.at(-1) ?? '') : null;
      const [value, stands] = [valueAt(fits, at), valueAt(next, at)];
      if (value === undefined && stands === undefined) continue;
      refused.unshift({
        at,
        why: 'too-much',
        ...(value === undefined ? {} : { value: value as Json }),
        ...(stands === undefined ? {} : { stands: stands as Json }),
        ...(at === found ? fitsAtMost : {}),
        ...(typeof key === 'number' ? { row: key } : {}),
      });
      fits = next;
    }
    if (fits === begun) return null;
  }
  return null;
}

/**
 * Reads a record that may hold more than fits in places, which is said when it is saved; null for anything else that is wrong with it.
 */
export function readsLoosely<D>(schema: z.ZodType<D>, value: unknown): D | null {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  return read.error.issues.every((issue) => issue.code === 'too_big') ? (value as D) : null;
}
