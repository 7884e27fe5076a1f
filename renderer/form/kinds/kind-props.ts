/** What every kind of answer is drawn from. `dense` is the whole-section view. */
import type { AnswerKind, Question } from '../../../shared/toolkit/question.ts';

export type KindProps<K extends AnswerKind['kind']> = {
  readonly question: Question;
  readonly kind: Extract<AnswerKind, { kind: K }>;
  readonly dense: boolean;
};
