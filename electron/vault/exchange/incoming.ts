/** What comes in with a bundle, as the vault takes it. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { BundlePurpose } from '../../../shared/bundle/manifest.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';

export type SenderOf = {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly fingerprint: string;
  /** Whether the figures may count the review that came along: its moderator signed it, or sealed the bundle. Absent in rows of before. */
  readonly reviewCounted?: boolean;
};

/** One audit of a bundle, every part parsed and checked. */
export type Incoming = {
  readonly at: string;
  readonly bundle: string;
  readonly purpose: BundlePurpose;
  readonly sender: SenderOf;
  readonly fingerprint: string;
  readonly audit: Audit;
  readonly toolkit: Toolkit;
  readonly history: string;
  readonly pdf: Uint8Array | null;
  readonly pdfSha256: string;
  readonly review: Review | null;
  /** Risk records as they stand at the sender's; null or absent where they are those in the audit. */
  readonly risks?: Audit['escalations'] | null;
  readonly keepUntil: string;
};

/** The risk records that came beside a received audit, as its row keeps them. */
export const risksIn = (kept: string): { risks?: Audit['escalations'] } =>
  kept === '' ? {} : { risks: JSON.parse(kept) as Audit['escalations'] };
