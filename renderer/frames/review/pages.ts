/** The pages of a review: the header to read, every question that is reviewed, and the outcome at the end. Pure. */
import { showsActions } from '../../../shared/kinds/index.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import { differs, isOpenNote, isReviewed, reviewable } from '../../../shared/moderation/standing.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Section, Toolkit } from '../../../shared/toolkit/toolkit.ts';

export type QuestionPage = {
  readonly kind: 'question';
  readonly id: string;
  readonly section: Section;
  readonly question: Question;
  /** A yes or no is wanted here; other questions are there to be read. */
  readonly counts: boolean;
};
export type ReviewPage =
  | QuestionPage
  | { readonly kind: 'about'; readonly id: 'about' }
  | { readonly kind: 'outcome'; readonly id: 'outcome' };

/** Every page in form order. */
export function pagesOfReview(toolkit: Toolkit, audit: Audit): readonly ReviewPage[] {
  const counting = new Set(questionsToReview(toolkit, audit).map((question) => question.id));
  return [
    { kind: 'about', id: 'about' },
    ...reviewable(toolkit, audit).map(({ section, question }): QuestionPage => ({
      kind: 'question',
      id: question.id,
      section,
      question,
      counts: counting.has(question.id),
    })),
    { kind: 'outcome', id: 'outcome' },
  ];
}

/** True when nothing was said yet of a question that wants it. */
export const isLeft = (page: QuestionPage, review: Review): boolean =>
  page.counts && !isReviewed(review, page.question);

export const isQuestion = (page: ReviewPage): page is QuestionPage => page.kind === 'question';

/** The page of an id; without one the first question that is not reviewed, or the outcome. */
export function pageOfReview(
  pages: readonly ReviewPage[],
  id: string | undefined,
  review: Review,
): ReviewPage {
  const found = pages.find((page) => page.id === id);
  const next = pages.filter(isQuestion).find((page) => isLeft(page, review));
  return found ?? next ?? { kind: 'outcome', id: 'outcome' };
}

/** What the move bar calls a page: "3h", "About", "Outcome". */
export function pageNumber(page: ReviewPage): string {
  if (page.kind === 'about') return 'About';
  if (page.kind === 'outcome') return 'Outcome';
  return page.question.number || page.question.shortTitle || page.question.title;
}

/** Number and title, spoken: "3h Protected characteristics". */
export function pageName(page: ReviewPage): string {
  if (page.kind !== 'question') return page.kind === 'about' ? 'About this audit' : 'Outcome of the review';
  const { number, shortTitle, title } = page.question;
  return number === '' ? title : `${number} ${shortTitle ?? title}`;
}

const onOutcome: ReadonlySet<string> = new Set([
  'outcome',
  'outcome-reason',
  'overall',
  'feedback',
  'minutes',
]);

/** The page a change was made on, by the field it is known by ("3i/reason", "feedback/strength"); undefined where it is on many. */
export function pageOfField(pages: readonly ReviewPage[], field: string): ReviewPage | undefined {
  const [part = ''] = field.split('/');
  if (part === 'actions')
    return pages.find((page) => isQuestion(page) && showsActions(page.question)) ?? pages.at(-1);
  return onOutcome.has(part) ? pages.at(-1) : pages.find((page) => isQuestion(page) && page.id === part);
}

/** Which pages a walk stops at. */
export type Stop = 'not-reviewed' | 'note' | 'difference';

/** True when a walk of that kind stops at this page. */
export function stopsAt(page: ReviewPage, stop: Stop, audit: Audit, review: Review): boolean {
  if (stop === 'note')
    return review.notes.some(
      (note) =>
        isOpenNote(note) && (note.question === page.id || (note.question === '' && page.id === 'outcome')),
    );
  if (!isQuestion(page)) return false;
  return stop === 'not-reviewed' ? isLeft(page, review) : differs(audit, review, page.question.id);
}

/** The next (or previous) page at which a walk stops, seen from one page, round the end; undefined when there is none. */
export function walk(
  pages: readonly ReviewPage[],
  from: string,
  by: 1 | -1,
  stop: (page: ReviewPage) => boolean,
): ReviewPage | undefined {
  const here = pages.findIndex((page) => page.id === from);
  for (let step = 1; step <= pages.length; step += 1) {
    const page = pages[(here + by * step + pages.length * 2) % pages.length];
    if (page !== undefined && page.id !== from && stop(page)) return page;
  }
  return undefined;
}
