/** The moderator's desk: what was received for moderation, how far each review is, and what one sees before the auditor's grades. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { DeskItem, DeskState } from '../../../shared/contract/moderation.ts';
import { isAccepted } from '../../../shared/moderation/drift-rows.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { SenderOf } from '../exchange/incoming.ts';
import type { ReceivedShown } from '../exchange/line-store.ts';
import type { ReviewLine } from '../exchange/lines.ts';

/** One received version with its review, if there is one yet. */
export type Received = {
  readonly bundle: string;
  readonly audit: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly at: string;
  readonly document: Audit;
  readonly toolkit: Toolkit;
  readonly summary: AuditSummary;
  readonly sender: SenderOf;
  /** The review with the auditor's replies as it came along; null the first time. */
  readonly cameWith: Review | null;
  /** Risk records as they stand at the sender's, where some were written after the signing. */
  readonly risks?: Audit['escalations'];
};

/** What of a review says how far it is. */
type Standing = Pick<Review, 'finishedAt' | 'outcome' | 'blind' | 'revealedAt'>;

/** Where a received audit stands. `again` is true when an earlier one of it was sent back. */
export function deskStateOf(review: Standing | null, again: boolean): DeskState {
  if (review === null) return again ? 'came-back' : 'new';
  if (review.finishedAt !== '') return review.outcome === 'return' ? 'with-auditor' : 'moderated';
  return review.blind && review.revealedAt === '' ? 'blind' : 'reviewing';
}

/** Whether the moderator grades first and has not yet looked. */
export const isUnseen = (review: Pick<Standing, 'blind' | 'revealedAt'> | null): boolean =>
  review !== null && review.blind && review.revealedAt === '';

/** The audit without the auditor's grades and the marks in the rubric that support them. */
export function withoutGrades(audit: Audit): Audit {
  const answers = Object.entries(audit.answers).map(([id, answer]) => {
    const { grade: _grade, matrix: _matrix, ...rest } = answer;
    return [id, rest] as const;
  });
  return { ...audit, answers: Object.fromEntries(answers) };
}

/** The line of the queue. `again` is true when an earlier version of it was sent back. */
export function deskItem(received: ReceivedShown, review: ReviewLine | null, again: boolean): DeskItem {
  const { line } = received;
  const isDone = review !== null && isAccepted(review);
  return {
    audit: received.audit as DeskItem['audit'],
    reference: line.reference,
    toolkitTitle: line.toolkitTitle,
    toolkitId: line.toolkitId,
    auditor: line.auditor,
    team: line.sender.agency,
    receivedAt: received.at,
    version: received.version,
    state: deskStateOf(review, again),
    riskOpen: line.riskOpen,
    reviewed: review?.reviewed ?? 0,
    questions: line.questions,
    // A grade seen in the queue would be seen before the own one: also while nobody has chosen yet how to grade.
    overallGrade: review === null || isUnseen(review) ? '' : line.overallGrade,
    moderatedGrade: isDone ? review.proposedOverall || line.overallGrade : '',
    ...(line.scale === undefined ? {} : { scale: line.scale }),
    blind: review?.blind ?? false,
    finishedAt: review?.finishedAt ?? '',
  };
}

/** The queue, newest first: the newest version of each audit with the review of it. Takes them by audit, oldest version first. */
export function deskOf(
  all: Iterable<ReceivedShown>,
  reviews: ReadonlyMap<string, { readonly line: ReviewLine }>,
): DeskItem[] {
  type Round = { now: ReceivedShown; again: boolean; at: string; key: number };
  const rounds = new Map<string, Round>();
  const reviewOf = ({ audit, bundle }: ReceivedShown): ReviewLine | null =>
    reviews.get(`${audit} ${bundle}`)?.line ?? null;
  for (const now of all) {
    const before = rounds.get(now.audit);
    const isFinished = before !== undefined && (reviewOf(before.now)?.finishedAt ?? '') !== '';
    rounds.set(now.audit, {
      now,
      again: before !== undefined && (before.again || isFinished),
      at: before !== undefined && before.at > now.at ? before.at : now.at,
      key: Math.max(now.key, before?.key ?? 0),
    });
  }
  const newest = (a: Round, b: Round): number => (a.at === b.at ? b.key - a.key : a.at < b.at ? 1 : -1);
  return [...rounds.values()].toSorted(newest).map(({ now, again }) => deskItem(now, reviewOf(now), again));
}
