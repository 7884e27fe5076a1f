/** Makes a self-signed signing certificate on first run, for people whose organisation does not issue one. */
import { BitString, Integer, ObjectIdentifier, OctetString, Sequence, Set, Utf8String } from 'asn1js';
import {
  BasicConstraints,
  Certificate,
  ExtKeyUsage,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import { failed, ok, type Result } from '../../shared/result.ts';
import type { SigningIdentity } from './signing-identity.ts';

export type NewIdentity = {
  /** Name or designation, for example "A-17". */
  readonly name: string;
  readonly role: string;
  readonly agency: string;
  readonly now: Date;
};

const OID = {
  commonName: '2.5.4.3',
  title: '2.5.4.12',
  organisation: '2.5.4.10',
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
  documentSigning: '1.3.6.1.5.5.7.3.36',
  emailProtection: '1.3.6.1.5.5.7.3.4',
};
/** Bits 0 and 1 of KeyUsage: digitalSignature and nonRepudiation; the six bits below are unused. */
const SIGNATURE_USES = { valueHex: Uint8Array.of(0xc0).buffer, unusedBits: 6 };
const VERSION_3 = 2; // counted from nought
const MAX_LENGTH = 64; // upper bound of these attributes in RFC 5280, appendix A
const VALID_YEARS = 3;
const DAY = 86_400_000;

/** A positive random serial number of 127 bits (RFC 5280 asks for at most 20 octets). */
function randomSerial(): ArrayBuffer {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

/** RFC 5280, 4.1.2.5: two digits for the year until 2049, four from 2050 on; no parts of a second. */
function timeOf(moment: Date): Time {
  const value = new Date(moment);
  value.setUTCMilliseconds(0);
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

/** A name of the given attributes without those that are empty, each a set of its own (pkijs by itself would write one set of all). */
function nameOf(attributes: readonly (readonly [type: string, value: string])[]): RelativeDistinguishedNames {
  const sets = attributes
    .filter(([, text]) => text !== '')
    .map(([type, text]) => {
      const pair = [new ObjectIdentifier({ value: type }), new Utf8String({ value: text })];
      return new Set({ value: [new Sequence({ value: pair })] });
    });
  return RelativeDistinguishedNames.fromBER(new Sequence({ value: sets }).toBER());
}

/** What the certificate says of its key: an end of a chain, for signing documents and messages only. */
async function extensionsFor(publicKey: ArrayBuffer): Promise<Extension[]> {
  const identifier = await crypto.subtle.digest('SHA-1', publicKey); // RFC 5280, 4.2.1.2, method 1: a name, no safeguard
  const extension = (extnID: string, critical: boolean, value: { toBER(): ArrayBuffer }) =>
    new Extension({ extnID, critical, extnValue: value.toBER() });
  return [
    extension(OID.basicConstraints, true, new BasicConstraints({ cA: false }).toSchema()),
    extension(OID.keyUsage, true, new BitString(SIGNATURE_USES)),
    extension(
      OID.extendedKeyUsage,
      false,
      new ExtKeyUsage({ keyPurposes: [OID.documentSigning, OID.emailProtection] }).toSchema(),
    ),
    extension(OID.subjectKeyIdentifier, false, new OctetString({ valueHex: identifier })),
  ];
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
  const clean = (text: string) => text.normalize('NFC').trim();
  const [name, role, agency] = [clean(wanted.name), clean(wanted.role), clean(wanted.agency)];
  if (!name || [name, role, agency].some((text) => Array.from(text).length > MAX_LENGTH))
    return failed('identity-name-unsuitable');
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const notAfter = new Date(wanted.now);
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + VALID_YEARS);

  const whose = () =>
    nameOf([
      [OID.commonName, name],
      [OID.title, role],
      [OID.organisation, agency],
    ]);
  const certificate = new Certificate({
    version: VERSION_3,
    serialNumber: new Integer({ valueHex: randomSerial() }),
    issuer: whose(),
    subject: whose(),
    notBefore: timeOf(new Date(wanted.now.getTime() - DAY)),
    notAfter: timeOf(notAfter),
    extensions: await extensionsFor(await crypto.subtle.exportKey('raw', keys.publicKey)),
  });
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign(keys.privateKey, 'SHA-256');
  return ok({
    certificate: new Uint8Array(certificate.toSchema(true).toBER()),
    chain: [],
    privateKey: new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey)),
  });
}
