/** Grades are words over ranks: an organisation may rename a word, the rank and the key stay. Grades are never averaged. */
import { z } from 'zod';

/** Best first, as everywhere in the product: outstanding, good, requires improvement, inadequate. */
export const GradeKey = z.enum(['o', 'g', 'ri', 'in']);
export type GradeKey = z.infer<typeof GradeKey>;

/** 4 is best. The order of the scale on screen, in print and under the keys 1 to 4 is best first. */
export const rankOf: Readonly<Record<GradeKey, number>> = { o: 4, g: 3, ri: 2, in: 1 };

export const ScaleGrade = z.strictObject({
  key: GradeKey,
  word: z.string().min(1).max(60),
  letter: z.string().min(1).max(3),
  descriptor: z.string().min(1).max(1200),
  /** The benchmark an organisation expects; at most one per scale. */
  benchmark: z.boolean().optional(),
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

export const Scale = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(120),
  grades: z.array(ScaleGrade).min(2).max(4),
  /** Present when the rubric is a matrix of dimension × grade whose cells can be ticked in support of a grade. */
  matrix: z.array(RubricDimension).optional(),
  /** Words an organisation may switch to, e.g. "Adequate" for "Requires improvement". */
  aliases: z.partialRecord(GradeKey, z.string().max(60)).optional(),
});
export type Scale = z.infer<typeof Scale>;
