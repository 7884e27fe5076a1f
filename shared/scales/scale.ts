/**
 * A scale: two to eleven ordered values, best first. A grade is a word over a place in that order: an organisation may rename the word, the
 * place and the key stay. Grades are never averaged; points, where a scale has them, may be added up (totals.ts).
 */
import { z } from 'zod';

/** Chosen in place of a value where the question allows it; no value of a scale may have this key. */
export const notApplicable = 'na';

/** How a value is known in answers, reviews and summaries: short, and for ever. */
export const GradeKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,19}$/);
export type GradeKey = z.infer<typeof GradeKey>;

export const ScaleGrade = z.strictObject({
  key: GradeKey.refine((key) => key !== notApplicable),
  word: z.string().min(1).max(60),
  letter: z.string().min(1).max(3),
  descriptor: z.string().min(1).max(1200),
  /** The benchmark an organisation expects; at most one per scale. Values after it count as below, unless the scale says which do. */
  benchmark: z.boolean().optional(),
  /** Counts as below the benchmark, or does not, against the order. */
  below: z.boolean().optional(),
  /** Asks for something soon: what Inadequate is among the four grades. */
  fails: z.boolean().optional(),
  /** What it counts in a total. */
  points: z.number().min(-1000).max(1000).optional(),
});
export type ScaleGrade = z.infer<typeof ScaleGrade>;

/** One row of a rubric shown as a matrix: a dimension and what each grade means in it. */
export const RubricDimension = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(120),
  cells: z.partialRecord(GradeKey, z.string().max(600)),
  /** Grades that ask the same as another one: shown as words ("as Good"), never ticked. */
  sameAs: z.partialRecord(GradeKey, GradeKey).optional(),
});
export type RubricDimension = z.infer<typeof RubricDimension>;

/** What it says about a case when the value is left out: the word for it, and its meaning in one sentence. */
export const NotApplicable = z.strictObject({
  word: z.string().min(1).max(60),
  meaning: z.string().min(1).max(600),
});
export type NotApplicable = z.infer<typeof NotApplicable>;

const isAlike = (of: readonly string[]): boolean => new Set(of).size !== of.length;

export const Scale = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    title: z.string().min(1).max(120),
    /** Best first, as everywhere in the product: on screen, in print and under the digit keys. */
    grades: z.array(ScaleGrade).min(2).max(11),
    /** What "not applicable" is called and means on this scale. */
    notApplicable: NotApplicable.optional(),
    /** Present when the rubric is a matrix of dimension × grade whose cells can be ticked in support of a grade. */
    matrix: z.array(RubricDimension).optional(),
    /** Words an organisation may switch to, e.g. "Adequate" for "Requires improvement". */
    aliases: z.partialRecord(GradeKey, z.string().max(60)).optional(),
  })
  .refine(({ grades }) => !isAlike(grades.map((one) => one.key)), 'two values have one key')
  .refine(({ grades }) => !isAlike(grades.map((one) => one.letter)), 'two values have one letter')
  .refine(({ grades }) => grades.filter((one) => one.benchmark === true).length <= 1, 'two benchmarks');
export type Scale = z.infer<typeof Scale>;
