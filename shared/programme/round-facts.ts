/** What is true of a round (programme.md 5): counted from its record, its allocations and what else is known, for its guards. Never stored. */
import type { Allocation } from '../records/allocation.ts';
import type { Round } from '../records/round.ts';
import { isWritten } from '../text/written.ts';
import { mayBeMarkedSilent } from './choosing/nomination-tests.ts';
import { matrixOf } from './choosing/round-matrix.ts';
import { isWidest } from './choosing/selection-matrix.ts';
import { datesOf, type Planned } from './dates/of-round.ts';
import { numberOf } from './settings.ts';
import type { AllocationState } from './states/small-machines.ts';
import { recommendationMachine } from './states/small-machines.ts';
import type { RoundFacts } from './states/round-facts.ts';

/** What of an allocation a list knows. */
export type AllocationFacts = Pick<Allocation, 'id' | 'nomination' | 'agency' | 'asked'> & {
  readonly state: AllocationState;
};

/** What is known beside the round itself. */
export type BesideRound = {
  readonly year: Planned;
  readonly allocations: readonly AllocationFacts[];
  /** Actions of this round that are still open. */
  readonly actionsOpen: number;
  /** Sorts of the agencies, for ties (7.3). */
  readonly sorts: Readonly<Record<string, string>>;
  readonly today: string;
};

/** Those that stand: neither declined nor handed back, which another one replaces. */
export const standing = <T extends { readonly state: AllocationState }>(allocations: readonly T[]): T[] =>
  allocations.filter(({ state }) => state !== 'declined' && state !== 'handed-back');

/** The agencies with contact of each of those selected: as they answered (A), or as the nomination says (D). */
export function involvedOf(round: Round): ReadonlyMap<string, readonly string[]> {
  const { chosen } = round.selection;
  if (round.shape === 'D')
    return new Map(chosen.map((id) => [id, round.nominations.find((one) => one.id === id)?.involved ?? []]));
  const rows = matrixOf(round, {}).rows;
  const yes = (id: string): readonly string[] =>
    rows
      .find(({ nominee }) => nominee === id)
      ?.cells.filter(({ said }) => said === 'yes')
      .map(({ agency }) => agency) ?? [];
  return new Map(chosen.map((id) => [id, yes(id)]));
}

/** Agencies with contact that have no standing allocation for one of those selected, pair by pair. */
export function withoutAllocation(
  round: Round,
  allocations: readonly AllocationFacts[],
): readonly { readonly nomination: string; readonly agency: string }[] {
  const have = new Set(standing(allocations).map((one) => `${one.nomination}\n${one.agency}`));
  return [...involvedOf(round)]
    .flatMap(([nomination, agencies]) => agencies.map((agency) => ({ nomination, agency })))
    .filter(({ nomination, agency }) => !have.has(`${nomination}\n${agency}`));
}

/** Allocations that are neither returned nor excused nor marked missing with a reason. */
export const returnsOpen = (
  round: Round,
  allocations: readonly AllocationFacts[],
): readonly AllocationFacts[] =>
  standing(allocations).filter(
    ({ id, state }) =>
      state !== 'returned' &&
      state !== 'closed' &&
      state !== 'excused' &&
      !round.missing.some((one) => one.allocation === id && isWritten(one.reason)),
  );

const isDecided = ({ moves }: Round['recommendations'][number]): boolean =>
  moves.reduce<keyof typeof recommendationMachine.table>(
    (state, { act }) => recommendationMachine.table[state][act] ?? state,
    'proposed',
  ) !== 'proposed';

/** Everything the guards of a round ask for. Takes the round and what is known beside it. */
export function factsOf(round: Round, beside: BesideRound): RoundFacts {
  const { year, allocations, today } = beside;
  const matrix = matrixOf(round, beside.sorts);
  const involved = involvedOf(round);
  const { chosen } = round.selection;
  const silent = new Set(
    round.asked.filter((one) => one.isSilent && mayBeMarkedSilent(one.on)).map((one) => one.agency),
  );
  const impact = datesOf(round, year).find(({ step }) => step === 'impact-out')?.day ?? '';
  const tests = round.nominations.filter(({ id }) => chosen.includes(id)).flatMap((one) => one.tests);
  return {
    themeDecided: round.themeDecided.on !== '',
    nominated: round.nominations.length,
    nominatedMost: numberOf(year.settings, 'nominatedMost'),
    selected: chosen.length,
    wanted: round.wanted,
    involvementCounted:
      round.shape === 'D'
        ? chosen.every((id) => (involved.get(id) ?? []).length > 0)
        : round.asked.length > 0 && chosen.every((id) => matrix.rows.some(({ nominee }) => nominee === id)),
    answersOutstanding: matrix.outstanding.filter((agency) => !silent.has(agency)).length,
    widest: isWidest(matrix, chosen),
    testsOpen: tests.filter((test) => test !== 'yes').length,
    dayKnown: round.day !== '',
    withoutAllocation: withoutAllocation(round, allocations).length,
    returnsOpen: returnsOpen(round, allocations).length,
    dayReached: round.day !== '' && round.day <= today,
    attended: round.meeting.attendance.filter(({ attended }) => attended).length,
    presented: round.meeting.presentedOn !== '',
    reportApproved: round.report.approvedOn !== '',
    undecided: round.recommendations.filter((one) => !isDecided(one)).length,
    impactReached: impact !== '' && impact <= today,
    impactOpen: round.impact.filter(({ on, excused }) => on === '' && !isWritten(excused)).length,
    actionsOpen: beside.actionsOpen,
    deletionsOpen: round.deletions.filter(({ on, excepted }) => on === '' && !isWritten(excepted)).length,
    identityGone: round.identity.destroyedOn !== '' || isWritten(round.identity.heldWhy),
  };
}
