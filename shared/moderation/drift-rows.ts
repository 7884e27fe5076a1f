/** The drift of many reviews at once: pairs of every finished review, counted by question in form order and by quarter. Pure. */
import type { Audit } from '../audit/audit.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { driftByQuarter, driftByQuestion, gradePairsOf, type DriftRow, type NamedDriftRow } from './drift.ts';
import type { Review } from './review.ts';

export type Reviewed = { readonly audit: Audit; readonly toolkit: Toolkit; readonly review: Review };
export type DriftRows = { reviews: number; byQuestion: NamedDriftRow[]; byQuarter: NamedDriftRow[] };

const named = (row: DriftRow, name: string): NamedDriftRow => ({
  ...row,
  name,
  share: row.share && { ...row.share },
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

/** Counts. Takes reviews, finished or not; those not accepted yet do not count, nor do questions that are not on a scale. */
export function driftOfReviews(all: Iterable<Reviewed>): DriftRows {
  const toolkits = new Map<string, Toolkit>();
  const pairs = [];
  let reviews = 0;
  for (const { audit, toolkit, review } of all) {
    if (review.finishedAt === '' || review.outcome === 'return') continue;
    reviews += 1;
    toolkits.set(toolkit.id, toolkit);
    pairs.push(...gradePairsOf(toolkit, audit, review, review.finishedAt));
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
