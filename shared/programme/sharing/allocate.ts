/**
 * Sharing cases out among auditors (programme.md 7.5). First nobody audits what they may not (independence.ts) and nobody gets more than
 * their most; then as few cases as possible stay open; then nobody has more than their least while another is below theirs, counts over
 * three months are even among people of equal capacity, and nobody has the same team twice running. The same input and seed give the
 * same result. What cannot be placed is named with its cause, never left silently.
 */
import { numbersFrom, seedOf } from '../../moderation/sample.ts';
import { cheapestFlow, type Edge } from './cheapest-flow.ts';
import { blocksOf, type Block, type Capacity, type SharedCase, type Window } from './independence.ts';

export type Placed = { readonly case: string; readonly auditor: string };

/** Why one auditor did not get an open case: what blocks them, or that they have as many as they take. */
export type Cause = { readonly auditor: string; readonly why: readonly (Block | 'has-most')[] };

export type Open = { readonly case: string; readonly causes: readonly Cause[] };

export type Shared = { readonly placed: readonly Placed[]; readonly open: readonly Open[] };

/** What a unit beyond somebody's least costs: more than any unevenness, so that everybody's least comes first. */
const beyondLeast = 1_000_000_000;
/** Weight of unevenness; larger than any number of repeated teams. */
const uneven = 10_000;

/** The same things in an order that follows from the seed and their ids alone. */
const shuffledBy = <T extends { readonly id: string }>(items: readonly T[], seed: string): T[] =>
  items
    .map((item) => ({ item, at: numbersFrom(seedOf(`${seed}\n${item.id}`))() }))
    .toSorted((a, b) => a.at - b.at || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item);

/** What somebody's next case costs, the n-th of this month: it rises with what they have had, measured by what they can take. */
const costOf = ({ before, least, most }: Capacity, nth: number): number =>
  Math.round((uneven * (2 * (before + nth) - 1)) / most) + (nth > least ? beyondLeast : 0);

/**
 * Shares the cases out. Takes cases and auditors in any order, the form and the days the work is done in, the seed, and what stays as it is
 * (placed before, or by hand): it counts towards everybody's most and is given back as it was.
 */
export function allocate(input: {
  readonly cases: readonly SharedCase[];
  readonly auditors: readonly Capacity[];
  readonly window: Window;
  readonly seed: string;
  readonly kept?: readonly Placed[];
}): Shared {
  const { window, seed, kept = [] } = input;
  const keptCases = new Set(kept.map((one) => one.case));
  const cases = shuffledBy(input.cases, seed).filter(({ id }) => !keptCases.has(id));
  const auditors = shuffledBy(input.auditors, seed);
  const keptBy = (auditor: string): number => kept.filter((one) => one.auditor === auditor).length;
  const caseNode = (at: number): number => 2 + at;
  const auditorNode = (at: number): number => 2 + cases.length + at;
  const may: { readonly case: number; readonly auditor: number }[] = [];
  for (const [at, one] of cases.entries())
    for (const [who, auditor] of auditors.entries())
      if (blocksOf(auditor, one, window).length === 0) may.push({ case: at, auditor: who });

  const choices = may.map((one): Edge => ({
    from: caseNode(one.case),
    to: auditorNode(one.auditor),
    capacity: 1,
    cost: auditors[one.auditor]?.lastTeams.includes(cases[one.case]?.team ?? '') === true ? 1 : 0,
  }));
  const places = auditors.flatMap((auditor, who): Edge[] =>
    Array.from({ length: Math.max(0, auditor.most - keptBy(auditor.id)) }, (_, n) => ({
      from: auditorNode(who),
      to: 1,
      capacity: 1,
      cost: costOf(auditor, keptBy(auditor.id) + n + 1),
    })),
  );
  const starts = cases.map((_, at): Edge => ({ from: 0, to: caseNode(at), capacity: 1, cost: 0 }));
  const flow = cheapestFlow(2 + cases.length + auditors.length, [...choices, ...starts, ...places]);

  const placed = [
    ...kept,
    ...may.flatMap((one, at): Placed[] => {
      const [which, who] = [cases[one.case]?.id, auditors[one.auditor]?.id];
      return flow[at] === 1 && which !== undefined && who !== undefined
        ? [{ case: which, auditor: who }]
        : [];
    }),
  ].toSorted((a, b) => (a.case < b.case ? -1 : 1));
  const done = new Set(placed.map((one) => one.case));
  const open = input.cases
    .filter(({ id }) => !done.has(id))
    .map((one): Open => ({
      case: one.id,
      causes: input.auditors
        .map((auditor): Cause => {
          const why = blocksOf(auditor, one, window);
          return { auditor: auditor.id, why: why.length === 0 ? ['has-most'] : why };
        })
        .toSorted((a, b) => (a.auditor < b.auditor ? -1 : 1)),
    }))
    .toSorted((a, b) => (a.case < b.case ? -1 : 1));
  return { placed, open };
}

/** What speaks against giving a case to somebody by hand: nothing, or reasons that no reason of a person outweighs. */
export function againstByHand(
  auditor: Capacity,
  one: SharedCase,
  window: Window,
  has: number,
): readonly (Block | 'has-most')[] {
  return [...blocksOf(auditor, one, window), ...(has >= auditor.most ? (['has-most'] as const) : [])];
}
