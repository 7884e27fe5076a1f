/**
 * Undo and redo of an open audit. A step is one run of typing in one box, or one other act; steps are kept as JSON
 * Patches so that they survive a lock (KeptPlace.undo) and can tell when they no longer fit.
 */
import { z } from 'zod';
import { PatchOperation } from '../../shared/contract/audits.ts';
import type { Audit } from '../../shared/audit/audit.ts';
import { patchBetween, patched } from './draft-patch.ts';

export const UndoStep = z.strictObject({
  /** The box the step belongs to ("3i/rationale"), so that undo can put the caret there. */
  field: z.string(),
  undo: z.array(PatchOperation),
  redo: z.array(PatchOperation),
});
export type UndoStep = z.infer<typeof UndoStep>;

const KeptUndo = z.strictObject({
  audit: z.string(),
  version: z.int(),
  past: z.array(UndoStep),
  future: z.array(UndoStep),
});

type Run = { readonly field: string; readonly before: Audit; after: Audit; lastAt: number };
export type UndoMove = { readonly audit: Audit; readonly field: string };

/** A run of typing ends when the person pauses this long. */
const PAUSE_MS = 1500;
const MOST_STEPS = 400;
const MOST_CHARACTERS = 3_500_000;

export type UndoStack = {
  /** Notes a change of `field` from `before` to `after`. Typing in the same box without a pause joins one step. */
  readonly note: (change: {
    field: string;
    before: Audit;
    after: Audit;
    typing: boolean;
    now: number;
  }) => void;
  readonly undo: (audit: Audit) => UndoMove | null;
  readonly redo: (audit: Audit) => UndoMove | null;
  readonly counts: () => { undo: number; redo: number };
  /** JSON text for KeptPlace.undo; the oldest steps go first when it would be too long. */
  readonly keep: (audit: Audit) => string;
  /** Takes kept steps back, if they are of this audit and version. */
  readonly restore: (kept: string, audit: Audit) => void;
  readonly clear: () => void;
};

/** An empty undo stack. */
export function createUndoStack(): UndoStack {
  let past: UndoStep[] = [];
  let future: UndoStep[] = [];
  let run: Run | null = null;

  function closeRun(): void {
    if (run === null) return;
    const { field, before, after } = run;
    run = null;
    const redo = patchBetween(before, after);
    if (redo.length === 0) return;
    past.push({ field, undo: patchBetween(after, before), redo });
    if (past.length > MOST_STEPS) past.shift();
  }

  function move(from: UndoStep[], to: UndoStep[], audit: Audit, way: 'undo' | 'redo'): UndoMove | null {
    const step = from.pop();
    if (step === undefined) return null;
    const next = patched(audit, step[way]);
    // A step that no longer fits belongs to a state that is gone; those below it cannot fit either.
    if (next === null) {
      from.length = 0;
      return null;
    }
    to.push(step);
    return { audit: next, field: step.field };
  }

  return {
    note: ({ field, before, after, typing, now }) => {
      future = [];
      if (typing && run !== null && run.field === field && now - run.lastAt < PAUSE_MS) {
        run.after = after;
        run.lastAt = now;
        return;
      }
      closeRun();
      run = { field, before, after, lastAt: now };
      if (!typing) closeRun();
    },
    undo: (audit) => {
      closeRun();
      return move(past, future, audit, 'undo');
    },
    redo: (audit) => {
      closeRun();
      return move(future, past, audit, 'redo');
    },
    counts: () => ({ undo: past.length + (run === null ? 0 : 1), redo: future.length }),
    keep: (audit) => {
      closeRun();
      const keeping = { audit: audit.id, version: audit.version, past: [...past], future: [...future] };
      let text = JSON.stringify(keeping);
      while (text.length > MOST_CHARACTERS && keeping.past.length + keeping.future.length > 0) {
        keeping.future = [];
        keeping.past = keeping.past.slice(Math.ceil(keeping.past.length / 2));
        text = JSON.stringify(keeping);
      }
      return text;
    },
    restore: (kept, audit) => {
      if (kept === '') return;
      const parsed = KeptUndo.safeParse(JSON.parse(kept));
      if (!parsed.success || parsed.data.audit !== audit.id || parsed.data.version !== audit.version) return;
      past = parsed.data.past;
      future = parsed.data.future;
      run = null;
    },
    clear: () => {
      past = [];
      future = [];
      run = null;
    },
  };
}
