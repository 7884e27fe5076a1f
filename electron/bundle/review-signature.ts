/** A review signed by its moderator, and whether one that came in is. */
import type { Review } from '../../shared/moderation/review.ts';
import { signedReview } from '../../shared/moderation/signed-review.ts';
import { fingerprintHex, type TrustBasis } from '../identity/trust.ts';
import { signDetached } from '../identity/cms/sign.ts';
import { verifyDetached } from '../identity/cms/verify.ts';
import type { OpenIdentity } from '../identity/signing-identity.ts';

/** Signs a finished review. Gives the CMS (detached, as that of a bundle's list) in base64. */
export async function signReview(review: Review, identity: OpenIdentity): Promise<string> {
  const cms = await signDetached(new TextEncoder().encode(signedReview(review)), identity);
  return Buffer.from(cms).toString('base64');
}

/**
 * signed: by the moderator it names. unsigned: by nobody (made before reviews were signed). wrong: the signature does not fit, or is
 * another person's. withdrawn: by a key that was withdrawn.
 */
export type ReviewSignature = 'signed' | 'unsigned' | 'wrong' | 'withdrawn';

/** Checks the signature of a review against its own words. Throws nothing for bad input. */
export async function checkReviewSignature(review: Review, basis: TrustBasis): Promise<ReviewSignature> {
  if (review.signature === undefined) return 'unsigned';
  const cms = new Uint8Array(Buffer.from(review.signature, 'base64'));
  const verdict = await verifyDetached(cms, new TextEncoder().encode(signedReview(review)), basis);
  if (!verdict.intact || verdict.signer === undefined) return 'wrong';
  if (fingerprintHex(verdict.signer.der) !== review.moderator.fingerprint) return 'wrong';
  return verdict.trust === 'withdrawn' ? 'withdrawn' : 'signed';
}
