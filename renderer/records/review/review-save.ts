/** What autosave saves of an open review, and how. */
import type { StoreApi } from 'zustand/vanilla';
import { Review } from '../../../shared/moderation/review.ts';
import { ok } from '../../../shared/result.ts';
import { ask } from '../../ask.ts';
import type { Savable } from '../autosave.ts';
import type { ReviewDraft } from './review-state.ts';

/** How one open review is read, put, sent and asked for again. It reads and writes the review's store only. */
export function savableReview(store: StoreApi<ReviewDraft>): Savable<Review> {
  const id = (): Review['audit'] => store.getState().audit.id;
  return {
    read: () => {
      const { review, saved, revision } = store.getState();
      return { now: review, saved, revision };
    },
    put: ({ now = store.getState().review, saved, revision = store.getState().revision }) =>
      store.setState({ review: now, saved, revision }),
    status: () => store.getState().status,
    setStatus: (status) => store.setState({ status }),
    send: (basedOn, changes) =>
      ask('moderation.save', {
        audit: id(),
        basedOn,
        changes: changes.length > 0 ? changes : [{ op: 'test', path: '/audit', value: id() }],
      }),
    reopen: async () => {
      const opened = await ask('moderation.open', { audit: id() });
      return opened.ok ? ok({ document: opened.value.review, revision: opened.value.revision }) : opened;
    },
    // A place may hold more than fits: that is said when it is saved, and is no reason to lose the rest.
    parse: (merged) => Review.safeParse(merged).data ?? (merged as Review),
  };
}
