/**
 * Undo and redo of an open audit or review. A step is one run of typing in one box, or one other act; steps are kept as JSON
 * Patches so that they survive a lock (KeptPlace.undo) and can tell when they no longer fit.
 */
import { z } from 'zod';
import { PatchOperation } from '../../shared/json/operation.ts';
import { patchBetween, patched, type Reads } from '../../shared/json/diff.ts';

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

type Run<D> = { readonly field: string; readonly before: D; after: D; lastAt: number };
export type UndoMove<D> = { readonly document: D; readonly field: string };

/** What undo must know of a kind of document. */
export type Undoable<D> = {
  readonly reads: Reads<D>;
  /** Which audit it is, or is about, and in which version: kept steps go into no other. */
  readonly of: (document: D) => { readonly audit: string; readonly version: number };
};

/** A run of typing ends when the person pauses this long. */
const PAUSE_MS = 1500;
const MOST_STEPS = 400;
const MOST_CHARACTERS = 3_500_000;

export type UndoStack<D> = {
  /** Notes a change of `field` from `before` to `after`. Typing in the same box without a pause joins one step. */
  readonly note: (change: { field: string; before: D; after: D; typing: boolean; now: number }) => void;
  readonly undo: (now: D) => UndoMove<D> | null;
  readonly redo: (now: D) => UndoMove<D> | null;
  readonly counts: () => { undo: number; redo: number };
  /** JSON text for KeptPlace.undo; the oldest steps go first when it would be too long. */
  readonly keep: (now: D) => string;
  /** Takes kept steps back, if they are of this audit and version. */
  readonly restore: (kept: string, now: D) => void;
  readonly clear: () => void;
};

/** An empty undo stack. */
export function createUndoStack<D extends object>({ reads, of }: Undoable<D>): UndoStack<D> {
  let past: UndoStep[] = [];
  let future: UndoStep[] = [];
  let run: Run<D> | null = null;

  function closeRun(): void {
    if (run === null) return;
    const { field, before, after } = run;
    run = null;
    const redo = patchBetween(before, after);
    if (redo.length === 0) return;
    past.push({ field, undo: patchBetween(after, before), redo });
    if (past.length > MOST_STEPS) past.shift();
  }

  function move(from: UndoStep[], to: UndoStep[], now: D, way: 'undo' | 'redo'): UndoMove<D> | null {
    const step = from.pop();
    if (step === undefined) return null;
    const next = patched(now, step[way], reads);
    // A step that no longer fits belongs to a state that is gone; those below it cannot fit either.
    if (next === null) {
      from.length = 0;
      return null;
    }
    to.push(step);
    return { document: next, field: step.field };
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
    undo: (now) => {
      closeRun();
      return move(past, future, now, 'undo');
    },
    redo: (now) => {
      closeRun();
      return move(future, past, now, 'redo');
    },
    counts: () => ({ undo: past.length + (run === null ? 0 : 1), redo: future.length }),
    keep: (now) => {
      closeRun();
      const keeping = { ...of(now), past: [...past], future: [...future] };
      let text = JSON.stringify(keeping);
      while (text.length > MOST_CHARACTERS && keeping.past.length + keeping.future.length > 0) {
        keeping.future = [];
        keeping.past = keeping.past.slice(Math.ceil(keeping.past.length / 2));
        text = JSON.stringify(keeping);
      }
      return text;
    },
    restore: (kept, now) => {
      if (kept === '') return;
      const parsed = KeptUndo.safeParse(JSON.parse(kept));
      const { audit, version } = of(now);
      if (!parsed.success || parsed.data.audit !== audit || parsed.data.version !== version) return;
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
