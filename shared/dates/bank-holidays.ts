/**
 * Bank holidays of England and Wales, computed so that the program needs no network: the fixed rules (Banking and
 * Financial Dealings Act 1971 and proclamations as published on GOV.UK), Easter, and the one-off days known today.
 */
import { addDays, isoDate, weekday } from './iso-date.ts';

export type BankHoliday = { readonly date: string; readonly name: string };

export const firstYear = 2000;
export const lastYear = 2060;

/** Easter Sunday of a year in the Gregorian calendar (anonymous algorithm, Meeus/Jones/Butcher). ISO date. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoDate({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

export const firstMonday = (year: number, month: number): string => {
  const first = isoDate({ year, month, day: 1 });
  return addDays(first, (8 - weekday(first)) % 7);
};

export const lastMonday = (year: number, month: number): string => {
  const last = isoDate({ year, month, day: 31 });
  return addDays(last, 1 - weekday(last));
};

/** Days that replaced the usual rule in one year. */
export const movedDays: Readonly<Record<string, string>> = {
  'spring-2002': '2002-06-04',
  'spring-2012': '2012-06-04',
  'early-may-2020': '2020-05-08',
  'spring-2022': '2022-06-02',
};

export const oneOffDays: readonly BankHoliday[] = [
  { date: '2002-06-03', name: 'Golden Jubilee' },
  { date: '2011-04-29', name: 'Royal wedding' },
  { date: '2012-06-05', name: 'Diamond Jubilee' },
  { date: '2022-06-03', name: 'Platinum Jubilee' },
  { date: '2022-09-19', name: 'State funeral of Queen Elizabeth II' },
  { date: '2023-05-08', name: 'Coronation of King Charles III' },
];

export function christmas(year: number): BankHoliday[] {
  const [christmasDay, boxingDay] = [`${year}-12-25`, `${year}-12-26`];
  const day = weekday(christmasDay);
  // Friday: Boxing Day is a Saturday. Saturday: both move past the weekend. Sunday: Christmas Day moves past Boxing Day.
  const moved: Readonly<Record<number, readonly [string, string]>> = {
    5: [christmasDay, `${year}-12-28`],
    6: [`${year}-12-27`, `${year}-12-28`],
    7: [`${year}-12-27`, boxingDay],
  };
  const [first, second] = moved[day] ?? [christmasDay, boxingDay];
  return [
    { date: first, name: first === christmasDay ? 'Christmas Day' : 'Christmas Day (substitute day)' },
    { date: second, name: second === boxingDay ? 'Boxing Day' : 'Boxing Day (substitute day)' },
  ];
}

export function newYear(year: number): BankHoliday {
  const day = weekday(`${year}-01-01`);
  if (day < 6) return { date: `${year}-01-01`, name: 'New Year’s Day' };
  return { date: addDays(`${year}-01-01`, 8 - day), name: 'New Year’s Day (substitute day)' };
}

/** The bank holidays of one year, in order. Years outside 2000 to 2060 follow the same rules without one-off days. */
export function bankHolidays(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const days: BankHoliday[] = [
    newYear(year),
    { date: addDays(easter, -2), name: 'Good Friday' },
    { date: addDays(easter, 1), name: 'Easter Monday' },
    { date: movedDays[`early-may-${year}`] ?? firstMonday(year, 5), name: 'Early May bank holiday' },
    { date: movedDays[`spring-${year}`] ?? lastMonday(year, 5), name: 'Spring bank holiday' },
    { date: lastMonday(year, 8), name: 'Summer bank holiday' },
    ...christmas(year),
    ...oneOffDays.filter((one) => one.date.startsWith(`${year}-`)),
  ];
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The table working days are counted with: the computed days of 2000 to 2060, with the days a person added and without
 * those removed in settings (settings.holidaysAdded, settings.holidaysRemoved). ISO dates.
 */
export function holidaySet(
  added: readonly string[] = [],
  removed: readonly string[] = [],
): ReadonlySet<string> {
  const days = new Set<string>();
  for (let year = firstYear; year <= lastYear; year += 1) {
    for (const { date } of bankHolidays(year)) days.add(date);
  }
  for (const date of removed) days.delete(date);
  for (const date of added) days.add(date);
  return days;
}
