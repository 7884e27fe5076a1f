/** Boxes whose text waits to be read: before everything is saved because the vault locks or the window goes, each reads what stands in it. */

const waiting = new Set<() => void>();

/** Takes what reads one box; gives the function that takes it out again. */
export function readsBeforeLeaving(read: () => void): () => void {
  waiting.add(read);
  return () => {
    waiting.delete(read);
  };
}

/** Reads every box that waits. */
export function readWaiting(): void {
  for (const read of waiting) read();
}
