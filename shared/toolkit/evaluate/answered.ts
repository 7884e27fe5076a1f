/** Whether a question is complete: its main answer, and the comment where the form asks for one. */
import { isWritten as written } from '../../text/written.ts';
import { type Answer, emptyAnswer } from '../../audit/answer.ts';
import type { Audit } from '../../audit/audit.ts';
import { hasBoxes, roomOf, unreadInAnswer } from '../../kinds/index.ts';
import { isBelow, notApplicable, scaleOf } from '../../scales/index.ts';
import type { Question } from '../question.ts';
import type { Toolkit } from '../toolkit.ts';
import { isShown } from './condition.ts';

/** Whether the person chose "not applicable". */
export const isNotApplicable = (answer: Answer): boolean =>
  [answer.grade, answer.yesNo, answer.choice].includes(notApplicable);

const negativeChoices: ReadonlySet<string> = new Set(['no', 'absent', 'not-found']);

/** Whether an answer is one that must be explained under "when-negative": no, not applicable, or below the benchmark of its scale. */
export const isNegative = (question: Question, answer: Answer, toolkit: Toolkit): boolean =>
  isNotApplicable(answer) ||
  answer.yesNo === 'no' ||
  isBelow(scaleOf(toolkit, question), answer.grade) ||
  negativeChoices.has(answer.choice ?? '');

/** Whether this answer needs a comment. A question without a comment box never does. */
export function needsComment(question: Question, answer: Answer, toolkit: Toolkit): boolean {
  if (question.comment === 'none') return false;
  if (isNotApplicable(answer)) return true;
  // The boxes of an area are its comment.
  if (hasBoxes(question)) return false;
  if (question.comment === 'always') return true;
  return question.comment === 'when-negative' && isNegative(question, answer, toolkit);
}

/** Whether the main part of the answer is there, judged by the question's kind. `not applicable` is a main answer. */
export function hasAnswerOfKind(question: Question, answer: Answer, audit: Audit): boolean {
  // What is typed and not read as a date or number yet is no answer.
  if (unreadInAnswer(question, answer).length > 0) return false;
  if (question.notApplicable && isNotApplicable(answer)) return true;
  return roomOf(question).isComplete(question.answer, answer, audit);
}

/**
 * Whether a question is complete for this audit. Takes the question, its answer (undefined when nothing is written),
 * the audit and its form; a question that is not shown counts as complete.
 */
export function isAnswered(
  question: Question,
  answer: Answer | undefined,
  audit: Audit,
  toolkit: Toolkit,
): boolean {
  if (!isShown(question.showIf, audit)) return true;
  const given = answer ?? emptyAnswer;
  return (
    hasAnswerOfKind(question, given, audit) &&
    (!needsComment(question, given, toolkit) || written(given.rationale))
  );
}
