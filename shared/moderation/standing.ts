/** Where a review stands: which questions it shows, what was said of them, where the two grades differ. Pure. */
import { countedOf, isSignOff } from '../kinds/index.ts';
import type { Audit } from '../audit/audit.ts';
import type { Question } from '../toolkit/question.ts';
import { takesGrade } from '../scales/index.ts';
import type { GradeKey } from '../scales/scale.ts';
import { visibleQuestions, type SectionQuestion } from '../toolkit/evaluate/index.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { noQuestionReview, type Note, type QuestionReview, type Review } from './review.ts';

export type Graded = GradeKey;

export { takesGrade };

/** The questions a moderator reads: every one that counts and is filled, without the header, the sign-offs and parts still to come. Which of them want a yes or no is said in completeness.ts. */
export const reviewable = (toolkit: Toolkit, audit: Audit): SectionQuestion[] =>
  visibleQuestions(toolkit, audit).filter(
    ({ section, question }) =>
      section.id !== 'about' &&
      !isSignOff(question) &&
      (section.part === 'auditor' || audit.parts.some((part) => part.part === section.part)),
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

/** Several codes as one, always in the same order: what was ticked first says nothing. */
export const asCodes = (codes: readonly string[]): string => [...new Set(codes)].toSorted().join(' ');

/** What an answer counts as, its codes with blanks between them; empty where it is nothing that is counted, or not given. */
export const answerGiven = (audit: Audit, question: Question): string => {
  const answer = audit.answers[question.id];
  const counted =
    answer === undefined ? undefined : countedOf(question, answer).find((one) => one.part === '');
  return asCodes(counted?.codes ?? []);
};

/** The same after moderation: what is proposed, else the auditor's own once somebody said yes to it; empty where nothing was said of it. */
export function answerModerated(audit: Audit, review: Review, question: Question): string {
  const said = reviewOf(review, question.id);
  if (said.status === 'proposed') return said.proposed ?? '';
  // A grade nobody spoke of stands; of another answer that says nothing.
  return said.status === 'agreed' || takesGrade(question) ? answerGiven(audit, question) : '';
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
