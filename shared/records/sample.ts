/** A sample that was drawn for a second look: enough to draw it again, kept for good. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { AuditId, IsoTime } from '../audit/ids.ts';
import { recordKind, RecordId } from './record-kind.ts';

export const SampleRecord = z.strictObject({
  id: RecordId,
  at: IsoTime,
  seed: z.string().min(1).max(limits.settings.seed),
  size: z.int().min(1).max(5000),
  by: z.enum(['none', 'form', 'team', 'form-team', 'auditor', 'grade']),
  candidates: z.int().min(0),
  excluded: z.int().min(0),
  drawn: z.array(AuditId).max(5000),
  /** Who was left out of this sample and why, as it was then; absent in samples of before this was kept. */
  exclusions: z
    .array(
      z.strictObject({
        audit: AuditId,
        reference: z.string().max(20),
        reason: z.string().max(limits.settings.exclusionReason),
      }),
    )
    .max(2000)
    .optional(),
});
export type SampleRecord = z.infer<typeof SampleRecord>;

/** What a list shows of a sample. */
export const SampleLine = SampleRecord.pick({
  at: true,
  seed: true,
  size: true,
  by: true,
  candidates: true,
  excluded: true,
}).extend({
  drawn: z.int().min(0),
});

export const sampleKind = recordKind<SampleRecord>({
  name: 'sample',
  schema: SampleRecord,
  reference: ({ seed }) => `the sample drawn with the seed ${seed}`,
  line: ({ at, seed, size, by, candidates, excluded, drawn }) => ({
    at,
    seed,
    size,
    by,
    candidates,
    excluded,
    drawn: drawn.length,
  }),
  texts: ({ seed, exclusions }) => ({
    seed,
    reasons: (exclusions ?? []).map((one) => one.reason).join('\n'),
  }),
  // What was drawn is a fact.
  mayChange: () => false,
});
