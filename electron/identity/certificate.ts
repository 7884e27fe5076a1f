/** Reads an X.509 certificate (RFC 5280) into the few facts that signing and trust need, keeping the exact bytes. */
import { DerError, expectTag, oidOf, readDer, sameBytes, smallIntegerOf, TAG, type DerNode } from './der.ts';

export type DistinguishedName = {
  /** What to call the subject: its common name, else given name and surname, organisation or e-mail address. */
  readonly name: string;
  readonly title: string;
  readonly organisation: string;
  readonly organisationalUnit: string;
};

export type KeyKind = 'P-256' | 'P-384' | 'RSA' | 'other';

export type Certificate = {
  readonly der: Uint8Array;
  /** The part the issuer signed. */
  readonly signedPart: Uint8Array;
  readonly serial: Uint8Array;
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly subjectName: DistinguishedName;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
  readonly keyKind: KeyKind;
  /** Size of the RSA modulus in bits; 0 for other kinds. */
  readonly rsaBits: number;
  readonly signatureAlgorithm: DerNode;
  readonly signature: Uint8Array;
  readonly isAuthority: boolean;
  readonly pathLength: number | undefined;
  /** The key usage bits by number (0 digitalSignature, 1 nonRepudiation, 5 keyCertSign); undefined when not limited. */
  readonly keyUsage: ReadonlySet<number> | undefined;
  readonly extendedKeyUsage: readonly string[] | undefined;
  /** The addresses in the subject's alternative names. */
  readonly emails: readonly string[];
  /** NameConstraints as they stand in the certificate of an authority; undefined for none. */
  readonly nameConstraints: Uint8Array | undefined;
  /** A critical extension this program does not know: the certificate may then not be relied on. */
  readonly hasUnknownCritical: boolean;
};

const OID = {
  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  title: '2.5.4.12',
  givenName: '2.5.4.42',
  pseudonym: '2.5.4.65',
  email: '1.2.840.113549.1.9.1',
};

/** Critical extensions that change nothing for a signature here: policies, statements on qualified certificates, other names. */
const HARMLESS_CRITICAL = new Set([
  '2.5.29.32', // certificate policies
  '2.5.29.33', // policy mappings
  '1.3.6.1.5.5.7.1.3', // qualified certificate statements, RFC 3739
  '2.5.29.17', // subject alternative name
  '2.5.29.18', // issuer alternative name
  '2.5.29.31', // where revocations are listed: there is no network
  '1.3.6.1.5.5.7.1.1', // where the issuer's certificate lies
  '2.5.29.30', // name constraints, honoured in trust.ts
]);

function textOf(node: DerNode | undefined): string {
  if (!node) return '';
  if (node.tag === TAG.bmp) return new TextDecoder('utf-16be').decode(node.content);
  if (node.tag === TAG.utf8) return new TextDecoder('utf-8').decode(node.content);
  if (node.tag === TAG.printable || node.tag === TAG.ia5 || node.tag === TAG.teletex)
    return new TextDecoder('latin1').decode(node.content);
  return '';
}

/** A name shown to people must not reorder or hide the text around it: control and direction characters are dropped. */
const plain = (text: string): string =>
  text.replaceAll(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').slice(0, 200);

function readName(name: DerNode): DistinguishedName {
  const found = new Map<string, string>();
  for (const set of expectTag(name, TAG.sequence).children)
    for (const pair of expectTag(set, TAG.set).children) {
      const kind = oidOf(expectTag(pair, TAG.sequence).children[0]);
      if (!found.has(kind)) found.set(kind, plain(textOf(pair.children[1])));
    }
  const say = (kind: keyof typeof OID): string => (found.get(OID[kind]) ?? '').trim();
  return {
    name:
      say('commonName') ||
      [say('givenName'), say('surname')].filter((part) => part !== '').join(' ') ||
      say('pseudonym') ||
      say('organisation') ||
      say('email') ||
      say('unit'),
    title: found.get(OID.title) ?? '',
    organisation: found.get(OID.organisation) ?? '',
    organisationalUnit: found.get(OID.unit) ?? '',
  };
}

function readTime(node: DerNode | undefined): Date {
  const text = new TextDecoder('latin1').decode(node?.content);
  const short = node?.tag === TAG.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) : null;
  const long =
    node?.tag === TAG.generalizedTime ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text) : null;
  const [, year, ...rest] = (short ?? long ?? []).map(Number);
  const [month, day, hour, minute, second] = rest;
  if (year === undefined || month === undefined) throw new DerError('time');
  const full = short ? (year < 50 ? 2000 : 1900) + year : year;
  return new Date(Date.UTC(full, month - 1, day, hour, minute, second));
}

function readKey(spki: DerNode): { keyKind: KeyKind; rsaBits: number } {
  const [algorithm, bits] = expectTag(spki, TAG.sequence).children;
  const kind = oidOf(expectTag(algorithm, TAG.sequence).children[0]);
  const value = expectTag(bits, TAG.bitString).content.subarray(1);
  if (kind === '1.2.840.10045.2.1') {
    const curve = oidOf(algorithm?.children[1]);
    if (curve === '1.2.840.10045.3.1.7') return { keyKind: 'P-256', rsaBits: 0 };
    if (curve === '1.3.132.0.34') return { keyKind: 'P-384', rsaBits: 0 };
  }
  if (kind === '1.2.840.113549.1.1.1') {
    const modulus = expectTag(readDer(value).children[0], TAG.integer).content;
    const start = modulus[0] === 0 ? 1 : 0;
    const top = modulus[start] ?? 0;
    return { keyKind: 'RSA', rsaBits: (modulus.length - start) * 8 - (Math.clz32(top) - 24) };
  }
  return { keyKind: 'other', rsaBits: 0 };
}

type Extensions = Pick<
  Certificate,
  | 'isAuthority'
  | 'pathLength'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'hasUnknownCritical'
  | 'emails'
  | 'nameConstraints'
>;

function usageBits(value: Uint8Array): ReadonlySet<number> {
  const bits = expectTag(readDer(value), TAG.bitString).content.subarray(1);
  const set = new Set<number>();
  for (let i = 0; i < bits.length * 8; i += 1)
    if (((bits[i >> 3] ?? 0) & (0x80 >> (i & 7))) !== 0) set.add(i);
  return set;
}

/** The e-mail addresses among alternative names. */
const emailsIn = (value: Uint8Array): readonly string[] =>
  expectTag(readDer(value), TAG.sequence)
    .children.filter((name) => name.tag === 0x81)
    .map((name) => plain(new TextDecoder('latin1').decode(name.content)));

function readExtensions(list: DerNode | undefined): Extensions {
  let found: Extensions = {
    isAuthority: false,
    pathLength: undefined,
    keyUsage: undefined,
    extendedKeyUsage: undefined,
    hasUnknownCritical: false,
    emails: [],
    nameConstraints: undefined,
  };
  const seen = new Set<string>();
  for (const extension of list?.children ?? []) {
    const kind = oidOf(expectTag(extension, TAG.sequence).children[0]);
    if (seen.has(kind)) throw new DerError('extension twice');
    seen.add(kind);
    const critical = extension.children[1]?.tag === TAG.boolean && extension.children[1].content[0] === 0xff;
    const value = expectTag(extension.children.at(-1), TAG.octetString).content;
    if (kind === '2.5.29.15') found = { ...found, keyUsage: usageBits(value) };
    else if (kind === '2.5.29.37')
      found = { ...found, extendedKeyUsage: expectTag(readDer(value), TAG.sequence).children.map(oidOf) };
    else if (kind === '2.5.29.30') found = { ...found, nameConstraints: value };
    else if (kind === '2.5.29.17') found = { ...found, emails: emailsIn(value) };
    else if (kind === '2.5.29.19') {
      const parts = expectTag(readDer(value), TAG.sequence).children;
      const length = parts.find((part) => part.tag === TAG.integer);
      found = {
        ...found,
        isAuthority: parts[0]?.tag === TAG.boolean && parts[0].content[0] === 0xff,
        pathLength: length ? smallIntegerOf(length) : undefined,
      };
    } else if (critical && !HARMLESS_CRITICAL.has(kind)) found = { ...found, hasUnknownCritical: true };
  }
  return found;
}

/**
 * Reads a certificate.
 * Takes DER bytes; gives its facts, sharing no memory with the input. Throws `DerError` for anything that is not a
 * version 3 (or 1) X.509 certificate in DER with the same algorithm inside and outside.
 */
export function readCertificate(bytes: Uint8Array): Certificate {
  const der = Uint8Array.from(bytes);
  const parts = expectTag(readDer(der), TAG.sequence).children;
  const [body, signatureAlgorithm, signatureBits] = parts;
  const fields = expectTag(body, TAG.sequence).children;
  const at = fields[0]?.tag === 0xa0 ? 1 : 0;
  const [serial, innerAlgorithm, issuer, validity, subject, spki] = fields.slice(at);
  const outer = expectTag(signatureAlgorithm, TAG.sequence);
  if (parts.length !== 3 || !body || !sameBytes(expectTag(innerAlgorithm, TAG.sequence).raw, outer.raw))
    throw new DerError('certificate');
  const [notBefore, notAfter] = expectTag(validity, TAG.sequence).children;
  const name = expectTag(subject, TAG.sequence);
  const key = expectTag(spki, TAG.sequence);
  const extensions = readExtensions(fields.find((field) => field.tag === 0xa3)?.children[0]);
  const subjectName = readName(name);
  return {
    der,
    signedPart: body.raw,
    serial: expectTag(serial, TAG.integer).raw,
    issuer: expectTag(issuer, TAG.sequence).raw,
    subject: name.raw,
    // A subject that is left empty is named by its address.
    subjectName: { ...subjectName, name: subjectName.name || (extensions.emails[0] ?? '') },
    notBefore: readTime(notBefore),
    notAfter: readTime(notAfter),
    publicKey: key.raw,
    ...readKey(key),
    signatureAlgorithm: outer,
    signature: expectTag(signatureBits, TAG.bitString).content.subarray(1),
    ...extensions,
  };
}

/** The uses one of which a signing certificate must name, when it limits its use at all. */
const SIGNING_USES = new Set([
  '1.3.6.1.5.5.7.3.36', // document signing, RFC 9336
  '1.3.6.1.5.5.7.3.4', // e-mail protection
  '1.3.6.1.4.1.311.10.3.12', // document signing, Microsoft
  '1.2.840.113583.1.1.5', // document signing, Adobe
  '2.5.29.37.0', // any
]);

/** Whether the extended uses of a certificate, where it names any, leave room for signing documents. */
export const usesAllowSigning = ({ extendedKeyUsage }: Pick<Certificate, 'extendedKeyUsage'>): boolean =>
  !extendedKeyUsage || extendedKeyUsage.some((use) => SIGNING_USES.has(use));

/**
 * Whether a certificate may sign documents: key usage digitalSignature or nonRepudiation, an extended use for documents,
 * no authority, a key that is strong enough, nothing critical that is not understood.
 */
export function maySignDocuments(certificate: Readonly<Certificate>): boolean {
  const { keyUsage } = certificate;
  if (certificate.hasUnknownCritical || certificate.isAuthority) return false;
  if (certificate.keyKind === 'other') return false;
  if (certificate.keyKind === 'RSA' && (certificate.rsaBits < 2048 || certificate.rsaBits > 8192))
    return false;
  if (keyUsage && !keyUsage.has(0) && !keyUsage.has(1)) return false;
  return usesAllowSigning(certificate);
}
