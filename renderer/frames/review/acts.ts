/** What a moderator does to a review, as changes of it. Pure: each gives a new review. */
import type { Audit } from '../../../shared/audit/audit.ts';
import { questionsToReview, stepsBetween } from '../../../shared/moderation/completeness.ts';
import type { Note, Review } from '../../../shared/moderation/review.ts';
import {
  allNotes,
  answerGiven,
  isBlind,
  isOpenNote,
  isReviewed,
  reviewOf,
  takesGrade,
  type Graded,
} from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { newRowId } from '../../records/audit/draft-answer.ts';
import { withQuestion } from '../../records/review/review.ts';

/** The audit as received, and its form. */
export type Form = { readonly audit: Audit; readonly toolkit: Toolkit };

/** Agrees with what the auditor said of one question. A reason that was written stays: it may explain a test. */
export const agree = (review: Review, question: string): Review =>
  withQuestion(review, question, { status: 'agreed', proposed: undefined, conversation: null });

/** Answers a question, by its codes (standing.ts): the auditor's own answer is agreement, any other a proposal; none at all is one that still is to be chosen. */
export function chooseAnswer(
  review: Review,
  { audit, toolkit }: Form,
  question: Question,
  codes: string,
): Review {
  const theirs = answerGiven(audit, question);
  if (codes === theirs) return agree(review, question.id);
  const near = stepsBetween(toolkit, question, theirs, codes) < 2;
  return withQuestion(review, question.id, {
    status: 'proposed',
    proposed: codes === '' ? undefined : codes,
    ...(near ? { conversation: null } : {}),
  });
}

/** Says nothing of a question any more. */
export const takeBack = (review: Review, question: string): Review =>
  withQuestion(review, question, { status: 'not-reviewed', proposed: undefined, conversation: null });

/** Chooses a grade. While blind it is kept apart. */
export const chooseGrade = (review: Review, form: Form, question: Question, grade: Graded): Review =>
  isBlind(review)
    ? { ...review, blindGrades: { ...review.blindGrades, [question.id]: grade } }
    : chooseAnswer(review, form, question, grade);

/** The questions that still want a blind grade. */
export const blindLeft = ({ audit, toolkit }: Form, review: Review): Question[] =>
  questionsToReview(toolkit, audit)
    .filter(takesGrade)
    .filter((question) => review.blindGrades[question.id] === undefined);

/** The questions graded blind of which nothing is said yet, now that the auditor's grades are shown. */
export const blindToCompare = ({ audit, toolkit }: Form, review: Review): Question[] =>
  isBlind(review)
    ? []
    : questionsToReview(toolkit, audit).filter(
        (question) =>
          review.blindGrades[question.id] !== undefined &&
          reviewOf(review, question.id).status === 'not-reviewed',
      );

/** Takes the blind grades over, once the auditor's are shown: equal grades become agreement, others a proposal that wants its reasons. */
export const compareBlind = (review: Review, form: Form): Review =>
  blindToCompare(form, review).reduce((next, question) => {
    const grade = review.blindGrades[question.id];
    return grade === undefined ? next : chooseGrade(next, form, question, grade);
  }, review);

/** The questions "agree all unchanged" is about: not changed since the last version, no open note, nothing said yet. */
export function unchangedToAgree(
  { audit, toolkit }: Form,
  review: Review,
  before: { readonly review: Review },
  changed: ReadonlySet<string>,
): Question[] {
  const noted = new Set(
    allNotes(review, before.review)
      .filter(isOpenNote)
      .map((note) => note.question),
  );
  return (
    questionsToReview(toolkit, audit)
      .filter((question) => !changed.has(question.id) && !noted.has(question.id))
      .filter((question) => !isReviewed(review, question))
      // Where another grade was proposed and the auditor kept theirs, the two still differ: that wants a person.
      .filter((question) => reviewOf(before.review, question.id).status !== 'proposed')
  );
}

/** Agrees with several questions in one act. */
export const agreeAll = (review: Review, questions: readonly Question[]): Review =>
  questions.reduce((next, question) => agree(next, question.id), review);

type Words = { readonly text: string; readonly name: string; readonly at: string };
const said = (words: Words): Note['thread'][number] => ({ id: newRowId(), by: 'moderator', ...words });

/** Adds a note. Its number goes on over all rounds. */
export function addNote(
  review: Review,
  before: Review | null,
  note: Words & { readonly question: string; readonly kind: Note['kind'] },
): Review {
  const { question, kind, ...words } = note;
  const number = Math.max(0, ...allNotes(review, before).map((one) => one.number)) + 1;
  const made: Note = { id: newRowId(), number, question, kind, status: 'open', thread: [said(words)] };
  return { ...review, notes: [...review.notes, made] };
}

/** A note with its status set and, where there are words, a line added to its thread. Takes a note of an earlier round over. */
export function answerNote(review: Review, note: Note, status: Note['status'], words: Words | null): Review {
  const next: Note = {
    ...note,
    status,
    thread: words === null || words.text.trim() === '' ? note.thread : [...note.thread, said(words)],
  };
  const known = review.notes.some((one) => one.id === note.id);
  return {
    ...review,
    notes: known ? review.notes.map((one) => (one.id === note.id ? next : one)) : [...review.notes, next],
  };
}
