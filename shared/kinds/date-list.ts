/** Several dates; with `gaps`, how far they lie apart is told beside them and counted. */
import { z } from 'zod';
import { dayMisfits } from '../audit/fits/days.ts';
import { unreadWords } from '../audit/unread.ts';
import { gapsBetween, shortDate } from '../dates/index.ts';
import { Lies } from '../dates/which-year.ts';
import type { Block } from '../report/model.ts';
import { longDate } from '../report/words.ts';
import { noneCode, type KindRoom } from './kind-room.ts';

export const shape = z.strictObject({
  kind: z.literal('date-list'),
  gaps: z.boolean().optional(),
  lies: Lies.optional(),
});

const gapWords = {
  green: 'Within 6 weeks',
  amber: 'Over 6, up to 8 weeks',
  red: 'Over 8 weeks',
} as const;

function gapTable(dates: readonly string[]): Block[] {
  const gaps = gapsBetween(dates);
  if (gaps.length === 0) return [];
  const rows = gaps.map((gap) => [
    longDate(gap.from),
    longDate(gap.to),
    `${gap.days} days`,
    gapWords[gap.state],
  ]);
  return [{ kind: 'table', title: 'Gaps between meetings', columns: ['From', 'To', 'Gap', ''], rows }];
}

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['dates', 'none'],
  waitsFor: 'date',
  isComplete: (_kind, { dates, none }) => (dates?.length ?? 0) > 0 || none === true,
  inWords: (_kind, { dates, none, unread }) =>
    none === true
      ? 'None in this period'
      : [...(dates ?? []).map(shortDate), ...(unread === undefined ? [] : [unreadWords(unread)])].join('; '),
  // The longest gap, by the colour it has beside the dates.
  counted: ({ gaps }, { dates, none }) => {
    if (gaps !== true) return [];
    if (none === true) return [{ part: '', codes: [noneCode] }];
    const states = gapsBetween([...(dates ?? [])].sort()).map((gap) => gap.state);
    const worst = (['red', 'amber', 'green'] as const).find((state) => states.includes(state));
    return worst === undefined ? [] : [{ part: '', codes: [worst] }];
  },
  offered: ({ gaps }) =>
    gaps === true
      ? {
          codes: [
            ...Object.entries(gapWords).map(([code, word]) => ({ code, word })),
            { code: noneCode, word: 'None in this period' },
          ],
          ordered: true,
          takes: 'worked-out',
        }
      : undefined,
  dates: ({ lies = 'either' }, { dates }, { id }) =>
    (dates ?? []).map((iso) => ({ iso, lies, at: { question: id, field: 'date' } })),
  carries: false,
  print: (kind, answer) => {
    const dates = [...(answer.dates ?? [])].sort();
    const list: Block = {
      kind: 'list',
      title: 'Dates',
      items: [
        ...(dates.length || answer.unread !== undefined ? dates.map(longDate) : ['None recorded']),
        ...(answer.unread === undefined ? [] : [unreadWords(answer.unread)]),
      ],
    };
    return kind.gaps ? [list, ...gapTable(dates)] : [list];
  },
  misfits: (_kind, { dates }, { today }) =>
    (dates ?? []).flatMap((day, index) => dayMisfits(day, `dates.${index}`, today)),
  example: () => ({ dates: ['today-90', 'today-60', 'today-30'] }),
};
