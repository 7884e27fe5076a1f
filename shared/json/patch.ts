/** Applies JSON Patch (RFC 6902) to a document without changing the one it was given, and tells how to go back. ADR 0026. */
import type { PatchOperation } from './operation.ts';
import { sameJson } from './same.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

export type Applied = {
  readonly after: Json;
  /** The operations that changed something ("test" left out). */
  readonly forward: readonly PatchOperation[];
  /** Undoes `forward`, last change first: one operation for each of them. */
  readonly backward: readonly PatchOperation[];
};

/** Names that reach into JavaScript itself rather than into the document. */
const forbidden = new Set(['__proto__', 'prototype', 'constructor']);

/** Splits an RFC 6901 pointer; null for one that is none or names a part of JavaScript's own objects. */
export function pointerParts(path: string): string[] | null {
  if (path === '') return [];
  if (!path.startsWith('/') || /~(?![01])/.test(path)) return null;
  const parts = path
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return parts.some((part) => forbidden.has(part)) ? null : parts;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function index(part: string, length: number): number | null {
  if (!/^(?:0|[1-9]\d{0,6})$/.test(part)) return null;
  const at = Number(part);
  return at <= length ? at : null;
}

/** What one operation did at its place. */
type Step = { readonly next: Json; readonly undo: PatchOperation | null };

function atPlace(holder: Json, part: string, op: PatchOperation, path: string): Step | null {
  if (Array.isArray(holder)) return atIndex(holder, part, op, path);
  if (!isObject(holder)) return null;
  const had = Object.hasOwn(holder, part);
  const old = had ? (holder[part] ?? null) : null;
  if (op.op === 'test') return had && sameJson(old, op.value) ? { next: holder, undo: null } : null;
  if (op.op !== 'add' && !had) return null;
  if (op.op === 'remove') {
    const { [part]: _, ...rest } = holder;
    return { next: rest, undo: { op: 'add', path, value: old } };
  }
  const undo: PatchOperation = had ? { op: 'replace', path, value: old } : { op: 'remove', path };
  return { next: { ...holder, [part]: op.value }, undo };
}

function atIndex(holder: Json[], part: string, op: PatchOperation, path: string): Step | null {
  const at = part === '-' && op.op === 'add' ? holder.length : index(part, holder.length);
  if (at === null) return null;
  const place = `${path.slice(0, path.lastIndexOf('/'))}/${at}`;
  if (op.op === 'add') {
    return { next: holder.toSpliced(at, 0, op.value), undo: { op: 'remove', path: place } };
  }
  const old = holder[at];
  if (old === undefined) return null;
  if (op.op === 'test') return sameJson(old, op.value) ? { next: holder, undo: null } : null;
  if (op.op === 'remove') {
    return { next: holder.toSpliced(at, 1), undo: { op: 'add', path: place, value: old } };
  }
  return { next: holder.with(at, op.value), undo: { op: 'replace', path: place, value: old } };
}

function descend(holder: Json, parts: readonly string[], op: PatchOperation, path: string): Step | null {
  const [part, ...rest] = parts;
  if (part === undefined) return null;
  if (rest.length === 0) return atPlace(holder, part, op, path);
  if (Array.isArray(holder)) {
    const at = index(part, holder.length);
    const child = at === null ? undefined : holder[at];
    if (at === null || child === undefined) return null;
    const step = descend(child, rest, op, path);
    return step && { next: step.next === child ? holder : holder.with(at, step.next), undo: step.undo };
  }
  if (!isObject(holder) || !Object.hasOwn(holder, part)) return null;
  const child = holder[part] ?? null;
  const step = descend(child, rest, op, path);
  return step && { next: step.next === child ? holder : { ...holder, [part]: step.next }, undo: step.undo };
}

/**
 * Applies a patch. Takes any JSON document and operations add, replace, remove and test below its root; gives the new document
 * (sharing what did not change) with the forward and backward patches, or null when any operation does not fit: a place that
 * is not there, a failed test, a pointer into object prototypes. Nothing is applied then. Standard: RFC 6902 and 6901.
 */
export function applyPatch(document: Json, operations: readonly PatchOperation[]): Applied | null {
  let after = document;
  const forward: PatchOperation[] = [];
  const backward: PatchOperation[] = [];
  for (const op of operations) {
    const parts = pointerParts(op.path);
    if (parts === null || parts.length === 0) return null;
    const step = descend(after, parts, op, op.path);
    if (step === null) return null;
    after = step.next;
    if (step.undo === null) continue;
    forward.push(op);
    backward.unshift(step.undo);
  }
  return { after, forward, backward };
}
