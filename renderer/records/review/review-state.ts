/** What is true of the review that is open: what was received, what the moderator says of it, what of that is saved. */
import type { OpenedReview } from '../../../shared/contract/moderation.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { SaveStatus } from '../autosave.ts';

export type ReviewDraft = Pick<OpenedReview, 'audit' | 'toolkit' | 'before' | 'state'> & {
  readonly review: Review;
  /** The review as of the last commit. */
  readonly saved: Review;
  readonly revision: number;
  readonly status: SaveStatus;
};

/** The state of a review that was just opened. */
export function firstReviewState(opened: OpenedReview): ReviewDraft {
  const { audit, toolkit, before, state, review, revision, savedAt } = opened;
  return {
    audit,
    toolkit,
    before,
    state,
    review,
    saved: review,
    revision,
    status: { kind: 'saved', at: savedAt, recovered: false },
  };
}
