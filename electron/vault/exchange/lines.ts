/**
 * What lists, loads and figures read of received audits and of reviews: a line for each, made when it is written, in the same transaction.
 * No document and no PDF is read for a list. A line that is missing, or was made in another way, is made on the spot and kept in a quiet moment.
 */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import { questionsToReview } from '../../../shared/moderation/completeness.ts';
import { gradePairsOf, type GradePair } from '../../../shared/moderation/drift.ts';
import { isAccepted } from '../../../shared/moderation/drift-rows.ts';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { fourKeys, marksOf, ownMark, scaleOf } from '../../../shared/scales/index.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { SenderOf } from './incoming.ts';

/** How lines are made. Whoever changes what a line holds, or what is counted in a review (shared/moderation/drift.ts), adds one: all are made again. */
export const lineMade = 3;

/** Of a review: who made it and how far it is. */
export type ReviewLine = {
  readonly moderator: { readonly name: string; readonly fingerprint: string };
  readonly finishedAt: string;
  readonly outcome: Review['outcome'];
  readonly blind: boolean;
  readonly revealedAt: string;
  /** Questions that were said yes or no to. */
  readonly reviewed: number;
  /** The overall grade that is proposed; '' where none is. */
  readonly proposedOverall: string;
};

/** Of a received audit. */
export type ReceivedLine = {
  readonly reference: string;
  readonly toolkitTitle: string;
  readonly toolkitId: string;
  /** Fingerprint of its form. */
  readonly form: string;
  readonly auditor: string;
  readonly sender: { readonly name: string; readonly agency: string };
  readonly keepUntil: string;
  readonly hasPdf: boolean;
  readonly riskOpen: boolean;
  /** Questions that want a yes or no. */
  readonly questions: number;
  readonly overallGrade: string;
  /** What the overall grade is chosen from, where that is not the four grades as they are usually called. */
  readonly scale?: DeskItem['scale'];
  /** The review that came along, and whether the figures may count it; null where none came. */
  readonly review: (ReviewLine & { readonly counts: boolean }) | null;
};

/** A pair without what stands once for the whole review. */
type ShortPair = Omit<GradePair, 'toolkit' | 'at'>;

const isUsualOrder = (order: GradePair['order']): boolean =>
  order === undefined || order.join(' ') === fourKeys.join(' ');

/** A line as it is kept: what lists show, and what figures count. */
export type Made<L> = { readonly line: L; readonly counted: readonly ShortPair[] };

/** What is graded, as far as the line of a review wants it. */
export type Graded = { readonly document: Audit; readonly toolkit: Toolkit };

/** What the figures count of a review of `on`; nothing before it was accepted. */
const countedOf = ({ toolkit, document }: Graded, review: Review): ShortPair[] =>
  isAccepted(review)
    ? gradePairsOf(toolkit, document, review, review.finishedAt).map(
        ({ question, auditor, moderator, order }) => ({
          question,
          auditor,
          moderator,
          ...(order === undefined || isUsualOrder(order) ? {} : { order }),
        }),
      )
    : [];

/** The pairs of a line with what stands once for the whole review. */
export const pairsFrom = (counted: readonly ShortPair[], toolkit: string, at: string): GradePair[] =>
  counted.map((pair) => ({ ...pair, toolkit, at }));

/** The line of a review. Takes what it grades; null for a review of an own audit, of which only its moderator is shown. */
export function reviewLine(review: Review, on: Graded | null): Made<ReviewLine> {
  const { moderator, finishedAt, outcome, blind, revealedAt } = review;
  const asked = on === null ? [] : questionsToReview(on.toolkit, on.document);
  const overall = on?.toolkit.overall;
  return {
    line: {
      moderator: { name: moderator.name, fingerprint: moderator.fingerprint },
      finishedAt,
      outcome,
      blind,
      revealedAt,
      reviewed: asked.filter(({ id }) => (review.questions[id]?.status ?? 'not-reviewed') !== 'not-reviewed')
        .length,
      proposedOverall: overall === undefined ? '' : (review.questions[overall]?.proposed ?? ''),
    },
    counted: on === null ? [] : countedOf(on, review),
  };
}

/** What the overall grade of a form is chosen from, where that is not the four grades as they are usually called. */
function overallScale(toolkit: Toolkit): Pick<ReceivedLine, 'scale'> {
  const overall = toolkit.overall === undefined ? undefined : questionById(toolkit, toolkit.overall);
  const scale = overall && scaleOf(toolkit, overall.question);
  const isUsual = scale?.grades.every(({ key }) => ownMark(scale, key) === undefined) ?? true;
  return isUsual ? {} : { scale: [...marksOf(scale)] };
}

/** The line of a received audit. */
export function receivedLine(
  input: Graded & {
    readonly summary: AuditSummary;
    readonly form: string;
    readonly sender: SenderOf;
    readonly keepUntil: string;
    readonly hasPdf: boolean;
    readonly review: Review | null;
  },
): Made<ReceivedLine> {
  const { summary, sender, review, form, keepUntil, hasPdf } = input;
  const came = review && reviewLine(review, input);
  const { reference, toolkitTitle, toolkitId, auditor, riskOpen, overallGrade } = summary;
  return {
    line: {
      reference,
      toolkitTitle,
      toolkitId,
      form,
      auditor,
      sender: { name: sender.name, agency: sender.agency },
      keepUntil,
      hasPdf,
      riskOpen,
      questions: questionsToReview(input.toolkit, input.document).length,
      overallGrade,
      ...overallScale(input.toolkit),
      review: came && {
        ...came.line,
        // Of reviews that came along only those count that their moderator signed, or sealed.
        counts: sender.reviewCounted ?? came.line.moderator.fingerprint === sender.fingerprint,
      },
    },
    counted: came?.counted ?? [],
  };
}
