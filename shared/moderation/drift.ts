/**
 * Whether moderation moves grades up or down and answers otherwise, by question and over time. A direction of a programme, never of a person:
 * who graded is not part of it. Pure.
 */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { offeredOf } from '../kinds/index.ts';
import { fourKeys, isGrade } from '../scales/index.ts';
import type { Question } from '../toolkit/question.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { agreement, fewestPairs, pairTable, wilson, type Estimate } from './agreement.ts';
import type { Review } from './review.ts';
import { answerGiven, answerModerated, reviewable, takesGrade } from './standing.ts';

/** One question of one finished review: what the auditor gave and what moderation gave. */
export type GradePair = {
  readonly toolkit: string;
  readonly question: string;
  /** Day or instant of the review, ISO. */
  readonly at: string;
  /** Codes: the key of a grade, yes or no, a choice; of several with blanks between them. */
  readonly auditor: string;
  readonly moderator: string;
  /** What could be given, best first; empty where there is no better and worse; the four grades where it is not said. */
  readonly order?: readonly string[];
};

export type Drift = {
  readonly n: number;
  readonly up: number;
  readonly same: number;
  readonly down: number;
  /** Answered otherwise where there is no better and worse: yes or no, one of several. */
  readonly otherwise: number;
  /** Share of same grades with its 95 % interval; null while there are too few pairs to say. */
  readonly share: Estimate | null;
  /** Gwet’s AC1 of one question, whatever its kind; null where there is none to say. */
  readonly ac1: Estimate | null;
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
  otherwise: z.int(),
  share: Share.nullable(),
  ac1: Share.nullable(),
});
export type NamedDriftRow = z.infer<typeof NamedDriftRow>;

/** What can be given to a question, best first; nothing where it has no better and worse. */
const orderOf = (toolkit: Toolkit, question: Question): readonly string[] => {
  const offered = offeredOf(toolkit, question);
  return offered?.ordered === true ? offered.codes.map((one) => one.code).filter(isGrade) : [];
};

/** Pairs of what two people answered to each question that is counted and that both answered. "Not applicable" is no grade, but an answer. */
function pairsOf(
  toolkit: Toolkit,
  audit: Audit,
  at: string,
  of: (question: Question) => readonly [auditor: string, moderator: string],
): GradePair[] {
  return reviewable(toolkit, audit).flatMap(({ question }) => {
    const [auditor, moderator] = of(question);
    if (auditor === '' || moderator === '') return [];
    if (takesGrade(question) && !(isGrade(auditor) && isGrade(moderator))) return [];
    const order = orderOf(toolkit, question);
    return [{ toolkit: toolkit.id, question: question.id, at, auditor, moderator, order }];
  });
}

/** The pairs of one finished review: every closed answer, grades as well as yes or no, choices, numbers and gaps, of which both said something. */
export const gradePairsOf = (toolkit: Toolkit, audit: Audit, review: Review, at: string): GradePair[] =>
  pairsOf(toolkit, audit, at, (question) => [
    answerGiven(audit, question),
    answerModerated(audit, review, question),
  ]);

/** Two people's reviews of one version, each by themselves: first and second, as pairs. For double moderation. */
export const pairsBetween = (toolkit: Toolkit, audit: Audit, first: Review, second: Review): GradePair[] =>
  pairsOf(toolkit, audit, second.finishedAt, (question) => [
    answerModerated(audit, first, question),
    answerModerated(audit, second, question),
  ]);

/** One, minus one or nothing: higher, lower or the same in an order; undefined where there is none, and the answers differ. */
function moveOf({ auditor, moderator, order = fourKeys }: GradePair): number | undefined {
  if (auditor === moderator) return 0;
  const [from, to] = [order.indexOf(auditor), order.indexOf(moderator)];
  return from === -1 || to === -1 ? undefined : Math.sign(from - to);
}

/** Agreement beyond chance over what could be answered; null for too few pairs, and for pairs of several questions. */
function ac1Of(pairs: readonly GradePair[], least: number): Estimate | null {
  const [first] = pairs;
  if (first === undefined || pairs.some((one) => one.question !== first.question)) return null;
  const given = [...new Set(pairs.flatMap(({ auditor, moderator }) => [auditor, moderator]))].toSorted();
  const { order = fourKeys } = first;
  const options = [...order, ...given.filter((code) => !order.includes(code))];
  const table = pairTable(
    options,
    pairs.map(({ auditor, moderator }) => [auditor, moderator] as const),
  );
  const found = options.length < 2 ? { tooFew: pairs.length } : agreement(table, least);
  return 'tooFew' in found || found.ac1 === 'undefined' ? null : found.ac1;
}

/** Counts of one group of pairs. Gives no share under `least` pairs. */
export function driftOf(pairs: readonly GradePair[], least: number = fewestPairs): Drift {
  const moves = pairs.map(moveOf);
  const count = (move: number | undefined): number => moves.filter((one) => one === move).length;
  const same = count(0);
  return {
    n: pairs.length,
    up: count(1),
    same,
    down: count(-1),
    otherwise: count(undefined),
    share: pairs.length < Math.max(1, least) ? null : wilson(same, pairs.length),
    ac1: ac1Of(pairs, least),
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
