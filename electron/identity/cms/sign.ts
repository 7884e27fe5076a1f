/** Makes detached CAdES-BES signatures (ETSI EN 319 122-1, RFC 5652): for report PDFs and for bundle manifests. */
import { createHash, webcrypto } from 'node:crypto';
import type { Certificate } from '../certificate.ts';
import { joinBytes, TAG, writeDer, writeOid, writeSetOf } from '../der.ts';
import { schemeOf, signatureFits } from '../signature-check.ts';
import { readDer } from '../der.ts';
import type { OpenIdentity } from '../signing-identity.ts';
import { CMS_OID } from './attributes.ts';

const sequence = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  writeDer(TAG.sequence, ...parts);
const integer = (value: number): Uint8Array<ArrayBuffer> => writeDer(TAG.integer, Uint8Array.of(value));
const octets = (value: Uint8Array): Uint8Array<ArrayBuffer> => writeDer(TAG.octetString, value);
const attribute = (oid: string, value: Uint8Array): Uint8Array<ArrayBuffer> =>
  sequence(writeOid(oid), writeDer(TAG.set, value));

/** SigningCertificateV2 (RFC 5035) with issuer and serial; the hash algorithm is left out because SHA-256 is its default. */
function signingCertificate(certificate: Readonly<Certificate>): Uint8Array {
  const hash = createHash('sha256').update(certificate.der).digest();
  const directoryName = writeDer(0xa4, certificate.issuer);
  const issuerSerial = sequence(sequence(directoryName), certificate.serial);
  return sequence(sequence(sequence(octets(hash), issuerSerial)));
}

/** WebCrypto's fixed-length ECDSA form to ECDSA-Sig-Value (RFC 3279). */
function derEcdsa(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = raw.length / 2;
  const numbers = [raw.subarray(0, half), raw.subarray(half)].map((digits) => {
    let start = 0;
    while (start < digits.length - 1 && digits[start] === 0) start += 1;
    const short = digits.subarray(start);
    return writeDer(TAG.integer, ((short[0] ?? 0) & 0x80) === 0 ? short : joinBytes(Uint8Array.of(0), short));
  });
  return sequence(...numbers);
}

/**
 * Signs bytes that are kept elsewhere.
 * Takes the content in one or more parts (joined in order) and an open identity; gives a CMS ContentInfo in DER with the
 * certificate and its chain, signed attributes content-type, message-digest and signing-certificate-v2, and no signing-time
 * (PAdES keeps the time in the PDF; a bundle keeps it in its manifest). Throws when the result does not verify against the
 * identity's own certificate: a signature nobody can check must not leave the program.
 */
export async function signDetached(
  content: Uint8Array | readonly Uint8Array[],
  identity: OpenIdentity,
): Promise<Uint8Array<ArrayBuffer>> {
  const { certificate, chain, key } = identity;
  const hash = createHash('sha256');
  for (const part of content instanceof Uint8Array ? [content] : content) hash.update(part);
  const digestAlgorithm = sequence(writeOid(CMS_OID.sha256));
  const attributes = [
    attribute(CMS_OID.contentType, writeOid(CMS_OID.data)),
    attribute(CMS_OID.messageDigest, octets(hash.digest())),
    attribute(CMS_OID.signingCertificateV2, signingCertificate(certificate)),
  ];
  const toSign = writeSetOf(TAG.set, attributes);
  const isRsa = certificate.keyKind === 'RSA';
  const algorithm = isRsa ? 'RSASSA-PKCS1-v1_5' : { name: 'ECDSA', hash: 'SHA-256' };
  const raw = new Uint8Array(await webcrypto.subtle.sign(algorithm, key, toSign));
  const signature = isRsa ? raw : derEcdsa(raw);
  const signatureAlgorithm = isRsa
    ? sequence(writeOid(CMS_OID.rsaWithSha256), writeDer(TAG.null))
    : sequence(writeOid(CMS_OID.ecdsaWithSha256));
  const scheme = schemeOf(readDer(signatureAlgorithm));
  if (typeof scheme !== 'object' || !(await signatureFits(certificate, scheme, 'SHA-256', toSign, signature)))
    throw new Error('The private key does not belong to the certificate.');

  const signerInfo = sequence(
    integer(1),
    sequence(certificate.issuer, certificate.serial),
    digestAlgorithm,
    writeSetOf(0xa0, attributes),
    signatureAlgorithm,
    octets(signature),
  );
  const certificates = [certificate, ...chain].map((member) => member.der);
  const signedData = sequence(
    integer(1),
    writeDer(TAG.set, digestAlgorithm),
    sequence(writeOid(CMS_OID.data)),
    writeSetOf(0xa0, certificates),
    writeDer(TAG.set, signerInfo),
  );
  return sequence(writeOid(CMS_OID.signedData), writeDer(0xa0, signedData));
}
