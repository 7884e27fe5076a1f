/** Measuring: medians and percentiles of repeated runs. Figures are compared within one run only: machines are shared and noisy. */

export type Figure = {
  /** What was measured, as the table shows it. */
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 's' | 'ratio' | 'MiB' | 'share' | 'cases';
  /** What the plan asks for, and whether it was reached; null when it is only told. */
  readonly target: number | null;
  /** Where the figure comes from: the two sides of a ratio, counts, percentiles. */
  readonly detail: string;
};

/** Runs something `times` times and gives each duration in ms. The first run warms up and is not counted. */
export async function durations(times: number, run: () => unknown): Promise<number[]> {
  const out: number[] = [];
  for (let i = 0; i <= times; i += 1) {
    const start = performance.now();
    await run();
    if (i > 0) out.push(performance.now() - start);
  }
  return out;
}

/** The value below which that share of the values lies (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** What one side does; it may say itself how long it took, in ms, where only a part of it counts. */
type Side = () => unknown;

async function timed(run: Side): Promise<number> {
  const start = performance.now();
  const own = await run();
  return typeof own === 'number' ? own : performance.now() - start;
}

/** A ratio of two sides, each the median of its runs, run by turns so that a noisy moment hits both. */
export async function ratio(
  what: string,
  target: number,
  times: number,
  ours: Side,
  baseline: Side,
): Promise<Figure> {
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i <= times; i += 1) {
    const [mine, theirs] = [await timed(ours), await timed(baseline)];
    if (i === 0) continue;
    a.push(mine);
    b.push(theirs);
  }
  const [mine, theirs] = [median(a), median(b)];
  return {
    what,
    value: mine / theirs,
    unit: 'ratio',
    target,
    detail: `${mine.toFixed(1)} ms over ${theirs.toFixed(1)} ms, medians of ${times}`,
  };
}
