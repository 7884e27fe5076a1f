/** A number, with its unit and its bounds where it has them. */
import { z } from 'zod';
import { misfit } from '../audit/fits/misfit.ts';
import { unreadWords } from '../audit/unread.ts';
import type { KindRoom } from './kind-room.ts';
import { labelled, notAnswered } from './say.ts';

export const shape = z.strictObject({
  kind: z.literal('number'),
  min: z.number().optional(),
  max: z.number().optional(),
  unit: z.string().max(40).optional(),
});

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['number'],
  waitsFor: 'number',
  isComplete: (_kind, { number }) => typeof number === 'number',
  inWords: ({ unit = '' }, { number, unread }) => {
    if (unread !== undefined) return unreadWords(unread, 'number');
    return typeof number === 'number' ? `${number} ${unit}`.trim() : '';
  },
  unit: ({ unit = '' }) => unit,
  counted: (_kind, { number }) => (typeof number === 'number' ? [{ part: '', codes: [String(number)] }] : []),
  offered: ({ min, max, unit }) => ({
    codes: [],
    ordered: false,
    takes: 'number',
    bounds: {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(unit === undefined ? {} : { unit }),
    },
  }),
  carries: true,
  print: ({ unit }, { number, unread }) => [
    labelled(
      'Answer',
      unread !== undefined
        ? unreadWords(unread, 'number')
        : typeof number === 'number'
          ? `${number}${unit ? ` ${unit}` : ''}`
          : notAnswered,
    ),
  ],
  misfits: ({ min, max }, { number }) => {
    if (number === undefined || number === null) return [];
    const isWithin = Number.isFinite(number) && number >= (min ?? number) && number <= (max ?? number);
    return isWithin ? [] : [misfit('number', 'out-of-bounds', 'the question takes no such number')];
  },
  example: ({ min }) => ({ number: min ?? 2 }),
};
