/** Where an audit stands: per section, as a whole, and which question wants an answer next. */
import { isSignOff, showsActions } from '../../kinds/index.ts';
import { isWritten } from '../../text/written.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Problem } from '../problem.ts';
import type { Question } from '../question.ts';
import type { Section, Toolkit } from '../toolkit.ts';
import { isAnswered } from './answered.ts';
import { hasMainAnswer, isShown } from './condition.ts';
import { isSectionVisible, partsBeingFilled, visibleQuestions } from './visible.ts';

export type SectionStatus = 'not-started' | 'in-progress' | 'completed' | 'problem' | 'not-needed';

/** Checks whose finding at the field "answer" says that a box is empty: R01, and those of single forms that say it in their own words. */
const saysEmpty: ReadonlySet<string> = new Set(['R01', 'S08', 'K01', 'B09']);

/** Whether anything at all stands in a question: its answer, a comment, a box of an area, an action. */
function hasSomething(audit: Audit, id: string, question?: Question): boolean {
  if (question !== undefined && showsActions(question) && audit.actions.length > 0) return true;
  const answer = audit.answers[id];
  if (!answer) return false;
  const area = answer.area;
  const areaText = area ? `${area.facts}${area.analysis}${area.link}${area.impact}` : '';
  return (
    hasMainAnswer(answer) || isWritten(answer.rationale) || answer.unread !== undefined || isWritten(areaText)
  );
}

/**
 * Whether a person has begun: something is written or chosen anywhere in the form, besides what a new audit begins with
 * (what was carried forward, and the auditor's own designation).
 */
export function isBegun(toolkit: Toolkit, audit: Audit): boolean {
  if (audit.actions.some((action) => action.carriedFrom === undefined)) return true;
  return Object.entries(audit.answers).some(
    ([id, answer]) =>
      answer.carriedFrom === undefined && id !== toolkit.roles['auditor'] && hasSomething(audit, id),
  );
}

/** "Not answered yet" is a block on signing but no fault: statuses and list counts leave it out. */
export const isMerelyUnanswered = (problem: Problem): boolean =>
  saysEmpty.has(problem.rule) && problem.place.field === 'answer';

/** Something a person should act on now: a block that is more than an empty box, or a warning without a reason. */
export const needsAttention = (problem: Problem): boolean =>
  !isMerelyUnanswered(problem) &&
  (problem.severity === 'block' || (problem.severity === 'warn' && problem.waived === undefined));

/**
 * Whether a problem is about something nobody has come to yet: an empty box, any finding at a question where nothing
 * is written, or a declaration of independence that is not made. It stands in the way of signing; it is no fault.
 */
export function isNotReachedYet(problem: Problem, audit: Audit): boolean {
  if (isMerelyUnanswered(problem)) return true;
  const { question } = problem.place;
  if (question === 'independence') return audit.independence.declared === '';
  if (question === 'actions' || question === 'escalations') return false;
  return !hasSomething(audit, question);
}

/** A question that progress counts: required and not a signature, which the act of signing fills. */
const counts = (question: Question): boolean => question.required && !isSignOff(question);

/**
 * The status of a section for the section list. Takes the problems of the audit as findProblems gave them.
 * not-needed: hidden or left out. problem: a block or an unexplained warning stands in it. completed: every required
 * question is answered (a section without required ones: something is written, or its part is signed).
 */
export function sectionStatus(
  toolkit: Toolkit,
  audit: Audit,
  section: Section,
  problems: readonly Problem[],
): SectionStatus {
  if (!isSectionVisible(section, audit)) return 'not-needed';
  const questions = section.questions.filter((q) => isShown(q.showIf, audit));
  const here = new Set(questions.map((q) => q.id));
  const ownActions = questions.some(showsActions);
  const stands = problems.some(
    (p) =>
      needsAttention(p) &&
      !isNotReachedYet(p, audit) &&
      (here.has(p.place.question) || (ownActions && p.place.question === 'actions')),
  );
  if (stands) return 'problem';
  if (audit.parts.some((p) => p.part === section.part)) return 'completed';
  const required = questions.filter((q) => q.required);
  const done = required.every((q) => isAnswered(q, audit.answers[q.id], audit, toolkit));
  const started = questions.some((q) => hasSomething(audit, q.id, q));
  if (done && (required.length > 0 || started)) return 'completed';
  return started ? 'in-progress' : 'not-started';
}

/**
 * How far the auditor's part is: required questions outside the header that are complete, of how many. A form whose
 * only questions are in the header counts those.
 */
export function progress(toolkit: Toolkit, audit: Audit): { answered: number; questions: number } {
  const own = visibleQuestions(toolkit, audit).filter(
    ({ section, question }) => section.part === 'auditor' && counts(question),
  );
  const body = own.filter(({ section }) => section.id !== 'about');
  const counted = body.length > 0 ? body : own;
  const answered = counted.filter(({ question }) =>
    isAnswered(question, audit.answers[question.id], audit, toolkit),
  );
  return { answered: answered.length, questions: counted.length };
}

/**
 * The next required question that is not complete, in form order after `from` (a question id, or null to begin at the
 * top), going round to the start once. Gives its id, or null when all are complete.
 */
export function nextUnanswered(toolkit: Toolkit, audit: Audit, from: string | null): string | null {
  const parts = partsBeingFilled(toolkit, audit);
  const all = visibleQuestions(toolkit, audit).filter(({ section }) => parts.has(section.part));
  const at = from === null ? -1 : all.findIndex(({ question }) => question.id === from);
  const round = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const next = round.find(
    ({ question }) => counts(question) && !isAnswered(question, audit.answers[question.id], audit, toolkit),
  );
  return next?.question.id ?? null;
}
