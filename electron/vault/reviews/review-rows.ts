/** How a review is written: its next state and the way back, in one transaction. */
import type { PatchOperation } from '../../../shared/json/operation.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { stepsOf } from '../../../shared/json/steps.ts';
import type { Patches } from '../records/chain.ts';
import { keptBefore, makeHistory } from '../records/history.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import type { Lines } from '../exchange/line-store.ts';
import type { Graded } from '../exchange/lines.ts';
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
export function makeReviewRows(db: Connection, lines: Pick<Lines, 'putReview'>) {
  const history = makeHistory(db, 'review');
  const put = db.prepare(
    'UPDATE reviews SET revision = ?, updated_at = ?, review = ?, head = ? WHERE key = ?',
  );
  const headOf = db.prepare<[number], string>('SELECT head FROM reviews WHERE key = ?').pluck();
  const setHead = db.prepare('UPDATE reviews SET head = ? WHERE key = ?');
  const writing = <T>(work: () => T): Result<T, WriteCode> => {
    try {
      mustBeThere(db);
      return ok(db.transaction(work).immediate());
    } catch (error) {
      return writeFailure(error);
    }
  };
  const of = (key: number) => ({ record: `review/${key}` });
  /** The first link of a review's chain, with the review as it stands: begun, come back, or kept before reviews had chains. */
  const begin = (
    held: Held,
    event: 'created' | 'received' | typeof keptBefore,
    author: string,
    on?: Graded,
  ): string => {
    const value = held.review as unknown as Json;
    const changed = { steps: [{ op: 'add' as const, path: '', value }] };
    const { key, revision, savedAt: at } = held;
    const owner = { key, of: of(key), revision: revision - 1, head: '' };
    const head = history.append(owner, { revision, at, author, event, touched: '|', changed });
    setHead.run(head, key);
    lines.putReview(key, held.review, on);
    return head;
  };
  /** Writes the next state of a review with the way back. `author` is whoever wrote it: the moderator, or the auditor who answers. */
  const keep = (
    held: Held,
    next: Review,
    at: string,
    patches: Patches,
    author = next.moderator.name,
    on?: Graded,
  ): Held => {
    const { key } = held;
    const head = headOf.get(key) || begin(held, keptBefore, '');
    const revision = held.revision + 1;
    const owner = { key, of: of(key), revision: held.revision, head };
    const touched = `|${[...new Set(patches.forward.map(({ path }) => path.split('/')[1] ?? ''))].join('|')}|`;
    const changed = { steps: stepsOf(patches) };
    const newHead = history.append(owner, { revision, at, author, event: '', touched, changed });
    put.run(revision, at, JSON.stringify(next), newHead, key);
    lines.putReview(key, next, on);
    return { ...held, revision, savedAt: at, review: next };
  };
  /** The patches of a change of single members of a review. */
  const setting = (held: Held, change: Partial<Review>): Patches => {
    const operations = Object.entries(change).map(([key, value]): PatchOperation => ({
      op: Object.hasOwn(held.review, key) ? 'replace' : 'add',
      path: `/${key}`,
      value: value as Json,
    }));
    const applied = applyPatch(held.review as unknown as Json, operations);
    if (applied === null) throw new Error('A review has no such member');
    return applied;
  };

  return { writing, begin, keep, setting };
}
