/**
 * The open review: changed at once on the screen, saved behind. One is open at a time; locking saves it first and
 * forgets it afterwards.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenedReview } from '../../../shared/contract/moderation.ts';
import { Review, type QuestionReview } from '../../../shared/moderation/review.ts';
import { reviewOf } from '../../../shared/moderation/standing.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { ask } from '../../ask.ts';
import { withoutUndefined } from '../audit/draft-answer.ts';
import { readsLoosely } from '../../../shared/records/fitting.ts';
import { startRecord, type OpenRecord } from '../open-record.ts';
import { keepOpenWorks } from '../open-records.ts';
import { savableReview } from './review-save.ts';
import { firstReviewState, type ReviewDraft } from './review-state.ts';

export type OpenReview = Omit<OpenRecord<Review>, 'take'> & {
  readonly store: StoreApi<ReviewDraft>;
  /** Takes the review as the vault has it, after finishing. */
  readonly reload: () => Promise<Result<null>>;
};

/**
 * The part of a review that undo is for: the judgement and its texts. What was said in notes stays said, words not sent yet
 * stay in their box, and grades once shown stay shown.
 */
function judgementOf(review: Review): Review {
  const blindGrades = review.revealedAt === '' ? review.blindGrades : {};
  return withoutUndefined({ ...review, notes: [], unsent: undefined, revealedAt: '', blindGrades });
}

/** A judgement put back among what undo leaves alone. */
function withJudgement(judgement: Review, now: Review): Review {
  const { notes, unsent, revealedAt } = now;
  const blindGrades = revealedAt === '' ? judgement.blindGrades : now.blindGrades;
  return withoutUndefined({ ...judgement, notes, unsent, revealedAt, blindGrades });
}

/** Makes an open review. Exported for tests; screens use `openReview`. */
export function startReview(opened: OpenedReview): OpenReview {
  const store = createStore<ReviewDraft>(() => firstReviewState(opened));
  const { take, ...record } = startRecord<Review>({
    ...savableReview(store),
    reads: (value) => readsLoosely(Review, value),
    of: ({ audit, version }) => ({ audit, version }),
    show: (review) => store.setState({ review }),
    // A finished review is a record: nothing in it can be changed any more.
    isOpen: () => store.getState().saved.finishedAt === '',
    part: { of: judgementOf, onto: withJudgement },
  });
  return {
    ...record,
    store,
    reload: async () => {
      const reply = await ask('moderation.open', { audit: store.getState().audit.id });
      if (!reply.ok) return failed(reply.code, reply.facts);
      const next = firstReviewState(reply.value);
      take(next.review, (review) => store.setState({ ...next, review }));
      return ok(null);
    },
  };
}

/** A review with one question's part changed; `undefined` takes a field away. */
export function withQuestion(
  review: Review,
  question: string,
  change: { readonly [K in keyof QuestionReview]?: QuestionReview[K] | undefined },
): Review {
  const next = withoutUndefined({ ...reviewOf(review, question), ...change }) as QuestionReview;
  return { ...review, questions: { ...review.questions, [question]: next } };
}

/** A review with the words of a box that nothing was done with yet; empty text takes them away. */
export function withUnsent(review: Review, box: string, text: string): Review {
  if ((review.unsent?.[box] ?? '') === text) return review;
  const { [box]: _before, ...others } = review.unsent ?? {};
  const unsent = text === '' ? others : { ...others, [box]: text };
  return withoutUndefined({
    ...review,
    unsent: Object.keys(unsent).length === 0 ? undefined : unsent,
  });
}

const reviews = keepOpenWorks<OpenReview>((review) => review.store.getState().audit.id);

export const currentReview = reviews.current;

/** Opens the review of an audit, or gives the one that is open already. */
export async function openReview(audit: string): Promise<Result<OpenReview>> {
  const now = reviews.current();
  if (now?.store.getState().audit.id === audit) return ok(now);
  if (now !== null) await reviews.close(now);
  const waiting = reviews.takeBack(audit);
  if (waiting !== null) return ok(waiting);
  const reply = await ask('moderation.open', { audit });
  if (!reply.ok) return failed(reply.code, reply.facts);
  return ok(reviews.show(startReview(reply.value)));
}

/** Saves and closes. What cannot be saved now stays and goes on trying. */
export const closeReview = reviews.close;

/** Saves everything that is not saved: before the lock and before the window goes. */
export const flushReviews = reviews.flush;

/** Drops every review without saving, once the vault is locked. */
export const forgetReviews = reviews.forget;
