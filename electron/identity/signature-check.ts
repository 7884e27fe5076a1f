/** Checks one public-key signature, with the few algorithms Caselight accepts: ECDSA and RSA PKCS#1 v1.5 over SHA-2. */
import { webcrypto } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import { expectTag, joinBytes, oidOf, readDer, TAG, type DerNode, DerError } from './der.ts';

export type HashName = 'SHA-256' | 'SHA-384' | 'SHA-512';
export type SignatureScheme = { readonly family: 'ECDSA' | 'RSA'; readonly hash: HashName | 'from-digest' };

const SCHEMES: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.10045.4.3.2': { family: 'ECDSA', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { family: 'ECDSA', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { family: 'ECDSA', hash: 'SHA-512' },
  '1.2.840.113549.1.1.11': { family: 'RSA', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { family: 'RSA', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { family: 'RSA', hash: 'SHA-512' },
  '1.2.840.113549.1.1.1': { family: 'RSA', hash: 'from-digest' },
};

const WEAK = new Set([
  '1.3.14.3.2.26', // SHA-1
  '1.2.840.113549.2.5', // MD5
  '1.2.840.113549.1.1.4', // MD5 with RSA
  '1.2.840.113549.1.1.5', // SHA-1 with RSA
  '1.2.840.10045.4.1', // ECDSA with SHA-1
]);

const HASHES: Readonly<Record<string, HashName>> = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

/** True when the parameters are left out or NULL, the only forms these algorithms have. */
const hasNoParameters = (algorithm: DerNode): boolean =>
  algorithm.children.length === 1 ||
  (algorithm.children.length === 2 && algorithm.children[1]?.tag === TAG.null);

/** The hash an AlgorithmIdentifier names; `weak` for MD5 and SHA-1, undefined for any other. Throws `DerError`. */
export function hashOf(algorithm: DerNode | undefined): HashName | 'weak' | undefined {
  const node = expectTag(algorithm, TAG.sequence);
  const oid = oidOf(node.children[0]);
  if (WEAK.has(oid)) return 'weak';
  return hasNoParameters(node) ? HASHES[oid] : undefined;
}

/** The signature scheme an AlgorithmIdentifier names; `weak` or undefined as in `hashOf`. Throws `DerError`. */
export function schemeOf(algorithm: DerNode | undefined): SignatureScheme | 'weak' | undefined {
  const node = expectTag(algorithm, TAG.sequence);
  const oid = oidOf(node.children[0]);
  if (WEAK.has(oid)) return 'weak';
  const scheme = SCHEMES[oid];
  if (scheme?.family === 'ECDSA' && node.children.length !== 1) return undefined;
  return hasNoParameters(node) ? scheme : undefined;
}

/** ECDSA-Sig-Value (RFC 3279) to the fixed-length form WebCrypto takes. Throws `DerError`. */
function rawEcdsa(signature: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const numbers = expectTag(readDer(signature), TAG.sequence).children;
  if (numbers.length !== 2) throw new DerError('ecdsa');
  const fixed = numbers.map((node) => {
    const { content } = expectTag(node, TAG.integer);
    const digits = content[0] === 0 ? content.subarray(1) : content;
    if (digits.length > size || ((content[0] ?? 0) & 0x80) !== 0) throw new DerError('ecdsa number');
    return joinBytes(new Uint8Array(size - digits.length), digits);
  });
  return joinBytes(...fixed);
}

/**
 * Checks a signature over `data` with the public key of a certificate.
 * Takes the scheme and, for RSA named without a hash, the digest's hash. Gives true only for a signature that fits;
 * a key of another family gives false. Throws `DerError` (and WebCrypto's error for an impossible key).
 */
export async function signatureFits(
  signer: Readonly<Certificate>,
  scheme: SignatureScheme,
  digest: HashName,
  data: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  const hash = scheme.hash === 'from-digest' ? digest : scheme.hash;
  const bytes = Uint8Array.from(data);
  const spki = Uint8Array.from(signer.publicKey);
  if (scheme.family === 'RSA') {
    if (signer.keyKind !== 'RSA' || signer.rsaBits < 2048 || signer.rsaBits > 8192) return false;
    const name = 'RSASSA-PKCS1-v1_5';
    const key = await webcrypto.subtle.importKey('spki', spki, { name, hash }, false, ['verify']);
    return webcrypto.subtle.verify(name, key, Uint8Array.from(signature), bytes);
  }
  if (signer.keyKind !== 'P-256' && signer.keyKind !== 'P-384') return false;
  const size = signer.keyKind === 'P-256' ? 32 : 48;
  const curve = { name: 'ECDSA', namedCurve: signer.keyKind };
  const key = await webcrypto.subtle.importKey('spki', spki, curve, false, ['verify']);
  return webcrypto.subtle.verify({ name: 'ECDSA', hash }, key, rawEcdsa(signature, size), bytes);
}

/** Whether `issuer` signed `certificate`, by name and by signature, with an accepted algorithm. Throws `DerError`. */
export async function isIssuedBy(
  certificate: Readonly<Certificate>,
  issuer: Readonly<Certificate>,
): Promise<boolean> {
  const scheme = schemeOf(certificate.signatureAlgorithm);
  if (scheme === undefined || scheme === 'weak' || scheme.hash === 'from-digest') return false;
  if (Buffer.compare(certificate.issuer, issuer.subject) !== 0) return false;
  return signatureFits(issuer, scheme, scheme.hash, certificate.signedPart, certificate.signature);
}
