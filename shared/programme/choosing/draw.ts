/**
 * Drawing cases from a list so that anybody can draw them again (programme.md 7.4, PG43): what was drawn follows from the list's
 * fingerprint, size, groups, seed and exclusions alone.
 */
import { drawSample, drawingOrder, type Candidate, type Exclusion } from '../../moderation/sample.ts';

export type ListedCase = {
  readonly id: string;
  readonly team: string;
  readonly type: string;
};

/** What the draw keeps in proportion: nothing, teams, types of case, or both. */
export type Strata = 'none' | 'team' | 'type' | 'team-and-type';

export type CaseDraw = {
  readonly drawn: readonly string[];
  readonly groups: readonly { readonly group: string; readonly candidates: number; readonly drawn: number }[];
};

type Input = {
  readonly cases: readonly ListedCase[];
  readonly size: number;
  readonly strata: Strata;
  readonly seed: string;
  readonly exclusions: readonly Exclusion[];
};

const groupOf = ({ team, type }: ListedCase, strata: Strata): string =>
  ({ none: '', team, type, 'team-and-type': `${team}, ${type}` })[strata];

const candidatesOf = ({ cases, strata }: Input): Candidate[] =>
  cases.map((one) => ({ id: one.id, group: groupOf(one, strata) }));

/** Draws. The order of the list plays no part. Gives the ids drawn, group by group, and how many of how many. */
export function drawCases(input: Input): CaseDraw {
  const { drawn, groups } = drawSample(candidatesOf(input), input.size, input.seed, input.exclusions);
  return { drawn, groups };
}

/**
 * The case that comes next where a drawn one falls away (PG32: declining replaces it from the same draw's next row): the next of the
 * same group that nobody has yet; the next of any group where that one is used up. Null where the list is.
 */
export function nextDrawn(input: Input, fallen: string, taken: ReadonlySet<string>): string | null {
  const order = drawingOrder(candidatesOf(input), input.seed, input.exclusions);
  const own = order.filter(({ inOrder }) => inOrder.some(({ id }) => id === fallen));
  const others = order.filter((group) => !own.includes(group));
  const free = [...own, ...others]
    .flatMap(({ inOrder }) => inOrder)
    .find(({ id }) => id !== fallen && !taken.has(id));
  return free?.id ?? null;
}
