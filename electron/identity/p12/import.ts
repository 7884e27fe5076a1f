/** Takes a signing identity from a PKCS#12 file that an organisation gave its auditor. */
import { webcrypto } from 'node:crypto';
import { PFX } from 'pkijs';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { maySignDocuments, readCertificate, type Certificate } from '../certificate.ts';
import { derFromBer } from '../cms/ber.ts';
import { DerError } from '../der.ts';
import { isIssuedBy, signatureFits } from '../signature-check.ts';
import { keyAlgorithm, type SigningIdentity } from '../signing-identity.ts';
import { passwordForm } from './check-value.ts';
import { openLegacy } from './legacy.ts';
import { kindOf, MAX_P12_BYTES } from './limits.ts';
import { openModern, type P12Contents } from './modern.ts';

export type P12ImportFailure =
  | 'file-too-large'
  | 'p12-not-readable'
  | 'p12-kind-unknown'
  | 'p12-too-costly'
  | 'p12-wrong-password'
  | 'p12-no-key'
  | 'p12-no-certificate'
  | 'p12-key-unsuitable'
  | 'p12-certificate-unsuitable';

const MAX_CERTIFICATES = 16;
const MAX_KEYS = 4;
const MAX_CHAIN = 5;

/** Proves that a key and a certificate belong together by signing and checking something random. */
async function belongTogether(pkcs8: Uint8Array, certificate: Certificate): Promise<boolean> {
  if (certificate.keyKind === 'other') return false;
  const algorithm = keyAlgorithm(certificate);
  const isRsa = algorithm.name !== 'ECDSA';
  const probe = webcrypto.getRandomValues(new Uint8Array(32));
  try {
    const key = await webcrypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), algorithm, false, ['sign']);
    const how = isRsa ? algorithm.name : { name: 'ECDSA', hash: 'SHA-256' };
    const signature = new Uint8Array(await webcrypto.subtle.sign(how, key, probe));
    if (isRsa)
      return await signatureFits(
        certificate,
        { family: 'RSA', hash: 'SHA-256' },
        'SHA-256',
        probe,
        signature,
      );
    const spki = Uint8Array.from(certificate.publicKey);
    const publicKey = await webcrypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
    return await webcrypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, publicKey, signature, probe);
  } catch (error) {
    if (error instanceof DOMException) return false; // a key of another kind than the certificate's
    throw error;
  }
}

/** The certificates above the signer's, nearest first; certificates that do not belong to the path are left out. */
async function chainAbove(
  signer: Certificate,
  others: readonly Certificate[],
): Promise<readonly Certificate[]> {
  const chain: Certificate[] = [];
  for (let top = signer; chain.length < MAX_CHAIN;) {
    let next: Certificate | undefined;
    for (const candidate of others)
      if (candidate !== top && !chain.includes(candidate) && (await isIssuedBy(top, candidate)))
        next = candidate;
    if (!next) break;
    chain.push(next);
    top = next;
  }
  return chain;
}

async function choose(contents: P12Contents): Promise<Result<SigningIdentity, P12ImportFailure>> {
  if (contents.keys.length === 0) return failed('p12-no-key');
  if (contents.certificates.length > MAX_CERTIFICATES || contents.keys.length > MAX_KEYS)
    return failed('p12-too-costly');
  const certificates = contents.certificates.map(readCertificate);
  let best: P12ImportFailure = 'p12-no-certificate';
  for (const privateKey of contents.keys)
    for (const certificate of certificates) {
      if (!(await belongTogether(privateKey, certificate))) continue;
      if (maySignDocuments(certificate)) {
        const chain = await chainAbove(
          certificate,
          certificates.filter((one) => one !== certificate),
        );
        return ok({
          certificate: certificate.der,
          chain: chain.map((one) => one.der),
          privateKey: Uint8Array.from(privateKey),
        });
      }
      best = 'p12-certificate-unsuitable';
    }
  return failed(best);
}

/** Whether none of the file's keys is of a kind this program signs with (P-256, P-384, RSA from 2048 bits). */
async function hasOnlyUnsuitableKeys(keys: readonly Uint8Array[]): Promise<boolean> {
  for (const pkcs8 of keys) {
    for (const namedCurve of ['P-256', 'P-384'])
      if (await imports(pkcs8, { name: 'ECDSA', namedCurve })) return false;
    const rsa = await imports(pkcs8, { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' });
    const bits: unknown = rsa && 'modulusLength' in rsa.algorithm ? rsa.algorithm.modulusLength : 0;
    if (typeof bits === 'number' && bits >= 2048) return false;
  }
  return true;
}

async function imports(
  pkcs8: Uint8Array,
  algorithm: { name: string; namedCurve?: string; hash?: string },
): Promise<webcrypto.CryptoKey | undefined> {
  try {
    return await webcrypto.subtle.importKey('pkcs8', Uint8Array.from(pkcs8), algorithm, false, ['sign']);
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The file itself, as DER, without what some programs and mail gates leave behind it. */
function fileIn(bytes: Uint8Array): Uint8Array {
  try {
    return derFromBer(bytes).der;
  } catch (error) {
    if (error instanceof DerError) return bytes;
    throw error;
  }
}

/** An old file without a check value may be made with no password at all; only trying tells. */
const openWithoutAny = (bytes: Uint8Array, password: string): P12Contents | undefined =>
  password === '' ? openLegacy(bytes, undefined) : undefined;

async function openContents(
  given: Uint8Array,
  password: string,
): Promise<Result<P12Contents, P12ImportFailure>> {
  const bytes = fileIn(given);
  const pfx = PFX.fromBER(Uint8Array.from(bytes));
  const kind = kindOf(pfx);
  if (kind === 'unknown') return failed('p12-kind-unknown');
  if (kind === 'too-costly') return failed('p12-too-costly');
  const form = passwordForm(pfx, password);
  if (form === undefined) return failed('p12-wrong-password');
  const contents =
    kind === 'modern'
      ? await openModern(pfx, password)
      : (openLegacy(bytes, form === 'absent' ? undefined : password) ?? openWithoutAny(bytes, password));
  return contents ? ok(contents) : failed('p12-wrong-password');
}

/**
 * Opens a PKCS#12 file (RFC 7292) and takes the key, its certificate and the certificates above it.
 * Takes the file's bytes and its password (may be empty). Gives the bytes the vault stores. Accepts P-256, P-384 and RSA from
 * 2048 bits; of several certificates the one with the key's public half. Fails with `file-too-large` (fact `limit`),
 * `p12-not-readable`, `p12-kind-unknown`, `p12-too-costly`, `p12-wrong-password`, `p12-no-key`, `p12-no-certificate`,
 * `p12-key-unsuitable`, `p12-certificate-unsuitable`. Takes up to some seconds of work: run it off the main thread.
 */
export async function importP12(
  bytes: Uint8Array,
  password: string,
): Promise<Result<SigningIdentity, P12ImportFailure>> {
  if (bytes.length > MAX_P12_BYTES) return failed('file-too-large', { limit: '1 MB' });
  let opened: Result<P12Contents, P12ImportFailure>;
  try {
    opened = await openContents(bytes, password);
  } catch {
    // The parsers of two libraries throw errors of many kinds for bytes they cannot read; all mean the same to a person.
    return failed('p12-not-readable');
  }
  if (!opened.ok) return opened;
  const { keys } = opened.value;
  if (keys.length > 0 && keys.length <= MAX_KEYS && (await hasOnlyUnsuitableKeys(keys)))
    return failed('p12-key-unsuitable');
  try {
    return await choose(opened.value);
  } catch (error) {
    if (error instanceof DerError) return failed('p12-not-readable');
    throw error;
  }
}
