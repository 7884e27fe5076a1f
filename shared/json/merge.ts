/**
 * Brings what is on the screen together with a newer revision of the same audit, so that no text is lost when a save
 * is refused as stale. Three ways: what both started from, mine, theirs.
 */

import { sameJson } from './same.ts';

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (value: Json): string | null =>
  isObject(value) && typeof value['id'] === 'string' ? value['id'] : null;

function mergeObjects(base: JsonObject, mine: JsonObject, theirs: JsonObject): JsonObject {
  const merged: Record<string, Json> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const value = mergeJson(base[key], mine[key], theirs[key]);
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}

/** Rows with ids: mine in my order, then rows they added; a row one side removed and the other left alone is gone. */
function mergeRows(base: readonly Json[], mine: readonly Json[], theirs: readonly Json[]): Json[] {
  const find = (rows: readonly Json[], id: string | null) => rows.find((row) => idOf(row) === id);
  const kept = mine.flatMap((row) => {
    const before = find(base, idOf(row));
    const other = find(theirs, idOf(row));
    if (other === undefined) return before !== undefined && sameJson(before, row) ? [] : [row];
    return [mergeJson(before, row, other)];
  });
  const added = theirs.filter((row) => {
    if (find(mine, idOf(row)) !== undefined) return false;
    const before = find(base, idOf(row));
    return before === undefined || !sameJson(before, row);
  });
  return [...kept, ...added];
}

/**
 * Merges three JSON values. Where only one side changed, that side stands; where both changed the same plain value,
 * mine stands (theirs is kept in the history). Objects merge key by key, rows by their id. `undefined` means absent.
 */
export function mergeJson(base: Json, mine: Json, theirs: Json): Json {
  if (sameJson(base, mine)) return theirs;
  if (sameJson(base, theirs) || sameJson(mine, theirs)) return mine;
  if (isObject(mine) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, mine, theirs);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const rows = [...mine, ...theirs].every((row) => idOf(row) !== null);
    if (rows) return mergeRows(Array.isArray(base) ? base : [], mine, theirs);
  }
  return mine;
}
