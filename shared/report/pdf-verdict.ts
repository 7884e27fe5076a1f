/** What Caselight says about a signed PDF from outside: the closed list of findings and outcomes, each with its sentence. */
import { z } from 'zod';

/** Everything the checks can find. The sentence is what the person reads; the code is what tests and the log see. */
export const pdfFindingSentences = {
  // The signed bytes themselves
  'content-changed': 'The signed pages are not the ones that were signed.',
  'signature-invalid': 'The signature does not fit the certificate it names.',
  'signed-range-wrong': 'The signature does not cover the part of the file that it claims to cover.',
  'signature-place-wrong': 'Something stands beside the signature in the place kept for it.',
  'signature-padding-wrong': 'Something is hidden behind the signature in the place kept for it.',
  'signed-attributes-wrong': 'The statements inside the signature do not fit together.',
  'signing-certificate-wrong': 'The certificate in the file is not the one the signature was made with.',
  'field-not-trustworthy': 'The signature field of this file is not built as it must be.',
  // What came after the signature
  'bytes-after-signature': 'Something was added to the file after the last signature.',
  'later-change-not-understood':
    'The file was added to after it was signed, in a way that Caselight does not follow.',
  'later-change-to-document': 'Pages or other parts of the document were changed after it was signed.',
  'later-change-to-field': 'A signature field was changed in more than its signature.',
  'later-change-extra-parts': 'Parts that no signature needs were added after the document was signed.',
  'loose-end-filled': 'The signed part left a place open, and something was put there after it was signed.',
  'earlier-signature-removed': 'A signature that this file once had is no longer shown in it.',
  'later-change-forbidden': 'The first signature allows no later change, and there is one.',
  // Kinds of signature that are not accepted
  'loose-ends':
    'The signed part refers to parts that do not exist. A later addition could put something there.',
  'signature-not-followed': 'The signature is written or placed in a way that Caselight does not follow.',
  'weak-algorithm': 'The signature uses an old method that can be forged.',
  'unsupported-signature': 'The signature is of a kind that Caselight does not check.',
  'signature-malformed': 'The signature is damaged or not written as the standard says.',
  'certificate-not-for-signing': 'The certificate is not meant for signing documents.',
  'too-many-signatures': 'The file has more signatures than Caselight checks.',
  // The certificate
  'certificate-unknown': 'The signer is not yet known to this computer.',
  'certificate-expired': 'The certificate had ended at the time this was judged.',
  'certificate-not-yet-valid': 'The certificate was not yet valid at the time this was judged.',
  'certificate-withdrawn': 'The key of this signer was withdrawn: it is not to be relied on any more.',
  'claims-before-withdrawal':
    'It says it was signed before the key was withdrawn. That date is only what the clock of the signer said: whoever holds the key can write any.',
  'anchor-expired': 'The organisation certificate behind this signer has ended.',
  // What a reader should know of a file that was not changed
  'same-signer': 'More than one of the signatures is by the same person.',
  'active-content':
    'The file holds a script, a form that computes, or something else that acts by itself, so it may show one thing today and another tomorrow.',
  // What should be there and is not
  'expected-signature-missing': 'A signature that should be in this file is not there.',
  'expected-signer-differs': 'A signature in this file is by somebody else than expected.',
  // The file
  'not-a-pdf': 'This file is not a PDF.',
  'not-signed': 'There is no signature in this file.',
  'pdf-damaged': 'The file is damaged, or not written as the standard says.',
  'pdf-encrypted': 'The file is protected with a password or against copying, so it cannot be checked.',
  'file-too-large': 'The file is larger than Caselight checks.',
  'written-twice':
    'The file lists its parts twice, once for old and once for new programs, as some office programs write. Caselight does not judge signatures in such files.',
  'written-loosely':
    'The program that made the file did not keep to the letter of the standard. Other programs read such files; Caselight does not judge signatures in them.',
  'written-otherwise':
    'The file has the signature fields of a Caselight report, but is not written as Caselight writes, so other programs could show it in another way.',
} as const;

export type PdfFinding = keyof typeof pdfFindingSentences;

/** The one answer, each with what it is, what it means and what to do. Only the first is a pass. */
export const pdfOutcomeSentences = {
  'unchanged-trusted': {
    title: 'Unchanged since it was signed, by a signer you know.',
    meaning:
      'Nothing in this file was changed after the signature, and the certificate is one you have verified.',
    advice: 'You can rely on it.',
  },
  'unchanged-unknown-signer': {
    title: 'Unchanged since it was signed. The signer is not yet known to this computer.',
    meaning: 'Nothing was changed after the signature, but anyone can write any name into a certificate.',
    advice: 'Compare the key words with the signer by telephone before you rely on it.',
  },
  'unchanged-certificate-problem': {
    title: 'Unchanged since it was signed, but the certificate is not valid for that time.',
    meaning: 'Nothing was changed after the signature. The certificate had ended, or had not begun.',
    advice: 'Ask the signer for a copy signed with a current certificate.',
  },
  'unchanged-withdrawn-signer': {
    title: 'Unchanged since it was signed, but the key of the signer was withdrawn.',
    meaning:
      'Nothing was changed after the signature. The key was withdrawn by its owner or by you, so anyone who found it may have signed this, under any date.',
    advice:
      'Do not rely on it. Ask the signer by telephone whether they signed it, and for a copy signed with their new key.',
  },
  'signature-missing': {
    title: 'A signature is missing.',
    meaning: 'The signatures that are here are in order, but one that should be here is not.',
    advice: 'Ask the sender for the complete file.',
  },
  changed: {
    title: 'Changed after it was signed.',
    meaning: 'This is not the document that was signed.',
    advice: 'Do not rely on it. Ask the signer for the file again.',
  },
  'cannot-judge-later-changes': {
    title: 'Added to after it was signed. Caselight cannot judge what was added.',
    meaning: 'The signed part is unchanged. Another program added something that Caselight does not follow.',
    advice: 'Ask the signer for the file as it was signed, or check it with the program that added to it.',
  },
  'signature-not-acceptable': {
    title: 'Signed in a way that Caselight does not accept.',
    meaning: 'The signature proves too little, or is of a kind that Caselight does not check.',
    advice: 'Ask the signer for a copy signed with Caselight.',
  },
  'not-signed': {
    title: 'There is no signature in this file.',
    meaning: 'Nobody can tell from the file who made it or whether it was changed.',
    advice: 'If it should be signed, ask the sender for the signed file.',
  },
  'not-a-pdf': {
    title: 'This file is not a PDF.',
    meaning: 'There is nothing in it that could be checked.',
    advice: 'Choose the PDF that you were sent.',
  },
  'unchanged-with-remarks': {
    title: 'Unchanged since it was signed, by a signer you know. There is something to look at.',
    meaning:
      'Nothing in this file was changed after the signature, but the file itself is not as it should be.',
    advice: 'Read what was found in the file, and ask the signer about it, before you rely on it.',
  },
  'not-checked': {
    title: 'Not checked by Caselight.',
    meaning:
      'The file may be quite in order. It is protected, very large, or written in a way that Caselight does not follow.',
    advice: 'Check it with the program that made it, or ask the signer for a copy signed with Caselight.',
  },
  damaged: {
    title: 'This file cannot be checked.',
    meaning: 'It is damaged or incomplete, so that it can no longer be read safely.',
    advice: 'Do not rely on it. Ask the sender for the file again.',
  },
} as const;

export type PdfOutcome = keyof typeof pdfOutcomeSentences;

const keysOf = <T extends object>(table: T): [keyof T & string, ...(keyof T & string)[]] =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

export const PdfFinding = z.enum(keysOf(pdfFindingSentences));
export const PdfOutcome = z.enum(keysOf(pdfOutcomeSentences));

/** How far the signer is known: pinned by fingerprint, issued under a chosen anchor, unknown, outside its dates, or withdrawn. */
export const SignerTrust = z.enum(['pinned', 'anchored', 'unknown', 'certificate-problem', 'withdrawn']);
export type SignerTrust = z.infer<typeof SignerTrust>;

/** One signature found in a file. Names and reason are what the file claims until `trust` is pinned or anchored. */
export const PdfSignature = z.strictObject({
  field: z.string(),
  intact: z.boolean(),
  trust: SignerTrust,
  signerName: z.string(),
  role: z.string(),
  agency: z.string(),
  /** SHA-256 of the certificate, 64 lower-case hex digits; empty when the certificate could not be read. */
  fingerprint: z.string(),
  keyWords: z.array(z.string()),
  certificateFrom: z.string(),
  certificateTo: z.string(),
  /** What the signer's clock said (ISO 8601), never proved; null when the file does not say. */
  claimedTime: z.string().nullable(),
  reason: z.string(),
  coversWholeFile: z.boolean(),
  /** True for the first signature of a report: it says that only signature fields may be filled in later. */
  certifies: z.boolean(),
  findings: z.array(PdfFinding),
});
export type PdfSignature = z.infer<typeof PdfSignature>;

export const PdfVerdict = z.strictObject({
  outcome: PdfOutcome,
  /** In the order in which they were made. */
  signatures: z.array(PdfSignature),
  /** Fields made for a signature and still empty (a counter-signature not yet given). */
  emptyFields: z.array(z.string()),
  reasons: z.array(PdfFinding),
});
export type PdfVerdict = z.infer<typeof PdfVerdict>;

/**
 * The verdict in words: title, meaning and advice of the outcome, then one sentence per reason.
 * Takes a verdict; gives plain en-GB text without mark-up.
 */
export function sayPdfVerdict(verdict: Readonly<PdfVerdict>): {
  readonly title: string;
  readonly meaning: string;
  readonly advice: string;
  readonly reasons: readonly string[];
} {
  return {
    ...pdfOutcomeSentences[verdict.outcome],
    reasons: verdict.reasons.map((code) => pdfFindingSentences[code]),
  };
}
