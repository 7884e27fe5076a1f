/** Days said from today: "yesterday", "last Friday", "2 weeks ago", "Friday week"; and the day of the week before a date. */
import { dayNames } from './month-names.ts';
import { addDays, addMonths, weekday } from './iso-date.ts';
import type { Lies } from './which-year.ts';

const dayWord = '(mon|tue|wed|thu|fri|sat|sun)(?:s|sday|day|nes|nesday|r|rs|rsday|ur|urday)?';
const dayAlone = new RegExp(`^${dayWord}\\.?$`);
const lastOrNext = new RegExp(`^(?:on )?(last|this|next|this coming|coming) ${dayWord}$`);
const dayLast = new RegExp(`^${dayWord} (last|next|week)$`);
const before = new RegExp(`^(?:on )?${dayWord}\\.?,? (?:the )?(?=.*\\d)`);
const ago =
  /^(an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (day|week|fortnight|month|year)s? ago$/;
const ahead =
  /^in (an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) (day|week|fortnight|month|year)s?(?: time|' time)?$/;

const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const countOf = (word: string): number =>
  /^\d+$/.test(word) ? Number(word) : /^an?$/.test(word) ? 1 : counts.indexOf(word);

const numberOf = (word: string): number =>
  dayNames.findIndex((name) => name.toLowerCase().startsWith(word)) + 1;

/** The day of that name after `from`, within a week; from itself does not count. */
const after = (from: string, wanted: number): string => addDays(from, ((wanted - weekday(from) + 6) % 7) + 1);
const beforeThat = (from: string, wanted: number): string =>
  addDays(from, -(((weekday(from) - wanted + 6) % 7) + 1));

function stepped(today: string, count: number, unit: string): string {
  if (unit === 'month') return addMonths(today, count);
  if (unit === 'year') return addMonths(today, 12 * count);
  return addDays(today, count * ({ day: 1, week: 7, fortnight: 14 }[unit] ?? 1));
}

const fixed: Readonly<Record<string, number>> = {
  today: 0,
  now: 0,
  yesterday: -1,
  tomorrow: 1,
  'day before yesterday': -2,
  'the day before yesterday': -2,
  'day after tomorrow': 2,
  'the day after tomorrow': 2,
};

/**
 * Reads a day said from today, in small letters. Gives the ISO date, a reason where the words leave open which day is
 * meant, or undefined when it is not said from today.
 */
export function readRelative(
  text: string,
  today: string,
  lies: Lies,
): string | { readonly why: string } | undefined {
  const plain = text.replace(/,$/, '');
  if (Object.hasOwn(fixed, plain)) return addDays(today, fixed[plain] ?? 0);
  const back = ago.exec(plain);
  if (back) return stepped(today, -countOf(back[1] ?? ''), back[2] ?? '');
  const on = ahead.exec(plain);
  if (on) return stepped(today, countOf(on[1] ?? ''), on[2] ?? '');
  const told = lastOrNext.exec(plain);
  const [, way, name] = told ?? swapped(dayLast.exec(plain)) ?? [];
  if (way !== undefined && name !== undefined) {
    const wanted = numberOf(name);
    if (way === 'last') return beforeThat(today, wanted);
    return way === 'week' ? addDays(after(today, wanted), 7) : after(today, wanted);
  }
  const alone = dayAlone.exec(plain)?.[1];
  if (alone === undefined) return undefined;
  const wanted = numberOf(alone);
  if (lies === 'past') return beforeThat(today, wanted);
  if (lies === 'future') return after(today, wanted);
  const said = dayNames[wanted - 1] ?? '';
  return { why: `Say which one: last ${said} or next ${said}.` };
}

const swapped = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found && [found[0], found[2], found[1]];

/** Takes the day of the week off the front of a date. Gives the rest, and the day's number (0 where none was written). */
export function withoutWeekday(text: string): { readonly rest: string; readonly day: number } {
  const found = before.exec(text);
  return found
    ? { rest: text.slice(found[0].length), day: numberOf(found[1] ?? '') }
    : { rest: text, day: 0 };
}
