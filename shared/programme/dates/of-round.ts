/**
 * The days of a round, worked out from its day D (programme.md 6.1). Stated: when forms go out, when the pack is out, three months to the
 * impact (S000). Ours: when forms come back, reminders, deletion, the draft report. A day that is due moves on to a working day, an
 * earliest day moves back.
 */
import { addDays, addMonths, addWorkingDays, isWorkingDay, workingDaysBefore } from '../../dates/index.ts';
import { numberOf, type NumberName, type Origin, type YearSettings } from '../settings.ts';
import type { Shape } from '../states/round.ts';
import { dateSteps, type DateStep } from './steps.ts';

/** What of a round its days follow from. */
export type Dated = {
  readonly shape: Shape;
  readonly day: string;
  readonly month: string;
  readonly ownDates: readonly { readonly step: DateStep; readonly day: string; readonly reason?: string }[];
  readonly done: readonly { readonly step: DateStep; readonly on: string }[];
};

/** What of a year they follow from. */
export type Planned = {
  readonly from: string;
  readonly settings: YearSettings;
  readonly holidays: ReadonlySet<string>;
};

export type RoundDate = {
  readonly step: DateStep;
  readonly day: string;
  /** As it is worked out, whatever was set. */
  readonly computed: string;
  readonly origin: Origin | 'own';
  readonly reason: string;
  /** The day it was done; '' while it is not. */
  readonly doneOn: string;
};

/** Where each formula comes from. */
export const originOf: Readonly<Record<DateStep, Origin>> = {
  theme: 'stated',
  'issue-from': 'stated',
  'issue-to': 'stated',
  'chase-before': 'ours',
  return: 'ours',
  'chase-after': 'ours',
  pack: 'stated',
  meeting: 'stated',
  deletion: 'ours',
  report: 'ours',
  'impact-out': 'stated',
  'impact-back': 'ours',
};

/** The working day a due date means: itself, or the next one. */
export const onToWorkingDay = (day: string, holidays: ReadonlySet<string>): string =>
  isWorkingDay(day, holidays) ? day : addWorkingDays(day, 1, holidays);
/** The working day an earliest date means: itself, or the one before. */
export const backToWorkingDay = (day: string, holidays: ReadonlySet<string>): string =>
  isWorkingDay(day, holidays) ? day : workingDaysBefore(day, 1, holidays);

type Worked = (days: Readonly<Partial<Record<DateStep, string>>>, round: Dated, year: Planned) => string;

const wd =
  (from: DateStep, name: NumberName): Worked =>
  (days, _, { settings, holidays }) =>
    addWorkingDays(days[from] ?? '', numberOf(settings, name), holidays);

function returnDay(_: unknown, { day }: Dated, { settings, holidays }: Planned): string {
  const plain = addDays(day, -numberOf(settings, 'returnBefore'));
  const due = onToWorkingDay(plain, holidays);
  const pack = workingDaysBefore(day, numberOf(settings, 'packBefore'), holidays);
  // Earlier than the pack, always.
  return due < pack ? due : workingDaysBefore(pack, 1, holidays);
}

function impactDay(days: Readonly<Partial<Record<DateStep, string>>>, { day }: Dated, year: Planned): string {
  const { settings, holidays } = year;
  const from = { meeting: day, report: days.report, 'last-return': days.return }[settings.impactFrom] ?? day;
  return onToWorkingDay(addMonths(from, numberOf(settings, 'impactMonths')), holidays);
}

/** In an order in which each finds those it follows from. */
const formulas: readonly (readonly [DateStep, Worked])[] = [
  ['theme', (_, __, { from }) => addDays(from, -1)],
  [
    'issue-from',
    (_, { day }, { settings, holidays }) =>
      backToWorkingDay(addDays(day, -numberOf(settings, 'issueFrom')), holidays),
  ],
  [
    'issue-to',
    (_, { day }, { settings, holidays }) =>
      onToWorkingDay(addDays(day, -numberOf(settings, 'issueTo')), holidays),
  ],
  ['return', returnDay],
  [
    'chase-before',
    (days, _, { settings, holidays }) =>
      workingDaysBefore(days.return ?? '', numberOf(settings, 'chaseBefore'), holidays),
  ],
  ['chase-after', wd('return', 'chaseAfter')],
  [
    'pack',
    (_, { day }, { settings, holidays }) =>
      workingDaysBefore(day, numberOf(settings, 'packBefore'), holidays),
  ],
  ['meeting', (_, { day }) => day],
  ['deletion', wd('meeting', 'deletion')],
  ['report', wd('meeting', 'draftReport')],
  ['impact-out', impactDay],
  ['impact-back', wd('impact-out', 'impactBack')],
];

/** A year's month as its last day: when a cycle is over. */
const monthEnd = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1);

/**
 * The days of a round in their order. A round with a meeting (A, D) has all of them once its day is set, before that the theme's alone; a
 * cycle (B) has the end of its month, a session (C) and a thematic audit (E) their day. A day set by hand stands, and those that follow from it
 * follow.
 */
export function datesOf(round: Dated, year: Planned): RoundDate[] {
  const own = new Map(round.ownDates.filter(({ day }) => day !== '').map((one) => [one.step, one]));
  const done = new Map(round.done.map(({ step, on }) => [step, on]));
  const days: Partial<Record<DateStep, string>> = {};
  const found: RoundDate[] = [];
  const add = (step: DateStep, computed: string): void => {
    const set = own.get(step);
    const day = set?.day ?? computed;
    days[step] = day;
    found.push({
      step,
      day,
      computed,
      origin: set === undefined ? originOf[step] : 'own',
      reason: set?.reason ?? '',
      doneOn: done.get(step) ?? '',
    });
  };
  if (round.shape === 'A' || round.shape === 'D') {
    for (const [step, formula] of formulas)
      if (step === 'theme' || round.day !== '') add(step, formula(days, round, year));
  } else if (round.shape === 'B') {
    if (round.month !== '') add('meeting', monthEnd(round.month));
  } else if (round.day !== '') add('meeting', round.day);
  return found.toSorted((a, b) => dateSteps.indexOf(a.step) - dateSteps.indexOf(b.step));
}

/** When a task of a session or cycle is due (6.1): so many days after the file came back, calendar (moved on) or working. */
export function taskDue(returned: string, { settings, holidays }: Planned): string {
  const days = numberOf(settings, 'taskDays');
  if (settings.taskDaysAre === 'working') return addWorkingDays(returned, days, holidays);
  return onToWorkingDay(addDays(returned, days), holidays);
}

/**
 * The sessions of a group in a year (6.1): the first and every gap after it, each on a working day; those that follow do not shift with one
 * that moved. Takes the first day and the day the year ends before.
 */
export function sessionDays(first: string, before: string, { settings, holidays }: Planned): string[] {
  const gap = numberOf(settings, 'sessionGap');
  const days: string[] = [];
  for (let day = first; day < before; day = addDays(day, gap)) days.push(onToWorkingDay(day, holidays));
  return days;
}
