/** Which year people mean when they leave it out or write two figures. The field says on which side of today it lies. */
import { z } from 'zod';
import { daysBetween, daysInMonth, isoDate, weekday } from './iso-date.ts';

/** past: today or before (births, what is in the record). future: today or after (by when). either: both happen. */
export const Lies = z.enum(['past', 'future', 'either']);
export type Lies = z.infer<typeof Lies>;

type DayOfYear = { readonly day: number; readonly month: number };

/** How far ahead a year of two figures may lie before the century before is meant. */
const yearsAhead = { past: 0, future: 60, either: 20 } as const;

/**
 * The full year of two figures: "98" of a birth is 1998, "31" of a due date is 2031. Where only the past is possible it is
 * never a year after this one; a day later in this year stays in it, and is asked about (odd-date.ts).
 */
export function inWindow(two: number, lies: Lies, today: string): number {
  const latest = Number(today.slice(0, 4)) + yearsAhead[lies];
  const year = Math.floor(latest / 100) * 100 + two;
  return year > latest ? year - 100 : year;
}

/** Far enough to meet every 29 February and most days of the week. */
const reach = 8;

/**
 * The day without its year: the last one where only the past is possible, the next where only the future is, else the
 * nearest. `wanted` (1 Monday to 7 Sunday, 0 none) prefers a year where it falls on that day of the week, if that is
 * last year, this or next. Undefined when no year near has such a day.
 */
export function nearestYear(
  { day, month }: DayOfYear,
  lies: Lies,
  today: string,
  wanted: number,
): string | undefined {
  const [nowYear = 0] = today.split('-').map(Number);
  const all = Array.from({ length: 2 * reach + 1 }, (_, at) => nowYear - reach + at)
    .filter((year) => day <= daysInMonth(year, month))
    .map((year) => isoDate({ year, month, day }))
    .filter((iso) => lies === 'either' || (lies === 'past' ? iso <= today : iso >= today))
    .toSorted((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  const onThatDay = all.find(
    (iso) => wanted !== 0 && weekday(iso) === wanted && Math.abs(Number(iso.slice(0, 4)) - nowYear) <= 1,
  );
  return onThatDay ?? all[0];
}
