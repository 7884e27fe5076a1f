/** Dates, times and counts as the screens of the form write them: see shared/dates/words.ts. */
import {
  clock,
  dayOf,
  shortDate,
  shortMoment,
  withWeekday,
  isIsoDate,
  isIsoMonth,
} from '../../shared/dates/index.ts';

/** The day of an ISO date, or of an instant by this laptop's clock. */
const dayIn = (text: string): string => (text.length > 10 ? dayOf(text) : text);

/** An ISO date or month, or the day of an instant, as "21 Nov 2025"; empty text stays empty. */
export function dateWords(text: string): string {
  const day = dayIn(text);
  return isIsoDate(day) || isIsoMonth(day) ? shortDate(day) : '';
}

/** An ISO date, or the day of an instant, with its name: "Fri 21 Nov 2025". */
export const dayDateWords = (text: string): string => withWeekday(dayIn(text));

/** An instant as this laptop's clock shows it: "10:42:07". */
export const clockWords: (instant: string) => string = clock;

/** An instant as "21 Nov 2025, 10:34" in local time. */
export const momentWords: (instant: string) => string = shortMoment;

/** How many words a text has. */
export const countWords = (text: string): number => text.match(/\S+/g)?.length ?? 0;
