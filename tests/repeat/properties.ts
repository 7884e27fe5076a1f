/** Properties of fast-check as one of the proofs by repetition. */
import * as fc from 'fast-check';
import { seed, takeDown, times, type Times } from './rounds.ts';

/** Checks that a property holds, short or long, from the seed of this run; takes down how it went. */
export function holds<T>(what: string, property: fc.IProperty<T>, often: Times): void {
  const found = fc.check(property, { seed, numRuns: times(often) });
  takeDown({ what, tried: found.numRuns, lost: found.failed ? 1 : 0 });
  if (found.failed) throw new Error(fc.defaultReportMessage(found), { cause: found.errorInstance });
}

/** The same for a property that takes its time. */
export async function holdsInTime<T>(
  what: string,
  property: fc.IAsyncProperty<T>,
  often: Times,
): Promise<void> {
  const found = await fc.check(property, { seed, numRuns: times(often) });
  takeDown({ what, tried: found.numRuns, lost: found.failed ? 1 : 0 });
  if (found.failed)
    throw new Error(await fc.asyncDefaultReportMessage(found), { cause: found.errorInstance });
}
