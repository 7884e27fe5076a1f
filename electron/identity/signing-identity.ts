/** The auditor's signing identity: what the vault stores of it, and how it becomes a key that can sign but not be read out. */
import { webcrypto } from 'node:crypto';
import { readCertificate, type Certificate } from './certificate.ts';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';

/** Plain bytes, as the vault stores them. */
export type SigningIdentity = {
  /** X.509 certificate, DER. */
  readonly certificate: Uint8Array;
  /** Certificates above it, nearest first, DER; empty for a certificate made here. */
  readonly chain: readonly Uint8Array[];
  /** PKCS#8 private key, DER. Secret. */
  readonly privateKey: Uint8Array;
};

/** An identity ready to sign. It holds no readable key and may stay in memory while the vault is open. */
export type OpenIdentity = {
  readonly certificate: Certificate;
  readonly chain: readonly Certificate[];
  readonly key: webcrypto.CryptoKey;
};

export type IdentityDescription = {
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly fingerprint: Fingerprint;
  readonly keyKind: string;
};

/** The WebCrypto algorithm for a certificate's key. Signatures are always made over SHA-256. */
export function keyAlgorithm(
  certificate: Readonly<Certificate>,
): { name: 'ECDSA'; namedCurve: string } | { name: 'RSASSA-PKCS1-v1_5'; hash: string } {
  return certificate.keyKind === 'RSA'
    ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
    : { name: 'ECDSA', namedCurve: certificate.keyKind };
}

/**
 * Imports a stored identity as a non-extractable key.
 * Takes the stored bytes and leaves them as they are: the caller overwrites its own copy of `privateKey` afterwards
 * (`privateKey.fill(0)`). Throws when the stored bytes are not a certificate and its kind of key: the vault is authenticated,
 * so that is a broken invariant.
 */
export async function openIdentity(identity: SigningIdentity): Promise<OpenIdentity> {
  const certificate = readCertificate(identity.certificate);
  const pkcs8 = Uint8Array.from(identity.privateKey);
  try {
    const algorithm = keyAlgorithm(certificate);
    const key = await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
    return { certificate, chain: identity.chain.map(readCertificate), key };
  } finally {
    pkcs8.fill(0);
  }
}

/**
 * What a certificate says, for people.
 * Takes DER; gives name, role (title, else organisational unit), agency, dates and fingerprint. Throws `DerError`.
 */
export function describeCertificate(der: Uint8Array): IdentityDescription {
  const certificate = readCertificate(der);
  const { name, title, organisationalUnit, organisation } = certificate.subjectName;
  return {
    name,
    role: title || organisationalUnit,
    agency: organisation,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    fingerprint: fingerprintOf(certificate.der),
    keyKind: certificate.keyKind,
  };
}
