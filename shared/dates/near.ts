/** How a list says when something was or is due, seen from now: short, and with the year only where it is another one. */
import { inDays } from './counts.ts';
import { daysBetween } from './iso-date.ts';
import { dayAndMonth, dayOf, hourMinute, shortDate } from './words.ts';

/** Whole days of this laptop's calendar from one instant to another. */
export const daysApart = (from: string | Date, to: string | Date): number =>
  daysBetween(dayOf(from), dayOf(to));

/** An instant of the past: "today 10:42", "20 Nov 16:05", or "20 Nov 2024" when it was another year. */
export function lately(instant: string | Date, now: Date): string {
  const [day, today] = [dayOf(instant), dayOf(now)];
  if (day === today) return `today ${hourMinute(instant)}`;
  return day.slice(0, 4) === today.slice(0, 4)
    ? `${dayAndMonth(day)} ${hourMinute(instant)}`
    : shortDate(day);
}

export type DueWords = {
  /** "19 Nov"; with the year when it is another one. */
  readonly on: string;
  /** "2 days late", "today", "in 4 days". */
  readonly away: string;
  readonly late: boolean;
  /** Within a week. */
  readonly soon: boolean;
};

/** When something is due. Takes an ISO date and the present; days are counted as days of the calendar here. */
export function dueWords(due: string, now: Date): DueWords {
  const today = dayOf(now);
  const away = daysBetween(today, due);
  return {
    on: due.slice(0, 4) === today.slice(0, 4) ? dayAndMonth(due) : shortDate(due),
    away: away === 0 ? 'today' : away < 0 ? `${inDays(-away)} late` : `in ${inDays(away)}`,
    late: away < 0,
    soon: away >= 0 && away <= 7,
  };
}

const quarters = ['January to March', 'April to June', 'July to September', 'October to December'];

/** A quarter of a year: "July to September 2025" for "2025-Q3". */
export function quarterWords(quarter: string): string {
  const [year = '', q = ''] = quarter.split('-Q');
  return `${quarters[Number(q) - 1] ?? ''} ${year}`;
}
