/** An action: what must happen, who owns it, by when, how one will know. Followed until somebody else has verified it. */
import { z } from 'zod';
import { IsoDate, IsoTime, RowId } from './ids.ts';

export const ActionState = z.enum([
  'provisional',
  'confirmed',
  'in-progress',
  'done',
  'verified',
  'closed',
  'withdrawn',
]);
export type ActionState = z.infer<typeof ActionState>;

export const Action = z.strictObject({
  id: RowId,
  /** The question or section it comes from; empty when it stands for the whole audit. */
  question: z.string().max(40),
  what: z.string().max(4000),
  /** Role, not name: "Lead professional". */
  owner: z.string().max(200),
  due: z.union([IsoDate, z.literal('')]),
  measure: z.string().max(2000),
  level: z.enum(['case', 'worker', 'team', 'agency', 'partnership']),
  rag: z.enum(['red', 'amber', 'green', '']),
  state: ActionState,
  doneOn: z.union([IsoDate, z.literal('')]),
  doneEvidence: z.string().max(4000),
  /** The owner's answer, in the reply part. */
  reply: z.string().max(8000),
  /** Set when the action was carried forward from an earlier audit of the same case: that audit's reference. */
  carriedFrom: z.string().max(40).optional(),
});
export type Action = z.infer<typeof Action>;

/** Someone may be at risk now. The program prompts and logs; people phone. */
export const Escalation = z.strictObject({
  id: RowId,
  openedAt: IsoTime,
  what: z.string().max(8000),
  /** Who was told, by role, and when. */
  told: z
    .array(
      z.strictObject({
        id: RowId,
        role: z.string().max(200),
        how: z.string().max(200),
        at: IsoTime,
        /** What this person said they will do. */
        said: z.string().max(2000).optional(),
      }),
    )
    .max(30),
  /** What was said, in one text for all: records from before each person had an answer of their own. */
  response: z.string().max(8000),
  followUp: z.string().max(4000),
  status: z.enum(['open', 'handed-on', 'closed']),
  handedTo: z.string().max(200),
  closedAt: z.union([IsoTime, z.literal('')]),
  question: z.string().max(40),
});
export type Escalation = z.infer<typeof Escalation>;
