/**
 * Changes as the history keeps them: each step names its place, what stood there and what stands there now, so that it can be gone
 * both ways; within a text only what was put in and taken out. The border between page and vault knows plain patches only.
 */
import type { PatchOperation } from './operation.ts';
import { applyPatch, pointerParts, type Json } from './patch.ts';

export type Step =
  | { readonly op: 'add'; readonly path: string; readonly value: Json }
  | { readonly op: 'remove'; readonly path: string; readonly old: Json }
  | { readonly op: 'replace'; readonly path: string; readonly value: Json; readonly old: Json }
  /** In the text at `path`, from the UTF-16 unit `at` on: `cut` was taken out and `put` put in. */
  | {
      readonly op: 'splice';
      readonly path: string;
      readonly at: number;
      readonly cut: string;
      readonly put: string;
    };

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The one run in which two texts differ. Never cuts through a pair of surrogates. */
function spliceOf(path: string, old: string, now: string): Step {
  const most = Math.min(old.length, now.length);
  let at = 0;
  while (at < most && old.charCodeAt(at) === now.charCodeAt(at)) at += 1;
  if (at > 0 && isHigh(old.charCodeAt(at - 1))) at -= 1;
  let end = 0;
  while (end < most - at && old.charCodeAt(old.length - 1 - end) === now.charCodeAt(now.length - 1 - end))
    end += 1;
  if (end > 0 && isLow(old.charCodeAt(old.length - end))) end -= 1;
  return {
    op: 'splice',
    path,
    at,
    cut: old.slice(at, old.length - end),
    put: now.slice(at, now.length - end),
  };
}

function replacing(path: string, old: Json, value: Json): Step {
  // A short text is as small whole, and easier to read in the history.
  if (typeof old === 'string' && typeof value === 'string' && old.length + value.length > 40)
    return spliceOf(path, old, value);
  return { op: 'replace', path, value, old };
}

/** Takes a patch with its way back, as applyPatch gives them: one operation back for each. Gives the steps, in order. */
export function stepsOf(change: {
  readonly forward: readonly PatchOperation[];
  readonly backward: readonly PatchOperation[];
}): Step[] {
  return change.forward.map((op, at) => {
    const back = change.backward[change.backward.length - 1 - at];
    if (back === undefined || op.op === 'test') throw new Error('A change has no way back');
    // The way back names the place a new row came to, where the change said "at the end".
    const { path } = back;
    if (op.op === 'remove') {
      if (back.op !== 'add') throw new Error('A change has no way back');
      return { op: 'remove', path, old: back.value };
    }
    return back.op === 'remove' || back.op === 'test'
      ? { op: 'add', path, value: op.value }
      : replacing(path, back.value, op.value);
  });
}

/** The value at a place; undefined where there is none. The path '' is the document. */
export function valueAt(document: Json, path: string): Json | undefined {
  let value: Json | undefined = document;
  for (const part of pointerParts(path) ?? ['']) {
    if (Array.isArray(value)) value = value[Number(part)];
    else if (typeof value === 'object' && value !== null)
      value = Object.hasOwn(value, part) ? value[part] : undefined;
    else return undefined;
  }
  return value;
}

/** The other way of a step. */
export function inverse(step: Step): Step {
  switch (step.op) {
    case 'add':
      return { op: 'remove', path: step.path, old: step.value };
    case 'remove':
      return { op: 'add', path: step.path, value: step.old };
    case 'replace':
      return { op: 'replace', path: step.path, value: step.old, old: step.value };
    case 'splice':
      return { op: 'splice', path: step.path, at: step.at, cut: step.put, put: step.cut };
  }
}

/** Does one step; undefined when it does not fit: another text stands there, or none. */
function doStep(document: Json, step: Step): Json | undefined {
  if (step.path === '') return step.op === 'add' || step.op === 'replace' ? step.value : null;
  if (step.op !== 'splice') {
    const { op, path } = step;
    const operation: PatchOperation = op === 'remove' ? { op, path } : { op, path, value: step.value };
    return applyPatch(document, [operation])?.after;
  }
  const { path, at, cut, put } = step;
  const text = valueAt(document, path);
  if (typeof text !== 'string' || !text.startsWith(cut, at)) return undefined;
  const value = text.slice(0, at) + put + text.slice(at + cut.length);
  return applyPatch(document, [{ op: 'replace', path, value }])?.after;
}

/** Does steps in order. Gives the document afterwards, or null when one does not fit what stands there. */
export function doSteps(document: Json, steps: readonly Step[]): { readonly document: Json } | null {
  let now = document;
  for (const step of steps) {
    const next = doStep(now, step);
    if (next === undefined) return null;
    now = next;
  }
  return { document: now };
}

/** Goes steps back, last first. */
export const undoSteps = (document: Json, steps: readonly Step[]): { readonly document: Json } | null =>
  doSteps(document, steps.toReversed().map(inverse));
