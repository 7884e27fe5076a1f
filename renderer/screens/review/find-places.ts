/** Finds words in everything that stands in a review: what the auditor wrote and what the moderator says. Pure. */
import { isBlind, reviewOf } from '../../../shared/moderation/standing.ts';
import { foldedText, occurrences } from '../../../shared/text/fold.ts';
import type { ReviewDraft } from '../../records/review/review-state.ts';
import { textsOf } from './auditor-answer.tsx';
import { isQuestion, type ReviewPage } from '../../frames/review/pages.ts';
import { testsId } from './tests.tsx';

export type ReviewHit = {
  readonly page: string;
  /** The id of the box it is in; null where the text is only read. */
  readonly box: string | null;
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Which of the places of this page that are only read it is, from 0. */
  readonly nth: number;
};
type Written = { readonly page: string; readonly box: string | null; readonly text: string };

function written(page: ReviewPage, draft: ReviewDraft): readonly Written[] {
  const { audit, toolkit, review } = draft;
  const question = page.kind === 'outcome' ? '' : page.id;
  const notes = review.notes
    .filter((note) => note.question === question)
    .flatMap((note) => note.thread.map(({ text }) => ({ page: page.id, box: null, text })));
  const boxed = (boxes: readonly (readonly [string, string])[]): Written[] =>
    boxes.map(([box, text]) => ({ page: page.id, box, text }));
  if (page.kind === 'outcome') {
    const { feedback, overall, outcomeReason } = review;
    return [
      ...boxed([
        ['overall-why', overall.reason],
        ['fb-strength', feedback.strength],
        ['fb-development', feedback.development],
        ['outcome-reason', outcomeReason],
      ]),
      ...notes,
    ];
  }
  if (!isQuestion(page)) return [];
  const blind = isBlind(review);
  const said = reviewOf(review, page.id);
  const read = textsOf(page.question, audit, toolkit, blind).map(({ text }) => ({
    page: page.id,
    box: null,
    text,
  }));
  const own = boxed([
    ['mine', said.reason],
    [`${testsId(page.id)}-why`, said.tests.reason],
  ]);
  return [...read, ...(blind ? [] : own), ...notes];
}

/** All places of `sought` as finding compares (shared/text/fold.ts), in the order of the pages. At most 2,000. */
export function findInReview(pages: readonly ReviewPage[], draft: ReviewDraft, sought: string): ReviewHit[] {
  const words = foldedText(sought).trim();
  if (words === '') return [];
  const hits: ReviewHit[] = [];
  for (const page of pages) {
    let nth = 0;
    for (const { box, text } of written(page, draft)) {
      if (hits.length >= 2000) return hits.slice(0, 2000);
      for (const place of occurrences(text, words)) {
        hits.push({ page: page.id, box, words, ...place, nth });
        if (box === null) nth += 1;
      }
    }
  }
  return hits;
}
