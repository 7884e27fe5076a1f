/** Small ways to read an audit that the checks of single forms share. A question that is not shown reads as not answered. */
import { isIsoDate } from '../dates/index.ts';
import { isWritten } from '../text/written.ts';
import { emptyAnswer, type Answer } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import { questionById, isSectionVisible, isShown } from '../toolkit/evaluate/index.ts';
import type { Place, PlaceField } from '../toolkit/problem.ts';
import type { GradeKey, ScaleGrade } from '../toolkit/scale.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import type { Finding, RuleInput } from './rule.ts';

/** The answer to a question as far as it counts: the empty one when the form lacks it or hides it. */
export function answerTo(input: RuleInput, id: string): Answer {
  const found = questionById(input.toolkit, id);
  if (!found || !isSectionVisible(found.section, input.audit)) return emptyAnswer;
  if (!isShown(found.question.showIf, input.audit)) return emptyAnswer;
  return input.audit.answers[id] ?? emptyAnswer;
}

/** The answer of the question that plays a role in this form. */
export function answerOf(input: RuleInput, role: string): Answer {
  const id = input.toolkit.roles[role];
  return id === undefined ? emptyAnswer : answerTo(input, id);
}

/** The day the file was read; today when it is not written down as a day. */
export function auditDay(input: RuleInput): string {
  const day = answerOf(input, 'audit-date').date ?? '';
  return isIsoDate(day) ? day : input.today;
}

export const isGoodOrBetter = (grade: Answer['grade']): boolean => grade === 'o' || grade === 'g';

/** The word this form has for a grade. */
export function gradeWord(toolkit: Toolkit, grade: GradeKey): string {
  const words = toolkit.scales.flatMap((scale): readonly ScaleGrade[] => scale.grades);
  return words.find((one) => one.key === grade)?.word ?? grade;
}

export { isWritten };

/** A finding in one line: question and box, what is the matter, why the program says so. */
export const finding = (
  question: string,
  field: PlaceField | undefined,
  message: string,
  because: string,
  narrower: Pick<Place, 'row' | 'column'> = {},
): Finding => ({
  place: { question, ...(field === undefined ? {} : { field }), ...narrower },
  message,
  because,
});

/** The list with one finding when the condition holds, else none. */
export const when = (holds: boolean, one: () => Finding): readonly Finding[] => (holds ? [one()] : []);

/** Actions that still stand. */
export const standingActions = (audit: Audit): Audit['actions'] =>
  audit.actions.filter((action) => action.state !== 'withdrawn');
