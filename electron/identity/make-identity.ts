/** Makes a self-signed signing certificate on first run, for people whose organisation does not issue one. */
import 'reflect-metadata';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
  Name,
  type JsonNameParams,
} from '@peculiar/x509';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SigningIdentity } from './signing-identity.ts';

export type NewIdentity = {
  /** Name or designation, for example "A-17". */
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly now: Date;
};

const DOCUMENT_SIGNING = '1.3.6.1.5.5.7.3.36';
const EMAIL_PROTECTION = '1.3.6.1.5.5.7.3.4';
const MAX_LENGTH = 64; // upper bound of these attributes in RFC 5280, appendix A
const VALID_YEARS = 3;
const DAY = 86_400_000;

/** A positive random serial number of 127 bits (RFC 5280 asks for at most 20 octets). */
function randomSerial(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

/**
 * Makes a P-256 key and a certificate for it, valid for three years (from the day before, because clocks differ).
 * Takes name (1 to 64 characters), role and agency (0 to 64); gives the bytes the vault stores. Fails with
 * `identity-name-unsuitable`. Key usage digitalSignature and nonRepudiation, extended use document signing (RFC 9336) and
 * e-mail protection, so that plain `openssl cms -verify` accepts it.
 */
export async function makeSigningIdentity(
  wanted: NewIdentity,
): Promise<Result<SigningIdentity, 'identity-name-unsuitable'>> {
  const [name, role, agency] = [wanted.name, wanted.role, wanted.agency].map((text) =>
    text.normalize('NFC').trim(),
  );
  if (!name || [name, role, agency].some((text) => Array.from(text ?? '').length > MAX_LENGTH))
    return failed('identity-name-unsuitable');
  const subject: JsonNameParams = [{ CN: [{ utf8String: name }] }];
  if (role) subject.push({ T: [{ utf8String: role }] });
  if (agency) subject.push({ O: [{ utf8String: agency }] });

  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notAfter = new Date(wanted.now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + VALID_YEARS);
  const certificate = await X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: randomSerial(),
      name: new Name(subject),
      notBefore: new Date(wanted.now.getTime() - DAY),
      notAfter,
      signingAlgorithm: algorithm,
      keys,
      extensions: [
        new BasicConstraintsExtension(false, undefined, true),
        new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation, true),
        new ExtendedKeyUsageExtension([DOCUMENT_SIGNING, EMAIL_PROTECTION]),
        await SubjectKeyIdentifierExtension.create(keys.publicKey, false, crypto),
      ],
    },
    crypto,
  );
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return ok({
    certificate: new Uint8Array(certificate.rawData),
    chain: [],
    privateKey: new Uint8Array(pkcs8),
  });
}
