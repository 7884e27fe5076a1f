/** How a review is written: its next state and the way back, in one transaction. */
import type { PatchOperation } from '../../../shared/json/operation.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { packPatches } from '../records/chain.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import type { Connection } from '../file/sqlite.ts';
import { mustBeThere } from '../file/file-exists.ts';

export type ReviewRow = {
  key: number;
  bundle: string;
  version: number;
  revision: number;
  updated_at: string;
  review: string;
  pdf: Uint8Array | null;
};
export type Held = {
  readonly key: number;
  readonly revision: number;
  readonly savedAt: string;
  readonly review: Review;
};

/** The prepared statements of writing, made once per store. */
export function makeReviewRows(db: Connection) {
  const put = db.prepare('UPDATE reviews SET revision = ?, updated_at = ?, review = ? WHERE key = ?');
  const addRevision = db.prepare(
    'INSERT INTO review_revisions (review, revision, at, patches) VALUES (?, ?, ?, ?)',
  );
  const writing = <T>(work: () => T): Result<T, WriteCode> => {
    try {
      mustBeThere(db);
      return ok(db.transaction(work).immediate());
    } catch (error) {
      return writeFailure(error);
    }
  };
  /** Writes the next state of a review with the way back. */
  const keep = (held: Held, next: Review, at: string, patches: Parameters<typeof packPatches>[0]): Held => {
    const revision = held.revision + 1;
    put.run(revision, at, JSON.stringify(next), held.key);
    addRevision.run(held.key, revision, at, packPatches(patches));
    return { ...held, revision, savedAt: at, review: next };
  };
  /** The patches of a change of single members of a review. */
  const setting = (held: Held, change: Partial<Review>): Parameters<typeof packPatches>[0] => {
    const operations = Object.entries(change).map(([key, value]): PatchOperation => ({
      op: 'replace',
      path: `/${key}`,
      value: value as Json,
    }));
    const applied = applyPatch(held.review as unknown as Json, operations);
    if (applied === null) throw new Error('A review has no such member');
    return applied;
  };

  return { writing, keep, setting };
}
