/** Reviews as a kind: what they share with every other record. They lie in a table of their own, beside what was received (electron/vault/reviews). */
import { mayBecome } from '../moderation/review-changes.ts';
import { Review } from '../moderation/review.ts';
import { writtenKind } from './record-kind.ts';

export const reviewKind = writtenKind<Review>({
  name: 'review',
  schema: Review,
  reference: ({ reference }) => `your review of ${reference}`,
  named: 'audit',
  places: ['questions'],
  mayChange: mayBecome,
});
