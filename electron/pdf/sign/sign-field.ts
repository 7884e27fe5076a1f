/** Signs one prepared field of a report as PAdES B-B: the cryptographic act, in a single incremental update. */
import { localDate } from '../../../shared/dates/index.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import type { PdfVerdict } from '../../../shared/report/pdf-verdict.ts';
import { signDetached } from '../../identity/cms/sign.ts';
import { fingerprintHex } from '../../identity/trust.ts';
import type { OpenIdentity } from '../../identity/signing-identity.ts';
import { listSignatureFields, type SignatureField } from '../verify/signature-fields.ts';
import { PdfFile } from '../verify/syntax/pdf-file.ts';
import { PdfSyntaxError } from '../verify/syntax/values.ts';
import { verifyPdf } from '../verify/verify-pdf.ts';
import { drawAppearance } from './appearance.ts';
import { canDraw, subsetFont } from './signature-font.ts';
import { appendIncrement, rewriteDictionary, sizeOf } from './write-increment.ts';

export type SignatureDetails = {
  /** Whose signature it is, as the PDF's panel shows it. */
  readonly name: string;
  readonly reason: string;
  /** The time the signer's clock shows; it is a claim and is written in UTC. */
  readonly time: Date;
  /** What is printed in the place of the field; the first line is the most important. */
  readonly appearanceLines: readonly string[];
  /** Bytes of a TrueType font that has the letters of these lines (Noto Sans). */
  readonly font: Uint8Array;
  /** True for the first signature: later changes other than signing prepared fields then break it (DocMDP, P 2). */
  readonly certify?: boolean;
};

export type SignFailure =
  | 'pdf-not-readable'
  | 'pdf-field-missing'
  | 'pdf-changed'
  | 'glyph-missing'
  | 'identity-expired'
  | 'identity-not-yet-valid';

const SMALLEST_PLACE = 8192;
const BYTE_RANGE = '[0 9999999999 9999999999 9999999999]';

/** Text as a UTF-16BE hex string with its mark, right for any script (ISO 32000-1, 7.9.2.2). */
const hexText = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0')).join('')}>`;

/** A PDF date in UTC (ISO 32000-1, 7.9.4). */
const pdfDate = (time: Date): string =>
  `(D:${time.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}+00'00')`;

function signatureDictionary(details: SignatureDetails, place: number): string {
  const certifies =
    '/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]';
  return [
    '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached',
    `/ByteRange ${BYTE_RANGE}`,
    `/Contents <${'0'.repeat(place * 2)}>`,
    `/Name ${hexText(details.name)}/Reason ${hexText(details.reason)}/M ${pdfDate(details.time)}`,
    `${details.certify ? certifies : ''}>>`,
  ].join('\n');
}

/** The place of the field, from its rectangle. */
function sizeOfField(field: SignatureField): { width: number; height: number } | undefined {
  const rect = field.dictionary.entries.get('Rect');
  const numbers =
    rect?.kind === 'array' ? rect.items.map((item) => (item.kind === 'number' ? item.value : NaN)) : [];
  const [left = NaN, bottom = NaN, right = NaN, top = NaN] = numbers;
  const size = { width: right - left, height: top - bottom };
  return size.width > 10 && size.height > 10 ? size : undefined;
}

/** Puts the numbers of /ByteRange into their place; gives where the signature stands, its brackets included. */
function writeRange(bytes: Buffer, from: number): readonly [number, number] {
  const rangeAt = bytes.indexOf(BYTE_RANGE, from, 'latin1');
  const gapStart = bytes.indexOf('/Contents <', rangeAt, 'latin1') + '/Contents '.length;
  const gapEnd = bytes.indexOf('>', gapStart, 'latin1') + 1;
  const range = `[0 ${gapStart} ${gapEnd} ${bytes.length - gapEnd}]`;
  bytes.write(range.padEnd(BYTE_RANGE.length, ' '), rangeAt, 'latin1');
  return [gapStart, gapEnd];
}

/** Puts the range and then the signature into the places kept for them. */
async function fillIn(bytes: Buffer, from: number, identity: OpenIdentity): Promise<void> {
  const [gapStart, gapEnd] = writeRange(bytes, from);
  const cms = await signDetached([bytes.subarray(0, gapStart), bytes.subarray(gapEnd)], identity);
  if (cms.length * 2 > gapEnd - gapStart - 2) throw new Error('The signature does not fit its place.');
  bytes.write(Buffer.from(cms).toString('hex').toUpperCase(), gapStart + 1, 'latin1');
}

function openForSigning(pdf: Uint8Array): PdfFile | undefined {
  try {
    const file = new PdfFile(pdf);
    const classic = file.sections.every((section) => section.kind === 'table');
    return classic && !file.isEncrypted ? file : undefined;
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}

/** The objects of the update: signature, widget, appearance with its font and, when certifying, the catalog. */
function makeObjects(
  file: PdfFile,
  field: SignatureField,
  size: { width: number; height: number },
  details: SignatureDetails,
  place: number,
): ReadonlyMap<number, Uint8Array> {
  const first = sizeOf(file);
  const [signature, look, fontAt] = [first, first + 1, first + 2];
  const font = subsetFont(details.font, details.appearanceLines.join(''));
  const text = (value: string): Buffer => Buffer.from(value, 'latin1');
  const widget = rewriteDictionary(file, field.dictionary, {
    V: `${signature} 0 R`,
    AP: `<</N ${look} 0 R>>`,
  });
  const objects = new Map<number, Uint8Array>([
    [field.reference.num, text(widget)],
    [signature, text(signatureDictionary(details, place))],
    [look, drawAppearance(size, details.appearanceLines, font, fontAt)],
    ...font.objects(fontAt).map((object, i): [number, Uint8Array] => [fontAt + i, object]),
  ]);
  const root = file.trailer.entries.get('Root');
  if (details.certify && root?.kind === 'ref') {
    const perms = `<</DocMDP ${signature} 0 R>>`;
    objects.set(root.num, text(rewriteDictionary(file, file.catalog, { Perms: perms })));
  }
  return objects;
}

/**
 * What signing would write into a prepared, empty field, without the signature: the same input gives the same bytes.
 * Takes the prepared PDF, the field's name, the details and the bytes kept for the signature; gives the bytes with the range
 * filled in, and where the signature stands (its brackets included). Undefined when there is no such field.
 */
export function beforeSigning(
  pdf: Uint8Array,
  fieldName: string,
  details: SignatureDetails,
  place: number,
): { readonly bytes: Buffer; readonly gap: readonly [number, number] } | undefined {
  const file = openForSigning(pdf);
  const field = file && listSignatureFields(file).find((one) => one.name === fieldName && one.simple);
  const size = field && sizeOfField(field);
  if (!file || !field || !size || field.value !== undefined) return undefined;
  const bytes = appendIncrement(file, makeObjects(file, field, size, details, place));
  return { bytes, gap: writeRange(bytes, pdf.length) };
}

/** The finished file must pass our own check before it leaves: own signature whole and last, earlier ones still whole. */
function outcomeOf(verdict: PdfVerdict, fieldName: string): 'good' | 'changed-before' {
  const own = verdict.signatures.find((signature) => signature.field === fieldName);
  if (!own?.intact || !own.coversWholeFile)
    throw new Error(`The new signature does not verify: ${verdict.outcome} ${verdict.reasons.join(' ')}`);
  return verdict.signatures.every((signature) => signature.intact) ? 'good' : 'changed-before';
}

/**
 * Signs a prepared, empty field.
 * Takes the PDF (its fields made by `addSignatureFields`), the field's name, an open identity and the details. Gives the signed
 * file: the old bytes unchanged, then one update. Everything but the signature value is the same for the same input.
 * Fails with `pdf-not-readable`, `pdf-field-missing` (no empty field of that name, or certifying what is already signed),
 * `pdf-changed` (an earlier signature no longer holds), `glyph-missing`, `identity-expired` (fact `date`), `identity-not-yet-valid`.
 * Follows ETSI EN 319 142-1 (PAdES B-B) and ISO 32000-1, 12.8.
 */
export async function signField(
  pdf: Uint8Array,
  fieldName: string,
  identity: OpenIdentity,
  details: SignatureDetails,
): Promise<Result<Uint8Array<ArrayBuffer>, SignFailure>> {
  const { certificate, chain } = identity;
  const day = (date: Date): { date: string } => ({ date: localDate(date) });
  if (details.time > certificate.notAfter) return failed('identity-expired', day(certificate.notAfter));
  if (details.time < certificate.notBefore)
    return failed('identity-not-yet-valid', day(certificate.notBefore));
  if (!details.appearanceLines.every((line) => canDraw(line, details.font)))
    return failed('glyph-missing', { place: 'the signature' });
  const file = openForSigning(pdf);
  if (!file) return failed('pdf-not-readable');
  const fields = listSignatureFields(file);
  const field = fields.find((one) => one.name === fieldName && one.simple && one.value === undefined);
  const size = field && sizeOfField(field);
  const signedAlready = fields.some((one) => one.value !== undefined);
  if (!field || !size || (details.certify && signedAlready)) return failed('pdf-field-missing');

  const certificates = [certificate, ...chain].reduce((sum, one) => sum + one.der.length, 0);
  const place = Math.max(SMALLEST_PLACE, Math.ceil((certificates + 4096) / 1024) * 1024);
  const signed = appendIncrement(file, makeObjects(file, field, size, details, place));
  await fillIn(signed, pdf.length, identity);
  if (Buffer.compare(signed.subarray(0, pdf.length), pdf) !== 0)
    throw new Error('Signing changed bytes that were there before.');
  const verdict = await verifyPdf(signed, {
    trustedFingerprints: [fingerprintHex(certificate.der)],
    anchors: [],
    at: details.time,
  });
  return outcomeOf(verdict, fieldName) === 'good' ? ok(new Uint8Array(signed)) : failed('pdf-changed');
}
