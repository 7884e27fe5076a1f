/** Runs work in pieces while the thread has nothing else to do: between two pieces it answers whoever asks. */

/** Pause after the last save before work nobody waits for goes on, in ms: a person types in bursts. */
const pause = 400;

export type Background = {
  /** Goes on after a pause, or at once where somebody waits. */
  readonly soon: (wait?: number) => void;
  /** Goes on at once. */
  readonly now: () => void;
  readonly halt: () => void;
};

/**
 * `piece` does one piece of work and gives true when there may be more; `isAwaited` says whether somebody waits for it. `onNoted` hears of
 * what a piece threw: nothing in the background is worth closing a vault for, and the next call tries again.
 */
export function inTheBackground(parts: {
  readonly piece: () => boolean;
  readonly isAwaited: () => boolean;
  readonly onNoted: (error: unknown) => void;
}): Background {
  const { piece, isAwaited, onNoted } = parts;
  let timer: NodeJS.Timeout | null = null;
  let next: NodeJS.Immediate | null = null;

  const halt = (): void => {
    if (timer !== null) clearTimeout(timer);
    if (next !== null) clearImmediate(next);
    timer = null;
    next = null;
  };
  const now = (): void => {
    halt();
    next = setImmediate(run);
  };
  const soon = (wait = pause): void => {
    if (isAwaited()) return;
    halt();
    timer = setTimeout(run, wait);
  };
  function run(): void {
    halt();
    const wasAwaited = isAwaited();
    try {
      if (!piece()) return;
      // Work nobody waits for leaves the writer of the last save a pause.
      if (wasAwaited && !isAwaited()) soon();
      else now();
    } catch (error) {
      onNoted(error);
    }
  }
  return { soon, now, halt };
}
