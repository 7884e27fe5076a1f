/** What every sealed file begins with, whatever is in it: a list and its signature; and how a fault of its seal or archive becomes a refusal. */
import { createHash } from 'node:crypto';
import type { BundleRefusal } from '../../shared/contract/bundles.ts';
import type { Certificate } from '../identity/certificate.ts';
import { verifyDetached } from '../identity/cms/verify.ts';
import type { TrustBasis } from '../identity/trust.ts';
import type { SignerTrust } from '../../shared/report/pdf-verdict.ts';
import { AgeError } from './age.ts';
import type { Proved } from './read-bundle.ts';
import { ReadingStopped, type BundleSource } from './source.ts';
import type { ArchiveError, ZipPart } from './zip-read.ts';

/** A refusal with what was known by then and, in words, what was found. */
export class BundleRefused extends Error {
  override readonly name = 'BundleRefused';
  readonly refusal: BundleRefusal;
  readonly found: string;
  proved: Proved | null = null;
  constructor(refusal: BundleRefusal, found: string) {
    super(refusal);
    this.refusal = refusal;
    this.found = found;
  }
}
const refuse = (refusal: BundleRefusal, found: string): never => {
  throw new BundleRefused(refusal, found);
};

export const manifestName = 'manifest.json';
export const signatureName = 'manifest.p7s';

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The JSON value these bytes are in UTF-8; undefined where they are none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** What the signature of a list proves, whatever the list says. */
export type ProvedList = {
  readonly value: unknown;
  readonly text: string;
  readonly sha256: string;
  readonly signer: Certificate;
  readonly trust: SignerTrust;
};

/**
 * Proves the signed list at the beginning of an archive. Takes its first two parts and whom the person trusts. Gives the list as a value that
 * is still to be read; throws `BundleRefused` where it is missing, not signed, changed, or signed in a way that does not count (CAdES-BES).
 */
export async function proveList(
  list: ZipPart | undefined,
  signature: ZipPart | undefined,
  basis: TrustBasis,
): Promise<ProvedList> {
  if (list?.name !== manifestName)
    return refuse('manifest-missing', 'The list of what is inside is not there');
  if (signature?.name !== signatureName) return refuse('signature-missing', 'The list inside is not signed');
  const verdict = await verifyDetached(signature.bytes, list.bytes, basis);
  if (verdict.findings.includes('content-changed'))
    refuse('manifest-changed', 'The list inside does not fit its signature');
  if (!verdict.intact || verdict.signer === undefined)
    return refuse('signature-invalid', 'The signature of the list does not hold');
  return {
    value: parseJson(list.bytes),
    text: Buffer.from(list.bytes).toString('utf8'),
    sha256: sha256Of(list.bytes),
    signer: verdict.signer,
    trust: verdict.trust,
  };
}

/** Counts the bytes that were read, and stops where there are more than the file said or the person stopped. */
export function counted(
  source: BundleSource,
  progress?: (done: number) => boolean,
): ReadableStream<Uint8Array> {
  let done = 0;
  return source.open().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        done += chunk.length;
        if (done > source.size) controller.error(new AgeError('damaged', null));
        else if (progress?.(done) === false) controller.error(new ReadingStopped('stopped'));
        else controller.enqueue(chunk);
      },
    }),
  );
}

/** Which refusal a fault of the archive is; `proved`: the list was. */
export function archiveRefusal(error: ArchiveError, proved: object | null): BundleRefusal {
  if (error.why === 'cut') return 'damaged';
  if (error.why === 'too-large') return 'too-large';
  return error.why === 'stranger' && proved === null ? 'manifest-missing' : 'archive-unsafe';
}

export const ageWords: Readonly<Record<AgeError['why'], string>> = {
  'not-a-bundle': 'Caselight did not make this file',
  damaged: 'It is damaged, or a piece of it is missing',
  'not-for-you': 'Your key does not open it',
  'needs-passphrase': 'It is closed with a passphrase',
  'wrong-passphrase': 'That passphrase does not open it',
  'too-large': 'It is too large',
};
