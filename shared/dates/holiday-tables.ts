/**
 * The tables of holidays a programme may count working days with: England and Wales, Scotland, Northern Ireland, or only its own days. The
 * rules as published on GOV.UK (Banking and Financial Dealings Act 1971, St Andrew's Day Bank Holiday (Scotland) Act 2007, proclamations).
 */
import { addDays, weekday } from './iso-date.ts';
import {
  bankHolidays,
  christmas,
  easterSunday,
  firstMonday,
  firstYear,
  lastMonday,
  lastYear,
  movedDays,
  oneOffDays,
  type BankHoliday,
} from './bank-holidays.ts';

export const holidayTables = ['england-and-wales', 'scotland', 'northern-ireland', 'own'] as const;
export type HolidayTable = (typeof holidayTables)[number];

/** A fixed day that moves to the Monday after a weekend. */
function fixed(date: string, name: string): BankHoliday {
  const day = weekday(date);
  return day < 6 ? { date, name } : { date: addDays(date, 8 - day), name: `${name} (substitute day)` };
}

/** 1 and 2 January, each of which moves past a weekend and past the other. */
function newYearInScotland(year: number): BankHoliday[] {
  const [first, second] = [`${year}-01-01`, `${year}-01-02`];
  const moved: Readonly<Record<number, readonly [string, string]>> = {
    5: [first, `${year}-01-04`],
    6: [`${year}-01-03`, `${year}-01-04`],
    7: [`${year}-01-03`, second],
  };
  const [one, two] = moved[weekday(first)] ?? [first, second];
  return [
    { date: one, name: one === first ? 'New Year’s Day' : 'New Year’s Day (substitute day)' },
    { date: two, name: two === second ? '2 January' : '2 January (substitute day)' },
  ];
}

const scottishOneOffs: readonly BankHoliday[] = [{ date: '2026-06-15', name: 'Scotland at the World Cup' }];

function scottish(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  return [
    ...newYearInScotland(year),
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: movedDays[`early-may-${year}`] ?? firstMonday(year, 5), name: 'Early May bank holiday' },
    { date: movedDays[`spring-${year}`] ?? lastMonday(year, 5), name: 'Spring bank holiday' },
    { date: firstMonday(year, 8), name: 'Summer bank holiday' },
    ...(year < 2007 ? [] : [fixed(`${year}-11-30`, 'St Andrew’s Day')]),
    ...christmas(year),
    ...[...oneOffDays, ...scottishOneOffs].filter(({ date }) => date.startsWith(`${year}-`)),
  ];
}

const northernIrish = (year: number): BankHoliday[] => [
  ...bankHolidays(year),
  fixed(`${year}-03-17`, 'St Patrick’s Day'),
  fixed(`${year}-07-12`, 'Battle of the Boyne (Orangemen’s Day)'),
];

/** The days of a table in one year, in order; none of the table that is only a programme's own days. */
export function holidaysOf(table: HolidayTable, year: number): BankHoliday[] {
  const days = {
    'england-and-wales': bankHolidays,
    scotland: scottish,
    'northern-ireland': northernIrish,
    own: () => [],
  }[table](year);
  return days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

/** The set working days are counted with: a table from 2000 to 2060, with the days a person added and without those taken out. */
export function holidaySetOf(choice: {
  readonly table: HolidayTable;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}): ReadonlySet<string> {
  const days = new Set<string>();
  for (let year = firstYear; year <= lastYear; year += 1)
    for (const { date } of holidaysOf(choice.table, year)) days.add(date);
  for (const date of choice.removed) days.delete(date);
  for (const date of choice.added) days.add(date);
  return days;
}
