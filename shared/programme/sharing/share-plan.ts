/**
 * How the drawn cases of a round are shared out (programme.md 7.5): what is allocated already stays, what is open is proposed by the
 * solver, and what cannot be placed is named with its cause. Worked out from records, never stored.
 */
import type { ProgrammeYear } from '../../records/programme-year.ts';
import type { Round } from '../../records/round.ts';
import type { CaseList } from '../../records/case-list.ts';
import { standingDrawn } from '../choosing/list-draw.ts';
import { monthOf } from '../quotas/months.ts';
import type { AllocationState } from '../states/small-machines.ts';
import { allocate, againstByHand, type Placed } from './allocate.ts';
import { openInWords, whyWords, type OpenTold } from './causes.ts';
import type { Capacity, SharedCase, Window } from './independence.ts';
import { capacitiesOf, casesOf, countsFor, windowOf, type GivenBefore } from './year-auditors.ts';

/** What a list knows of an allocation. */
export type AllocationKnown = {
  readonly id: string;
  readonly round: string;
  readonly subject: string;
  readonly team: string;
  readonly auditor: string;
  readonly state: AllocationState;
};

export type SharePlan = {
  readonly cases: readonly SharedCase[];
  readonly capacities: readonly Capacity[];
  readonly window: Window;
  /** Allocations that stand, by case. */
  readonly standing: ReadonlyMap<string, AllocationKnown>;
  /** What the solver proposes for cases without one. */
  readonly proposed: readonly Placed[];
  readonly open: readonly OpenTold[];
  readonly unknown: readonly { readonly ref: string; readonly name: string }[];
};

/** The month whose counts a round belongs to. */
export const monthOfRound = ({ month, day }: Pick<Round, 'month' | 'day'>, today: string): string =>
  month !== '' ? month : monthOf(day !== '' ? day : today);

/**
 * Plans. Takes the round, its year, its case list (null: none), all allocations of the year, and the months of the year's rounds by id. An
 * auditor who declined or handed a case back does not get it again.
 */
export function sharePlan(input: {
  readonly round: Pick<Round, 'id' | 'month' | 'day' | 'form'>;
  readonly year: ProgrammeYear;
  readonly list: CaseList | null;
  readonly allocations: readonly AllocationKnown[];
  readonly monthOf: ReadonlyMap<string, string>;
  readonly today: string;
}): SharePlan {
  const { round, year, list, allocations, today } = input;
  const month = monthOfRound(round, today);
  const own = allocations.filter((one) => one.round === round.id);
  const standing = new Map(own.filter(({ state }) => countsFor(state)).map((one) => [one.subject, one]));
  const draw = list?.draws.at(-1);
  const drawn = new Set(draw === undefined ? [] : standingDrawn(draw, list?.followed ?? []));
  for (const { subject } of standing.values()) drawn.add(subject);
  const rows = (list?.rows ?? []).filter(
    ({ ref }, at, all) => drawn.has(ref) && all.findIndex((one) => one.ref === ref) === at,
  );
  const reaudits = new Set((list?.kept ?? []).map(({ ref }) => ref));
  const { cases: known, unknown } = casesOf(rows, year.people, reaudits);
  const cases = known.map((one): SharedCase => ({
    ...one,
    tookPart: [
      ...one.tookPart,
      ...own
        .filter(({ subject, state }) => subject === one.id && !countsFor(state))
        .map(({ auditor }) => auditor),
    ],
  }));
  const given = allocations
    .filter((one) => one.round !== round.id)
    .map((one): GivenBefore => ({
      auditor: one.auditor,
      team: one.team,
      state: one.state,
      month: input.monthOf.get(one.round) ?? '',
    }));
  // What another round of the same month gave counts towards everybody's most.
  const thisMonth = (auditor: string): number =>
    given.filter((one) => one.auditor === auditor && one.month === month && countsFor(one.state)).length;
  const capacities = capacitiesOf(year, month, given).map((one): Capacity => ({
    ...one,
    least: Math.max(0, one.least - thisMonth(one.id)),
    most: Math.max(0, one.most - thisMonth(one.id)),
  }));
  const window = windowOf(round.form.id, month);
  const kept = [...standing.values()]
    .filter(({ auditor }) => auditor !== '')
    .map(({ subject, auditor }): Placed => ({ case: subject, auditor }));
  const shared = allocate({ cases, auditors: capacities, window, seed: draw?.seed ?? round.id, kept });
  const nameOf = (id: string): string => auditorName(year, id);
  return {
    cases,
    capacities,
    window,
    standing,
    proposed: shared.placed.filter((one) => !standing.has(one.case)),
    open: openInWords({ open: shared.open, cases, auditors: capacities, placed: shared.placed, nameOf }),
    unknown,
  };
}

/** What an auditor is called: the name or designation, else the role. */
export const auditorName = ({ people }: Pick<ProgrammeYear, 'people'>, id: string): string => {
  const person = people.find((one) => one.id === id);
  return person?.name || person?.role || 'An auditor without a name';
};

/**
 * Who a case may be given to by hand: every auditor, with what speaks against it that no reason outweighs; '' where nothing does. The case's
 * own allocation does not count against its auditor.
 */
export function choicesFor(
  plan: SharePlan,
  ref: string,
): { readonly auditor: string; readonly against: string }[] {
  const one = plan.cases.find(({ id }) => id === ref);
  return plan.capacities.map((capacity) => {
    const has = [...plan.standing.values()].filter(
      ({ auditor, subject }) => auditor === capacity.id && subject !== ref,
    ).length;
    const against = one === undefined ? [] : againstByHand(capacity, one, plan.window, has);
    return { auditor: capacity.id, against: against.map((why) => whyWords[why](true)).join(', ') };
  });
}
