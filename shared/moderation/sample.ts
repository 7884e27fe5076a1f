/** Drawing a sample that anybody can draw again: a recorded seed, groups in proportion, people left out with a reason. */

export type Candidate = {
  readonly id: string;
  /** The group the candidate belongs to, for example "Tier 2, North"; one empty group draws from all. */
  readonly group: string;
};

export type Exclusion = { readonly id: string; readonly reason: string };

export type Sample = {
  readonly drawn: readonly string[];
  readonly groups: readonly { readonly group: string; readonly candidates: number; readonly drawn: number }[];
  readonly excluded: readonly Exclusion[];
};

/** A 32-bit hash of a text (FNV-1a), so that any words can be a seed. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const char of text) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** A small generator of numbers in [0, 1) from a 32-bit seed (mulberry32). The same seed always gives the same row of numbers. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shuffled copy (Fisher and Yates, after Durstenfeld). */
function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = Math.floor(next() * (i + 1));
    const [a, b] = [out[i], out[j]];
    if (a !== undefined && b !== undefined) [out[i], out[j]] = [b, a];
  }
  return out;
}

/** Places per group in proportion, whole numbers by largest remainder; a group with candidates gets one if there is room. */
function share(sizes: readonly (readonly [string, number])[], size: number): Map<string, number> {
  const total = sizes.reduce((sum, [, count]) => sum + count, 0);
  const wanted = Math.min(size, total);
  const exact = sizes.map(([group, count]) => ({
    group,
    count,
    quota: (count * wanted) / Math.max(1, total),
  }));
  const least = wanted >= sizes.length ? 1 : 0;
  const places = new Map(exact.map(({ group, quota }) => [group, Math.max(least, Math.floor(quota))]));
  const given = (): number => [...places.values()].reduce((a, b) => a + b, 0);
  const byRemainder = exact.toSorted(
    (a, b) => (b.quota % 1) - (a.quota % 1) || a.group.localeCompare(b.group, 'en'),
  );
  while (given() < wanted) {
    const next =
      byRemainder.find(
        ({ group, count, quota }) => (places.get(group) ?? 0) < Math.min(count, Math.floor(quota) + 1),
      ) ?? byRemainder.find(({ group, count }) => (places.get(group) ?? 0) < count);
    if (!next) break;
    places.set(next.group, (places.get(next.group) ?? 0) + 1);
  }
  // Groups raised to one may have used places of the largest groups.
  while (given() > wanted) {
    const [largest] = [...places.entries()].toSorted((a, b) => b[1] - a[1]);
    if (!largest) break;
    places.set(largest[0], largest[1] - 1);
  }
  return places;
}

type Group = { readonly group: string; readonly inOrder: readonly Candidate[] };

/**
 * The order everybody would be drawn in, group by group: who is drawn is the beginning of each row, and who comes next when one of them
 * falls away is the next in it. Takes the candidates (any order), the seed as typed and who is left out.
 */
export function drawingOrder(
  candidates: readonly Candidate[],
  seed: string,
  exclusions: readonly Exclusion[] = [],
): Group[] {
  const out = new Set(exclusions.map((one) => one.id));
  const left = candidates
    .filter((one) => !out.has(one.id))
    .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return [...new Set(left.map((one) => one.group))].sort().map((group) => ({
    group,
    // Each group has its own row of numbers: leaving one group out does not change what another draws.
    inOrder: shuffled(
      left.filter((one) => one.group === group),
      numbersFrom(seedOf(`${seed}\n${group}`)),
    ),
  }));
}

/**
 * Draws a sample.
 * Takes the candidates (any order), how many, the seed as typed and who is left out with reasons. Gives the ids drawn, in
 * drawing order within each group, and the counts per group. The same list, size, seed and exclusions give the same sample
 * on every computer; the order of the list does not matter.
 */
export function drawSample(
  candidates: readonly Candidate[],
  size: number,
  seed: string,
  exclusions: readonly Exclusion[] = [],
): Sample {
  const groups = drawingOrder(candidates, seed, exclusions);
  const places = share(
    groups.map(({ group, inOrder }) => [group, inOrder.length] as const),
    Math.max(0, Math.floor(size)),
  );
  const drawnBy = groups.map(({ group, inOrder }) => inOrder.slice(0, places.get(group) ?? 0));
  return {
    drawn: drawnBy.flat().map((one) => one.id),
    groups: groups.map(({ group, inOrder }, i) => ({
      group,
      candidates: inOrder.length,
      drawn: drawnBy[i]?.length ?? 0,
    })),
    excluded: exclusions.filter((one) => candidates.some((candidate) => candidate.id === one.id)),
  };
}
