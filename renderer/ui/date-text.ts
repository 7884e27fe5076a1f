/** Dates as people in the UK type them. Day before month, always. */
import { monthNames } from '../../shared/language/en-GB/month-names.ts';

function monthOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const at = monthNames.findIndex((name) => text.length >= 3 && name.startsWith(text.toLowerCase()));
  return at + 1;
}

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/**
 * Reads a typed date: "21/11/2025", "21.11.25", "21 Nov 2025", "Fri 21 November 2025", "21 nov" (the year of `today`),
 * "today", "yesterday", and the ISO form. Gives an ISO date, or null when it is not a date that exists.
 */
export function readDate(text: string, today: string): string | null {
  const typed = text.trim().replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '');
  if (/^today$/i.test(typed)) return today;
  if (/^yesterday$/i.test(typed)) {
    return new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  }
  const standard = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (standard) return iso(Number(standard[1]), Number(standard[2]), Number(standard[3]));
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(typed);
  // Two numbers need something between them: "12" is no date; a month's name may follow at once ("21nov").
  const parts =
    run ??
    /^(\d{1,2})[\s./-]+(\d{1,2}|[A-Za-z]{3,9})(?:[\s./,-]+(\d{4}|\d{2}))?$/.exec(typed) ??
    /^(\d{1,2})([A-Za-z]{3,9})(?:[\s./,-]*(\d{4}|\d{2}))?$/.exec(typed);
  if (!parts) return null;
  const [, day = '', month = '', year = today.slice(0, 4)] = parts;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return iso(full, monthOf(month), Number(day));
}
