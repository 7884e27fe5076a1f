/** The kinds of answer a question can take. A new kind has its line here and in rooms.ts. */
import { z } from 'zod';
import { shape as actions } from './actions.ts';
import { shape as area } from './area.ts';
import { shape as choice } from './choice.ts';
import { shape as choices } from './choices.ts';
import { shape as date } from './date.ts';
import { shape as dateList } from './date-list.ts';
import { shape as grade } from './grade.ts';
import { shape as longText } from './long-text.ts';
import { shape as number } from './number.ts';
import { shape as shortText } from './short-text.ts';
import { shape as signOff } from './sign-off.ts';
import { shape as table } from './table.ts';
import { shape as ticks } from './ticks.ts';
import { shape as yesNo } from './yes-no.ts';

export const AnswerKind = z.discriminatedUnion('kind', [
  grade,
  area,
  yesNo,
  choice,
  choices,
  shortText,
  longText,
  date,
  dateList,
  number,
  table,
  ticks,
  actions,
  signOff,
]);
export type AnswerKind = z.infer<typeof AnswerKind>;
export type KindName = AnswerKind['kind'];
