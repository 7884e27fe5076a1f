/** The moderator's work: the queue, one review, what changed, accepting or sending back; and the auditor's side of it. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { Escalation } from '../audit/action.ts';
import { Audit } from '../audit/audit.ts';
import { AuditId, IsoTime } from '../audit/ids.ts';
import { NamedDriftRow } from '../moderation/drift.ts';
import { Review } from '../moderation/review.ts';
import { Toolkit } from '../toolkit/toolkit.ts';
import { ask } from './ask.ts';
import { PatchOperation } from '../json/operation.ts';
import { RefusedPlace } from '../records/refused.ts';
import { writtenText } from '../text/written-text.ts';

/** States on the desk (screens.md, section 7): New, Reviewing, Blind: grade first, Came back, With auditor; Moderated when done. */
export const DeskState = z.enum(['new', 'reviewing', 'blind', 'came-back', 'with-auditor', 'moderated']);
export type DeskState = z.infer<typeof DeskState>;

export const DeskItem = z.strictObject({
  audit: AuditId,
  reference: z.string(),
  toolkitTitle: z.string(),
  toolkitId: z.string(),
  auditor: z.string(),
  team: z.string(),
  receivedAt: IsoTime,
  version: z.int(),
  state: DeskState,
  riskOpen: z.boolean(),
  reviewed: z.int(),
  questions: z.int(),
  overallGrade: z.string(),
  moderatedGrade: z.string(),
  /** What the overall grade is chosen from, best first, where it is not the four grades as they are usually called. */
  scale: z
    .array(z.strictObject({ key: z.string(), word: z.string(), letter: z.string(), look: z.int() }))
    .optional(),
  blind: z.boolean(),
  /** Whose review it is; absent where it is this vault's own person. */
  moderator: z.string().optional(),
  /** When the review was finished; absent or empty until then. */
  finishedAt: z.union([IsoTime, z.literal('')]).optional(),
});
export type DeskItem = z.infer<typeof DeskItem>;

/** One audit that lies or lay with another moderator, as bundles tell: sent to them, reviewed by them. Never opened from here. */
export const LoadItem = z.strictObject({
  audit: AuditId,
  reference: z.string(),
  moderator: z.string(),
  state: DeskState,
  /** When it was sent or came. */
  receivedAt: IsoTime,
});
export type LoadItem = z.infer<typeof LoadItem>;

/** Everything the review screen needs: the version under review, the one reviewed before, and the review itself. */
/** What a person was told of the bundle an audit came in, and accepted, and when. */
export const Warned = z.strictObject({ at: IsoTime, warnings: z.array(z.string()).min(1) });
export type Warned = z.infer<typeof Warned>;

export const OpenedReview = z.strictObject({
  audit: Audit,
  toolkit: Toolkit,
  review: Review,
  revision: z.int(),
  savedAt: IsoTime,
  /** The version reviewed last, and that review with its notes and the auditor's replies; null the first time. */
  before: z.strictObject({ audit: Audit, review: Review }).nullable(),
  state: DeskState,
  /** Risk records as they stand at the sender's, where some were written after the signing. */
  risks: z.array(Escalation).optional(),
  warned: Warned.optional(),
  /** Words that do not fit their places and are kept beside the vault: they belong on the screen again. */
  refused: z.array(RefusedPlace).optional(),
});
export type OpenedReview = z.infer<typeof OpenedReview>;

const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;
const One = z.strictObject({ audit: AuditId });

export const moderationAsks = {
  'moderation.desk': ask('open-vault', 'refused', z.null(), z.array(DeskItem), []),
  /** What lies with other moderators, for the load; one's own is the desk. */
  'moderation.load': ask('open-vault', 'refused', z.null(), z.array(LoadItem), []),
  /** Which way moderation moves grades, over every accepted review this vault holds; questions in form order, quarters oldest first. */
  'moderation.drift': ask(
    'open-vault',
    'refused',
    z.null(),
    z.strictObject({
      reviews: z.int(),
      byQuestion: z.array(NamedDriftRow),
      byQuarter: z.array(NamedDriftRow),
    }),
    [],
  ),
  'moderation.open': ask('open-vault', 'refused', One, OpenedReview, [
    'not-found',
    'identity-missing',
    'own-audit',
    ...writing,
  ]),
  /** Chooses blind second grading before the first look; refused once grades were seen. */
  'moderation.setBlind': ask(
    'open-vault',
    'refused',
    z.strictObject({ audit: AuditId, blind: z.boolean() }),
    z.null(),
    ['not-found', 'wrong-state', ...writing],
  ),
  'moderation.save': ask(
    'open-vault',
    'refused',
    z.strictObject({
      audit: AuditId,
      basedOn: z.int().min(0),
      changes: z.array(PatchOperation).min(1).max(2000),
    }),
    z.strictObject({ revision: z.int(), savedAt: IsoTime, refused: z.array(RefusedPlace).optional() }),
    ['not-found', 'stale-revision', 'bad-changes', 'audit-locked', ...writing],
  ),
  /** Finishes the review; for accept, the signed PDF gets the counter-signature. The bundle is sealed by bundle.seal next. */
  'moderation.finish': ask(
    'open-vault',
    'refused',
    z.strictObject({
      audit: AuditId,
      passphrase: z.string().min(1).max(1024),
      /** What was compared by hand, where the report cannot be made again here. */
      notCompared: writtenText(limits.review.notCompared).optional(),
    }),
    z.strictObject({ state: DeskState, savedAt: IsoTime }),
    [
      'not-found',
      'wrong-state',
      'review-unfinished',
      'wrong-passphrase',
      'too-soon',
      'identity-missing',
      'identity-expired',
      'own-audit',
      'pdf-changed',
      'pdf-not-plain',
      'report-not-of-audit',
      'report-not-compared',
      'pdf-field-missing',
      'report-failed',
      ...writing,
    ],
  ),
  /** The auditor's side: the reviews that came back for an own audit, newest first. */
  'moderation.ofOwn': ask('open-vault', 'refused', One, z.array(Review), ['not-found']),
  /** The auditor answers a note: revised, or kept with a reason. */
  'moderation.reply': ask(
    'open-vault',
    'refused',
    z.strictObject({
      audit: AuditId,
      note: z.string().max(40),
      status: z.enum(['revised', 'kept']),
      text: writtenText(limits.review.text),
    }),
    Review,
    ['not-found', 'wrong-state', 'reason-needed', ...writing],
  ),
} as const;
