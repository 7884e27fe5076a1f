/** The drift of many reviews at once: pairs of every finished review, counted by question in form order and by quarter. Pure. */
import type { Audit } from '../audit/audit.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import {
  driftByQuarter,
  driftByQuestion,
  gradePairsOf,
  type DriftRow,
  type GradePair,
  type NamedDriftRow,
} from './drift.ts';
import type { Review } from './review.ts';

export type Reviewed = { readonly audit: Audit; readonly toolkit: Toolkit; readonly review: Review };
export type DriftRows = { reviews: number; byQuestion: NamedDriftRow[]; byQuarter: NamedDriftRow[] };

const named = (row: DriftRow, name: string): NamedDriftRow => ({
  ...row,
  name,
  share: row.share && { ...row.share },
  ac1: row.ac1 && { ...row.ac1 },
});

/** Place and name of every question of the forms: "tier2-full/3d" to "Tier 2: 3d Strengths". */
function questionNames(toolkits: Iterable<Toolkit>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const toolkit of [...toolkits].toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const { questions } of toolkit.sections)
      for (const { id, number, title, shortTitle } of questions)
        names.set(`${toolkit.id}/${id}`, `${toolkit.shortTitle}: ${number} ${shortTitle ?? title}`);
  return names;
}

/** The pairs of one review that was accepted, with the form it was graded in. */
export type CountedReview = { readonly toolkit: Toolkit; readonly pairs: readonly GradePair[] };

/** Counts the pairs of reviews that were accepted. Gives questions in form order and quarters, oldest first. */
export function driftOfPairs(all: Iterable<CountedReview>): DriftRows {
  const toolkits = new Map<string, Toolkit>();
  const pairs: GradePair[] = [];
  let reviews = 0;
  for (const one of all) {
    reviews += 1;
    toolkits.set(one.toolkit.id, one.toolkit);
    for (const pair of one.pairs) pairs.push(pair);
  }
  const names = questionNames(toolkits.values());
  const order = new Map([...names.keys()].map((key, place) => [key, place]));
  const place = ({ key }: DriftRow): number => order.get(key) ?? order.size;
  return {
    reviews,
    byQuestion: driftByQuestion(pairs)
      .toSorted((a, b) => place(a) - place(b))
      .map((row) => named(row, names.get(row.key) ?? row.key)),
    byQuarter: driftByQuarter(pairs).map((row) => named(row, row.key)),
  };
}

/** Whether the figures count a review: it was finished, and the audit was not sent back. */
export const isAccepted = ({ finishedAt, outcome }: Pick<Review, 'finishedAt' | 'outcome'>): boolean =>
  finishedAt !== '' && outcome !== 'return';

/** Counts. Takes reviews, finished or not; those not accepted yet do not count, nor do questions that are not on a scale. */
export function driftOfReviews(all: Iterable<Reviewed>): DriftRows {
  function* counted(): Generator<CountedReview> {
    for (const { audit, toolkit, review } of all)
      if (isAccepted(review))
        yield { toolkit, pairs: gradePairsOf(toolkit, audit, review, review.finishedAt) };
  }
  return driftOfPairs(counted());
}
