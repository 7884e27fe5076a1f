/** "Check a signed PDF": one verdict about a file from outside. Whatever goes wrong on the way, the answer is never a pass. */
import type { PdfFinding, PdfOutcome, PdfSignature, PdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import type { Certificate } from '../../identity/certificate.ts';
import { verifyDetached, type CmsVerdict } from '../../identity/cms/verify.ts';
import { DerError } from '../../identity/der.ts';
import { fingerprintOf } from '../../identity/fingerprint.ts';
import { withdrawal, type TrustBasis } from '../../identity/trust.ts';
import { judgeLaterRevision, judgeTail } from './later-changes.ts';
import { couldBeFilled } from './loose-ends.ts';
import { endsInsideSignature, hasOrphanSignature } from './orphan-signatures.ts';
import { claimedTime, readSignature, type CoveredSignature } from './signature-dictionary.ts';
import { listSignatureFields, type SignatureField } from './signature-fields.ts';
import { PdfFile } from './syntax/pdf-file.ts';
import { PdfSyntaxError, textOf } from './syntax/values.ts';

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

/** Which outcome a finding leads to. The outcome of a file is that of its gravest finding, in the order below. */
const OUTCOME_OF: Readonly<Record<PdfFinding, PdfOutcome>> = {
  'not-a-pdf': 'not-a-pdf',
  'file-too-large': 'damaged',
  'pdf-encrypted': 'damaged',
  'pdf-damaged': 'damaged',
  'content-changed': 'changed',
  'signature-invalid': 'changed',
  'signed-range-wrong': 'changed',
  'signature-place-wrong': 'changed',
  'signature-padding-wrong': 'changed',
  'signed-attributes-wrong': 'changed',
  'signing-certificate-wrong': 'changed',
  'field-not-trustworthy': 'changed',
  'later-change-to-document': 'changed',
  'later-change-to-field': 'changed',
  'later-change-extra-parts': 'changed',
  'loose-end-filled': 'changed',
  'earlier-signature-removed': 'changed',
  'later-change-forbidden': 'changed',
  'loose-ends': 'signature-not-acceptable',
  'weak-algorithm': 'signature-not-acceptable',
  'unsupported-signature': 'signature-not-acceptable',
  'signature-malformed': 'signature-not-acceptable',
  'certificate-not-for-signing': 'signature-not-acceptable',
  'too-many-signatures': 'signature-not-acceptable',
  'later-change-not-understood': 'cannot-judge-later-changes',
  'bytes-after-signature': 'cannot-judge-later-changes',
  'not-signed': 'not-signed',
  'expected-signature-missing': 'signature-missing',
  'expected-signer-differs': 'signature-missing',
  'certificate-withdrawn': 'unchanged-withdrawn-signer',
  'claims-before-withdrawal': 'unchanged-withdrawn-signer',
  'certificate-expired': 'unchanged-certificate-problem',
  'certificate-not-yet-valid': 'unchanged-certificate-problem',
  'anchor-expired': 'unchanged-certificate-problem',
  'certificate-unknown': 'unchanged-unknown-signer',
};

const GRAVEST_FIRST: readonly PdfOutcome[] = [
  'not-a-pdf',
  'damaged',
  'changed',
  'signature-not-acceptable',
  'cannot-judge-later-changes',
  'not-signed',
  'signature-missing',
  'unchanged-withdrawn-signer',
  'unchanged-certificate-problem',
  'unchanged-unknown-signer',
];

function verdictFrom(
  reasons: readonly PdfFinding[],
  signatures: readonly PdfSignature[],
  emptyFields: readonly string[],
): PdfVerdict {
  const outcomes = new Set(reasons.map((finding) => OUTCOME_OF[finding]));
  const outcome = GRAVEST_FIRST.find((one) => outcomes.has(one));
  // A pass needs its own proof, not just the absence of findings.
  const proved = signatures.length > 0 && signatures.every((one) => one.intact && isKnown(one));
  return {
    outcome: outcome ?? (proved ? 'unchanged-trusted' : 'damaged'),
    signatures: [...signatures],
    emptyFields: [...emptyFields],
    reasons: [...new Set(reasons)],
  };
}

const isKnown = (signature: PdfSignature): boolean =>
  signature.trust === 'pinned' || signature.trust === 'anchored';

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
    signerName: name?.commonName ?? '',
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
): PdfFinding | undefined {
  if (!next) return judgeTail(file.bytes, signature.coveredTo);
  if (next.coveredTo === signature.coveredTo) return 'field-not-trustworthy';
  if (forbidden) return 'later-change-forbidden';
  return judgeLaterRevision(file.bytes, signature.coveredTo, next.coveredTo, next.num);
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
): Promise<readonly PdfSignature[]> {
  const read = signed.map((field) => {
    try {
      return { field, reading: readSignature(file, field) };
    } catch (error) {
      return { field, reading: { finding: findingOf(error) } };
    }
  });
  const broken = read.flatMap(({ field, reading }) =>
    'finding' in reading ? [describe(field, undefined, undefined, [reading.finding], file.bytes.length)] : [],
  );
  const covered = read
    .flatMap(({ reading }) => ('finding' in reading ? [] : [reading]))
    .toSorted((a, b) => a.coveredTo - b.coveredTo);
  const out: PdfSignature[] = [];
  let forbidden = false;
  for (const [index, signature] of covered.entries()) {
    const cms = await verifyDetached(signature.cms, signature.parts, basis);
    const findings: PdfFinding[] = [...cms.findings];
    if (!standsInItsRevision(file, signature)) findings.push('field-not-trustworthy');
    forbidden ||= signature.certifies === 1;
    const later = laterFinding(file, signature, covered[index + 1], forbidden);
    if (later) findings.push(later);
    const described = describe(signature.field, signature, cms, findings, file.bytes.length);
    out.push(saysWhen(described, cms.signer, basis));
  }
  return [...out, ...broken];
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

async function judgeFile(bytes: Uint8Array, options: VerifyOptions): Promise<PdfVerdict> {
  const file = new PdfFile(bytes);
  if (file.isEncrypted) return verdictFrom(['pdf-encrypted'], [], []);
  const fields = listSignatureFields(file);
  const signed = fields.filter((field) => field.value !== undefined);
  const empty = fields.filter((field) => field.value === undefined).map((field) => field.name);
  if (signed.length > MAX_SIGNATURES) return verdictFrom(['too-many-signatures'], [], empty);
  const signatures = await judgeSignatures(file, signed, options);
  const reasons = signatures.flatMap((signature) => signature.findings);
  const shown = signed.flatMap(({ value }) => {
    const found = value?.kind === 'ref' ? file.find(value.num)?.object : undefined;
    return found ? [found] : [];
  });
  if (hasOrphanSignature(file, shown)) reasons.push('earlier-signature-removed');
  // A field left empty will be filled by an update; only then can a number that is still free become an object.
  if (signatures.length > 0 && empty.length > 0 && couldBeFilled(file)) reasons.push('loose-ends');
  if (signatures.length === 0) reasons.push(endsInsideSignature(file) ? 'pdf-damaged' : 'not-signed');
  reasons.push(...compareWithExpected(signatures, options.expectedSignatures ?? []));
  return verdictFrom(reasons, signatures, empty);
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
  const head = Buffer.from(input.subarray(0, 8)).toString('latin1');
  if (!/^%PDF-\d\.\d/.test(head)) return verdictFrom(['not-a-pdf'], [], []);
  try {
    return await judgeFile(input, options);
  } catch (error) {
    // Any exception means "not valid" (facts: one unforeseen input must never become a pass); the finding says which kind.
    return verdictFrom([error instanceof PdfSyntaxError ? 'pdf-damaged' : findingOf(error)], [], []);
  }
}
