/** What a year was to reach and where it stands (programme.md 6.3): counted from the lines of its rounds, allocations and case lists; never stored. */
import { addMonths as laterDay } from '../../dates/index.ts';
import type { ProgrammeYear } from '../../records/programme-year.ts';
import { foldedText } from '../../text/fold.ts';
import type { ProgrammeFinding } from '../finding.ts';
import { sessionFindings } from '../sharing/rota.ts';
import { auditorsOf, countsFor } from '../sharing/year-auditors.ts';
import { coverageOnCourse, filesDone, roleQuotas, spread } from '../rules/targets.ts';
import { numberOf } from '../settings.ts';
import type { AllocationState } from '../states/small-machines.ts';
import { coverage, type Coverage } from './coverage.ts';
import { addMonths, isoMonthsBetween, monthOf, twelveFrom } from './months.ts';
import {
  notYetSeen,
  against,
  byRole,
  silentForTwoMonths,
  statedQuotas,
  yieldOf,
  type RoleMonth,
  type Standing,
  type Yield,
} from './quotas.ts';

export type TargetRound = {
  readonly id: string;
  readonly shape: string;
  readonly state: string;
  /** The month it counts in, "2026-05"; '' where that is not known. */
  readonly month: string;
  readonly sessionGroup: string;
};
export type TargetAllocation = {
  readonly round: string;
  readonly subject: string;
  readonly team: string;
  readonly auditor: string;
  readonly state: AllocationState;
  /** The day of its last step; '' while there is none. */
  readonly movedOn: string;
};
export type TargetList = {
  readonly round: string;
  readonly teams: readonly string[];
  readonly types: readonly string[];
  readonly drawnTypes: readonly string[];
};

export type MonthCount = {
  readonly month: string;
  readonly allocated: number;
  readonly returned: number;
  readonly stands: Standing;
};

export type Targets = {
  readonly months: readonly MonthCount[];
  readonly coverage: Coverage;
  readonly auditors: readonly { readonly id: string; readonly counts: readonly number[] }[];
  readonly roles: readonly RoleMonth[];
  readonly roleMonth: string;
  readonly files: {
    readonly done: number;
    readonly target: number;
    readonly sessions: number;
    readonly planned: Yield;
  };
  /** Of the teams and types that the case lists name; null while no list names any. */
  readonly notSeen: { readonly teams: readonly string[]; readonly types: readonly string[] } | null;
  readonly multiAgency: number;
  readonly findings: readonly ProgrammeFinding[];
};

const isIn = (state: AllocationState): boolean => state === 'returned' || state === 'closed';

type Input = {
  readonly year: ProgrammeYear;
  readonly rounds: readonly TargetRound[];
  readonly allocations: readonly TargetAllocation[];
  readonly lists: readonly TargetList[];
  readonly today: string;
  readonly nameOf: (person: string) => string;
};
/** The allocations of cases to auditors that count, and the rounds they belong to. */
type Counted = {
  readonly rounds: ReadonlyMap<string, TargetRound>;
  readonly cases: readonly TargetAllocation[];
  readonly done: readonly TargetAllocation[];
};

function countedOf({ rounds, allocations }: Input): Counted {
  const held = new Map(rounds.filter(({ state }) => state !== 'cancelled').map((one) => [one.id, one]));
  const cases = allocations.filter(
    ({ round, auditor, state }) => held.has(round) && auditor !== '' && countsFor(state),
  );
  return { rounds: held, cases, done: cases.filter(({ state }) => isIn(state)) };
}

const bandOf = ({ settings }: ProgrammeYear) => ({
  least: numberOf(settings, 'monthLeast'),
  most: numberOf(settings, 'monthMost'),
});

function coverageOf({ year, today }: Input, { done }: Counted): Coverage {
  const { settings, counts = { months: [], anyTime: 0 } } = year;
  const from = settings.window === 'rolling' ? addMonths(monthOf(today), -11) : monthOf(year.from);
  return coverage({
    denominator: settings.denominator,
    from,
    monthEnds: counts.months,
    openAtAnyTime: counts.anyTime,
    target: numberOf(settings, 'coverage'),
    audits: done
      .filter(({ movedOn }) => monthOf(movedOn) >= from && monthOf(movedOn) <= addMonths(from, 11))
      .map(({ subject }) => ({ case: subject })),
    band: bandOf(year),
  });
}

/** Expected and returned of each role in the month before this one, and who returned nothing for two. */
function rolesOf({ year, today }: Input, { done }: Counted) {
  const month = addMonths(monthOf(today), -1);
  // Roles are typed: upper and lower case are alike.
  const quotaRole = (role: string): string =>
    statedQuotas.find((quota) => foldedText(quota.role) === foldedText(role).trim())?.role ?? role;
  const present = year.people.map(({ id, role }) => ({ person: id, role: quotaRole(role) }));
  const returnsOf = (of: string) =>
    done.filter(({ movedOn }) => monthOf(movedOn) === of).map(({ auditor }) => ({ person: auditor }));
  const inQuota = new Set(statedQuotas.map(({ role }) => role));
  const expected = present.filter(({ role }) => inQuota.has(role)).map(({ person }) => person);
  return {
    month,
    roles: byRole(statedQuotas, present, returnsOf(month)).filter(({ people }) => people > 0),
    silent: silentForTwoMonths(
      [addMonths(month, -1), month].map((of) => ({
        present: expected,
        returned: returnsOf(of).map(({ person }) => person),
      })),
    ),
  };
}

/** Files done by group sessions, and what the plan of sessions yields: seats taken are those of a group on the whole. */
function filesOf({ year }: Input, { rounds, done }: Counted): Targets['files'] {
  const sessions = [...rounds.values()].filter(({ shape }) => shape === 'C').length;
  const { sessionGroups, settings } = year;
  const taken = sessionGroups
    .flatMap((group) => group.seats)
    .reduce((sum, one) => sum + Math.min(one.wanted, one.people.length), 0);
  const target = numberOf(settings, 'yearTarget');
  return {
    done: done.filter(({ round }) => rounds.get(round)?.shape === 'C').length,
    target,
    sessions,
    planned: yieldOf({
      sessions,
      seatsTaken: sessionGroups.length === 0 ? 0 : taken / sessionGroups.length,
      filesPerSeat: numberOf(settings, 'filesPerSeat'),
      target,
    }),
  };
}

function notSeenOf({ lists }: Input, { cases }: Counted): Targets['notSeen'] {
  const unique = (words: readonly string[]): string[] =>
    [...new Set(words)].filter((one) => one !== '').toSorted();
  const teams = unique(lists.flatMap((list) => list.teams));
  if (teams.length === 0) return null;
  return {
    teams: notYetSeen(
      teams,
      cases.map(({ team }) => team),
    ),
    types: notYetSeen(
      unique(lists.flatMap(({ types }) => types)),
      lists.flatMap(({ drawnTypes }) => drawnTypes),
    ),
  };
}

/** What is warned of about the seats of each group (7.6). */
const seatFindings = ({ sessionGroups }: ProgrammeYear): ProgrammeFinding[] =>
  sessionGroups.flatMap((group) =>
    sessionFindings(
      group.seats.map(({ grade, wanted, people }) => ({
        grade,
        seats: wanted,
        members: people.slice(0, wanted),
      })),
    ).map((found) => ({ ...found, words: `${group.name}: ${found.words}`, about: group.id })),
  );

/** Works a year out. Takes the year, the lines of its rounds, allocations and case lists, and today. */
export function yearTargets(input: Input): Targets {
  const { year, today } = input;
  const now = countedOf(input);
  const { rounds, cases, done } = now;
  const all = twelveFrom(monthOf(year.from));
  const band = bandOf(year);
  const monthOfCase = ({ round }: TargetAllocation): string => rounds.get(round)?.month ?? '';
  const covered = coverageOf(input, now);
  const { month: roleMonth, roles, silent } = rolesOf(input, now);
  const files = filesOf(input, now);
  const notSeen = notSeenOf(input, now);
  const monthsLeft = Math.max(0, isoMonthsBetween(monthOf(today), monthOf(laterDay(year.from, 12))));
  return {
    months: all.map((month): MonthCount => {
      const allocated = cases.filter(
        (one) => monthOfCase(one) === month && rounds.get(one.round)?.shape === 'B',
      ).length;
      const returned = done.filter(({ movedOn }) => monthOf(movedOn) === month).length;
      return { month, allocated, returned, stands: against(allocated, band) };
    }),
    coverage: covered,
    auditors: auditorsOf(year).map(({ id }) => ({
      id,
      counts: all.map(
        (month) => cases.filter((one) => one.auditor === id && monthOfCase(one) === month).length,
      ),
    })),
    roles,
    roleMonth,
    files,
    notSeen,
    multiAgency: [...rounds.values()].filter(({ shape }) => shape === 'A').length,
    findings: [
      ...coverageOnCourse(covered, year.settings.denominator, band),
      ...(year.sessionGroups.length > 0 ? filesDone(files.done, files.target, files.planned) : []),
      ...spread('team', notSeen?.teams ?? [], [], monthsLeft),
      ...spread('type of case', notSeen?.types ?? [], [], monthsLeft),
      ...roleQuotas(roles, silent, input.nameOf),
      ...seatFindings(year),
    ],
  };
}
