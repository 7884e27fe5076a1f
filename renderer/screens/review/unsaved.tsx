/** Above the boxes of a review, from the second failed save on: what is not saved yet and what helps. */
import { reviewOf } from '../../../shared/moderation/standing.ts';
import { countWords } from '../../form/words.ts';
import { UnsavedNotice } from '../../frames/unsaved-notice.tsx';
import { useReview } from '../../frames/review/review-context.tsx';

/** `question`: whose reasons are counted; without it the words are anywhere in the review. */
export function ReviewUnsaved({ question }: { readonly question?: string }) {
  const tries = useReview((d) => (d.status.kind === 'failed' ? d.status.tries : 0));
  const words = useReview((d) => {
    if (d.status.kind !== 'failed' || d.status.tries < 2 || question === undefined) return 0;
    const reason = (review: typeof d.review): number => countWords(reviewOf(review, question).reason);
    return reason(d.review) - reason(d.saved);
  });
  const code = useReview((d) => (d.status.kind === 'failed' ? d.status.code : 'internal'));
  return <UnsavedNotice tries={tries} words={words} code={code} />;
}
