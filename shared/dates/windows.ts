/** Stretches of time an audit looks at: look-back windows, ages of records, weeks between two days. */
import { addMonths, daysBetween, parseIsoDate } from './iso-date.ts';

export type DateWindow = { readonly from: string; readonly to: string };

/** The window that ends on a date and reaches back that many calendar months: both ends belong to it. */
export const lookBack = (date: string, months: number): DateWindow => ({
  from: addMonths(date, -months),
  to: date,
});

/** Whether a date lies in a window, its ends included. ISO dates compare as text. */
export const isWithin = (date: string, window: DateWindow): boolean =>
  date >= window.from && date <= window.to;

/** Whether `earlier` lies more than that many calendar months before `later`. */
export const isOlderThanMonths = (earlier: string, later: string, months: number): boolean =>
  earlier < addMonths(later, -months);

/** Whether two dates, in either order, lie within that many weeks of each other, the last day included (8 weeks = 56 days). */
export const isWithinWeeks = (a: string, b: string, weeks: number): boolean =>
  Math.abs(daysBetween(a, b)) <= weeks * 7;

/** Whole years between a birthday and a date: the age in years on that date. 29 February counts from 1 March in other years. */
export function ageOn(born: string, date: string): number | undefined {
  const [start, end] = [parseIsoDate(born), parseIsoDate(date)];
  if (!start || !end) return undefined;
  const before = end.month < start.month || (end.month === start.month && end.day < start.day);
  return end.year - start.year - (before ? 1 : 0);
}
