/**
 * How days and moments are said, everywhere: screens, prints, checks, errors. A day is a day: it is worked out from its own
 * text. An instant is shown by the clock of this laptop, and its day is the day that clock shows; no day is ever cut out of
 * the UTC text of an instant.
 */
import { isIsoMonth, localDate, parseIsoDate, weekday } from './iso-date.ts';
import { dayNames, monthNames } from './month-names.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const monthOf = (month: number): string => monthNames[month - 1] ?? '';

/** The day an instant falls on by this laptop's clock, as an ISO date; '' for no instant. Takes ISO text or a Date. */
export function dayOf(instant: string | Date): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? '' : localDate(time);
}

/** A month with its year, from "2026-03" or a day in it: "March 2026"; '' when it is neither. */
export function monthAndYear(text: string): string {
  const date = parseIsoDate(`${text.slice(0, 7)}-01`);
  return date ? `${monthOf(date.month)} ${date.year}` : '';
}

/** A month where a day is not known, in words; anything else is left to the caller. */
const monthOnly = (text: string): string | undefined => (isIsoMonth(text) ? monthAndYear(text) : undefined);

/** A day as sentences show it: "14 Nov 2025"; a month, "November 2025". Gives the text back unchanged when it is neither. */
export function shortDate(text: string): string {
  const date = parseIsoDate(text);
  return date ? `${date.day} ${monthOf(date.month).slice(0, 3)} ${date.year}` : (monthOnly(text) ?? text);
}

/** A day with its name: "Fri 14 Nov 2025"; a month, "November 2025"; '' when it is neither. */
export const withWeekday = (iso: string): string =>
  parseIsoDate(iso)
    ? `${(dayNames[weekday(iso) - 1] ?? '').slice(0, 3)} ${shortDate(iso)}`
    : (monthOnly(iso) ?? '');

/** A day in full: "Friday 14 November 2025"; a month, "November 2025"; '' when it is neither. */
export function fullDate(iso: string): string {
  const date = parseIsoDate(iso);
  if (!date) return monthOnly(iso) ?? '';
  return `${dayNames[weekday(iso) - 1] ?? ''} ${date.day} ${monthOf(date.month)} ${date.year}`;
}

/** A day without its year: "14 Nov"; '' when it is not an ISO date. */
export const dayAndMonth = (iso: string): string => {
  const date = parseIsoDate(iso);
  return date ? `${date.day} ${monthOf(date.month).slice(0, 3)}` : '';
};

/** An instant as this laptop's clock shows it: "10:42"; '' for no instant. */
export function hourMinute(instant: string | Date): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? '' : `${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** An instant as this laptop's clock shows it: "10:42:07"; '' for no instant. */
export function clock(instant: string | Date): string {
  const time = new Date(instant);
  return Number.isNaN(time.getTime()) ? '' : `${hourMinute(time)}:${two(time.getSeconds())}`;
}

const joined = (day: string, instant: string | Date): string =>
  day === '' ? '' : `${day}, ${hourMinute(instant)}`;

/** An instant in short: "21 Nov 2025, 10:34"; '' for no instant. */
export const shortMoment = (instant: string | Date): string => joined(shortDate(dayOf(instant)), instant);

/** An instant with the name of its day: "Fri 21 Nov 2025, 10:34"; '' for no instant. */
export const longMoment = (instant: string | Date): string => joined(withWeekday(dayOf(instant)), instant);

/** The day of an instant by this laptop's clock: "28 Nov 2025"; '' for no instant. */
export const shortDay = (instant: string | Date): string => shortDate(dayOf(instant));

/** The same with its name: "Fri 28 Nov 2025"; '' for no instant. */
export const longDay = (instant: string | Date): string => withWeekday(dayOf(instant));

/** The same without its year: "28 Nov"; '' for no instant. */
export const dayMonth = (instant: string | Date): string => dayAndMonth(dayOf(instant));
