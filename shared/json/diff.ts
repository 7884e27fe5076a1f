/** JSON Patch (RFC 6902) between two states of what is open, in the operations the contract knows, and applying them. */
import { createPatch, type Operation } from 'rfc6902';
import type { PatchOperation } from './operation.ts';
import { applyPatch, type Json } from './patch.ts';
import { sameJson } from './same.ts';

/** One ask takes at most this many operations. */
const MOST = 2000;

function known(operation: Operation): PatchOperation {
  if (operation.op === 'add' || operation.op === 'replace') {
    return { op: operation.op, path: operation.path, value: operation.value as PatchOperationValue };
  }
  if (operation.op === 'remove') return { op: 'remove', path: operation.path };
  throw new Error(`A patch held the operation ${operation.op}, which createPatch never makes.`);
}
type PatchOperationValue = Extract<PatchOperation, { op: 'add' }>['value'];

/** Whole top-level members instead of small steps, for changes too many to list one by one. */
function coarse(before: object, after: object): PatchOperation[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const gone = [...old.keys()].filter((key) => !(key in after));
  const changed = Object.entries(after).filter(([key, value]) => !sameJson(old.get(key), value));
  return [
    ...gone.map((key): PatchOperation => ({ op: 'remove', path: `/${key}` })),
    ...changed.map(([key, value]): PatchOperation => ({
      op: old.has(key) ? 'replace' : 'add',
      path: `/${key}`,
      value: value as PatchOperationValue,
    })),
  ];
}

/** The changes that turn `before` into `after`: empty when they are the same. */
export function patchBetween<D extends object>(before: D, after: D): PatchOperation[] {
  if (before === after) return [];
  const operations = createPatch(before, after).map(known);
  return operations.length > MOST ? coarse(before, after) : operations;
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
