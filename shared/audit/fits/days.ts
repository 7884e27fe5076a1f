/** Days and instants: of the calendar, and of a time that an audit can be about. */
import { addMonths, isIsoDate } from '../../dates/index.ts';
import { misfit, type Misfit } from './misfit.ts';

const earliest = '1900-01-01';
const yearsAhead = 150;
const clock = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?Z$/;

/** Takes a day or an instant, '' where none is given, its place and today. Gives at most one misfit. */
export function dayMisfits(value: string, at: string, today: string): Misfit[] {
  if (value === '') return [];
  const [day = '', ...time] = value.split('T');
  const isReal = isIsoDate(day) && (time.length === 0 || (time.length === 1 && clock.test(time[0] ?? '')));
  if (!isReal) return [misfit(at, 'no-day', 'this is no day or moment of the calendar')];
  if (day < earliest) return [misfit(at, 'far-day', 'this lies before 1900')];
  return isIsoDate(today) && day > addMonths(today, yearsAhead * 12)
    ? [misfit(at, 'far-day', `this lies more than ${yearsAhead} years ahead`)]
    : [];
}

/** Takes two instants, '' where none is given. Gives a misfit at the later one's place where it lies before the other. */
export const orderMisfits = (before: string, after: string, at: string, words: string): Misfit[] =>
  before !== '' && after !== '' && Date.parse(after) < Date.parse(before) ? [misfit(at, 'clock', words)] : [];
