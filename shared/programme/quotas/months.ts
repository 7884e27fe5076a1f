/** Months of the calendar as "2026-04", and the financial year they belong to (1 April to 31 March; programme.md 0). */

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;

/** The month of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** So many months later, or earlier. */
export const addMonths = (month: string, count: number): string => monthAt(indexOf(month) + count);

/** Months from one to another: 0 within the same month. */
export const isoMonthsBetween = (from: string, to: string): number => indexOf(to) - indexOf(from);

/** The twelve months of a year that begins with this one. */
export const twelveFrom = (month: string): string[] =>
  Array.from({ length: 12 }, (_, at) => addMonths(month, at));
