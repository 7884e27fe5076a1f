/** Whether a question is complete: its main answer, and the comment where the form asks for one. */
import { isWritten as written } from '../../text/written.ts';
import { type Answer, emptyAnswer, type Row } from '../../audit/answer.ts';
import type { Audit } from '../../audit/audit.ts';
import { unreadInAnswer } from '../../audit/unread.ts';
import { isIsoDate, isIsoMonth } from '../../dates/index.ts';
import { assertNever } from '../../result.ts';
import { isBelow, notApplicable, scaleOf } from '../../scales/index.ts';
import type { Question } from '../question.ts';
import type { Toolkit } from '../toolkit.ts';
import { isShown } from './condition.ts';

/** Whether a text is what a date question asks for: a day, or a month where no more is asked. A day says the month too. */
const isDateFor = (kind: { readonly precision?: 'month' | undefined }, text: string): boolean =>
  isIsoDate(text) || (kind.precision === 'month' && isIsoMonth(text));

/** A table row somebody has typed into. */
export const isRowStarted = (row: Row): boolean => Object.values(row.cells).some(written);

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
  if (question.answer.kind === 'area') return false;
  if (question.comment === 'always') return true;
  return question.comment === 'when-negative' && isNegative(question, answer, toolkit);
}

function areaIsFilled(answer: Answer): boolean {
  const { area } = answer;
  if (answer.grade === undefined || !area) return false;
  const evidence = written(area.facts) || written(area.analysis) || written(area.link);
  return evidence && (written(area.impact) || area.rereadImpact);
}

/** Whether the main part of the answer is there, judged by the question's kind. `not applicable` is a main answer. */
export function hasAnswerOfKind(question: Question, answer: Answer, audit: Audit): boolean {
  // What is typed and not read as a date or number yet is no answer.
  if (unreadInAnswer(question, answer).length > 0) return false;
  if (question.notApplicable && isNotApplicable(answer)) return true;
  const kind = question.answer;
  switch (kind.kind) {
    case 'grade':
      return answer.grade !== undefined && (!kind.yesNo || answer.yesNo !== undefined);
    case 'area':
      return areaIsFilled(answer);
    case 'yes-no':
      return answer.yesNo !== undefined;
    case 'choice':
      return written(answer.choice);
    case 'choices':
      return (answer.choices?.length ?? 0) > 0 || written(answer.other) || answer.none === true;
    case 'short-text':
    case 'long-text':
      return written(answer.text);
    case 'date':
      return isDateFor(kind, answer.date ?? '');
    case 'date-list':
      return (answer.dates?.length ?? 0) > 0 || answer.none === true;
    case 'number':
      return typeof answer.number === 'number';
    case 'table':
      return (
        answer.none === true ||
        (answer.rows ?? []).filter(isRowStarted).length >= Math.max(1, kind.minRows ?? 1)
      );
    case 'ticks':
      return answer.none === true || Object.values(answer.ticks ?? {}).some((ticked) => ticked.length > 0);
    case 'actions':
      if (kind.reply === true) return audit.actions.every((action) => written(action.reply));
      return audit.actions.length > 0 || answer.none === true;
    case 'sign-off':
      return answer.signOff !== undefined;
    default:
      return assertNever(kind);
  }
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
