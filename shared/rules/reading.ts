/** Small ways to read an audit that the checks of single forms share. A question that is not shown reads as not answered. */
import { isIsoDate } from '../dates/index.ts';
import { isWritten } from '../text/written.ts';
import { emptyAnswer, type Answer } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import { questionById, isSectionVisible, isShown } from '../toolkit/evaluate/index.ts';
import type { Place, PlaceField } from '../toolkit/problem.ts';
import { gradeMark, meetsBenchmark, scaleOf } from '../scales/index.ts';
import type { GradeKey, Scale } from '../scales/scale.ts';
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

/** The scale of the question of that id; undefined where the form has none, or it takes no grade. */
export function scaleAt({ toolkit }: Pick<RuleInput, 'toolkit'>, id: string): Scale | undefined {
  const found = questionById(toolkit, id);
  return found && scaleOf(toolkit, found.question);
}

/** Whether a grade given to a question meets the benchmark of its scale. */
export const isGoodOrBetter = (input: RuleInput, id: string, grade: Answer['grade']): grade is GradeKey =>
  meetsBenchmark(scaleAt(input, id), grade);

/** The word a question’s scale has for a grade. */
export const gradeWord = (input: RuleInput, id: string, grade: GradeKey): string =>
  gradeMark(scaleAt(input, id), grade).word;

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
