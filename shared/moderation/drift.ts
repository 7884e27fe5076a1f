/**
 * Whether moderation moves grades up or down, by question and over time. A direction of a programme, never of a person:
 * who graded is not part of it. Pure.
 */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { fourKeys, isGrade, keysOf, scaleOf } from '../scales/index.ts';
import type { GradeKey } from '../scales/scale.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { fewestPairs, wilson, type Estimate } from './agreement.ts';
import type { Review } from './review.ts';
import { auditorGrade, moderatedGrade, reviewable, takesGrade } from './standing.ts';

/** One question of one finished review: what the auditor gave and what moderation gave. */
export type GradePair = {
  readonly toolkit: string;
  readonly question: string;
  /** Day or instant of the review, ISO. */
  readonly at: string;
  readonly auditor: GradeKey;
  readonly moderator: GradeKey;
  /** What could be given, best first; the four grades where it is not said. */
  readonly order?: readonly GradeKey[];
};

export type Drift = {
  readonly n: number;
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** Share of same grades with its 95 % interval; null while there are too few pairs to say. */
  readonly share: Estimate | null;
};

export type DriftRow = Drift & { readonly key: string };

const Share = z.strictObject({ value: z.number(), low: z.number(), high: z.number() });
/** A row as it crosses the border; `name` says the key to people. */
export const NamedDriftRow = z.strictObject({
  key: z.string(),
  name: z.string(),
  n: z.int(),
  up: z.int(),
  same: z.int(),
  down: z.int(),
  share: Share.nullable(),
});
export type NamedDriftRow = z.infer<typeof NamedDriftRow>;

/** The pairs of one finished review: every question that both graded. Not applicable is no grade. */
export const gradePairsOf = (toolkit: Toolkit, audit: Audit, review: Review, at: string): GradePair[] =>
  reviewable(toolkit, audit).flatMap(({ question }) => {
    if (!takesGrade(question)) return [];
    const auditor = auditorGrade(audit, question.id);
    const moderator = moderatedGrade(audit, review, question.id);
    return isGrade(auditor) && isGrade(moderator)
      ? [
          {
            toolkit: toolkit.id,
            question: question.id,
            at,
            auditor,
            moderator,
            order: keysOf(scaleOf(toolkit, question)),
          },
        ]
      : [];
  });

/** Two people's reviews of one version, graded each by themselves: first and second, as pairs. For double moderation. */
export const pairsBetween = (toolkit: Toolkit, audit: Audit, first: Review, second: Review): GradePair[] =>
  reviewable(toolkit, audit).flatMap(({ question }) => {
    const [one, other] = [
      moderatedGrade(audit, first, question.id),
      moderatedGrade(audit, second, question.id),
    ];
    return takesGrade(question) && isGrade(one) && isGrade(other)
      ? [
          {
            toolkit: toolkit.id,
            question: question.id,
            at: second.finishedAt,
            auditor: one,
            moderator: other,
            order: keysOf(scaleOf(toolkit, question)),
          },
        ]
      : [];
  });

/** Counts of one group of pairs. Gives no share under `least` pairs. */
export function driftOf(pairs: readonly GradePair[], least: number = fewestPairs): Drift {
  const moves = pairs.map(
    ({ auditor, moderator, order = fourKeys }) => order.indexOf(auditor) - order.indexOf(moderator),
  );
  const same = moves.filter((move) => move === 0).length;
  return {
    n: pairs.length,
    up: moves.filter((move) => move > 0).length,
    same,
    down: moves.filter((move) => move < 0).length,
    share: pairs.length < Math.max(1, least) ? null : wilson(same, pairs.length),
  };
}

const grouped = (
  pairs: readonly GradePair[],
  keyOf: (pair: GradePair) => string,
  least: number | undefined,
): DriftRow[] => [...Map.groupBy(pairs, keyOf)].map(([key, group]) => ({ key, ...driftOf(group, least) }));

/** Per question, in the order given; questions of the same id in two forms are kept apart ("tier2-full/3i"). */
export const driftByQuestion = (pairs: readonly GradePair[], least?: number): DriftRow[] =>
  grouped(pairs, (pair) => `${pair.toolkit}/${pair.question}`, least);

/** "2026-Q3" for an ISO day or instant. */
export const quarterOf = (iso: string): string =>
  `${iso.slice(0, 4)}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}`;

/** Per quarter, oldest first. */
export const driftByQuarter = (pairs: readonly GradePair[], least?: number): DriftRow[] =>
  grouped(pairs, (pair) => quarterOf(pair.at), least).toSorted((a, b) => (a.key < b.key ? -1 : 1));
