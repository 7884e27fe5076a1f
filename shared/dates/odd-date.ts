/** Dates that exist and make no sense where they stand: asked about, never refused. */
import { addMonths, isIsoDate } from './iso-date.ts';
import type { Lies } from './which-year.ts';

const yearsAhead = 70;

/**
 * Takes an ISO date, where its field lies, and today. Gives what is odd about it as the end of a sentence about the date
 * ("… lies after today, and only the past is possible here"), or undefined.
 */
export function oddDate(iso: string, lies: Lies, today: string): string | undefined {
  if (!isIsoDate(iso)) return undefined;
  if (iso < '1900-01-01') return 'lies before 1900';
  if (iso > addMonths(today, yearsAhead * 12)) return `lies more than ${yearsAhead} years ahead`;
  if (lies === 'past' && iso > today) return 'lies after today, and only the past is possible here';
  return undefined;
}
