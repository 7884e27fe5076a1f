/** Which room a kind of answer has. A kind without one does not compile. */
import { room as actions } from './actions.ts';
import type { AnswerKind, KindName } from './answer-kind.ts';
import { room as area } from './area.ts';
import { room as choice } from './choice.ts';
import { room as choices } from './choices.ts';
import { room as date } from './date.ts';
import { room as dateList } from './date-list.ts';
import { room as grade } from './grade.ts';
import type { KindRoom } from './kind-room.ts';
import { room as longText } from './long-text.ts';
import { room as number } from './number.ts';
import { room as shortText } from './short-text.ts';
import { room as signOff } from './sign-off.ts';
import { room as table } from './table.ts';
import { room as ticks } from './ticks.ts';
import { room as yesNo } from './yes-no.ts';

export const rooms: { readonly [Name in KindName]: KindRoom<Extract<AnswerKind, { kind: Name }>> } = {
  grade,
  area,
  'yes-no': yesNo,
  choice,
  choices,
  'short-text': shortText,
  'long-text': longText,
  date,
  'date-list': dateList,
  number,
  table,
  ticks,
  actions,
  'sign-off': signOff,
};

/** The room of a question's kind. What it is asked with is always the question's own `answer`. */
export const roomOf = ({ answer }: { readonly answer: AnswerKind }): KindRoom<AnswerKind> =>
  // Name and room come from the same kind; the type of the pair is lost on the way through the record.
  rooms[answer.kind] as unknown as KindRoom<AnswerKind>;
