/**
 * The open review: changed at once on the screen, saved behind. One is open at a time; locking saves it first and
 * forgets it afterwards.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenedReview } from '../../shared/contract/moderation.ts';
import type { Review, QuestionReview } from '../../shared/moderation/review.ts';
import { reviewOf } from '../../shared/moderation/standing.ts';
import { failed, ok, type Result } from '../../shared/result.ts';
import { ask } from '../ask.ts';
import { withoutUndefined } from './draft-answer.ts';
import { createReviewSaver } from './review-save.ts';
import { firstReviewState, type ReviewDraft } from './review-state.ts';

export type OpenReview = {
  readonly store: StoreApi<ReviewDraft>;
  /** Changes the review. Typing in the same `field` joins one step of undo. */
  readonly change: (field: string, make: (review: Review) => Review, typing?: boolean) => void;
  /** Takes the last step back, or does it again; false when there is none. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly flush: () => Promise<boolean>;
  /** Takes the review as the vault has it, after finishing. */
  readonly reload: () => Promise<Result<null>>;
  readonly stop: () => void;
};

type Step = { readonly field: string; readonly review: Review; readonly at: number };
/** Typing that pauses this long begins a new step. */
const runMs = 1500;
const mostSteps = 300;

/** Makes an open review. Exported for tests; screens use `openReview`. */
export function startReview(opened: OpenedReview): OpenReview {
  const store = createStore<ReviewDraft>(() => firstReviewState(opened));
  const saver = createReviewSaver(store);
  let past: Step[] = [];
  let future: Step[] = [];

  const put = (review: Review): void => {
    store.setState({ review });
    saver.soon();
  };
  const step = (from: Step[], to: Step[]): boolean => {
    const last = from.pop();
    if (last === undefined) return false;
    to.push({ ...last, review: store.getState().review });
    // What was said in notes stays said, and grades once shown stay shown: undo is for the judgement and its texts.
    const { notes, revealedAt, blindGrades } = store.getState().review;
    put({ ...last.review, notes, revealedAt, ...(revealedAt === '' ? {} : { blindGrades }) });
    return true;
  };
  return {
    store,
    change: (field, make, typing = false) => {
      const { review, saved } = store.getState();
      // A finished review is a record: nothing in it can be changed any more.
      if (saved.finishedAt !== '') return;
      const next = make(review);
      if (next === review) return;
      const now = Date.now();
      const last = past.at(-1);
      future = [];
      if (typing && last?.field === field && now - last.at < runMs)
        past[past.length - 1] = { ...last, at: now };
      else past = [...past.slice(-mostSteps), { field, review, at: typing ? now : 0 }];
      put(next);
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    flush: saver.flush,
    reload: async () => {
      const reply = await ask('moderation.open', { audit: store.getState().audit.id });
      if (!reply.ok) return failed(reply.code, reply.facts);
      past = [];
      future = [];
      store.setState(firstReviewState(reply.value));
      return ok(null);
    },
    stop: saver.stop,
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

let current: OpenReview | null = null;
/** Reviews that were left while their last words could not be saved: they go on trying, and opening gives them back. */
const parked = new Map<string, OpenReview>();

export const currentReview = (): OpenReview | null => current;
const all = (): OpenReview[] => [...(current === null ? [] : [current]), ...parked.values()];

/** Opens the review of an audit, or gives the one that is open already. */
export async function openReview(audit: string): Promise<Result<OpenReview>> {
  if (current?.store.getState().audit.id === audit) return ok(current);
  if (current !== null) await closeReview(current);
  const waiting = parked.get(audit);
  if (waiting !== undefined) {
    parked.delete(audit);
    current = waiting;
    return ok(waiting);
  }
  const reply = await ask('moderation.open', { audit });
  if (!reply.ok) return failed(reply.code, reply.facts);
  current = startReview(reply.value);
  return ok(current);
}

/** Saves and closes. What cannot be saved now stays and goes on trying. */
export async function closeReview(review: OpenReview): Promise<void> {
  if (current === review) current = null;
  const { id } = review.store.getState().audit;
  parked.set(id, review);
  if ((await review.flush()) && parked.get(id) === review) {
    parked.delete(id);
    review.stop();
  }
}

/** Saves everything that is not saved: before the lock and before the window goes. */
export async function flushReviews(): Promise<void> {
  await Promise.all(all().map((review) => review.flush()));
}

/** Drops every review without saving, once the vault is locked: case text leaves the memory of the page. */
export function forgetReviews(): void {
  for (const review of all()) review.stop();
  current = null;
  parked.clear();
}
