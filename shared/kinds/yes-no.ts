/** Yes or no; "not applicable" where the question allows it. */
import { z } from 'zod';
import { misfit } from '../audit/fits/misfit.ts';
import { notApplicable } from '../scales/index.ts';
import type { KindRoom } from './kind-room.ts';
import { labelled, notAnswered, offeredOf, yesNoWord } from './say.ts';

export const shape = z.strictObject({ kind: z.literal('yes-no') });

const choices = [
  { id: 'yes', label: yesNoWord.yes },
  { id: 'no', label: yesNoWord.no },
];

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['yesNo'],
  isComplete: (_kind, { yesNo }) => yesNo !== undefined,
  inWords: (_kind, { yesNo }) => (yesNo === undefined ? '' : yesNoWord[yesNo]),
  counted: (_kind, { yesNo }) => (yesNo === undefined ? [] : [{ part: '', codes: [yesNo] }]),
  offered: (_kind, { question }) => ({
    codes: offeredOf(choices, question.notApplicable),
    ordered: false,
    takes: 'one',
  }),
  // Every yes or no is given anew.
  carries: false,
  print: (_kind, { yesNo }) => [labelled('Answer', yesNo ? yesNoWord[yesNo] : notAnswered)],
  misfits: (_kind, { yesNo }, { question }) =>
    yesNo === notApplicable && !question.notApplicable
      ? [misfit('yesNo', 'no-choice', 'not applicable is not offered here')]
      : [],
  example: () => ({ yesNo: 'yes' }),
};
