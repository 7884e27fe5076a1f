/**
 * How far two people grade alike. Internal aids, never a league table: raw agreement always stands beside the coefficients,
 * and all of them are held back while there are too few pairs to say.
 */

/** pairs[i][j]: how often the auditor gave grade i and the moderator grade j, both best first. Whole numbers, square. */
export type PairTable = readonly (readonly number[])[];

export type Estimate = { readonly value: number; readonly low: number; readonly high: number };
/** A coefficient, or why there is none. */
export type Coefficient = Estimate | 'undefined';

export type Agreement = {
  readonly n: number;
  readonly same: { readonly count: number; readonly share: Estimate };
  readonly withinOne: { readonly count: number; readonly share: Estimate };
  readonly movedUp: number;
  readonly movedDown: number;
  readonly kappa: Coefficient;
  readonly linearKappa: Coefficient;
  readonly quadraticKappa: Coefficient;
  readonly ac1: Coefficient;
};

/** Fewer pairs than this are too few to say anything by a figure (forms.md 6.2). */
export const fewestPairs = 20;

/** Two-sided 95 % of the normal distribution. */
const z = 1.959964;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const at = (table: PairTable, i: number, j: number): number => table[i]?.[j] ?? 0;

/** Share with Wilson's interval (Wilson 1927): sensible also near 0 and 1 and for small n. */
export function wilson(count: number, n: number): Estimate {
  const p = count / n;
  const centre = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return { value: p, low: clamp(centre - half, 0, 1), high: clamp(centre + half, 0, 1) };
}

const interval = (value: number, variance: number): Estimate => {
  const half = z * Math.sqrt(Math.max(0, variance));
  return { value, low: clamp(value - half, -1, 1), high: clamp(value + half, -1, 1) };
};

type Weights = (i: number, j: number, k: number) => number;
const identity: Weights = (i, j) => (i === j ? 1 : 0);
const linear: Weights = (i, j, k) => 1 - Math.abs(i - j) / (k - 1);
const quadratic: Weights = (i, j, k) => 1 - ((i - j) / (k - 1)) ** 2;

/** Weighted kappa (Cohen 1968) with the large-sample variance of Fleiss, Cohen and Everitt (1969). Undefined when chance agreement is complete. */
function weightedKappa(pairs: PairTable, n: number, weights: Weights): Coefficient {
  const k = pairs.length;
  const all = [...pairs.keys()];
  const p = (i: number, j: number): number => at(pairs, i, j) / n;
  const rows = all.map((i) => sum(all.map((j) => p(i, j))));
  const columns = all.map((j) => sum(all.map((i) => p(i, j))));
  const over = (term: (i: number, j: number) => number): number =>
    sum(all.flatMap((i) => all.map((j) => term(i, j))));
  const observed = over((i, j) => weights(i, j, k) * p(i, j));
  const expected = over((i, j) => weights(i, j, k) * (rows[i] ?? 0) * (columns[j] ?? 0));
  if (1 - expected < 1e-12) return 'undefined';
  const kappa = (observed - expected) / (1 - expected);
  const rowMean = all.map((i) => sum(all.map((j) => (columns[j] ?? 0) * weights(i, j, k))));
  const columnMean = all.map((j) => sum(all.map((i) => (rows[i] ?? 0) * weights(i, j, k))));
  const spread = over((i, j) => {
    const term =
      weights(i, j, k) * (1 - expected) - ((rowMean[i] ?? 0) + (columnMean[j] ?? 0)) * (1 - observed);
    return p(i, j) * term * term;
  });
  const centre = observed * expected - 2 * expected + observed;
  return interval(kappa, (spread - centre * centre) / (n * (1 - expected) ** 4));
}

/** Gwet's AC1 with its variance for a large population (Gwet 2008), which behaves when nearly all grades are the same. */
function gwetAc1(pairs: PairTable, n: number): Coefficient {
  const k = pairs.length;
  const all = [...pairs.keys()];
  const p = (i: number, j: number): number => at(pairs, i, j) / n;
  const share = all.map((c) => sum(all.map((x) => p(c, x) + p(x, c))) / 2);
  const of = (c: number): number => share[c] ?? 0;
  const observed = sum(all.map((c) => p(c, c)));
  const expected = sum(all.map((c) => of(c) * (1 - of(c)))) / (k - 1);
  if (1 - expected < 1e-12) return 'undefined';
  const ac1 = (observed - expected) / (1 - expected);
  const diagonal = sum(all.map((c) => p(c, c) * (1 - of(c)))) / (k - 1);
  const every =
    sum(all.flatMap((a) => all.map((b) => p(a, b) * (1 - (of(a) + of(b)) / 2) ** 2))) / (k - 1) ** 2;
  const variance =
    (observed * (1 - observed) -
      4 * (1 - ac1) * (diagonal - observed * expected) +
      4 * (1 - ac1) ** 2 * (every - expected * expected)) /
    (n * (1 - expected) ** 2);
  return interval(ac1, variance);
}

/**
 * Compares pairs of grades.
 * Takes a square table of counts, auditor by moderator, best grade first (at least two grades). Gives `too-few` with n while
 * there are fewer than `least` pairs; otherwise shares, movements and coefficients with 95 % intervals, `undefined` where
 * a coefficient does not exist. Never throws for an empty table.
 */
export function agreement(
  pairs: PairTable,
  least: number = fewestPairs,
): Agreement | { readonly tooFew: number } {
  const all = [...pairs.keys()];
  const cells = all.flatMap((i) => all.map((j) => ({ i, j, count: at(pairs, i, j) })));
  const n = sum(cells.map((cell) => cell.count));
  if (n < least || n === 0) return { tooFew: n };
  const total = (test: (i: number, j: number) => boolean): number =>
    sum(cells.filter(({ i, j }) => test(i, j)).map((cell) => cell.count));
  const same = total((i, j) => i === j);
  const withinOne = total((i, j) => Math.abs(i - j) <= 1);
  return {
    n,
    same: { count: same, share: wilson(same, n) },
    withinOne: { count: withinOne, share: wilson(withinOne, n) },
    movedUp: total((i, j) => j < i),
    movedDown: total((i, j) => j > i),
    kappa: weightedKappa(pairs, n, identity),
    linearKappa: weightedKappa(pairs, n, linear),
    quadraticKappa: weightedKappa(pairs, n, quadratic),
    ac1: gwetAc1(pairs, n),
  };
}

/** Counts pairs of grade keys into a table. Pairs with a key that is not on the scale (not applicable) are left out. */
export function pairTable(
  scale: readonly string[],
  pairs: readonly (readonly [string, string])[],
): number[][] {
  const table = scale.map(() => scale.map(() => 0));
  for (const [auditor, moderator] of pairs) {
    const row = table[scale.indexOf(auditor)];
    const column = scale.indexOf(moderator);
    if (row && column >= 0) row[column] = (row[column] ?? 0) + 1;
  }
  return table;
}
