/** How a list says when something is due: the day, and how far off it is. Pure. */
import { days } from '../../ui/when.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const dayAndYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});

export type DueWords = {
  /** "19 Nov"; with the year when it is another one. */
  readonly on: string;
  /** "2 days late", "today", "in 4 days". */
  readonly away: string;
  readonly late: boolean;
  /** Within a week. */
  readonly soon: boolean;
};

/** Takes an ISO date and the present; days are counted as days of the calendar here. */
export function dueWords(due: string, now: Date): DueWords {
  const date = new Date(`${due}T00:00:00Z`);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const away = Math.round((date.getTime() - today) / 86_400_000);
  return {
    on: (date.getUTCFullYear() === now.getFullYear() ? day : dayAndYear).format(date),
    away: away === 0 ? 'today' : away < 0 ? `${days(-away)} late` : `in ${days(away)}`,
    late: away < 0,
    soon: away >= 0 && away <= 7,
  };
}
