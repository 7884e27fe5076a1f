/** From findings to the one answer: which outcome each finding leads to, and what may be said of files of other programs. */
import type { PdfFinding, PdfOutcome, PdfSignature, PdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import type { Maker } from './signature-dictionary.ts';

/** Which outcome a finding leads to. The outcome of a file is that of its gravest finding, in the order below. */
const OUTCOME_OF: Readonly<Record<PdfFinding, PdfOutcome>> = {
  'not-a-pdf': 'not-a-pdf',
  'file-too-large': 'not-checked',
  'pdf-encrypted': 'not-checked',
  'written-twice': 'not-checked',
  'written-loosely': 'not-checked',
  'written-otherwise': 'not-checked',
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
  'signature-not-followed': 'signature-not-acceptable',
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
  'same-signer': 'unchanged-with-remarks',
  'active-content': 'unchanged-with-remarks',
};

const GRAVEST_FIRST: readonly PdfOutcome[] = [
  'not-a-pdf',
  'damaged',
  'changed',
  'not-checked',
  'signature-not-acceptable',
  'cannot-judge-later-changes',
  'not-signed',
  'signature-missing',
  'unchanged-withdrawn-signer',
  'unchanged-certificate-problem',
  'unchanged-unknown-signer',
  'unchanged-with-remarks',
];

/**
 * What is a forgery in a file that Caselight made is often only another way of writing in the files of others. There it is not an
 * accusation: the signature, or what came after it, was not checked.
 */
const OF_OTHERS: Partial<Readonly<Record<PdfFinding, PdfFinding>>> = {
  'signed-range-wrong': 'signature-not-followed',
  'signature-place-wrong': 'signature-not-followed',
  'signature-padding-wrong': 'signature-not-followed',
  'signed-attributes-wrong': 'signature-not-followed',
  'signature-malformed': 'signature-not-followed',
  'field-not-trustworthy': 'signature-not-followed',
  'pdf-damaged': 'signature-not-followed',
  'later-change-to-field': 'later-change-not-understood',
  'later-change-extra-parts': 'later-change-not-understood',
  'later-change-forbidden': 'later-change-not-understood',
};

/** A finding about a signature as it may be said of a file, by whose file it is. */
export const findingFor = (maker: Maker, finding: PdfFinding): PdfFinding =>
  (maker === 'other' ? OF_OTHERS[finding] : undefined) ?? finding;

/** The verdict of a file: the outcome of its gravest finding; without any, a pass needs the proof of every signature. */
export function verdictFrom(
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
