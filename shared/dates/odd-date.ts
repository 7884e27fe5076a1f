/** Dates that exist and make no sense where they stand: asked about, never refused. */
import { addMonths, isIsoDate, isIsoMonth } from './iso-date.ts';
import type { Lies } from './which-year.ts';

const yearsAhead = 70;

/** The first day a date can mean: the day itself, or the first day of a month. Only to compare with; never shown or kept. */
const earliest = (text: string): string => (isIsoMonth(text) ? `${text}-01` : text);

/**
 * Takes an ISO date or month, where its field lies, and today. Gives what is odd about it as the end of a sentence about the date
 * ("… lies after today, and only the past is possible here"), or undefined.
 */
export function oddDate(iso: string, lies: Lies, today: string): string | undefined {
  const day = earliest(iso);
  if (!isIsoDate(day)) return undefined;
  if (day < '1900-01-01') return 'lies before 1900';
  if (day > addMonths(today, yearsAhead * 12)) return `lies more than ${yearsAhead} years ahead`;
  if (lies === 'past' && day > today) return 'lies after today, and only the past is possible here';
  return undefined;
}
