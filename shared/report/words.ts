/** Small words of the report: dates, times, fingerprints and states as a person reads them. Pure, en-GB, UTC-independent where it can be. */
import type { GradeKey, Scale } from '../toolkit/scale.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import type { GradeMark } from './model.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** "Friday 28 November 2025" from an ISO date; "Not recorded" from an empty one. */
export function longDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return 'Not recorded';
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const weekday = days[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return `${weekday} ${day} ${months[month - 1] ?? ''} ${year}`;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** "Fri 28 Nov 2025, 10:42" in UK time from an ISO instant; "Not recorded" from an empty one. */
export function dateAndTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return 'Not recorded';
  const part = Object.fromEntries(clock.formatToParts(time).map((p) => [p.type, p.value]));
  return `${part['weekday'] ?? ''} ${part['day'] ?? ''} ${part['month'] ?? ''} ${part['year'] ?? ''}, ${part['hour'] ?? ''}:${part['minute'] ?? ''}`;
}

/** First 16 hex digits in groups of four, upper case: enough to compare by eye. */
export function shortFingerprint(hex: string): string {
  return (hex.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ').toUpperCase();
}

/** The word and letter of a grade on its scale, or of "not applicable". */
export function gradeMark(scale: Scale | undefined, key: GradeKey | 'na'): GradeMark {
  if (key === 'na') return { key, word: 'Not applicable', letter: 'n/a' };
  const grade = scale?.grades.find((g) => g.key === key);
  return { key, word: grade?.word ?? key, letter: grade?.letter ?? key.toUpperCase() };
}

/** The scale of that id in the toolkit. */
export const scaleOf = (toolkit: Toolkit, id: string): Scale | undefined =>
  toolkit.scales.find((s) => s.id === id);

export const yesNoWord: Readonly<Record<'yes' | 'no' | 'na', string>> = {
  yes: 'Yes',
  no: 'No',
  na: 'Not applicable',
};
export const ragWord: Readonly<Record<string, string>> = {
  red: 'Red: not started or no progress',
  amber: 'Amber: some progress, on track',
  green: 'Green: finished',
  '': 'Not set',
};
