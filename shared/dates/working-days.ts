/** Working days: Monday to Friday without bank holidays. The holiday table comes from outside, so that it can be edited. */
import { addDays, daysBetween, weekday } from './iso-date.ts';

/** Whether people are at work on that day. */
export const isWorkingDay = (date: string, holidays: ReadonlySet<string>): boolean =>
  weekday(date) < 6 && !holidays.has(date);

/** More days than any run of holidays: a table that leaves no working day at all is a broken invariant. */
const longestRun = 1000;

function step(date: string, count: number, direction: 1 | -1, holidays: ReadonlySet<string>): string {
  let [day, left, idle] = [date, count, 0];
  while (left > 0) {
    day = addDays(day, direction);
    if (isWorkingDay(day, holidays)) [left, idle] = [left - 1, 0];
    else idle += 1;
    if (idle > longestRun) throw new RangeError('The holiday table leaves no working day');
  }
  return day;
}

/** The n-th working day after a date, not counting the date itself; n = 0 gives the date. Negative n counts back. */
export const addWorkingDays = (date: string, n: number, holidays: ReadonlySet<string>): string =>
  step(date, Math.abs(n), n < 0 ? -1 : 1, holidays);

/** "n working days before D": counts back from D, not including D. */
export const workingDaysBefore = (date: string, n: number, holidays: ReadonlySet<string>): string =>
  step(date, n, -1, holidays);

/** Working days after `from`, up to and including `to`; negative when `to` is earlier (those from `to` up to before `from`). */
export function workingDaysBetween(from: string, to: string, holidays: ReadonlySet<string>): number {
  const days = daysBetween(from, to);
  if (days < 0) return -workingDaysBetween(addDays(to, -1), addDays(from, -1), holidays);
  let count = 0;
  for (let i = 1; i <= days; i += 1) if (isWorkingDay(addDays(from, i), holidays)) count += 1;
  return count;
}

/** `days` later, in calendar days or in working days as the setting says (file audit, K03). */
export const addDaysOf = (
  kind: 'calendar' | 'working',
  date: string,
  days: number,
  holidays: ReadonlySet<string>,
): string => (kind === 'working' ? addWorkingDays(date, days, holidays) : addDays(date, days));
