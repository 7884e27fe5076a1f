/**
 * The days of a year as an iCalendar file (programme.md K16, RFC 5545): code of the round, step, day. No theme that could point to a person,
 * no reference, no name.
 */
import { addDays } from '../dates/index.ts';
import type { YearEntry } from './dates/of-year.ts';
import { stepName } from './dates/words.ts';

/** Octets of a line before it is folded (RFC 5545, 3.1). */
const longest = 75;
const octets = (text: string): number =>
  // Code points, each of which is one to four octets (RFC 3629).
  Array.from(text).reduce((sum, one) => {
    const code = one.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

/** Text as a value: backslash, semicolon and comma escaped, line ends as \n, other control characters left out (3.3.11). */
export const escapeText = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** One content line folded so that no line is longer than 75 octets, and no character is cut. */
export function fold(line: string): string {
  const lines: string[] = [];
  let now = '';
  for (const character of line) {
    if (octets(now) + octets(character) > longest) {
      lines.push(now);
      now = ' ';
    }
    now += character;
  }
  return [...lines, now].join('\r\n');
}

const day = (iso: string): string => iso.replace(/-/g, '');

/**
 * Makes the file. Takes the entries, the version of each round's plan, and the instant it is made at (ISO). Days are whole days, so no time
 * zone moves them; the same step of the same round has the same UID for ever, so that a later file replaces it.
 */
export function toICalendar(
  entries: readonly YearEntry[],
  versions: ReadonlyMap<string, number>,
  madeAt: string,
): string {
  const stamp = madeAt.replace(/[-:]/g, '').replace(/\.\d+/, '');
  const events = entries.flatMap((one) => [
    'BEGIN:VEVENT',
    `UID:${one.round}-${one.step}@caselight`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${(versions.get(one.round) ?? 1) - 1}`,
    `DTSTART;VALUE=DATE:${day(one.day)}`,
    `DTEND;VALUE=DATE:${day(addDays(one.day, 1))}`,
    `SUMMARY:${escapeText(`${one.code}: ${stepName(one.step, one.shape)}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return `${[
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Caselight//The partnership’s year//EN',
    'CALSCALE:GREGORIAN',
    ...events,
    'END:VCALENDAR',
  ]
    .map(fold)
    .join('\r\n')}\r\n`;
}
