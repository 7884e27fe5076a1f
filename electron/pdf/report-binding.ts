/** Whether a signed report shows the audit it comes with: its data fingerprint is read, and the pages are made again and compared byte by byte. Runs in the PDF worker. */
import type { Audit, PartSignature } from '../../shared/audit/audit.ts';
import { buildReport } from '../../shared/report/index.ts';
import { asProblems, type ReportMade } from '../../shared/report/noticed.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import { preparedReport, signatureDetails } from './make-signed-report.ts';
import { beforeSigning } from './sign/sign-field.ts';
import { AUDITOR_FIELD } from './sign/signature-fields.ts';
import { decodeStream } from './verify/syntax/cross-reference.ts';
import { PdfFile } from './verify/syntax/pdf-file.ts';
import { PdfSyntaxError } from './verify/syntax/values.ts';

/** An audit as it was signed at one time, with what its report was made from; null when that did not come along. */
export type SignedText = { readonly audit: Audit; readonly report: ReportMade | null };

export type BindingInput = {
  readonly pdf: Uint8Array;
  readonly toolkit: Toolkit;
  /** What the report may show: the audit as it stands and as it was signed before. */
  readonly texts: readonly SignedText[];
  readonly appVersion: string;
  /** False only reads the fingerprint: making pages takes time. */
  readonly remake: boolean;
};

/**
 * same: made again from the audit it is the same to the byte. fingerprint-only: the fingerprint fits and the pages were not made
 * again. made-before: from a program that wrote no whole fingerprint; what it wrote of it fits. cannot-remake: the fingerprint fits,
 * and this version of the program makes other pages than the one named. other-audit: it belongs to another audit, or to none.
 * other-pages: the fingerprint fits and the pages do not.
 */
export type Binding = {
  readonly kind:
    | 'same'
    | 'fingerprint-only'
    | 'made-before'
    | 'cannot-remake'
    | 'other-audit'
    | 'other-pages';
  /** Version of the program that made it, as the file says; '' when it does not. */
  readonly madeWith: string;
};

type Said = { readonly fingerprint: string; readonly half: string; readonly madeWith: string };

/** What the file says of itself. Throws `PdfSyntaxError`. */
function readSaid(bytes: Uint8Array): Said {
  const file = new PdfFile(bytes);
  const metadata = file.catalog.entries.get('Metadata');
  const found = metadata?.kind === 'ref' ? file.find(metadata.num)?.object : undefined;
  const text = found?.stream === undefined ? '' : Buffer.from(decodeStream(bytes, found)).toString('utf8');
  const id = file.trailer.entries.get('ID');
  const first = id?.kind === 'array' ? id.items[0] : undefined;
  return {
    fingerprint: /<dc:identifier>caselight-data-sha256:([0-9a-f]{64})<\/dc:identifier>/.exec(text)?.[1] ?? '',
    half: first?.kind === 'string' ? Buffer.from(first.bytes).toString('hex') : '',
    madeWith: /<pdf:Producer>Caselight ([0-9A-Za-z.+-]{1,40})<\/pdf:Producer>/.exec(text)?.[1] ?? '',
  };
}

type Shown = SignedText & { readonly part: PartSignature };

/** The text whose last signature is the one the report was made for. */
function shownText(texts: readonly SignedText[], said: Said): Shown | undefined {
  for (const text of texts) {
    const part = text.audit.parts.at(-1);
    if (part === undefined) continue;
    const fits =
      said.fingerprint === ''
        ? said.half.length === 32 && part.dataFingerprint.startsWith(said.half)
        : part.dataFingerprint === said.fingerprint;
    if (fits) return { ...text, part };
  }
  return undefined;
}

/** Whether the file begins with exactly what signing this report writes, the signature itself left out. */
async function samePages(
  pdf: Uint8Array,
  shown: Shown,
  toolkit: Toolkit,
  appVersion: string,
): Promise<boolean> {
  const { audit, part } = shown;
  if (shown.report === null) return false;
  const { noticed, madeAt } = shown.report;
  const { name, role, agency, at } = part;
  const report = buildReport({
    toolkit,
    audit: { ...audit, state: 'in-progress', parts: audit.parts.slice(0, -1) },
    problems: asProblems(noticed),
    signer: { name, role, agency },
    signing: part.part,
    dataFingerprint: part.dataFingerprint,
    madeAt,
    appVersion,
  });
  const made = await preparedReport(report, appVersion, true);
  if (!made.ok) return false;
  const prepared = made.value.bytes;
  if (Buffer.compare(pdf.subarray(0, prepared.length), prepared) !== 0) return false;
  const place = placeIn(pdf, prepared.length);
  const expected =
    place &&
    beforeSigning(prepared, AUDITOR_FIELD, signatureDetails(report, { name, role, agency, at }), place);
  if (!expected) return false;
  const { bytes, gap } = expected;
  const rest = (of: Uint8Array): Buffer =>
    Buffer.concat([of.subarray(0, gap[0]), of.subarray(gap[1], bytes.length)]);
  return rest(pdf).equals(rest(bytes));
}

/** Bytes kept for the signature in the update that begins there. */
function placeIn(pdf: Uint8Array, from: number): number | undefined {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const start = text.indexOf('/Contents <', from, 'latin1') + '/Contents <'.length;
  const end = text.indexOf('>', start, 'latin1');
  const digits = end - start;
  return start < from || digits <= 0 || digits % 2 !== 0 || digits > 512 * 1024 ? undefined : digits / 2;
}

/**
 * Judges a report whose signatures were found whole. Takes its bytes, the form, the texts it may show and this program's version.
 * Gives one answer; a file that cannot be read is `other-audit`. Throws nothing for bad input.
 */
export async function bindReport(input: BindingInput): Promise<Binding> {
  let said: Said;
  try {
    said = readSaid(input.pdf);
  } catch (error) {
    if (!(error instanceof PdfSyntaxError)) throw error;
    return { kind: 'other-audit', madeWith: '' };
  }
  const { madeWith } = said;
  const shown = shownText(input.texts, said);
  if (shown === undefined) return { kind: 'other-audit', madeWith };
  // A program that kept what a report was made from wrote the fingerprint into it as well.
  if (said.fingerprint === '')
    return { kind: shown.report === null ? 'made-before' : 'other-pages', madeWith };
  if (!input.remake) return { kind: 'fingerprint-only', madeWith };
  if (await samePages(input.pdf, shown, input.toolkit, madeWith)) return { kind: 'same', madeWith };
  const comparable = madeWith === input.appVersion && shown.report !== null;
  return { kind: comparable ? 'other-pages' : 'cannot-remake', madeWith };
}
