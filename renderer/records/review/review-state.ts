/** What is true of the review that is open: what was received, what the moderator says of it, what of that is saved. */
import type { OpenedReview } from '../../../shared/contract/moderation.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { withRefused } from '../../../shared/records/refused.ts';
import type { SaveStatus } from '../autosave.ts';

export type ReviewDraft = Pick<
  OpenedReview,
  'audit' | 'toolkit' | 'before' | 'state' | 'risks' | 'warned'
> & {
  readonly review: Review;
  /** The review as of the last commit. */
  readonly saved: Review;
  readonly revision: number;
  readonly status: SaveStatus;
};

/** The state of a review that was just opened. */
export function firstReviewState(opened: OpenedReview): ReviewDraft {
  const {
    audit,
    toolkit,
    before,
    state,
    risks,
    warned,
    review: saved,
    revision,
    savedAt,
    refused = [],
  } = opened;
  // Words that did not fit their places stand there again.
  const review = withRefused(saved, refused).document;
  return {
    audit,
    toolkit,
    before,
    state,
    ...(risks === undefined ? {} : { risks }),
    ...(warned === undefined ? {} : { warned }),
    review,
    saved,
    revision,
    status:
      refused.length > 0
        ? { kind: 'held', at: savedAt, refused }
        : { kind: 'saved', at: savedAt, recovered: false },
  };
}
