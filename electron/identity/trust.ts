/** Decides whether a signer's certificate is known: pinned by its fingerprint, or issued under an anchor the person chose. */
import { createHash } from 'node:crypto';
import type { PdfFinding, SignerTrust } from '../../shared/report/pdf-verdict.ts';
import { readCertificate, usesAllowSigning, type Certificate } from './certificate.ts';
import { sameBytes } from './der.ts';
import { namesAllowed } from './name-constraints.ts';
import { isIssuedBy } from './signature-check.ts';

/** A certificate that is not to be used any more: by its owner's word, or by the person's own. */
export type Withdrawn = {
  /** SHA-256 of the certificate, 64 hex digits. */
  readonly fingerprint: string;
  /** SHA-256 of its public key: another certificate over the same key is withdrawn with it. Empty when it is not known. */
  readonly key: string;
  /** ISO instant at which this vault heard of it; empty when it was not noted. */
  readonly at: string;
};

export type TrustBasis = {
  /** SHA-256 fingerprints of certificates the person has compared (64 hex digits, either case). */
  readonly trustedFingerprints: readonly string[];
  /** DER of the organisations' root or issuing certificates the person has chosen. */
  readonly anchors: readonly Uint8Array[];
  /** Wins over pins and anchors. */
  readonly withdrawn?: readonly Withdrawn[];
  /** The time at which validity is judged: now, or when the file was first received and logged. */
  readonly at: Date;
};

export type TrustDecision = { readonly trust: SignerTrust; readonly findings: readonly PdfFinding[] };

const MAX_PATH = 6;
const KEY_CERT_SIGN = 5;

/** SHA-256 of a certificate's DER as 64 lower-case hex digits. */
export const fingerprintHex = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex');

/** SHA-256 of a certificate's public key as 64 lower-case hex digits. */
export const keyHex = (certificate: Readonly<Certificate>): string => fingerprintHex(certificate.publicKey);

/**
 * Finds a certificate, or its key, among the withdrawn ones. Takes the certificate and the list; gives the entry or undefined.
 */
export function withdrawal(
  certificate: Readonly<Certificate>,
  list: readonly Withdrawn[] = [],
): Withdrawn | undefined {
  if (list.length === 0) return undefined;
  const [own, key] = [fingerprintHex(certificate.der), keyHex(certificate)];
  return list.find((one) => one.fingerprint.toLowerCase() === own || one.key === key);
}

const isCurrent = (certificate: Readonly<Certificate>, at: Date): boolean =>
  certificate.notBefore <= at && at <= certificate.notAfter;

/**
 * Whether a certificate may issue those below it, signer first (RFC 5280, 6.1.4): an authority whose key, uses, path length and
 * name constraints allow it.
 */
function mayIssue(certificate: Readonly<Certificate>, under: readonly Certificate[]): boolean {
  const below = under.length - 1;
  return (
    usesAllowSigning(certificate) &&
    under.every((one) => namesAllowed(one, certificate)) &&
    certificate.isAuthority &&
    !certificate.hasUnknownCritical &&
    (certificate.keyUsage?.has(KEY_CERT_SIGN) ?? true) &&
    (certificate.pathLength === undefined || certificate.pathLength >= below)
  );
}

/**
 * Orders the certificates sent with a signature from the signer upwards, each proved to be issued by the next.
 * Gives undefined when one of them does not belong to the path: a loose certificate has no place in a signature.
 */
export async function orderPath(
  signer: Certificate,
  others: readonly Certificate[],
): Promise<readonly Certificate[] | undefined> {
  const path = [signer];
  let rest = [...others];
  while (rest.length > 0) {
    const top = path.at(-1) ?? signer;
    let next: Certificate | undefined;
    for (const candidate of rest) if (await isIssuedBy(top, candidate)) next = candidate;
    if (!next || path.length >= MAX_PATH) return undefined;
    path.push(next);
    rest = rest.filter((candidate) => candidate !== next);
  }
  const top = path.at(-1) ?? signer;
  if (sameBytes(top.issuer, top.subject) && !(await isIssuedBy(top, top))) return undefined;
  return path;
}

async function anchorAbove(
  path: readonly Certificate[],
  basis: TrustBasis,
): Promise<'anchored' | 'anchor-expired' | undefined> {
  let expired = false;
  const anchors = basis.anchors.map(readCertificate);
  for (const [index, member] of path.entries()) {
    if (index > 0 && !mayIssue(member, path.slice(0, index))) break;
    const current = isCurrent(member, basis.at);
    for (const anchor of anchors) {
      const isMember = index > 0 && sameBytes(anchor.der, member.der);
      const isAbove =
        current && mayIssue(anchor, path.slice(0, index + 1)) && (await isIssuedBy(member, anchor));
      if (!isMember && !isAbove) continue;
      if (isCurrent(anchor, basis.at)) return 'anchored';
      expired = true;
    }
    if (!current) break;
  }
  return expired ? 'anchor-expired' : undefined;
}

/**
 * Judges a signer at a chosen time.
 * Takes the proved path (signer first) and what the person trusts; gives the degree of trust and the findings.
 * A withdrawn certificate anywhere on the path comes first: it wins over pins, anchors and dates. Then dates: a certificate
 * outside its dates is a problem even when it is pinned. Follows RFC 5280, 6.1, without policies, and without revocation lists
 * (there is no network): what is withdrawn is what this vault was told.
 */
export async function judgeTrust(path: readonly Certificate[], basis: TrustBasis): Promise<TrustDecision> {
  const [signer] = path;
  if (!signer) return { trust: 'unknown', findings: ['certificate-unknown'] };
  if (Number.isNaN(basis.at.getTime())) throw new Error('The time to judge at is not a time.');
  if (path.some((one) => withdrawal(one, basis.withdrawn) !== undefined))
    return { trust: 'withdrawn', findings: ['certificate-withdrawn'] };
  if (basis.at < signer.notBefore)
    return { trust: 'certificate-problem', findings: ['certificate-not-yet-valid'] };
  if (basis.at > signer.notAfter) return { trust: 'certificate-problem', findings: ['certificate-expired'] };
  const own = fingerprintHex(signer.der);
  if (basis.trustedFingerprints.some((pinned) => pinned.toLowerCase() === own))
    return { trust: 'pinned', findings: [] };
  const above = await anchorAbove(path, basis);
  if (above === 'anchored') return { trust: 'anchored', findings: [] };
  if (above === 'anchor-expired') return { trust: 'certificate-problem', findings: ['anchor-expired'] };
  return { trust: 'unknown', findings: ['certificate-unknown'] };
}
