/**
 * Dates as people in the UK write them. Day before month, always. A text is read whole or not at all, and what is not
 * read says why, so that nothing is made up.
 */
import { dayNames, monthNames } from './month-names.ts';
import { daysInMonth, isIsoDate, isoDate, weekday } from './iso-date.ts';
import { readRelative, withoutWeekday } from './relative-days.ts';
import { inWindow, type Lies, nearestYear } from './which-year.ts';

export type DateRead =
  | { readonly read: true; readonly iso: string }
  /** `why`: a sentence for the person, or '' where nothing better than the example can be said. */
  | { readonly read: false; readonly why: string };

const unread = (why = ''): DateRead => ({ read: false, why });

/** The sentence for a box that holds no date and where nothing narrower can be said. */
export const howToWrite = 'Write the date as day, month, year, for example 21 11 2025.';

/** The same for a box that asks for a month. */
export const howToWriteMonth = 'Write the month and year, for example March 2026.';

/** Years that a date of a case can have at all; before 1900 is asked about (odd-date.ts), not refused. */
const [firstYear, lastYear] = [1000, 2999];

/** One way of writing: full-width digits, no-break blanks, curly apostrophes and long dashes become the plain ones. */
export const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[‘’‛′`]/g, "'")
    .replaceAll(/[‐‑‒–—−]/g, '-')
    .replaceAll(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The month a word or number means, 1 to 12; 0 for none. A month may be shortened to three letters or more. */
export function monthOf(word: string): number {
  if (/^\d{1,2}$/.test(word)) return Number(word) <= 12 ? Number(word) : 0;
  const plain = word.replace(/\.$/, '');
  if (plain.length < 3) return 0;
  return monthNames.findIndex((name) => name.toLowerCase().startsWith(plain)) + 1;
}

/** A time of day behind a date is no part of the date: "21/11/2025 10:30", "2025-11-21T10:30:00Z", "3 Nov at 2pm". */
const timeBehind =
  /(?:(?<=\d)t(?=\d)|,? at |,? )(?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:am|pm|hrs?|h|z|[+-]\d{2}:?\d{2}))?|\d{1,2}(?:\.\d{2})? ?(?:am|pm)|\d{4} ?(?:hrs?|h))$/;

type Parts = { readonly day: number; readonly month: string; readonly year: string };

const ordinal = '(?:st|nd|rd|th)?';
const between = String.raw`(?: ?[./,-] ?| )`;
const year = String.raw`(\d{4}|'?\d{2})`;
const word = String.raw`([a-z]{3,9}\.?)`;

const ways: readonly { readonly pattern: RegExp; readonly order: 'dmy' | 'mdy' | 'ymd' }[] = [
  // 2025-11-21, 2025/11/21, 2025 Nov 21
  { pattern: new RegExp(`^(\\d{4})${between}(\\d{1,2}|[a-z]{3,9})${between}(\\d{1,2})$`), order: 'ymd' },
  // 21/11/2025, 21.11.25, 21-11, 21 11
  { pattern: new RegExp(`^(\\d{1,2})${ordinal}${between}(\\d{1,2})(?:${between}${year})?$`), order: 'dmy' },
  // 21 Nov 2025, 31st March 2026, 3rd of Nov, 4 Mar '16, 04mar2016, 21-Nov-25
  {
    pattern: new RegExp(
      `^(?:the )?(\\d{1,2})${ordinal}(?: of )?(?: ?[./,-] ?| )?${word}(?:(?: ?[./,-] ?| )?${year})?$`,
    ),
    order: 'dmy',
  },
  // November 3, 2026; Nov 3rd
  { pattern: new RegExp(`^${word} ?(?:the )?(\\d{1,2})${ordinal}(?:,? ${year})?$`), order: 'mdy' },
];

/** Digits alone: 21112025, 20251121, 211125. */
function partsOfDigits(text: string): Parts | null {
  const eight = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (eight) {
    const [, day = '', month = '', years = ''] = eight;
    // "20251121" begins with its year: the other way round it has no such month.
    if (Number(month) > 12 && monthOf(text.slice(4, 6)) > 0)
      return { day: Number(text.slice(6)), month: text.slice(4, 6), year: text.slice(0, 4) };
    if (Number(years) < firstYear + 900 && /^(?:19|20)/.test(text) && monthOf(text.slice(4, 6)) > 0)
      return { day: Number(text.slice(6)), month: text.slice(4, 6), year: text.slice(0, 4) };
    return { day: Number(day), month, year: years };
  }
  const six = /^(\d{2})(\d{2})(\d{2})$/.exec(text);
  return six && { day: Number(six[1]), month: six[2] ?? '', year: six[3] ?? '' };
}

function partsOf(text: string): Parts | null {
  for (const { pattern, order } of ways) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, a = '', b = '', c = ''] = found;
    if (order === 'ymd') return { day: Number(c), month: b, year: a };
    const [day, month] = order === 'dmy' ? [a, b] : [b, a];
    if (order === 'mdy' && monthOf(month) === 0) continue;
    return { day: Number(day), month, year: c.replace("'", '') };
  }
  return partsOfDigits(text);
}

/** Why a text that is no whole date is none, as narrowly as can be said. */
function whyNot(text: string): string {
  if (/^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/.test(text)) return 'Write the month as well.';
  const month = /^([a-z]{3,9}\.?)[ ,./-]*'?(\d{4}|\d{2})?$/.exec(text);
  const at = month === null ? 0 : monthOf(month[1] ?? '');
  if (at > 0) return `Write the day as well: which day of ${monthNames[at - 1] ?? ''}?`;
  if (/^\d{1,2}[./-]\d{4}$/.test(text)) return 'Write the day as well, before the month.';
  const unknown = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ([a-z]+)/.exec(text)?.[1];
  if (unknown !== undefined && monthOf(unknown) === 0) return `“${unknown}” is not a month.`;
  return '';
}

const monthWords = (month: number): string => monthNames[month - 1] ?? '';

/** What is wrong with a day, or undefined when it exists. */
function impossible({ day, month, year: written }: Parts, full: number | null): string | undefined {
  const number = monthOf(month);
  if (number === 0) {
    if (!/^\d+$/.test(month)) return `“${month}” is not a month.`;
    const swapped = day >= 1 && day <= 12 && Number(month) <= 31;
    return swapped
      ? `There is no month ${month}. The day comes first: ${Number(month)}/${day}${written === '' ? '' : `/${written}`}.`
      : `There is no month ${Number(month)}.`;
  }
  const most = daysInMonth(full ?? 2000, number);
  if (day >= 1 && day <= most) return undefined;
  if (day < 1) return 'There is no day 0.';
  return full === null && number === 2
    ? 'February never has more than 29 days.'
    : `${monthWords(number)}${number === 2 ? ` ${full ?? ''}` : ''} has ${most} days.`;
}

function named(iso: string, wanted: number): DateRead {
  const is = weekday(iso);
  if (wanted === 0 || is === wanted) return { read: true, iso };
  const [y, m, d] = iso.split('-').map(Number);
  return unread(
    `${d ?? ''} ${monthWords(m ?? 0)} ${y ?? ''} is a ${dayNames[is - 1] ?? ''}, not a ${dayNames[wanted - 1] ?? ''}.`,
  );
}

function withYear(parts: Parts, lies: Lies, today: string, wanted: number): DateRead {
  const { day, month, year: written } = parts;
  const number = monthOf(month);
  const early = impossible(parts, written.length === 4 ? Number(written) : null);
  if (early !== undefined) return unread(early);
  if (written === '') {
    const iso = nearestYear({ day, month: number }, lies, today, wanted);
    return iso === undefined ? unread('Write the year as well.') : named(iso, wanted);
  }
  const full = written.length === 2 ? inWindow(Number(written), lies, today) : Number(written);
  if (full < firstYear || full > lastYear) return unread(`Write the year with all its figures.`);
  const late = impossible(parts, full);
  if (late !== undefined) return unread(late);
  return named(isoDate({ year: full, month: number, day }), wanted);
}

/**
 * Reads a typed date: "21/11/2025", "21.11.25", "31st March 2026", "Tues 3rd Nov", "last Friday", "21/11/2025 10:30",
 * "04MAR2016". Takes the text, today as an ISO date, and whether the field lies in the past, in the future or in either,
 * which decides years that are left out or written with two figures. Gives the ISO date, or why the text is none.
 */
export function readDate(text: string, today: string, lies: Lies = 'either'): DateRead {
  const plain = levelled(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[.,;]$/, '');
  if (isIsoDate(plain)) return { read: true, iso: plain };
  const relative = readRelative(plain.replace(timeBehind, ''), today, lies);
  if (relative !== undefined)
    return typeof relative === 'string' ? { read: true, iso: relative } : unread(relative.why);
  const { rest, day: wanted } = withoutWeekday(plain);
  // A date that needs its last figures for itself ("21 11 2025") is tried before a time is taken off.
  for (const one of new Set([rest, rest.replace(timeBehind, '').replace(/,$/, '')])) {
    const parts = partsOf(one);
    if (parts !== null) return withYear(parts, lies, today, wanted);
  }
  return unread(whyNot(rest));
}

/** What people put before a month when they do not know the day: "in March", "early March", "end of March". */
const aroundMonth = /^(?:in |(?:the )?(?:start|beginning|middle|end) of |(?:early|mid|late)[ -])(?=[a-z]{3})/;

/**
 * Reads a month with its year: "March 2026", "03/2026", "Mar 26", "2026-03", "March", or a whole date, of which the month
 * counts. Gives "2026-03", or why the text is none.
 */
export function readMonth(text: string, today: string, lies: Lies = 'either'): DateRead {
  const plain = levelled(text)
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[.,;]$/, '')
    .replace(aroundMonth, '');
  const last = /^(last|this|next) month$/.exec(plain)?.[1];
  if (last !== undefined) {
    const [y = 0, m = 0] = today.split('-').map(Number);
    const at = y * 12 + m - 1 + { last: -1, this: 0, next: 1 }[last as 'last' | 'this' | 'next'];
    return {
      read: true,
      iso: isoDate({ year: Math.floor(at / 12), month: (at % 12) + 1, day: 1 }).slice(0, 7),
    };
  }
  const found =
    /^(\d{4})[ ./,-]+(\d{1,2}|[a-z]{3,9})$/.exec(plain) ??
    /^(\d{1,2}|[a-z]{3,9}\.?)(?:[ ./,-]+|(?<=[a-z]))(?:of )?(\d{4}|'?\d{2})$/.exec(plain) ??
    /^([a-z]{3,9}\.?)$/.exec(plain);
  const [a = '', b = ''] = [found?.[1], found?.[2]];
  const [month, written] = /^\d{4}$/.test(a) ? [b, a] : [a, b.replace("'", '')];
  const number = monthOf(month);
  if (found && number > 0) {
    // Months are compared with this month as a whole: "November", said in November, is this one on either side of today.
    const from = `${today.slice(0, 8)}01`;
    const day = withYear({ day: 1, month: String(number), year: written }, lies, from, 0);
    return day.read ? { read: true, iso: day.iso.slice(0, 7) } : day;
  }
  const whole = readDate(text, today, lies);
  if (whole.read) return { read: true, iso: whole.iso.slice(0, 7) };
  if (found && written !== '') return unread(`“${month}” is not a month.`);
  return unread(whole.why === '' || whole.why.startsWith('Write the day') ? howToWriteMonth : whole.why);
}
