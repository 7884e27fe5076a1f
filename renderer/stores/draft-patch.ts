/** JSON Patch (RFC 6902) between two states of an audit, in the operations the contract knows, and applying them. */
import { applyPatch, createPatch, type Operation } from 'rfc6902';
import type { PatchOperation } from '../../shared/contract/audits.ts';
import { Audit } from '../../shared/audit/audit.ts';
import { sameJson } from './draft-merge.ts';

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
function coarse(before: Audit, after: Audit): PatchOperation[] {
  return Object.entries(after)
    .filter(([key, value]) => !sameJson(before[key as keyof Audit], value))
    .map(([key, value]) => ({ op: 'replace', path: `/${key}`, value: value as PatchOperationValue }));
}

/** The changes that turn `before` into `after`: empty when they are the same. */
export function patchBetween(before: Audit, after: Audit): PatchOperation[] {
  if (before === after) return [];
  const operations = createPatch(before, after).map(known);
  return operations.length > MOST ? coarse(before, after) : operations;
}

/** `audit` with the changes made, or null when they do not fit it (another version, a step from before a merge). */
export function patched(audit: Audit, changes: readonly PatchOperation[]): Audit | null {
  const copy: unknown = structuredClone(audit);
  const results = applyPatch(copy, structuredClone([...changes]));
  if (results.some((result) => result !== null)) return null;
  const parsed = Audit.safeParse(copy);
  return parsed.success ? parsed.data : null;
}
