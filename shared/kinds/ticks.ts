/** Lists to tick, which also stand beside other kinds of answer. */
import { z } from 'zod';
import type { Answer } from '../audit/answer.ts';
import type { Question } from '../toolkit/question.ts';
import { noneCode, type KindRoom } from './kind-room.ts';

export const shape = z.strictObject({ kind: z.literal('ticks') });

/** What is ticked in the lists of a question, list by list. */
export const tickedWords = (question: Question, answer: Answer): string =>
  (question.tickLists ?? [])
    .map((list) => {
      const ticked = list.items.filter((item) => answer.ticks?.[list.id]?.includes(item.id));
      return ticked.length === 0 ? '' : `${list.title}: ${ticked.map((item) => item.label).join(', ')}`;
    })
    .filter((part) => part !== '')
    .join('. ');

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['none'],
  isComplete: (_kind, { ticks, none }) =>
    none === true || Object.values(ticks ?? {}).some((ticked) => ticked.length > 0),
  inWords: (_kind, answer, { question }) =>
    answer.none === true ? 'None of these' : tickedWords(question, answer),
  counted: (_kind, { ticks, none }) => {
    const ticked = Object.entries(ticks ?? {}).flatMap(([list, items]) =>
      items.map((one) => `${list}:${one}`),
    );
    const codes = none === true ? [noneCode] : ticked;
    return codes.length === 0 ? [] : [{ part: '', codes }];
  },
  offered: (_kind, { question }) => ({
    codes: [
      ...(question.tickLists ?? []).flatMap((list) =>
        list.items.map((item) => ({ code: `${list.id}:${item.id}`, word: item.label })),
      ),
      { code: noneCode, word: 'None of these' },
    ],
    ordered: false,
    takes: 'several',
  }),
  carries: true,
  // The lists are printed beside every kind of answer.
  print: () => [],
  example: () => ({}),
};
