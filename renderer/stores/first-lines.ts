/** The first lines of the list, which come with the answer to the passphrase; the list takes them instead of asking. */
import type { SummaryBatch } from '../../shared/contract/audits.ts';

let kept: SummaryBatch | null = null;

/** Keeps them for the list that is about to be filled; null leaves nothing. */
export function keepFirstLines(lines: SummaryBatch | null): void {
  kept = lines;
}

/** Gives them once; null where there are none, and the list has to ask. */
export function takeFirstLines(): SummaryBatch | null {
  const lines = kept;
  kept = null;
  return lines;
}
