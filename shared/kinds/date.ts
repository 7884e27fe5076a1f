/**
 * A date. `lies`: on which side of today it is, where that is known: years left out are read by it. `precision` month: the day is not
 * asked for, since people do not know it.
 */
import { z } from 'zod';
import { dayMisfits } from '../audit/fits/days.ts';
import { unreadWords } from '../audit/unread.ts';
import { isIsoDate, isIsoMonth, withWeekday } from '../dates/index.ts';
import { Lies } from '../dates/which-year.ts';
import { longDate } from '../report/words.ts';
import { exampleDay } from './cells.ts';
import type { KindRoom } from './kind-room.ts';
import { labelled } from './say.ts';

export const shape = z.strictObject({
  kind: z.literal('date'),
  lies: Lies.optional(),
  precision: z.enum(['month']).optional(),
});

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['date'],
  waitsFor: 'date',
  // A day says the month too.
  isComplete: ({ precision }, { date = '' }) =>
    isIsoDate(date) || (precision === 'month' && isIsoMonth(date)),
  inWords: (_kind, { date, unread }) =>
    unread === undefined ? withWeekday(date ?? '') : unreadWords(unread),
  counted: () => [],
  dates: ({ lies = 'either' }, { date = '' }, { id }) => [
    { iso: date, lies, at: { question: id, field: 'date' } },
  ],
  carries: false,
  // The date as read, or what was typed and is not read yet: never an older date in its place.
  print: (_kind, { date, unread }) => [
    labelled('Date', unread !== undefined ? unreadWords(unread) : date ? longDate(date) : 'Not recorded'),
  ],
  // A month fits where no more is asked for; its first day stands for it in the comparison and nowhere else.
  misfits: ({ precision }, { date = '' }, { today }) =>
    dayMisfits(precision === 'month' && isIsoMonth(date) ? `${date}-01` : date, 'date', today),
  example: ({ precision, lies }) => ({
    date: precision === 'month' ? `month(${exampleDay(lies)})` : exampleDay(lies),
  }),
};
