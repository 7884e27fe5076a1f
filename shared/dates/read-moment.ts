/** A day and a time as people write them, read by the clock of this laptop. */
import { levelled, readDate } from './read-date.ts';

const time = /(?:^|,? at |,? |(?<=\d)t(?=\d))(\d{1,2})(?:[:.](\d{2})(?::\d{2})?)? ?(am|pm|hrs?|h)?$/;
const together = /(?:^|,? at |,? )(\d{2})(\d{2}) ?(?:hrs?|h)$/;

/**
 * Reads "21 Nov 2025, 10:19", "today 10.19", "3rd Nov at 2pm", or a time alone, which is of today. Takes the text and
 * today as an ISO date. Gives an ISO instant, or null.
 */
export function readMoment(text: string, today: string): string | null {
  const plain = levelled(text);
  const run = together.exec(plain);
  const found = run ?? time.exec(plain);
  if (found === null) return null;
  const [whole, hours = '', minutes, half] = found;
  // A bare number behind a date is its year, not an hour.
  if (run === null && minutes === undefined && half === undefined) return null;
  const before = plain.slice(0, found.index).trim();
  const day = before === '' ? { read: true as const, iso: today } : readDate(before, today, 'past');
  const afternoon =
    half === 'pm' && Number(hours) < 12 ? 12 : half === 'am' && Number(hours) === 12 ? -12 : 0;
  const hour = Number(hours) + afternoon;
  if (!day.read || hour > 23 || Number(minutes ?? 0) > 59 || whole === '') return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  return new Date(`${day.iso}T${two(hour)}:${minutes ?? '00'}:00`).toISOString();
}
