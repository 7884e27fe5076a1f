/** The histories that are packed: those of audits, of reviews, and of every other kind of record. */
import type { Review } from '../../../shared/moderation/review.ts';
import { reviewKind } from '../../../shared/records/review.ts';
import type { Context } from './held.ts';
import { makeHistory, wrongWith } from './history.ts';
import type { PackableKind } from './packing.ts';

type Row = { key: number; id: string; revision: number };

/** Sentences about reviews whose history was altered or does not lead to them. One from before chains that nobody wrote in since has none. */
export function alteredReviews({ db }: Context): string[] {
  const history = makeHistory(db, reviewKind.name);
  const next = db.prepare<[number], { key: number; revision: number; head: string; review: string }>(
    'SELECT key, revision, head, review FROM reviews WHERE key > ? ORDER BY key LIMIT 1',
  );
  const told: string[] = [];
  for (let row = next.get(0); row !== undefined; row = next.get(row.key)) {
    const { key, revision, head } = row;
    const review = JSON.parse(row.review) as Review;
    const owner = { key, of: { record: `${reviewKind.name}/${key}` }, revision, head };
    const wrong = head === '' ? '' : wrongWith(history, owner, review);
    if (wrong !== '') told.push(`The history of the review of ${review.reference} ${wrong}`);
  }
  return told;
}

/** Gives the kinds over an open vault. */
export function packableKinds({ db, history }: Context): PackableKind[] {
  const audits = db.prepare<[number, number], Row>(
    'SELECT key, id, revision FROM audits WHERE key > ? AND revision > ? ORDER BY key LIMIT 1',
  );
  const reviews = db.prepare<[number, number], Omit<Row, 'id'>>(
    'SELECT key, revision FROM reviews WHERE key > ? AND revision > ? ORDER BY key LIMIT 1',
  );
  return [
    {
      history,
      next: (after, most) => {
        const row = audits.get(after, most);
        return row && { key: row.key, of: { audit: row.id }, revision: row.revision };
      },
    },
    {
      history: makeHistory(db, 'review'),
      next: (after, most) => {
        const row = reviews.get(after, most);
        return row && { key: row.key, of: { record: `review/${row.key}` }, revision: row.revision };
      },
    },
  ];
}
