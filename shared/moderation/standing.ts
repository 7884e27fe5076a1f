/** Where a review stands: which questions it is about, where the two grades differ, and what is still to do. Pure. */
import type { Audit } from '../audit/audit.ts';
import type { Question } from '../toolkit/question.ts';
import { rankOf, type GradeKey } from '../toolkit/scale.ts';
import { visibleQuestions, type SectionQuestion } from '../toolkit/evaluate/index.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { noQuestionReview, type Note, type QuestionReview, type Review } from './review.ts';

export type Graded = GradeKey | 'na';

/** True for questions that take a grade on a scale. */
export const takesGrade = (question: Question): boolean =>
  question.answer.kind === 'grade' || question.answer.kind === 'area';

/** The questions a moderator goes through: every one that counts for this audit, without the header and the sign-offs. */
export const reviewable = (toolkit: Toolkit, audit: Audit): SectionQuestion[] =>
  visibleQuestions(toolkit, audit).filter(
    ({ section, question }) => section.id !== 'about' && question.answer.kind !== 'sign-off',
  );

/** What the review says of a question, or that it says nothing yet. */
export const reviewOf = (review: Review, question: string): QuestionReview =>
  review.questions[question] ?? noQuestionReview;

export const auditorGrade = (audit: Audit, question: string): Graded | undefined =>
  audit.answers[question]?.grade;

/** The grade after moderation: the proposal where there is one, else the auditor's. */
export function moderatedGrade(audit: Audit, review: Review, question: string): Graded | undefined {
  const said = reviewOf(review, question);
  return said.status === 'proposed' ? said.proposed : auditorGrade(audit, question);
}

/** How many steps of the scale lie between two grades; 0 where one of them is no grade on it. */
export function stepsApart(a: Graded | undefined, b: Graded | undefined): number {
  if (a === undefined || b === undefined || a === 'na' || b === 'na') return 0;
  return Math.abs(rankOf[a] - rankOf[b]);
}

/** True while the auditor's grades are to stay hidden from the moderator. */
export const isBlind = (review: Review): boolean => review.blind && review.revealedAt === '';

/** True when the moderator has said something of the question: graded it while blind, agreed or proposed otherwise. */
export function isReviewed(review: Review, question: Question): boolean {
  if (isBlind(review) && takesGrade(question)) return review.blindGrades[question.id] !== undefined;
  return reviewOf(review, question.id).status !== 'not-reviewed';
}

/** True when the two grades differ. */
export const differs = (audit: Audit, review: Review, question: string): boolean =>
  reviewOf(review, question).status === 'proposed' &&
  moderatedGrade(audit, review, question) !== auditorGrade(audit, question);

/** A note still waits for somebody: open or answered, and not settled. */
export const isOpenNote = (note: Note): boolean => note.status !== 'settled';

/** All notes over all rounds, each once, the newer state of it first to count; by their numbers. */
export function allNotes(review: Review, before: Review | null): Note[] {
  const known = new Set(review.notes.map((note) => note.id));
  const earlier = (before?.notes ?? []).filter((note) => !known.has(note.id));
  return [...earlier, ...review.notes].toSorted((a, b) => a.number - b.number);
}

/** One thing that must be done before a review can be finished. `place` is a question id, "actions" or "outcome". */
export type Unfinished = { readonly place: string; readonly message: string };

const name = (question: Question): string => question.number || question.shortTitle || question.title;

function ofQuestion(question: Question, audit: Audit, review: Review): string[] {
  const said = reviewOf(review, question.id);
  const testNo = [said.tests.evidence, said.tests.style, said.tests.nextSteps].includes('no');
  const steps = stepsApart(auditorGrade(audit, question.id), said.proposed);
  const proposed = said.status === 'proposed';
  return [
    proposed && said.proposed === undefined ? `${name(question)}: choose the grade you propose.` : '',
    proposed && said.reason.trim() === '' ? `${name(question)}: write your reasons for another grade.` : '',
    proposed && steps >= 2 && (said.conversation?.what.trim() ?? '') === ''
      ? `${name(question)}: two steps apart. Talk with the auditor first and log it.`
      : '',
    testNo && said.tests.reason.trim() === '' && said.reason.trim() === ''
      ? `${name(question)}: a test is answered No. Write why.`
      : '',
  ].filter((message) => message !== '');
}

function ofActions(audit: Audit, review: Review): Unfinished[] {
  return audit.actions.flatMap((action, i) => {
    const said = review.actions[action.id];
    const message =
      said === undefined
        ? `Action ${i + 1}: confirm, revise or remove it.`
        : said.decision === 'revised' && (said.revised?.what.trim() ?? '') === ''
          ? `Action ${i + 1}: write its new wording.`
          : said.decision === 'removed' && said.reason.trim() === ''
            ? `Action ${i + 1}: write why it is removed.`
            : '';
    return message === '' ? [] : [{ place: 'actions', message }];
  });
}

function ofOverall(review: Review): Unfinished[] {
  const { evidence, style, nextSteps, reason } = review.overall;
  const answers = [evidence, style, nextSteps];
  const message = answers.includes('')
    ? 'Answer the three tests for the whole audit.'
    : answers.includes('no') && reason.trim() === ''
      ? 'A test for the whole audit is answered No. Write why.'
      : '';
  return message === '' ? [] : [{ place: 'outcome', message }];
}

/**
 * Everything that must be done before a review can be finished (forms.md 4d M1 to M8 and B10).
 * Takes the form, the audit as received and the review. Gives one entry per thing to do, in form order; none when it can be
 * finished. An audit that is returned need not be reviewed to the end, but must say what is asked.
 */
export function unfinished(toolkit: Toolkit, audit: Audit, review: Review): Unfinished[] {
  if (isBlind(review))
    return [{ place: 'outcome', message: 'Grade every question, then compare with the auditor’s grades.' }];
  const questions = reviewable(toolkit, audit).map((one) => one.question);
  const changed =
    questions.some((question) => differs(audit, review, question.id)) ||
    Object.values(review.actions).some((action) => action.decision !== 'confirmed');
  const asks = review.notes.some((note) => note.kind === 'actionable' && note.status === 'open');
  const ofQuestions = questions.flatMap((question) =>
    ofQuestion(question, audit, review).map((message) => ({ place: question.id, message })),
  );
  const atEnd = (message: string): Unfinished[] => [{ place: 'outcome', message }];
  switch (review.outcome) {
    case '':
      return [...ofQuestions, ...atEnd('Choose the outcome.')];
    case 'return':
      return [
        ...ofQuestions,
        ...(asks || review.outcomeReason.trim() !== ''
          ? []
          : atEnd('Write what the auditor is asked to do: a note to act on, or the reasons.')),
      ];
    case 'accept':
    case 'accept-with-changes': {
      const left = questions.filter((question) => !isReviewed(review, question));
      return [
        ...left.map((question) => ({ place: question.id, message: `${name(question)}: not reviewed yet.` })),
        ...ofQuestions,
        ...ofActions(audit, review),
        ...ofOverall(review),
        ...(review.outcome === 'accept' && changed
          ? atEnd('Grades or actions are changed, so the outcome is Accept with changes.')
          : []),
        ...(review.outcome === 'accept' && asks
          ? atEnd('A note still asks the auditor to act. Close it, or return the audit.')
          : []),
      ];
    }
  }
}
