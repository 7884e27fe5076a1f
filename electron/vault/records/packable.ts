/** The histories that are packed: those of audits, of reviews, and of every other kind of record. */
import type { Context } from './held.ts';
import { makeHistory } from './history.ts';
import type { PackableKind } from './packing.ts';

type Row = { key: number; id: string; revision: number };

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
