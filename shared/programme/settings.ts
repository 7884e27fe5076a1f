/**
 * The numbers of a programme year (programme.md 14). What a source states and what is ours is told apart here, once: the screen of the
 * settings shows it so. Whatever is left out of a stored year counts as its default.
 */
import { z } from 'zod';

/** Where a default comes from: one of the five sources states it, or it is our own. */
export type Origin = 'stated' | 'ours';

export type NumberSetting = {
  readonly words: string;
  readonly unit: string;
  readonly default: number;
  readonly least: number;
  readonly most: number;
  readonly origin: Origin;
  readonly part: 'rounds' | 'dates' | 'audits' | 'following';
};

const one = (
  part: NumberSetting['part'],
  words: string,
  unit: string,
  origin: Origin,
  [standard, least, most]: readonly [number, number, number],
): NumberSetting => ({ words, unit, default: standard, least, most, origin, part });

export const numberSettings = {
  roundsPerGroup: one('rounds', 'Rounds a group may have in the year', 'rounds', 'stated', [2, 1, 20]),
  nominatedMost: one('rounds', 'People nominated at most', 'people', 'stated', [10, 1, 100]),
  selected: one('rounds', 'People selected in a meeting round', 'people', 'stated', [3, 1, 20]),
  contactMonths: one('rounds', 'Contact counts when it was in the last', 'months', 'stated', [12, 1, 60]),
  events: one('rounds', 'Case events in the year at least', 'events', 'stated', [5, 0, 60]),
  issueFrom: one('dates', 'Forms go out from, before the meeting', 'days', 'stated', [42, 1, 200]),
  issueTo: one('dates', 'Forms go out by, before the meeting', 'days', 'stated', [35, 1, 200]),
  returnBefore: one('dates', 'Forms come back by, before the meeting', 'days', 'ours', [14, 1, 120]),
  packBefore: one('dates', 'The pack goes out by, before the meeting', 'working days', 'stated', [3, 1, 60]),
  chaseBefore: one('dates', 'First reminder, before forms are due', 'working days', 'ours', [3, 0, 30]),
  chaseAfter: one('dates', 'Second reminder, after forms were due', 'working days', 'ours', [1, 0, 30]),
  deletion: one('dates', 'Deletion is due after the meeting', 'working days', 'ours', [1, 0, 60]),
  draftReport: one('dates', 'Draft report is due after the meeting', 'working days', 'ours', [15, 1, 200]),
  impactMonths: one('dates', 'Questions about impact go out after', 'months', 'stated', [3, 1, 24]),
  impactBack: one('dates', 'Answers about impact are due after', 'working days', 'ours', [10, 1, 120]),
  returnNotice: one(
    'dates',
    'When a meeting moves earlier, forms still have',
    'working days',
    'ours',
    [5, 0, 60],
  ),
  monthLeast: one('audits', 'Audits a month at least', 'audits', 'stated', [6, 0, 500]),
  monthMost: one('audits', 'Audits a month at most', 'audits', 'stated', [8, 0, 500]),
  auditorLeast: one('audits', 'Audits a month for each auditor at least', 'audits', 'stated', [1, 0, 60]),
  auditorMost: one('audits', 'Audits a month for each auditor at most', 'audits', 'stated', [2, 1, 60]),
  coverage: one('audits', 'Cases to be audited', '% of cases', 'stated', [20, 0, 100]),
  yearTarget: one('audits', 'Files audited by group sessions in the year', 'files', 'stated', [120, 0, 9999]),
  filesPerSeat: one('audits', 'Files each member reads in a session', 'files', 'stated', [5, 1, 60]),
  sessionGap: one('audits', 'Group sessions follow each other after', 'days', 'stated', [42, 1, 366]),
  taskDays: one('following', 'Tasks are due after the file came back', 'days', 'stated', [10, 1, 200]),
} as const satisfies Readonly<Record<string, NumberSetting>>;
export type NumberName = keyof typeof numberSettings;
export const numberNames = Object.keys(numberSettings) as NumberName[];

export const coverageUnits = ['case', 'child', 'family'] as const;

export const YearSettings = z.strictObject({
  /** Only what was changed: what is not here counts as its default. */
  numbers: z.record(z.string().max(40), z.int().min(0).max(9999)),
  impactFrom: z.enum(['meeting', 'report', 'last-return']),
  denominator: z.enum(['on-a-day', 'mean-of-month-ends', 'at-any-time']),
  window: z.enum(['year', 'rolling']),
  /** Kept for what is to come; no screen offers these three before something follows from them. */
  unit: z.enum(coverageUnits),
  secondLook: z.boolean(),
  jointGrade: z.boolean(),
  taskDaysAre: z.enum(['calendar', 'working']),
});
export type YearSettings = z.infer<typeof YearSettings>;

/** The settings a new year begins with. */
export const firstSettings: YearSettings = {
  numbers: {},
  impactFrom: 'meeting',
  denominator: 'mean-of-month-ends',
  window: 'year',
  unit: 'case',
  taskDaysAre: 'calendar',
  secondLook: false,
  jointGrade: false,
};

/** A number of a year: as it was set, kept within its bounds, else its default. */
export function numberOf(settings: YearSettings, name: NumberName): number {
  const { default: standard, least, most } = numberSettings[name];
  const set = settings.numbers[name];
  return set === undefined ? standard : Math.min(Math.max(set, least), most);
}
