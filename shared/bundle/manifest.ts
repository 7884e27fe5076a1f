/** The signed list inside every sealed bundle: who sends what to whom, for what, and the fingerprint of each part (docs/formats/bundle-v2.md). */
import { z } from 'zod';
import { AuditState } from '../audit/audit.ts';
import { AuditId, IsoTime } from '../audit/ids.ts';
import { ToolkitRef } from '../toolkit/toolkit.ts';

export const bundleFormat = 'caselight-bundle';
/** The version that is written. */
export const bundleVersion = 2;
/** The version of a bundle in which risk records go along that were written after the signing: an older program says that it is newer. */
export const withRisksVersion = 3;

/** for-moderation: auditor to moderator. returned, moderated: back again. for-meeting, copy: to read. */
export const BundlePurpose = z.enum(['for-moderation', 'returned', 'moderated', 'for-meeting', 'copy']);
export type BundlePurpose = z.infer<typeof BundlePurpose>;

/** SHA-256, lower-case hex. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** An age X25519 recipient (58 Bech32 characters after "age1"). */
export const AgeRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/);
const Line = z.string().max(200);

/** Parts an audit may have in a bundle. Nothing else is allowed in the archive beside the manifest and its signature. */
export const partNames = [
  'audit.json',
  'toolkit.json',
  'history.json',
  'report.pdf',
  'review.json',
  'risk-records.json',
] as const;
export type PartName = (typeof partNames)[number];

export const Sender = z.strictObject({
  name: Line,
  role: Line,
  agency: Line,
  /** SHA-256 of the certificate that signed the manifest. */
  certificate: Sha256,
  recipient: AgeRecipient,
});

export const BundleFile = z.strictObject({
  path: z
    .string()
    .regex(
      /^audits\/[0-9a-f-]{36}\/(?:audit\.json|toolkit\.json|history\.json|report\.pdf|review\.json|risk-records\.json)$/,
    ),
  size: z.int().min(0),
  sha256: Sha256,
});
export type BundleFile = z.infer<typeof BundleFile>;

export const BundledAudit = z.strictObject({
  audit: AuditId,
  reference: z.string().regex(/^[A-Z0-9]{1,5}-\d{4,6}$/),
  version: z.int().min(1).max(999),
  state: AuditState,
  toolkit: ToolkitRef,
  toolkitTitle: z.string().max(120),
  /** SHA-256 of the audit's signed content (shared/audit/signed-content.ts). */
  dataFingerprint: Sha256,
  riskOpen: z.boolean(),
  /** SHA-256 of the manifests of earlier bundles with this audit that the sender made or took in, newest first. */
  chain: z.array(Sha256).max(40),
  /** Signatures that report.pdf must carry; without them one could be cut off unseen. */
  signatures: z.array(z.strictObject({ field: z.string().max(60), certificate: Sha256 })).max(4),
});
export type BundledAudit = z.infer<typeof BundledAudit>;

export const Manifest = z.strictObject({
  format: z.literal(bundleFormat),
  /** 1 differs only in `history.json`, which then held every revision; in 3 there are `risk-records.json`. */
  version: z.union([z.literal(1), z.literal(bundleVersion), z.literal(withRisksVersion)]),
  bundle: z.uuid(),
  purpose: BundlePurpose,
  created: IsoTime,
  sender: Sender,
  /** Whom it is sealed for; empty when it is sealed with a passphrase. */
  recipients: z.array(z.strictObject({ recipient: AgeRecipient, certificate: Sha256, name: Line })).max(60),
  /** Day until which the receiver keeps it. */
  keepUntil: z.union([z.iso.date(), z.literal('')]),
  audits: z.array(BundledAudit).min(1).max(5000),
  files: z.array(BundleFile).min(1).max(25_000),
});
export type Manifest = z.infer<typeof Manifest>;

/** Enough of any version's manifest to say that it comes from a newer program. */
export const ManifestHead = z.object({ format: z.literal(bundleFormat), version: z.int().min(1) });

/** Path of a part inside the archive. */
export const partPath = (audit: string, part: PartName): string => `audits/${audit}/${part}`;
