/** An audit that is not drawn for a second look, with the reason a person gave. It is kept when the audit is taken in again. */
import { z } from 'zod';
import { AuditId } from '../audit/ids.ts';
import { limits } from '../limits.ts';
import { recordKind } from './record-kind.ts';

export const SampleExclusion = z.strictObject({
  /** That of the audit: there is one for each. */
  id: AuditId,
  reference: z.string().max(20),
  reason: z.string().min(1).max(limits.settings.exclusionReason),
  /** Taken in again: it is drawn like any other. */
  ended: z.boolean(),
});
export type SampleExclusion = z.infer<typeof SampleExclusion>;

/** What a list shows of one. */
export const ExclusionLine = SampleExclusion.omit({ id: true });

/** One that holds, as samples are drawn with it. */
export type Exclusion = { readonly audit: AuditId; readonly reference: string; readonly reason: string };

export const sampleExclusionKind = recordKind<SampleExclusion>({
  name: 'sample-exclusion',
  schema: SampleExclusion,
  reference: ({ reference }) => `why ${reference} is left out of samples`,
  line: ({ reference, reason, ended }) => ({ reference, reason, ended }),
  texts: ({ reason }) => ({ reason }),
});
