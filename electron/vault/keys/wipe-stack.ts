/**
 * Writes over the stack of the thread it runs in. The cipher expands its key in local variables, which nobody zeroes; the system keeps the
 * stack of an ended thread for the next one, and with it the key.
 */

/** Frames of about a hundred bytes each: more than ten times as deep as the cipher was ever seen to reach (37 KB). */
const frames = 5000;

const sink = (depth: number): number => (depth === 0 ? 0 : sink(depth - 1) + 1);

/**
 * Writes over everything below, then calls `done`. In a turn of its own, begun by a timer: the event loop calls timers with less of the
 * stack in use than messages, so that also what was left by work in a timer lies below.
 */
export function wipeStack(done: () => void): void {
  setTimeout(() => {
    if (sink(frames) === frames) done();
  }, 0);
}
