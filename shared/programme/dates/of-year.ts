/** What a year holds day by day (programme.md 6, 8.2 K16): the steps of every round that is not called off or put off, with what is late. */
import { holidaySetOf } from '../../dates/index.ts';
import type { ProgrammeYear } from '../../records/programme-year.ts';
import type { RoundLine } from '../../records/round-line.ts';
import type { Shape } from '../states/round.ts';
import { datesOf, type Planned } from './of-round.ts';
import { dateSteps, type DateStep } from './steps.ts';

export type YearEntry = {
  readonly round: string;
  readonly code: string;
  readonly shape: Shape;
  readonly step: DateStep;
  readonly day: string;
  readonly look: 'done' | 'late' | 'due';
};

/** What of a year its dates follow from. */
export const plannedOf = ({ from, settings, holidays }: ProgrammeYear): Planned => ({
  from,
  settings,
  holidays: holidaySetOf(holidays),
});

const ended = new Set(['cancelled', 'postponed', 'closed', 'reported', 'passed-on']);

/** Steps that only open a stretch of days are never late by themselves. */
const opens: ReadonlySet<DateStep> = new Set<DateStep>(['issue-from', 'chase-before', 'chase-after']);

/** The steps of the rounds of a year in the order of their days. Takes the year, its rounds, and today. */
export function entriesOf(year: Planned, rounds: readonly RoundLine[], today: string): YearEntry[] {
  return rounds
    .flatMap((round) => {
      if (round.state === 'cancelled' || round.state === 'postponed') return [];
      return datesOf(round, year).map((date): YearEntry => {
        const isDone = date.doneOn !== '' || ended.has(round.state);
        const isLate = !isDone && date.day < today && !opens.has(date.step);
        return {
          round: round.id,
          code: round.code,
          shape: round.shape,
          step: date.step,
          day: date.day,
          look: isDone ? 'done' : isLate ? 'late' : 'due',
        };
      });
    })
    .toSorted(
      (a, b) =>
        (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
        (a.code < b.code ? -1 : a.code > b.code ? 1 : 0) ||
        dateSteps.indexOf(a.step) - dateSteps.indexOf(b.step),
    );
}

/** The steps that are done once a round has reached a state: said with the day when it goes there. */
export const doneWith: Readonly<Record<string, readonly DateStep[]>> = {
  'theme-agreed': ['theme'],
  issued: ['issue-from', 'issue-to'],
  'pack-sent': ['chase-before', 'return', 'chase-after', 'pack'],
  held: ['meeting'],
  acting: ['report'],
  'asking-impact': ['impact-out'],
  closed: ['deletion', 'impact-back'],
};
