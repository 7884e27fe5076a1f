/** Reads one signature dictionary and proves which bytes of the file it covers (ISO 32000-1, 12.8.1). */
import type { PdfFinding } from '../../../shared/report/pdf-verdict.ts';
import { derFromBer } from '../../identity/cms/ber.ts';
import { DerError, readDerPrefix } from '../../identity/der.ts';
import type { SignatureField } from './signature-fields.ts';
import type { PdfFile } from './syntax/pdf-file.ts';
import { integerOf, nameOf, textOf, type PdfDictionary } from './syntax/values.ts';

export type CoveredSignature = {
  readonly field: SignatureField;
  readonly num: number;
  readonly dictionary: PdfDictionary;
  /** The bytes the signature is over, in two parts around the place of the signature itself. */
  readonly parts: readonly [Uint8Array, Uint8Array];
  /** Everything before this place is covered. */
  readonly coveredTo: number;
  readonly cms: Uint8Array;
  /** The value P of DocMDP when this signature certifies the document: 1 nothing, 2 signatures, 3 also notes. */
  readonly certifies: number | undefined;
};

/** Whose file it is: what Caselight makes is read strictly, other programs write in more ways than one. */
export type Maker = 'own' | 'other';

export type SignatureReading = CoveredSignature | { readonly finding: PdfFinding };

const SUBFILTERS = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached']);
/** How a revision ends: the mark and at most one end of line; other programs put more of them or blanks behind it. */
const END = { own: /%%EOF(?:\r\n|\n|\r)?$/, other: /%%EOF[\0\t\n\f\r ]*$/ };

/** Whether a revision of a file ends at this place. */
const endsAtEof = (bytes: Uint8Array, end: number, maker: Maker): boolean =>
  END[maker].test(Buffer.from(bytes.subarray(Math.max(0, end - 64), end)).toString('latin1'));

/** P of DocMDP from the signature's own /Reference; undefined for a signature that only approves. */
function certification(file: PdfFile, dictionary: PdfDictionary): number | undefined {
  const list = file.resolve(dictionary.entries.get('Reference'));
  if (list?.kind !== 'array') return undefined;
  for (const item of list.items) {
    const reference = file.dictionary(item);
    if (nameOf(reference?.entries.get('TransformMethod')) !== 'DocMDP') continue;
    const params = file.dictionary(reference?.entries.get('TransformParams'));
    return integerOf(params?.entries.get('P')) ?? 2;
  }
  return undefined;
}

/** The first element of the bytes: DER, and in the files of other programs also BER. */
function openContents(bytes: Uint8Array, maker: Maker): { der: Uint8Array; length: number } {
  try {
    const { raw } = readDerPrefix(bytes);
    return { der: raw, length: raw.length };
  } catch (error) {
    if (maker === 'own' || !(error instanceof DerError)) throw error;
    return derFromBer(bytes);
  }
}

/** The signature inside the hex string: one DER element, then zeros only, in our files all digits in one case. */
function readContents(raw: Uint8Array, maker: Maker): { cms: Uint8Array } | { finding: PdfFinding } {
  const text = Buffer.from(raw).toString('latin1');
  // Two spellings of one digit would be two files with one signature, so one case only.
  const written = maker === 'own' ? /^<(?:[0-9a-f]*|[0-9A-F]*)>$/ : /^<[0-9a-fA-F]*>$/;
  if (!written.test(text) || text.length % 2 !== 0) return { finding: 'signature-place-wrong' };
  const bytes = Uint8Array.from(Buffer.from(text.slice(1, -1), 'hex'));
  const { der: cms, length } = openContents(bytes, maker);
  if (bytes.subarray(length).some((octet) => octet !== 0)) return { finding: 'signature-padding-wrong' };
  return { cms };
}

/**
 * Reads the signature in a field.
 * Takes the file, a signed field and whose file it is; gives the covered bytes and the CMS signature, or the finding that makes it worthless.
 * Throws `PdfSyntaxError` or `DerError` for what cannot be read at all.
 */
export function readSignature(file: PdfFile, field: SignatureField, maker: Maker): SignatureReading {
  if (field.value?.kind !== 'ref') return { finding: 'field-not-trustworthy' };
  const found = file.find(field.value.num);
  if (!found?.inFile || found.object.gen !== field.value.gen || found.object.value.kind !== 'dict')
    return { finding: 'field-not-trustworthy' };
  const dictionary = found.object.value;
  const type = dictionary.entries.get('Type');
  if (type && nameOf(type) !== 'Sig') return { finding: 'unsupported-signature' };
  if (!SUBFILTERS.has(nameOf(dictionary.entries.get('SubFilter')) ?? ''))
    return { finding: 'unsupported-signature' };
  const contents = dictionary.entries.get('Contents');
  const range = dictionary.entries.get('ByteRange');
  if (contents?.kind !== 'string' || !contents.hex || range?.kind !== 'array')
    return { finding: 'signed-range-wrong' };
  const [zero, gapStart, gapEnd, rest, ...more] = range.items.map(integerOf);
  if (zero !== 0 || gapStart === undefined || gapEnd === undefined || rest === undefined || more.length > 0)
    return { finding: 'signed-range-wrong' };
  const coveredTo = gapEnd + rest;
  if (gapStart !== contents.start || gapEnd !== contents.end) return { finding: 'signature-place-wrong' };
  if (rest < 0 || coveredTo > file.bytes.length || coveredTo < found.object.end)
    return { finding: 'signed-range-wrong' };
  if (!endsAtEof(file.bytes, coveredTo, maker)) return { finding: 'signed-range-wrong' };
  const opened = readContents(file.bytes.subarray(gapStart, gapEnd), maker);
  if ('finding' in opened) return opened;
  return {
    field,
    num: found.object.num,
    dictionary,
    parts: [file.bytes.subarray(0, gapStart), file.bytes.subarray(gapEnd, coveredTo)],
    coveredTo,
    cms: opened.cms,
    certifies: certification(file, dictionary),
  };
}

/** The time a signature claims (/M) as ISO 8601; null when it is missing or not written as a date. */
export function claimedTime(dictionary: PdfDictionary): string | null {
  const pattern = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)'?)?/;
  const match = pattern.exec(textOf(dictionary.entries.get('M')));
  if (!match) return null;
  const [, year, month, day, hour, minute, second, zoneHour = '+00', zoneMinute = '00'] = match;
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zoneHour}:${zoneMinute}`);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
