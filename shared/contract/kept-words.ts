/** Words kept encrypted beside the vault because they could not go into their audit or review: seen, put in place again, or let go. */
import { z } from 'zod';
import { AuditId, IsoTime } from '../audit/ids.ts';
import { ask } from './ask.ts';

export const KeptItem = z.strictObject({
  id: z.uuid(),
  of: z.enum(['audit', 'review', 'record']),
  audit: AuditId,
  /** Empty where the audit is not in this vault any more. */
  reference: z.string().max(200),
  /** When the words were written. */
  at: IsoTime,
  /** changed: what they belong to has changed since. signed: it was signed. too-much: more than the place takes; they stand in it. */
  why: z.enum(['changed', 'signed', 'too-much']),
  /** Whether they can be put in their place as they are; otherwise they are copied. */
  canPutBack: z.boolean(),
  places: z.array(
    z.strictObject({
      at: z.array(z.string()),
      kept: z.json(),
      /** What stands there now, where that is one known place. */
      now: z.json().optional(),
    }),
  ),
});
export type KeptItem = z.infer<typeof KeptItem>;

const One = z.strictObject({ id: z.uuid() });
const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;

export const keptWordsAsks = {
  'kept.list': ask('open-vault', 'refused', z.null(), z.array(KeptItem), []),
  'kept.putBack': ask('open-vault', 'refused', One, z.null(), [
    'not-found',
    'stale-revision',
    'bad-changes',
    'audit-locked',
    'part-locked',
    ...writing,
  ]),
  'kept.letGo': ask('open-vault', 'refused', One, z.null(), ['not-found']),
} as const;
