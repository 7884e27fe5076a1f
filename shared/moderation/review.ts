/** A review: what a moderator says of one version of an audit, question by question. The audit itself is never touched. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { Action } from '../audit/action.ts';
import { Unread } from '../audit/unread.ts';
import { AuditId, IsoTime, RowId } from '../audit/ids.ts';
import { QuestionId } from '../toolkit/question.ts';
import { GradeKey } from '../scales/scale.ts';

const Text = z.string().max(limits.review.text);
const YesNo = z.enum(['', 'yes', 'no']);

/**
 * What one answers with: the key of a grade, yes or no, a choice of the form, a number; where several may be chosen, all of them with blanks
 * between them, in the order of their letters.
 */
const Codes = z
  .string()
  .max(8000)
  .regex(/^[-+.:a-zA-Z0-9]+(?: [-+.:a-zA-Z0-9]+)*$/);

/** The moderator's three tests (forms.md 4d, M1 to M3). A "no" needs a reason. */
export const ThreeTests = z.strictObject({ evidence: YesNo, style: YesNo, nextSteps: YesNo, reason: Text });
export type ThreeTests = z.infer<typeof ThreeTests>;

export const Said = z.strictObject({
  id: RowId,
  by: z.enum(['moderator', 'auditor']),
  name: z.string().max(200),
  at: IsoTime,
  text: Text,
});
export type Said = z.infer<typeof Said>;

/** actionable: the auditor must answer it. informational: to know. */
export const Note = z.strictObject({
  id: RowId,
  /** Running number within the audit, over all rounds: "Note 4". */
  number: z.int().min(1),
  question: z.string().max(40),
  kind: z.enum(['actionable', 'informational']),
  /** open → answered (revised, or kept with a reason) → settled; asked-again opens it anew. */
  status: z.enum(['open', 'revised', 'kept', 'settled']),
  thread: z.array(Said).min(1).max(limits.review.said),
});
export type Note = z.infer<typeof Note>;

/** A talk that was held before a grade was moved by two steps (B10). */
export const Conversation = z.strictObject({
  with: z.string().max(limits.review.with),
  at: IsoTime,
  /** Typed as the moment, and not read as one yet (audit/unread.ts). */
  unread: Unread,
  what: Text,
});

export const QuestionReview = z.strictObject({
  status: z.enum(['not-reviewed', 'agreed', 'proposed']),
  proposed: Codes.optional(),
  reason: Text,
  conversation: Conversation.nullable(),
  tests: ThreeTests,
});
export type QuestionReview = z.infer<typeof QuestionReview>;

/** What becomes of each action: provisional until here. `revised` holds the new wording, `added` an action of the moderator's own. */
export const ActionReview = z.strictObject({
  decision: z.enum(['confirmed', 'revised', 'added', 'removed']),
  revised: Action.nullable(),
  reason: Text,
});
export type ActionReview = z.infer<typeof ActionReview>;

/** A change since the last reviewed version that the moderator has looked at. The key is shared/moderation/changes/index.ts's. */
export const LookedAt = z.strictObject({
  key: z.string().max(200),
  verdict: z.enum(['fine', 'ask-again']),
  at: IsoTime,
});

export const Review = z.strictObject({
  audit: AuditId,
  reference: z.string().max(20),
  /** Version of the audit that is reviewed. */
  version: z.int().min(1),
  moderator: z.strictObject({
    name: z.string().max(200),
    role: z.string().max(200),
    agency: z.string().max(200),
    fingerprint: z.string().max(64),
  }),
  startedAt: IsoTime,
  /** The moderator grades before seeing the auditor's grades; revealed once, then compared. */
  blind: z.boolean(),
  blindGrades: z.record(QuestionId, GradeKey),
  revealedAt: z.union([IsoTime, z.literal('')]),
  questions: z.record(QuestionId, QuestionReview),
  overall: ThreeTests,
  notes: z.array(Note).max(limits.review.notes),
  actions: z.record(RowId, ActionReview),
  lookedAt: z.array(LookedAt).max(5000),
  feedback: z.strictObject({ strength: Text, development: Text }),
  outcome: z.enum(['', 'accept', 'accept-with-changes', 'return']),
  outcomeReason: Text,
  minutes: z.int().min(0).max(limits.review.minutes),
  /** Words typed for a note that is not added yet, by the box they are in; absent when there are none. Nothing is finished with them. */
  unsent: z.record(z.string().max(260), Text).optional(),
  /** Set when the review was signed and sent; it can then no longer be changed. */
  finishedAt: z.union([IsoTime, z.literal('')]),
  /**
   * Written on finishing where the report could not be made again and compared with the audit: what the moderator compared by hand
   * before countersigning it. Absent where the program compared it, and in reviews of before this was asked.
   */
  notCompared: z.string().max(limits.review.notCompared).optional(),
  /** The moderator's signature on `signedReview` (CMS, base64); absent while it is not finished, and in reviews of before they were signed. */
  signature: z.base64().max(65_536).optional(),
});
export type Review = z.infer<typeof Review>;

export const noTests: ThreeTests = { evidence: '', style: '', nextSteps: '', reason: '' };
export const noQuestionReview: QuestionReview = {
  status: 'not-reviewed',
  reason: '',
  conversation: null,
  tests: noTests,
};
