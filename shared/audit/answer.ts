/** One answer: whatever its question's kind needs, with the rationale and the evidence beside it. Empty text means not written. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { GradeKey } from '../scales/scale.ts';
import { IsoDate, IsoMonth, RowId } from './ids.ts';
import { Unread } from './unread.ts';

/** What in the record a grade rests on: which record, of which date, which page or place. */
export const Evidence = z.strictObject({
  id: RowId,
  record: z.string().min(1).max(limits.evidenceRecord),
  date: z.union([IsoDate, z.literal('')]),
  page: z.string().max(limits.evidencePage),
});
export type Evidence = z.infer<typeof Evidence>;

export const Row = z.strictObject({ id: RowId, cells: z.record(z.string(), z.string().max(limits.cell)) });
export type Row = z.infer<typeof Row>;

const LongText = z.string().max(limits.text);

/** The evidence chain and impact of an area (source 003). */
export const AreaBoxes = z.strictObject({
  facts: LongText,
  analysis: LongText,
  link: LongText,
  impact: LongText,
  /** "I have read the impact box once more." (B04) */
  rereadImpact: z.boolean(),
  concern: z.enum(['none', 'escalate', 'review']).optional(),
});
export type AreaBoxes = z.infer<typeof AreaBoxes>;

export const SignOff = z.strictObject({
  by: z.string().max(limits.person),
  role: z.string().max(limits.person),
  at: z.iso.datetime(),
});
export type SignOff = z.infer<typeof SignOff>;

/** A flat record: the question's kind says which fields count. Fields that do not count are absent. */
export const Answer = z.strictObject({
  /** A key of the question's scale, or "not applicable". */
  grade: GradeKey.optional(),
  yesNo: z.enum(['yes', 'no', 'na']).optional(),
  choice: z.string().max(60).optional(),
  choices: z.array(z.string().max(60)).max(limits.choices).optional(),
  other: z.string().max(limits.other).optional(),
  text: LongText.optional(),
  /** A day; a month alone where the question asks for no more (a day given to an earlier version of it stays a day). */
  date: z.union([IsoDate, IsoMonth, z.literal('')]).optional(),
  dates: z.array(IsoDate).max(limits.dates).optional(),
  number: z.number().nullable().optional(),
  /** Typed in the box of the date or number, and not read as one yet (unread.ts). */
  unread: Unread,
  rows: z.array(Row).max(limits.rows).optional(),
  /** "None known": an explicit empty table. */
  none: z.boolean().optional(),
  ticks: z.record(z.string(), z.array(z.string())).optional(),
  /** Matrix cells ticked in support of a grade: dimension id → grade keys. */
  matrix: z.record(z.string(), z.array(GradeKey)).optional(),
  area: AreaBoxes.optional(),
  signOff: SignOff.optional(),
  /** Why this grade, or the comment. */
  rationale: LongText,
  evidence: z.array(Evidence).max(limits.evidence),
  /** "I looked and found none." */
  noEvidence: z.boolean(),
  /** "Come back to this." */
  marked: z.boolean(),
  /** Taken over from the earlier audit of this reference, and neither changed nor confirmed since. */
  carriedFrom: z.string().max(40).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** An answer nobody has written yet. */
export const emptyAnswer: Readonly<Answer> = {
  rationale: '',
  evidence: [],
  noEvidence: false,
  marked: false,
};
