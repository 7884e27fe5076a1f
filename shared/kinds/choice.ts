/** One of several. */
import { z } from 'zod';
import { misfit } from '../audit/fits/misfit.ts';
import { isWritten } from '../text/written.ts';
import { Choice } from '../toolkit/question-parts.ts';
import type { KindRoom } from './kind-room.ts';
import { choiceWord, labelled, notAnswered, offeredOf } from './say.ts';

export const shape = z.strictObject({ kind: z.literal('choice'), choices: z.array(Choice).min(2).max(60) });

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['choice'],
  isComplete: (_kind, { choice }) => isWritten(choice),
  inWords: ({ choices }, { choice }) => choiceWord(choices, choice) ?? '',
  counted: (_kind, { choice }) =>
    choice === undefined || choice === '' ? [] : [{ part: '', codes: [choice] }],
  offered: ({ choices }, { question }) => ({
    codes: offeredOf(choices, question.notApplicable),
    ordered: false,
    takes: 'one',
  }),
  labels: ({ choices }) => choices,
  carries: true,
  print: ({ choices }, { choice }) => [labelled('Answer', choiceWord(choices, choice) ?? notAnswered)],
  misfits: ({ choices }, { choice }, { question }) => {
    const ids = offeredOf(choices, question.notApplicable).map((one) => one.code);
    return choice === undefined || choice === '' || ids.includes(choice)
      ? []
      : [misfit('choice', 'no-choice', `one of ${ids.join(', ')} is expected`)];
  },
  example: ({ choices }) => ({ choice: choices[0]?.id ?? '' }),
};
