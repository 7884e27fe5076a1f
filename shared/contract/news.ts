/** What main tells the page unasked. One channel, one union, parsed on arrival. */
import { z } from 'zod';
import { AuditSummary } from '../audit/audit.ts';
import { AuditId } from '../audit/ids.ts';
import { RecordLine } from './records.ts';
import { LockReason } from './app.ts';

export const News = z.discriminatedUnion('kind', [
  /**
   * Save what is pending, keep the place, then ask app.readyToLock. Main locks after a short time in any case. Where nothing is open (first
   * use, locked already): take what was shown or typed off the screen.
   */
  z.strictObject({ kind: z.literal('locking'), reason: LockReason }),
  z.strictObject({ kind: z.literal('audit-changed'), summary: AuditSummary }),
  z.strictObject({ kind: z.literal('record-changed'), record: RecordLine }),
  z.strictObject({ kind: z.literal('audit-removed'), audit: AuditId }),
  /** A menu entry or global key was chosen; the id is one of shared/commands.ts. */
  z.strictObject({ kind: z.literal('command'), command: z.string().max(60) }),
  z.strictObject({ kind: z.literal('progress'), task: z.string().max(60), done: z.int(), of: z.int() }),
  /** A file came from outside and was checked; the page shows its verdict screen. While locked: something waits, unlooked at. */
  z.strictObject({
    kind: z.literal('file-arrived'),
    what: z.enum(['pdf', 'programme', 'bundle', 'contact', 'other']),
  }),
]);
export type News = z.infer<typeof News>;
