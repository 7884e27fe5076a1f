/**
 * What sharing out knows of the people and cases of a year (programme.md 7.5): capacities from the year's auditors and from what they were
 * given before, cases from a case list. Who took part is named in a list by name or role; a name that fits nobody is told.
 */
import { addDays } from '../../dates/index.ts';
import type { PersonInRole, ProgrammeYear } from '../../records/programme-year.ts';
import { foldedText } from '../../text/fold.ts';
import type { CaseRow } from '../choosing/case-list/row.ts';
import { addMonths, isoMonthsBetween } from '../quotas/months.ts';
import { numberOf } from '../settings.ts';
import type { Capacity, SharedCase, Window } from './independence.ts';

/** What is known of an allocation without opening it. */
export type GivenBefore = {
  readonly auditor: string;
  readonly team: string;
  readonly state: string;
  /** The month of its round, "2026-05"; '' where it has none. */
  readonly month: string;
};

/** What an allocation counts for: one that was declined, handed back or excused counts for nobody. */
export const countsFor = (state: string): boolean => !['declined', 'handed-back', 'excused'].includes(state);

export const auditorsOf = (year: ProgrammeYear): PersonInRole[] =>
  year.people.filter(({ auditor }) => auditor !== null);

/** The capacities of a year's auditors for one month. */
export function capacitiesOf(year: ProgrammeYear, month: string, given: readonly GivenBefore[]): Capacity[] {
  return auditorsOf(year).flatMap((person): Capacity[] => {
    const { auditor } = person;
    if (auditor === null) return [];
    const own = given.filter((one) => one.auditor === person.id && countsFor(one.state) && one.month !== '');
    const months = own.map((one) => one.month).filter((one) => one < month);
    const last = months.toSorted().at(-1);
    const most = auditor.most ?? numberOf(year.settings, 'auditorMost');
    return [
      {
        id: person.id,
        team: person.team,
        supervises: auditor.supervises,
        least: Math.min(most, auditor.least ?? numberOf(year.settings, 'auditorLeast')),
        most,
        away: auditor.away
          .filter(({ from, to }) => from !== '' || to !== '')
          .map(({ from, to }) => ({
            from: from === '' ? '0001-01-01' : from,
            to: to === '' ? '9999-12-31' : to,
          })),
        exempt: auditor.exempt,
        trainedFor: auditor.trained.map(({ form }) => form),
        never: auditor.never,
        external: person.external,
        before: months.filter((one) => isoMonthsBetween(one, month) <= 2).length,
        lastTeams: own.filter((one) => one.month === last).map(({ team }) => team),
      },
    ];
  });
}

const plain = (text: string): string => foldedText(text).trim();

/** Names in a cell of a list, parted as people part them. */
export const namesIn = (cell: string): string[] =>
  cell
    .split(/[;\n/]|, | and | & /)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The person a list names; undefined where it fits nobody, or more than one. */
export function personNamed(people: readonly PersonInRole[], name: string): PersonInRole | undefined {
  const found = people.filter((one) => plain(one.name) === plain(name) && plain(name) !== '');
  return found.length === 1 ? found[0] : undefined;
}

export type CasesOfList = {
  readonly cases: readonly SharedCase[];
  /** Names of people who took part or audited before that fit no person of the year: nobody can be kept from the case by them. */
  readonly unknown: readonly { readonly ref: string; readonly name: string }[];
};

/** The cases of a list as they are shared out. A re-audit by design may go to the same auditor (7.5): those are named. */
export function casesOf(
  rows: readonly CaseRow[],
  people: readonly PersonInRole[],
  reaudits: ReadonlySet<string> = new Set(),
): CasesOfList {
  const unknown: { ref: string; name: string }[] = [];
  const cases = rows.map((row): SharedCase => {
    const known = (name: string): string[] => {
      const person = personNamed(people, name);
      if (person === undefined) unknown.push({ ref: row.ref, name });
      return person === undefined ? [] : [person.id];
    };
    const tookPart = namesIn(row.tookPart).flatMap(known);
    const [last] = reaudits.has(row.ref) ? [] : namesIn(row.lastAuditedBy).flatMap(known);
    return { id: row.ref, team: row.team, tookPart, auditedLastBy: last ?? '' };
  });
  return { cases, unknown };
}

/** The days work of a month is done in. */
export const windowOf = (form: string, month: string): Window => ({
  form,
  from: `${month}-01`,
  to: addDays(`${addMonths(month, 1)}-01`, -1),
});
