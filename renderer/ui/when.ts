/** How dates and times are written: 10:42:07, Fri 28 Nov 2025, "today 10:42", 18 days. Local time, en-GB, always. */
const parts = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', options);
  return (date) => format.format(date).replace(',', '');
};

/** "10:42:07" */
export const clock = parts({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
/** "10:42" */
export const hourMinute = parts({ hour: '2-digit', minute: '2-digit' });
/** "Fri 28 Nov 2025" */
export const longDay = parts({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
/** "28 Nov 2025" */
export const shortDay = parts({ day: 'numeric', month: 'short', year: 'numeric' });
/** "28 Nov" */
export const dayMonth = parts({ day: 'numeric', month: 'short' });

/** Midnight of the local day, for counting days. */
const dayOf = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());

/** Whole local days from one instant to another. */
export const daysBetween = (from: Date, to: Date): number =>
  Math.round((dayOf(to) - dayOf(from)) / 86_400_000);

/** "1 day", "18 days" */
export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** "today 10:42", "20 Nov 16:05", or "20 Nov 2024" when it was another year. */
export function lately(instant: Date, now: Date): string {
  const ago = daysBetween(instant, now);
  if (ago === 0) return `today ${hourMinute(instant)}`;
  if (instant.getFullYear() === now.getFullYear()) return `${dayMonth(instant)} ${hourMinute(instant)}`;
  return shortDay(instant);
}

/** "1 audit", "7 audits"; thousands are parted: "10,000 audits". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;
