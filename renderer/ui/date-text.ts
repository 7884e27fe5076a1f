/** A date that was pasted: ISO text, or null where it cannot be read. Boxes that are typed into say why (typed-date.tsx). */
import { readDate as readTyped } from '../../shared/dates/index.ts';

/** Reads a pasted date. Takes the text and today as an ISO date; gives an ISO date or null. */
export function readDate(text: string, today: string): string | null {
  const found = readTyped(text, today);
  return found.read ? found.iso : null;
}
