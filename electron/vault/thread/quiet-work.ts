/**
 * What a newer program makes of what an older one kept, piece by piece while nothing else is to be done. Each piece is a transaction of its
 * own: struck at any moment, what is done is done and the rest is found again at the next opening.
 */
import { writeCodeOf } from '../../files/write-failure.ts';

/** Does one piece of work and gives whether there may be more. One that throws is passed over: it must not meet the same piece again. */
export type Piece = () => boolean;

/** Makes the worker through all pieces, one kind after the other. `onNoted` hears of what failed. */
export function makeQuietWork(pieces: readonly Piece[], onNoted: (error: unknown) => void) {
  let timer: NodeJS.Timeout | null = null;
  let at = 0;
  /** Failures in a row, so that one that never moves on ends by itself. */
  let failures = 0;

  const step = (): boolean => {
    const piece = pieces[at];
    if (piece === undefined) return false;
    try {
      if (!piece()) at += 1;
      failures = 0;
    } catch (error) {
      // A full disk leaves the rest for another day.
      if (writeCodeOf(error) !== null) return false;
      onNoted(error);
      failures += 1;
      if (failures > 100) {
        at += 1;
        failures = 0;
      }
    }
    return true;
  };
  const run = (): void => {
    timer = null;
    if (step()) timer = setTimeout(run, 0);
  };

  return {
    /** Begins soon. */
    soon: (wait = 4000): void => {
      if (timer !== null) clearTimeout(timer);
      at = 0;
      timer = setTimeout(run, wait);
    },
    /** All there is, at once: for tests. */
    all: (): void => {
      at = 0;
      while (step());
    },
    stop: (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
