/** The kinds of value a PDF file is written in (ISO 32000-1, 7.3), each with the place where it stands in the bytes. */

/** Thrown for bytes that are not written as the standard says; the verifier turns it into "damaged". */
export class PdfSyntaxError extends Error {}

type Placed = { readonly start: number; readonly end: number };

export type PdfReference = Placed & { readonly kind: 'ref'; readonly num: number; readonly gen: number };
export type PdfString = Placed & {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hex: boolean;
};
export type PdfArray = Placed & { readonly kind: 'array'; readonly items: readonly PdfValue[] };
export type PdfDictionary = Placed & {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
};
export type PdfValue =
  | (Placed & { readonly kind: 'null' })
  | (Placed & { readonly kind: 'boolean'; readonly value: boolean })
  | (Placed & { readonly kind: 'number'; readonly value: number; readonly integer: boolean })
  | (Placed & { readonly kind: 'name'; readonly value: string })
  | PdfString
  | PdfReference
  | PdfArray
  | PdfDictionary;

export type PdfObject = Placed & {
  readonly num: number;
  readonly gen: number;
  readonly value: PdfValue;
  /** Where the data of a stream stands; undefined for other objects. */
  readonly stream: Placed | undefined;
};

/** The integer a value is; undefined for anything else. */
export const integerOf = (value: PdfValue | undefined): number | undefined =>
  value?.kind === 'number' && value.integer ? value.value : undefined;

/** The name a value is (without its slash); undefined for anything else. */
export const nameOf = (value: PdfValue | undefined): string | undefined =>
  value?.kind === 'name' ? value.value : undefined;

/** Whether two values say the same, wherever they stand. */
export function sameValue(a: PdfValue, b: PdfValue): boolean {
  if (a.kind === 'dict' && b.kind === 'dict')
    return (
      a.entries.size === b.entries.size &&
      [...a.entries].every(([key, value]) => {
        const other = b.entries.get(key);
        return other !== undefined && sameValue(value, other);
      })
    );
  if (a.kind === 'array' && b.kind === 'array')
    return (
      a.items.length === b.items.length &&
      a.items.every((item, i) => {
        const other = b.items[i];
        return other !== undefined && sameValue(item, other);
      })
    );
  if (a.kind === 'ref' && b.kind === 'ref') return a.num === b.num && a.gen === b.gen;
  if (a.kind === 'string' && b.kind === 'string') return Buffer.compare(a.bytes, b.bytes) === 0;
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value;
  if (a.kind === 'name' && b.kind === 'name') return a.value === b.value;
  if (a.kind === 'boolean' && b.kind === 'boolean') return a.value === b.value;
  return a.kind === 'null' && b.kind === 'null';
}

/** Every reference inside a value. */
export function referencesIn(value: PdfValue): readonly PdfReference[] {
  if (value.kind === 'ref') return [value];
  if (value.kind === 'array') return value.items.flatMap(referencesIn);
  if (value.kind === 'dict') return [...value.entries.values()].flatMap(referencesIn);
  return [];
}

/** Text of a PDF string: UTF-16BE or UTF-8 with a mark, else Latin-1 (near enough to PDFDocEncoding for showing). */
export function textOf(value: PdfValue | undefined): string {
  if (value?.kind !== 'string') return '';
  const { bytes } = value;
  const starts = (...mark: readonly number[]): boolean => mark.every((octet, i) => bytes[i] === octet);
  const text = starts(0xfe, 0xff)
    ? new TextDecoder('utf-16be').decode(bytes.subarray(2))
    : starts(0xef, 0xbb, 0xbf)
      ? new TextDecoder('utf-8').decode(bytes)
      : new TextDecoder('latin1').decode(bytes);
  return text.replaceAll(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '').slice(0, 500);
}
