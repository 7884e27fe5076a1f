/**
 * Reads what a vault holds, tolerantly: a member that this program does not know (a newer one wrote it) is kept and goes back with the rest,
 * and never stops anybody. Strictness belongs to the border, where `withoutUnknown` takes such members off what leaves.
 */
import type { z } from 'zod';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** The unknown members an issue speaks of; null for a fault of another kind. */
function unknownIn(issue: Issue, from: Path): Path[] | null {
  const at = [...from, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...at, key]);
  if (issue.code !== 'invalid_union') return null;
  for (const option of issue.errors) {
    const found = unknownInAll(option, at);
    if (found !== null && found.length > 0) return found;
  }
  return null;
}

function unknownInAll(issues: readonly Issue[], from: Path): Path[] | null {
  const all: Path[] = [];
  for (const issue of issues) {
    const found = unknownIn(issue, from);
    if (found === null) return null;
    all.push(...found);
  }
  return all;
}

type Members = Record<PropertyKey, unknown>;
const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null;

/** What holds the last step of a path; null where the path leads nowhere. */
function holderOf(value: unknown, path: Path): Members | null {
  let at: unknown = value;
  for (const step of path.slice(0, -1)) {
    if (!isMembers(at) || !Object.hasOwn(at, step)) return null;
    at = at[step];
  }
  return isMembers(at) ? at : null;
}

/** A copy whose lists and plain objects may be changed; everything else (bytes) is shared. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isMembers(value) || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, copyOf(member)]));
}

type Taken = { readonly path: Path; readonly value: unknown };
type Read<T> = { readonly data: T; readonly unknown: readonly Taken[] };

/** Inner members only come to light once the outer ones are gone; no schema of ours is deeper. */
const rounds = 12;

/** Parses a value with its unknown members taken off. Null when it does not fit for any other reason. */
function parseWithout<S extends z.ZodType>(schema: S, value: unknown): Read<z.output<S>> | null {
  let parsed = schema.safeParse(value);
  if (parsed.success) return { data: parsed.data, unknown: [] };
  const rest: unknown = copyOf(value);
  const unknown: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const paths = unknownInAll(parsed.error.issues, []);
    if (paths === null) return null;
    for (const path of paths) {
      const holder = holderOf(rest, path);
      const key = path.at(-1);
      if (holder === null || key === undefined || !Object.hasOwn(holder, key)) return null;
      unknown.push({ path, value: holder[key] });
      delete holder[key];
    }
    parsed = schema.safeParse(rest);
    if (parsed.success) return { data: parsed.data, unknown };
  }
  return null;
}

/** Parses a value and leaves out members its schema does not know. Undefined when it does not fit otherwise. */
export const withoutUnknown = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined =>
  parseWithout(schema, value)?.data;

/** As withoutUnknown, for an answer whose own members must be right: only what lies deeper, in what was stored, may be unknown. */
export function withoutInnerUnknown<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined {
  const read = parseWithout(schema, value);
  return read?.unknown.every(({ path }) => path.length > 1) === true ? read.data : undefined;
}

/** Paths (as arrays of keys) of the members a schema does not know; null when the value does not fit otherwise. */
export const unknownMembers = (schema: z.ZodType, value: unknown): readonly Path[] | null =>
  parseWithout(schema, value)?.unknown.map(({ path }) => path) ?? null;

/**
 * Reads a stored value with its schema: defaults are filled in, unknown members stay where they are, so that they go back when it is
 * written. Gives null for a value that does not fit for another reason.
 */
export function readStored<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | null {
  const read = parseWithout(schema, value);
  if (read === null) return null;
  // Inner ones were taken first out of what an outer one still held: back in the other order.
  for (const { path, value: member } of read.unknown.toReversed()) {
    const holder = holderOf(read.data, path);
    const key = path.at(-1);
    if (holder !== null && key !== undefined) holder[key] = member;
  }
  return read.data;
}

/** As readStored; throws the schema's own error where the value does not fit. */
export const mustReadStored = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> =>
  readStored(schema, value) ?? schema.parse(value);

/** Parses JSON text; null where it is none. */
export function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const keyOf = (path: Path): string => JSON.stringify(path.map(String));

/**
 * Reads a stored value after a change that came over the border: as readStored, but a member the schema does not know may only be one that
 * stood there before. Null where the change brought one in, or does not fit.
 */
export function readChanged<S extends z.ZodType>(
  schema: S,
  before: unknown,
  after: unknown,
): z.output<S> | null {
  const now = unknownMembers(schema, after);
  if (now === null) return null;
  if (now.length > 0) {
    const known = new Set((unknownMembers(schema, before) ?? []).map(keyOf));
    if (!now.every((path) => known.has(keyOf(path)))) return null;
  }
  return readStored(schema, after);
}
