/** The moderator's desk: what was received for moderation, how far each review is, and what one sees before the auditor's grades. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { DeskItem, DeskState } from '../../../shared/contract/moderation.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { marksOf, ownMark, scaleOf } from '../../../shared/scales/index.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { SenderOf } from '../exchange/incoming.ts';

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
};

/** Where a received audit stands. `again` is true when an earlier one of it was sent back. */
export function deskStateOf(review: Review | null, again: boolean): DeskState {
  if (review === null) return again ? 'came-back' : 'new';
  if (review.finishedAt !== '') return review.outcome === 'return' ? 'with-auditor' : 'moderated';
  return review.blind && review.revealedAt === '' ? 'blind' : 'reviewing';
}

/** Whether the moderator grades first and has not yet looked. */
export const isUnseen = (review: Review | null): boolean =>
  review !== null && review.blind && review.revealedAt === '';

/** The audit without the auditor's grades and the marks in the rubric that support them. */
export function withoutGrades(audit: Audit): Audit {
  const answers = Object.entries(audit.answers).map(([id, answer]) => {
    const { grade: _grade, matrix: _matrix, ...rest } = answer;
    return [id, rest] as const;
  });
  return { ...audit, answers: Object.fromEntries(answers) };
}

/** The grade that stands after moderation: the proposed one where there is one. */
function moderatedGrade(received: Received, review: Review | null): string {
  const overall = received.toolkit.overall;
  if (overall === undefined || review === null || review.finishedAt === '' || review.outcome === 'return')
    return '';
  return review.questions[overall]?.proposed ?? received.summary.overallGrade;
}

/** What the overall grade of a form is chosen from, where that is not the four grades as they are usually called. */
function overallScale(toolkit: Toolkit): Pick<DeskItem, 'scale'> {
  const overall = toolkit.overall === undefined ? undefined : questionById(toolkit, toolkit.overall);
  const scale = overall && scaleOf(toolkit, overall.question);
  const isUsual = scale?.grades.every(({ key }) => ownMark(scale, key) === undefined) ?? true;
  return isUsual ? {} : { scale: [...marksOf(scale)] };
}

/** The line of the queue. */
export function deskItem(received: Received, review: Review | null, again: boolean): DeskItem {
  const { summary, sender, document, toolkit } = received;
  const questions = questionsToReview(toolkit, document);
  const state = deskStateOf(review, again);
  return {
    audit: document.id,
    reference: document.reference,
    toolkitTitle: summary.toolkitTitle,
    toolkitId: summary.toolkitId,
    auditor: summary.auditor,
    team: sender.agency,
    receivedAt: received.at,
    version: received.version,
    state,
    riskOpen: summary.riskOpen,
    reviewed: questions.filter(
      (one) => (review?.questions[one.id]?.status ?? 'not-reviewed') !== 'not-reviewed',
    ).length,
    questions: questions.length,
    // A grade seen in the queue would be seen before the own one: also while nobody has chosen yet how to grade.
    overallGrade: review === null || isUnseen(review) ? '' : summary.overallGrade,
    moderatedGrade: moderatedGrade(received, review),
    ...overallScale(toolkit),
    blind: review?.blind ?? false,
    finishedAt: review?.finishedAt ?? '',
  };
}
