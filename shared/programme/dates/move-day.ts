/**
 * Moving the day of a round (programme.md 6.2): only what is not done gets another day; what is now late, and what was done outside its new
 * window, is said; a reason is asked for, the version rises, and those who have to be told are listed.
 */
import { addWorkingDays } from '../../dates/index.ts';
import { numberOf } from '../settings.ts';
import { datesOf, type Dated, type Planned, type RoundDate } from './of-round.ts';
import type { DateStep } from './steps.ts';

export type MovedStep = { readonly step: DateStep; readonly from: string; readonly to: string };

export type DayMove = {
  readonly dates: readonly RoundDate[];
  /** Steps that get another day. */
  readonly moved: readonly MovedStep[];
  /** Steps not done whose new day has passed. */
  readonly late: readonly DateStep[];
  /** Forms went out on a day outside the new window: told, never blocked. */
  readonly outside: { readonly on: string; readonly from: string; readonly to: string } | null;
  /** The day forms come back by, kept so far from today because they are out already; '' where nothing had to be kept. */
  readonly keptReturn: string;
  /** The round with its new day and what was kept. */
  readonly round: Dated;
};

/**
 * Takes a round, its new day, its year, today, and whether forms keep their days of notice (they do, unless a person gives a reason against
 * it). Gives what the move does; nothing is changed by it.
 */
export function moveDay(round: Dated, day: string, year: Planned, today: string, keepNotice = true): DayMove {
  const before = datesOf(round, year);
  const out = round.done.find(({ step }) => step === 'issue-to' || step === 'issue-from');
  const plain: Dated = { ...round, day };
  const isDone = (step: DateStep): boolean => round.done.some((one) => one.step === step);
  const earliest = addWorkingDays(today, numberOf(year.settings, 'returnNotice'), year.holidays);
  const back = datesOf(plain, year).find(({ step }) => step === 'return');
  const tooSoon =
    keepNotice &&
    out !== undefined &&
    day < round.day &&
    !isDone('return') &&
    back !== undefined &&
    back.day < earliest;
  const next: Dated = tooSoon
    ? {
        ...plain,
        ownDates: [
          ...plain.ownDates.filter(({ step }) => step !== 'return'),
          { step: 'return', day: earliest, reason: 'Forms were out when the meeting moved earlier' },
        ],
      }
    : plain;
  const after = datesOf(next, year);
  const dayBefore = new Map(before.map((one) => [one.step, one.day]));
  const window = (step: DateStep): string => after.find((one) => one.step === step)?.day ?? '';
  const [from, to] = [window('issue-from'), window('issue-to')];
  return {
    // What is done stays as it was.
    dates: after.map((one) =>
      one.doneOn === '' ? one : { ...one, day: dayBefore.get(one.step) ?? one.day },
    ),
    moved: after
      .filter((one) => one.doneOn === '' && one.day !== dayBefore.get(one.step))
      .map((one) => ({ step: one.step, from: dayBefore.get(one.step) ?? '', to: one.day })),
    late: after
      .filter((one) => one.doneOn === '' && one.day < today && one.step !== 'issue-from')
      .filter((one) => !(out !== undefined && one.step === 'issue-to'))
      .map(({ step }) => step),
    outside:
      out !== undefined && from !== '' && (out.on < from || out.on > to) ? { on: out.on, from, to } : null,
    keptReturn: tooSoon ? earliest : '',
    round: next,
  };
}
