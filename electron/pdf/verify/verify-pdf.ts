/** "Check a signed PDF": one verdict about a file from outside. Whatever goes wrong on the way, the answer is never a pass. */
import type { PdfFinding, PdfSignature, PdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import type { Certificate } from '../../identity/certificate.ts';
import { verifyDetached, type CmsVerdict } from '../../identity/cms/verify.ts';
import { DerError } from '../../identity/der.ts';
import { fingerprintOf } from '../../identity/fingerprint.ts';
import { keyHex, withdrawal, type TrustBasis } from '../../identity/trust.ts';
import { hasActiveContent } from './active-content.ts';
import { judgeLaterRevision, judgeTail } from './later-changes.ts';
import { locksField } from './locks.ts';
import { couldBeFilled } from './loose-ends.ts';
import { readLoosely } from './loose-reading.ts';
import { endsInsideSignature, hasOrphanSignature } from './orphan-signatures.ts';
import { isLaidOutPlainly } from './own-writing.ts';
import { looksLikeOurs } from './own-marks.ts';
import { claimedTime, readSignature, type CoveredSignature, type Maker } from './signature-dictionary.ts';
import { listSignatureFields, type SignatureField } from './signature-fields.ts';
import { PdfFile } from './syntax/pdf-file.ts';
import { integerOf, PdfSyntaxError, textOf, type PdfDictionary } from './syntax/values.ts';
import { namedInPermissions } from './usage-rights.ts';
import { findingFor, verdictFrom } from './verdict-from.ts';

export type ExpectedSignature = {
  readonly field: string;
  /** SHA-256 of the expected signer's certificate, when it is known. */
  readonly fingerprint?: string;
};

export type VerifyOptions = TrustBasis & {
  /** The signatures a record or manifest says are there: a file cannot itself show that its last one was cut off. */
  readonly expectedSignatures?: readonly ExpectedSignature[];
};

const MAX_FILE_BYTES = 256 * 1024 * 1024;
const MAX_SIGNATURES = 8;

/** The finding an error stands for; anything that is not a fault of the file's writing is a fault of ours. */
const findingOf = (error: unknown): PdfFinding =>
  error instanceof DerError ? 'signature-malformed' : 'pdf-damaged';

function describeSigner(
  certificate: Certificate | undefined,
): Pick<
  PdfSignature,
  'signerName' | 'role' | 'agency' | 'fingerprint' | 'keyWords' | 'certificateFrom' | 'certificateTo'
> {
  const name = certificate?.subjectName;
  const fingerprint = certificate && fingerprintOf(certificate.der);
  return {
    signerName: name?.name ?? '',
    role: name?.title || name?.organisationalUnit || '',
    agency: name?.organisation ?? '',
    fingerprint: fingerprint?.hex ?? '',
    keyWords: [...(fingerprint?.words ?? [])],
    certificateFrom: certificate?.notBefore.toISOString() ?? '',
    certificateTo: certificate?.notAfter.toISOString() ?? '',
  };
}

function describe(
  field: SignatureField,
  covered: CoveredSignature | undefined,
  cms: CmsVerdict | undefined,
  findings: readonly PdfFinding[],
  fileLength: number,
): PdfSignature {
  return {
    field: field.name,
    intact: cms?.intact === true && findings.length === cms.findings.length,
    trust: cms?.intact === true ? cms.trust : 'unknown',
    ...describeSigner(cms?.signer),
    claimedTime: covered ? claimedTime(covered.dictionary) : null,
    reason: textOf(covered?.dictionary.entries.get('Reason')),
    coversWholeFile: covered?.coveredTo === fileLength,
    certifies: covered?.certifies !== undefined,
    findings: [...findings],
  };
}

/** The revision a signature covers must itself show this signature in this field: no other view of the file counts. */
function standsInItsRevision(file: PdfFile, signature: CoveredSignature): boolean {
  const revision = new PdfFile(file.bytes.subarray(0, signature.coveredTo));
  const same = listSignatureFields(revision).find(
    (field) => field.reference.num === signature.field.reference.num,
  );
  const [now, then] = [file.find(signature.num)?.object, revision.find(signature.num)?.object];
  return (
    same?.value?.kind === 'ref' &&
    same.value.num === signature.num &&
    same.name === signature.field.name &&
    now !== undefined &&
    now.start === then?.start
  );
}

/** The finding about everything that came after this signature and before the next one (or the end of the file). */
function laterFinding(
  file: PdfFile,
  signature: CoveredSignature,
  next: CoveredSignature | undefined,
  forbidden: boolean,
  maker: Maker,
): PdfFinding | undefined {
  if (!next) return judgeTail(file.bytes, signature.coveredTo, maker);
  if (next.coveredTo === signature.coveredTo) return 'field-not-trustworthy';
  if (forbidden || locksField(file, signature, next.field.name)) return 'later-change-forbidden';
  return judgeLaterRevision(file.bytes, signature.coveredTo, next.coveredTo, next.num, maker);
}

/** A withdrawn signer's date before the withdrawal is said, and not believed. */
function saysWhen(signature: PdfSignature, signer: Certificate | undefined, basis: TrustBasis): PdfSignature {
  const since = signer && signature.intact ? withdrawal(signer, basis.withdrawn)?.at : undefined;
  const { claimedTime: claimed } = signature;
  if (!since || claimed === null || new Date(claimed) >= new Date(since)) return signature;
  return { ...signature, findings: [...signature.findings, 'claims-before-withdrawal'] };
}

async function judgeSignatures(
  file: PdfFile,
  signed: readonly SignatureField[],
  basis: TrustBasis,
  maker: Maker,
): Promise<{ readonly signatures: readonly PdfSignature[]; readonly sameSigner: boolean }> {
  const read = signed.map((field) => {
    try {
      return { field, reading: readSignature(file, field, maker) };
    } catch (error) {
      return { field, reading: { finding: findingOf(error) } };
    }
  });
  const broken = read.flatMap(({ field, reading }) =>
    'finding' in reading
      ? [describe(field, undefined, undefined, [findingFor(maker, reading.finding)], file.bytes.length)]
      : [],
  );
  const covered = read
    .flatMap(({ reading }) => ('finding' in reading ? [] : [reading]))
    .toSorted((a, b) => a.coveredTo - b.coveredTo);
  const out: PdfSignature[] = [];
  const keys: string[] = [];
  let forbidden = false;
  for (const [index, signature] of covered.entries()) {
    const cms = await verifyDetached(signature.cms, signature.parts, basis);
    const findings: PdfFinding[] = [...cms.findings];
    if (!standsInItsRevision(file, signature)) findings.push('field-not-trustworthy');
    forbidden ||= signature.certifies === 1;
    const later = laterFinding(file, signature, covered[index + 1], forbidden, maker);
    if (later) findings.push(later);
    if (cms.intact && cms.signer) keys.push(keyHex(cms.signer));
    const said = findings.map((finding) => findingFor(maker, finding));
    const described = describe(signature.field, signature, cms, said, file.bytes.length);
    out.push(saysWhen(described, cms.signer, basis));
  }
  return { signatures: [...out, ...broken], sameSigner: new Set(keys).size < keys.length };
}

/** What a record says should be there against what is there. */
function compareWithExpected(
  signatures: readonly PdfSignature[],
  expected: readonly ExpectedSignature[],
): readonly PdfFinding[] {
  return expected.flatMap((wanted): readonly PdfFinding[] => {
    const found = signatures.find((signature) => signature.field === wanted.field);
    if (!found) return ['expected-signature-missing'];
    const differs = wanted.fingerprint && wanted.fingerprint.toLowerCase() !== found.fingerprint;
    return differs ? ['expected-signer-differs'] : [];
  });
}

/** What a file is told for besides its signatures: how it is written, and what could change it before a reader's eyes. */
function remarks(file: PdfFile, maker: Maker, empty: readonly string[]): readonly PdfFinding[] {
  const found: PdfFinding[] = [];
  // A field left empty will be filled by an update; only then can a number that is still free become an object.
  if (empty.length > 0 && couldBeFilled(file)) found.push('loose-ends');
  if (maker === 'own' && !isLaidOutPlainly(file)) found.push('written-otherwise');
  if (hasActiveContent(file)) found.push('active-content');
  return found;
}

async function judgeFile(file: PdfFile, options: VerifyOptions): Promise<PdfVerdict> {
  if (file.isEncrypted) {
    const verdict = verdictFrom(['pdf-encrypted'], [], []);
    // Caselight never encrypts a report, so one of its own that says so was tampered with.
    return looksLikeOurs(file.bytes) ? { ...verdict, outcome: 'damaged' } : verdict;
  }
  const fields = listSignatureFields(file);
  const maker = looksLikeOurs(file.bytes, fields) ? 'own' : 'other';
  const signed = fields.filter((field) => field.value !== undefined);
  const empty = fields.filter((field) => field.value === undefined).map((field) => field.name);
  if (signed.length > MAX_SIGNATURES) return verdictFrom(['too-many-signatures'], [], empty);
  const { signatures, sameSigner } = await judgeSignatures(file, signed, options, maker);
  const reasons = signatures.flatMap((signature) => signature.findings);
  const permissions = namedInPermissions(file);
  const shown = signed.flatMap(({ value }) => {
    const found = value?.kind === 'ref' ? file.find(value.num)?.object : undefined;
    return found ? [found] : [];
  });
  const other = maker === 'other' ? [...permissions.values()] : [];
  if (hasOrphanSignature(file, [...shown, ...other])) reasons.push('earlier-signature-removed');
  if (signatures.length > 0) {
    // Only of a file that is otherwise in order: what is wrong with it is said already.
    if (signatures.every((one) => one.intact)) reasons.push(...remarks(file, maker, empty));
  } else if (endsInsideSignature(file)) reasons.push('pdf-damaged');
  // A certification that stands in no field is a signature all the same.
  else reasons.push(other.length > 0 && permissions.has('DocMDP') ? 'signature-not-followed' : 'not-signed');
  if (sameSigner) reasons.push('same-signer');
  reasons.push(...compareWithExpected(signatures, options.expectedSignatures ?? []));
  return verdictFrom(reasons, signatures, empty);
}

/** Whether a signature says in numbers which bytes it is over. */
function hasRange(signature: PdfDictionary): boolean {
  const range = signature.entries.get('ByteRange');
  return range?.kind === 'array' && range.items.every((item) => integerOf(item) !== undefined);
}

/** What can be said of a file that only more forgiving readers follow. It is accused of nothing that is not proved, and never good. */
function judgeLoosely(bytes: Uint8Array): PdfVerdict {
  const found = readLoosely(bytes);
  if ((!found.hasCatalog && !found.isPartlyUnread) || found.isCutOff)
    return verdictFrom(['pdf-damaged'], [], []);
  if (found.isEncrypted) return verdictFrom(['pdf-encrypted'], [], []);
  if (found.hasBrokenSignature) return verdictFrom(['pdf-damaged'], [], []);
  if (found.signatures.length === 0 && !found.isPartlyUnread) return verdictFrom(['not-signed'], [], []);
  if (!found.signatures.some(hasRange)) return verdictFrom(['signature-not-followed'], [], []);
  return verdictFrom([found.isHybrid ? 'written-twice' : 'written-loosely'], [], []);
}

/**
 * Judges a signed PDF.
 * Takes the file's bytes, whom the person trusts (pinned fingerprints, anchors), the time to judge certificates at, and
 * optionally which signatures are expected. Gives a plain verdict; only `unchanged-trusted` is a pass. Never throws for bad
 * input. Follows ISO 32000-1 12.8, ETSI EN 319 142-1 (PAdES B-B) and RFC 5652, and is stricter than they are about changes
 * after a signature: only one prepared empty signature field may be filled per revision.
 */
export async function verifyPdf(input: Uint8Array, options: VerifyOptions): Promise<PdfVerdict> {
  if (Number.isNaN(options.at.getTime())) throw new Error('The time to judge at is not a time.');
  if (input.length > MAX_FILE_BYTES) return verdictFrom(['file-too-large'], [], []);
  const head = Buffer.from(input.subarray(0, 1024)).toString('latin1');
  if (!head.includes('%PDF-')) return verdictFrom(['not-a-pdf'], [], []);
  const plainHead = /^%PDF-\d\.\d/.test(head);
  if (!plainHead) return looksLikeOurs(input) ? verdictFrom(['not-a-pdf'], [], []) : judgeLoosely(input);
  try {
    return await judgeFile(new PdfFile(input), options);
  } catch (error) {
    // Any exception means "not valid" (facts: one unforeseen input must never become a pass); the finding says which kind.
    if (!(error instanceof PdfSyntaxError)) return verdictFrom([findingOf(error)], [], []);
    return looksLikeOurs(input) ? verdictFrom(['pdf-damaged'], [], []) : judgeLoosely(input);
  }
}
