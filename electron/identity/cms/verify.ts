/** Checks detached CMS signatures strictly: one signer, SHA-2, DER, every byte of the structure accounted for. */
import { createHash } from 'node:crypto';
import type { PdfFinding, SignerTrust } from '../../../shared/report/pdf-verdict.ts';
import { maySignDocuments, readCertificate, type Certificate } from '../certificate.ts';
import {
  DerError,
  expectTag,
  joinBytes,
  oidOf,
  readDer,
  sameBytes,
  smallIntegerOf,
  TAG,
  type DerNode,
} from '../der.ts';
import { hashOf, schemeOf, signatureFits, type HashName } from '../signature-check.ts';
import { judgeTrust, orderPath, type TrustBasis } from '../trust.ts';
import { CMS_OID } from './attributes.ts';

export type CmsVerdict = {
  /** True only when the content is what was signed and the signature is of an accepted kind. */
  readonly intact: boolean;
  readonly trust: SignerTrust;
  /** Whom the signature names; undefined when that could not be read. Only a claim unless `intact`. */
  readonly signer: Certificate | undefined;
  readonly findings: readonly PdfFinding[];
};

const MAX_CMS_BYTES = 256 * 1024;
const MAX_CERTIFICATES = 6;

/** Stops a check with the finding that the person is told. */
class Refusal extends Error {
  readonly finding: PdfFinding;
  constructor(finding: PdfFinding) {
    super(finding);
    this.finding = finding;
  }
}

const need = (condition: boolean, finding: PdfFinding): void => {
  if (!condition) throw new Refusal(finding);
};

const digestName = (hash: HashName): string => hash.replace('SHA-', 'sha');

type Opened = { signer: Certificate; others: readonly Certificate[]; info: readonly DerNode[] };

/** Takes the ContentInfo apart (RFC 5652, 5.1): exactly the parts a detached signature has, and nothing else. */
function openSignedData(cms: Uint8Array): Opened {
  need(cms.length <= MAX_CMS_BYTES, 'signature-malformed');
  const outer = expectTag(readDer(cms), TAG.sequence).children;
  need(outer.length === 2 && oidOf(outer[0]) === CMS_OID.signedData, 'unsupported-signature');
  const signedData = expectTag(expectTag(outer[1], 0xa0).children[0], TAG.sequence).children;
  const [version, digests, content, certificates, signers] = signedData;
  need(signedData.length === 5 && smallIntegerOf(version) === 1, 'unsupported-signature');
  const contentParts = expectTag(content, TAG.sequence).children;
  need(contentParts.length === 1 && oidOf(contentParts[0]) === CMS_OID.data, 'unsupported-signature');
  const signerInfos = expectTag(signers, TAG.set).children;
  need(signerInfos.length === 1, 'unsupported-signature');
  const info = expectTag(signerInfos[0], TAG.sequence).children;
  // Six parts: version, signer, digest algorithm, signed attributes, signature algorithm, signature. A seventh would be
  // unsigned attributes, which anyone could have added.
  need(info.length === 6 && smallIntegerOf(info[0]) === 1, 'unsupported-signature');
  const digestSet = expectTag(digests, TAG.set).children;
  const named = expectTag(info[2], TAG.sequence).raw;
  need(
    digestSet.length === 1 && sameBytes(digestSet[0]?.raw ?? named.subarray(1), named),
    'signature-malformed',
  );

  const members = expectTag(certificates, 0xa0).children;
  need(members.length <= MAX_CERTIFICATES, 'unsupported-signature');
  const read = members.map((member) => readCertificate(expectTag(member, TAG.sequence).raw));
  const [issuer, serial, ...rest] = expectTag(info[1], TAG.sequence).children;
  const matches = read.filter(
    (one) => issuer && serial && sameBytes(one.issuer, issuer.raw) && sameBytes(one.serial, serial.raw),
  );
  const [signer] = matches;
  if (!signer || matches.length !== 1 || rest.length > 0) throw new Refusal('signature-malformed');
  return { signer, others: read.filter((one) => one !== signer), info };
}

/** The signed attributes by type, each once, each with one value, in DER order. */
function readAttributes(set: DerNode): ReadonlyMap<string, DerNode> {
  const found = new Map<string, DerNode>();
  let previous: Uint8Array | undefined;
  for (const attribute of set.children) {
    const [type, values, ...rest] = expectTag(attribute, TAG.sequence).children;
    const oid = oidOf(type);
    const value = expectTag(values, TAG.set).children;
    if (found.has(oid) || value.length !== 1 || !value[0] || rest.length > 0)
      throw new Refusal('signed-attributes-wrong');
    if (previous && Buffer.compare(previous, attribute.raw) >= 0) throw new Refusal('signature-malformed');
    previous = attribute.raw;
    found.set(oid, value[0]);
  }
  return found;
}

/** Whether signing-certificate-v2 names exactly this certificate first (RFC 5035, section 3). */
function namesCertificate(value: DerNode, signer: Certificate): boolean {
  const first = expectTag(expectTag(value, TAG.sequence).children[0], TAG.sequence).children[0];
  const parts = [...expectTag(first, TAG.sequence).children];
  const hash = parts[0]?.tag === TAG.sequence ? hashOf(parts.shift()) : 'SHA-256';
  if (hash === undefined || hash === 'weak') return false;
  const digest = createHash(digestName(hash)).update(signer.der).digest();
  if (!sameBytes(expectTag(parts[0], TAG.octetString).content, digest)) return false;
  if (parts.length === 1) return true;
  const [names, serial] = expectTag(parts[1], TAG.sequence).children;
  const issuer = expectTag(expectTag(names, TAG.sequence).children[0], 0xa4).content;
  return sameBytes(issuer, signer.issuer) && sameBytes(serial?.raw ?? issuer, signer.serial);
}

async function checkIntegrity(opened: Opened, parts: readonly Uint8Array[]): Promise<void> {
  const { info, signer } = opened;
  const hash = hashOf(info[2]);
  const scheme = schemeOf(info[4]);
  if (hash === 'weak' || scheme === 'weak') throw new Refusal('weak-algorithm');
  if (!hash || !scheme) throw new Refusal('unsupported-signature');
  need(scheme.hash === 'from-digest' || scheme.hash === hash, 'signed-attributes-wrong');
  const set = expectTag(info[3], 0xa0);
  const attributes = readAttributes(set);
  const digest = createHash(digestName(hash));
  for (const part of parts) digest.update(part);
  const stated = expectTag(attributes.get(CMS_OID.messageDigest), TAG.octetString).content;
  need(sameBytes(stated, digest.digest()), 'content-changed');
  need(oidOf(attributes.get(CMS_OID.contentType)) === CMS_OID.data, 'signed-attributes-wrong');
  const named = attributes.get(CMS_OID.signingCertificateV2);
  if (!named) throw new Refusal('unsupported-signature');
  need(namesCertificate(named, signer), 'signing-certificate-wrong');
  // The signature is over the attributes with the tag of a plain SET (RFC 5652, 5.4).
  const signed = joinBytes(Uint8Array.of(TAG.set), set.raw.subarray(1));
  const signature = expectTag(info[5], TAG.octetString).content;
  need(await signatureFits(signer, scheme, hash, signed, signature), 'signature-invalid');
  need(maySignDocuments(signer), 'certificate-not-for-signing');
}

/**
 * Checks a detached signature.
 * Takes the CMS ContentInfo (DER, nothing before or after it), the content in one or more parts, and what the person trusts;
 * gives whether the content is what was signed, by whom, and how far that signer is known. Never throws for bad input: what
 * cannot be read is not intact. Follows RFC 5652, RFC 5035 and ETSI EN 319 122-1 (CAdES-BES), more strictly than they ask.
 */
export async function verifyDetached(
  cms: Uint8Array,
  content: Uint8Array | readonly Uint8Array[],
  basis: TrustBasis,
): Promise<CmsVerdict> {
  let signer: Certificate | undefined;
  try {
    const opened = openSignedData(cms);
    signer = opened.signer;
    await checkIntegrity(opened, content instanceof Uint8Array ? [content] : content);
    const path = await orderPath(signer, opened.others);
    if (!path) throw new Refusal('signature-malformed');
    const { trust, findings } = await judgeTrust(path, basis);
    return { intact: true, trust, signer, findings };
  } catch (error) {
    if (error instanceof Refusal)
      return { intact: false, trust: 'unknown', signer, findings: [error.finding] };
    if (error instanceof DerError || error instanceof DOMException || error instanceof TypeError)
      return { intact: false, trust: 'unknown', signer, findings: ['signature-malformed'] };
    throw error;
  }
}
