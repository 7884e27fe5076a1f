/** Sealed bundles: going out to chosen people, and coming in with a verdict before anything of them is opened. */
import { z } from 'zod';
import { Escalation } from '../audit/action.ts';
import { Audit } from '../audit/audit.ts';
import { AuditId, IsoTime } from '../audit/ids.ts';
import { BundlePurpose } from '../bundle/manifest.ts';
import { Review } from '../moderation/review.ts';
import { Toolkit } from '../toolkit/toolkit.ts';
import { ask } from './ask.ts';
import { Warned } from './moderation.ts';
import { Contact } from './contacts.ts';
import { writtenFile } from './place.ts';

export { BundlePurpose } from '../bundle/manifest.ts';

/** One of the five questions of the verdict screen, always in this order. */
export const VerdictLine = z.strictObject({
  question: z.enum(['sender', 'for-you', 'unchanged', 'newest', 'contents']),
  answer: z.enum(['yes', 'no', 'note', 'not-looked-at']),
  found: z.string(),
  more: z.string(),
});

/** Why a bundle is refused; each has its own plain sentence (shared/moderation/bundle-words.ts). */
export const BundleRefusal = z.enum([
  'not-a-bundle',
  'too-large',
  'damaged',
  'not-for-you',
  'needs-passphrase',
  'wrong-passphrase',
  'manifest-missing',
  'manifest-changed',
  'signature-missing',
  'signature-invalid',
  'sender-mismatch',
  'sender-revoked',
  'sender-key-changed',
  'recipients-differ',
  'part-changed',
  'part-missing',
  'part-extra',
  'archive-unsafe',
  'older-than-yours',
  'replayed',
  'chain-broken',
  'toolkit-wrong',
  'pdf-signature-missing',
  'pdf-changed',
  'report-not-of-audit',
  'not-asked',
  'newer-format',
  'content-invalid',
  'audit-does-not-fit',
  // Files of the programme: of a kind that is not read, at the wrong level, not fitting what is planned here.
  'kind-unknown',
  'level-wrong',
  'not-of-this-round',
  'other-owner',
  'not-awaited',
  // Nobody's fault: the person stopped the reading.
  'stopped',
]);
export type BundleRefusal = z.infer<typeof BundleRefusal>;

export const BundleVerdict = z.strictObject({
  /** Handle of the looked-at file in main; nothing of it is in the vault. */
  file: z.uuid(),
  /** good-with-warnings: whole, and something about it must be read first; it is taken in only when that is said. */
  outcome: z.enum([
    'good',
    'good-unknown-sender',
    'good-with-warnings',
    'refused',
    'already-here',
    'locked-by-passphrase',
  ]),
  refusal: BundleRefusal.nullable(),
  lines: z.array(VerdictLine),
  purpose: BundlePurpose.nullable(),
  sender: z
    .strictObject({
      name: z.string(),
      role: z.string(),
      agency: z.string(),
      fingerprint: z.string(),
      words: z.array(z.string()),
    })
    .nullable(),
  audits: z.array(
    z.strictObject({
      audit: AuditId,
      reference: z.string(),
      version: z.int(),
      toolkitTitle: z.string(),
      standing: z.enum(['new', 'newer', 'now-signed', 'more-with-it', 'same', 'older', 'edited-both']),
    }),
  ),
  /** What will happen on import, one sentence each. */
  willDo: z.array(z.string()),
  /** What must be read before it is taken in, one sentence each. */
  warnings: z.array(z.string()),
  size: z.int(),
});
export type BundleVerdict = z.infer<typeof BundleVerdict>;

/** An audit that somebody sent to be read: for a meeting, or as a copy. It is never worked on here. */
export const ReceivedCopy = z.strictObject({
  id: z.int(),
  audit: AuditId,
  reference: z.string(),
  version: z.int(),
  toolkitTitle: z.string(),
  purpose: BundlePurpose,
  sender: z.string(),
  receivedAt: IsoTime,
  keepUntil: z.string(),
  hasPdf: z.boolean(),
});
export type ReceivedCopy = z.infer<typeof ReceivedCopy>;

/** One text of an audit that this vault holds. Two texts of one version stand beside each other to be compared. */
export const HeldText = z.strictObject({
  /** own: the audit as it stands here. signed: as it was signed here. received: as it came. */
  source: z.enum(['own', 'signed', 'received']),
  version: z.int(),
  /** SHA-256 of the signed content: equal texts have equal ones. */
  fingerprint: z.string(),
  purpose: BundlePurpose.nullable(),
  /** Who sent it; empty for one's own. */
  sender: z.string(),
  at: IsoTime,
  /** Without the auditor's grades while this person grades blind. */
  audit: Audit,
  toolkit: Toolkit,
});
export type HeldText = z.infer<typeof HeldText>;

const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;

export const bundleAsks = {
  /** Seals audits for contacts (and optionally oneself), or for a passphrase; never both. Main shows the save dialog. */
  'bundle.seal': ask(
    'open-vault',
    'refused',
    z.strictObject({
      audits: z.array(AuditId).min(1).max(5000),
      purpose: BundlePurpose,
      contacts: z.array(z.uuid()).max(50),
      alsoMyself: z.boolean(),
      passphrase: z.string().max(1024).nullable(),
      /** Day until which the receiver keeps it. */
      keepUntil: z.union([z.iso.date(), z.literal('')]),
    }),
    z.strictObject({ ...writtenFile, bytes: z.int(), audits: z.int(), bundle: z.uuid() }),
    [
      'cancelled',
      'identity-missing',
      'identity-expired',
      'recipient-missing',
      'recipient-not-verified',
      'recipient-expired',
      'not-signed-yet',
      'passphrase-weak',
      'wrong-state',
      'not-found',
      'seal-failed',
      ...writing,
    ],
  ),
  'bundle.cancel': ask('open-vault', 'refused', z.null(), z.null(), []),
  /** Tries a passphrase on a looked-at bundle that needs one; gives the full verdict. */
  'bundle.unlock': ask(
    'open-vault',
    'refused',
    z.strictObject({ file: z.uuid(), passphrase: z.string().min(1).max(1024) }),
    BundleVerdict,
    ['not-found', 'wrong-passphrase', 'too-soon'],
  ),
  /**
   * Takes a good bundle in: one transaction, nothing overwritten. One with warnings only when they are accepted, and that is noted. A sender
   * who was not known becomes a contact; one whose key words were compared on the telephone (`senderCompared`) a verified one.
   */
  'bundle.import': ask(
    'open-vault',
    'refused',
    z.strictObject({
      file: z.uuid(),
      warningsAccepted: z.boolean().optional(),
      senderCompared: z.boolean().optional(),
    }),
    z.strictObject({
      audits: z.array(AuditId),
      kept: z.array(AuditId),
      purpose: BundlePurpose,
      /** The sender as this vault knows them now; null when it is the person themself or their key has changed. */
      sender: Contact.nullable(),
    }),
    ['not-found', 'bundle-refused', 'cancelled', ...writing],
  ),
  /** Closes the verdict without taking anything in. */
  'bundle.leave': ask('open-vault', 'refused', z.strictObject({ file: z.uuid() }), z.null(), []),
  /** Copies that were taken in, newest first. */
  'bundle.copies': ask('open-vault', 'refused', z.null(), z.array(ReceivedCopy), []),
  /** Every text of an audit that is held, newest version first, each text once: what "edited in both places" is compared with. */
  'bundle.texts': ask('open-vault', 'refused', z.strictObject({ audit: AuditId }), z.array(HeldText), [
    'not-found',
  ]),
  'bundle.openCopy': ask(
    'open-vault',
    'refused',
    z.strictObject({ id: z.int().min(1) }),
    z.strictObject({
      copy: ReceivedCopy,
      audit: Audit,
      toolkit: Toolkit,
      review: Review.nullable(),
      /** Risk records as they stand at the sender's, where some were written after the signing. */
      risks: z.array(Escalation).optional(),
      warned: Warned.optional(),
    }),
    ['not-found'],
  ),
} as const;
