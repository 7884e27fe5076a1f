/** Where an action that is followed comes from (programme 10.1), for good. */
import { z } from 'zod';
import { AuditId, RowId } from '../audit/ids.ts';
import { limits } from '../limits.ts';

const { followed: most } = limits;

export const Priority = z.enum(['', 'now', 'soon', 'planned']);

export const ActionSource = z.strictObject({
  kind: z.enum(['audit', 'recommendation', 'impact', 'by-hand']),
  /** The audit it stands beside; '' where it comes from none. */
  audit: z.union([AuditId, z.literal('')]),
  /** The audit's reference, its form, the row of the action in it, and the version that set it first. */
  reference: z.string().max(20),
  form: z.string().max(60),
  row: z.union([RowId, z.literal('')]),
  version: z.int().min(0),
  /** The questions it names, each with its title as it was; none where it stands for the audit as a whole. */
  places: z
    .array(z.strictObject({ question: z.string().max(40), title: z.string().max(most.place) }))
    .max(most.places),
  /** The recommendation or impact answer. */
  record: z.union([z.uuid(), z.literal('')]),
  /** In words, where it was typed in by hand. */
  words: z.string().max(most.where),
  /** The form asks its owner for a reply (S004). */
  replyWanted: z.boolean(),
});
export type ActionSource = z.infer<typeof ActionSource>;

/** The source of an action that was typed in by hand. Takes what it comes from in words. */
export const byHand = (words: string): ActionSource => ({
  kind: 'by-hand',
  audit: '',
  reference: '',
  form: '',
  row: '',
  version: 0,
  places: [],
  record: '',
  words,
  replyWanted: false,
});
