/**
 * Calendar days as ISO strings ("2026-03-12") and whole numbers. No Date object takes part in the arithmetic, so no
 * clock change, time zone or daylight saving can move a day.
 */

export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a year of the Gregorian calendar has a 29 February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month (1 to 12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads an ISO date; undefined when the text is not a day of the calendar ("2026-02-30", "", "12/04/2018"). */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = pattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return { year, month, day };
}

/** Whether a text is an ISO date of a real day. */
export const isIsoDate = (text: string): boolean => parseIsoDate(text) !== undefined;

/** Whether a text is a month of the calendar and no day: "2026-11". It is never an ISO date, so no rule counts days from it. */
export const isIsoMonth = (text: string): boolean => text.length === 7 && isIsoDate(`${text}-01`);

const parsed = (text: string): CalendarDate => {
  const date = parseIsoDate(text);
  if (!date) throw new RangeError('Not an ISO date');
  return date;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** Writes a date as ISO text. */
export const isoDate = ({ year, month, day }: CalendarDate): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/**
 * The number of a day, counted from 1970-01-01 = 0 (the civil-from-days method over 400-year eras). Throws a RangeError
 * when the text is not an ISO date: a broken invariant, since dates are checked where they are typed.
 */
export function dayNumber(text: string): number {
  const { year, month, day } = parsed(text);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The ISO date of a day number. */
export function fromDayNumber(number: number): string {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return isoDate({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** The date `days` calendar days later (earlier when negative). */
export const addDays = (date: string, days: number): string => fromDayNumber(dayNumber(date) + days);

/** Calendar days from one date to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** The same day number `months` calendar months later, clipped to the end of a shorter month (31 Jan + 1 = 28 or 29 Feb). */
export function addMonths(date: string, months: number): string {
  const { year, month, day } = parsed(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  return isoDate({ year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) });
}

/** Day of the week: 1 Monday to 7 Sunday, as ISO 8601 counts. */
export const weekday = (date: string): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

/** The calendar day it is on this machine at that instant. The one place where a clock meets a date. */
export const localDate = (now: Date): string =>
  isoDate({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() });
