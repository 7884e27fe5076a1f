/** What a moderator says of a change: fine, or asked again. Pure: each gives a new review. */
import { showsActions } from '../../../shared/kinds/index.ts';
import type { Change } from '../../../shared/moderation/changes/index.ts';
import type { Note, Review } from '../../../shared/moderation/review.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { addNote, answerNote } from './acts.ts';

export type Verdict = Review['lookedAt'][number];

export const verdictOf = (review: Review, change: Change): Verdict | undefined =>
  review.lookedAt.find((one) => one.key === change.key);

/** Says of a change that it is fine, or that it was asked about. */
export function lookAt(review: Review, change: Change, verdict: Verdict['verdict'], at: string): Review {
  const others = review.lookedAt.filter((one) => one.key !== change.key);
  return { ...review, lookedAt: [...others, { key: change.key, verdict, at }] };
}

/** Takes back what was said of a change. A note that was written stays. */
export const unlook = (review: Review, change: Change): Review => ({
  ...review,
  lookedAt: review.lookedAt.filter((one) => one.key !== change.key),
});

type Words = { readonly text: string; readonly name: string; readonly at: string };

/** Asks about a change: the note that asked for it is opened again with the words; without one a new note is written. */
export function askAbout(
  review: Review,
  before: Review | null,
  change: Change,
  note: Note | undefined,
  words: Words,
): Review {
  const asked =
    note === undefined
      ? addNote(review, before, { question: change.question, kind: 'actionable', ...words })
      : answerNote(review, note, 'open', words);
  return lookAt(asked, change, 'ask-again', words.at);
}

/** "3i Child's voice", or the list of actions or risk records. */
export function placeName(toolkit: Toolkit, question: string): string {
  if (question === 'actions') return 'Actions';
  if (question === 'escalations') return 'Risk records';
  if (question === 'independence' || question === 'audit') return 'The audit as a whole';
  const found = questionById(toolkit, question)?.question;
  if (found === undefined) return question;
  const title = found.shortTitle ?? found.title;
  return found.number === '' ? title : `${found.number} ${title}`;
}

/** "action 2, removed", and every note that asked for it where there are several. */
export function fieldWords(change: Change): string {
  const listed = /^(?:row|action|risk record) \d+$/.test(change.field);
  const what = !listed ? '' : change.before === '' ? ', added' : change.after === '' ? ', removed' : '';
  const notes = change.notes.length > 1 ? `, notes ${change.notes.join(' and ')}` : '';
  return `${change.field}${what}${notes}`;
}

/** The page of the review that shows a change. */
export function pageOfChange(toolkit: Toolkit, question: string): string {
  if (['escalations', 'independence', 'audit'].includes(question)) return 'about';
  const all = toolkit.sections.flatMap((section) =>
    section.questions.map((one) => ({ section: section.id, question: one })),
  );
  if (question === 'actions') return all.find((one) => showsActions(one.question))?.question.id ?? 'outcome';
  return all.find((one) => one.question.id === question)?.section === 'about' ? 'about' : question;
}
