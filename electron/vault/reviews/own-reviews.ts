/** The auditor's side of reviews: those that came back for own audits, and the answers to their notes. */
import { randomUUID } from 'node:crypto';
import { may } from '../../../shared/audit/states.ts';
import { readChanged } from '../../../shared/json/stored.ts';
import { Review } from '../../../shared/moderation/review.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { WriteCode } from '../../files/write-failure.ts';
import type { Lines } from '../exchange/line-store.ts';
import type { Context } from '../records/held.ts';
import { makeReviewRows, type Held, type ReviewRow } from './review-rows.ts';

/** The store of reviews of own audits. */
export function makeOwnReviews(context: Context, lines: Lines) {
  const { db } = context;
  const { writing, keep, setting } = makeReviewRows(db, lines);
  const cameBack = db.prepare<[string], ReviewRow>(
    `SELECT key, bundle, version, revision, updated_at, review, pdf FROM reviews
     WHERE audit = ? AND side = 'auditor' ORDER BY version DESC, key DESC`,
  );

  return {
    /** The auditor's side: reviews that came back for an own audit, newest first. */
    ofOwn: (input: { readonly audit: string }): Result<Review[], 'not-found'> =>
      context.load(input.audit) === null
        ? failed('not-found')
        : ok(cameBack.all(input.audit).map((row) => JSON.parse(row.review) as Review)),

    /** The auditor answers a note of the newest review; what was said before stays. */
    reply: (input: {
      readonly audit: string;
      readonly note: string;
      readonly status: 'revised' | 'kept';
      readonly text: string;
      readonly at: string;
      readonly name: string;
    }): Result<Review, 'not-found' | 'wrong-state' | 'reason-needed' | WriteCode> => {
      const loaded = context.load(input.audit);
      const [row] = cameBack.all(input.audit);
      if (loaded === null || row === undefined) return failed('not-found');
      const text = input.text.trim();
      if (text === '') return failed('reason-needed');
      const review = JSON.parse(row.review) as Review;
      const note = review.notes.find((one) => one.id === input.note);
      if (note === undefined) return failed('not-found');
      if (!may(loaded.audit, 'answer-note') || note.status === 'settled') return failed('wrong-state');
      const { at, name, status } = input;
      const said = { id: randomUUID(), by: 'auditor' as const, name, at, text };
      const notes = review.notes.map((one) =>
        one === note ? { ...note, status, thread: [...note.thread, said] } : one,
      );
      const next = readChanged(Review, review, { ...review, notes });
      if (next === null) return failed('wrong-state');
      const held: Held = { key: row.key, revision: row.revision, savedAt: row.updated_at, review };
      const written = writing(() => keep(held, next, at, setting(held, { notes }), name));
      return written.ok ? ok(written.value.review) : written;
    },
  };
}
