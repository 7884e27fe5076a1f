/** Reads the cross-reference sections of a PDF (tables and streams) back from the last one, newest entry first. */
import { inflateSync } from 'node:zlib';
import { PdfParser } from './parser.ts';
import { integerOf, nameOf, PdfSyntaxError, type PdfDictionary, type PdfObject } from './values.ts';

export type XrefEntry =
  | { readonly kind: 'at'; readonly offset: number; readonly gen: number }
  | { readonly kind: 'in-stream'; readonly container: number; readonly index: number }
  | { readonly kind: 'free' };

export type XrefSection = {
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDictionary;
  /** Where the section begins and, for a table, where the trailer dictionary ends. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'table' | 'stream';
};

const MAX_SECTIONS = 64;
const MAX_ENTRIES = 1_000_000;
const MAX_INFLATED = 64 * 1024 * 1024;

/** Reads a classic table and its trailer at `start`. Entries are exactly 20 bytes (ISO 32000-1, 7.5.4). */
export function readXrefTable(bytes: Uint8Array, start: number, comments: 'skip' | 'refuse'): XrefSection {
  const parser = new PdfParser(bytes, start, { comments });
  const entries = new Map<number, XrefEntry>();
  parser.word('xref');
  parser.skipWhite();
  while (!parser.looksAt('trailer')) {
    const first = parser.integer();
    if (bytes[parser.at] !== 0x20) throw new PdfSyntaxError('subsection');
    parser.at += 1;
    const count = parser.integer();
    if (bytes[parser.at] === 0x20) parser.at += 1;
    parser.skipEndOfLine();
    if (count > MAX_ENTRIES) throw new PdfSyntaxError('too many entries');
    for (let i = 0; i < count; i += 1) {
      const line = Buffer.from(bytes.subarray(parser.at, parser.at + 20)).toString('latin1');
      const match = /^(\d{10}) (\d{5}) ([nf])(?: \r| \n|\r\n)$/.exec(line);
      if (!match || entries.has(first + i)) throw new PdfSyntaxError(`entry ${first + i}`);
      const free = match[3] === 'f';
      entries.set(
        first + i,
        free ? { kind: 'free' } : { kind: 'at', offset: Number(match[1]), gen: Number(match[2]) },
      );
      parser.at += 20;
    }
    parser.skipWhite();
  }
  parser.word('trailer');
  parser.skipWhite();
  const trailer = parser.value();
  if (trailer.kind !== 'dict') throw new PdfSyntaxError('trailer');
  return { entries, trailer, start, end: parser.at, kind: 'table' };
}

/** Undoes the PNG predictors that cross-reference streams are written with (only "up" and "none" occur there). */
function undoPredictor(data: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1));
  if (rows * (columns + 1) !== data.length) throw new PdfSyntaxError('predictor');
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const kind = data[row * (columns + 1)];
    if (kind !== 0 && kind !== 2) throw new PdfSyntaxError('predictor kind');
    for (let column = 0; column < columns; column += 1) {
      const above = kind === 2 && row > 0 ? (out[(row - 1) * columns + column] ?? 0) : 0;
      out[row * columns + column] = (data[row * (columns + 1) + 1 + column] ?? 0) + above;
    }
  }
  return out;
}

/** The data of a cross-reference or object stream: plain or Flate, with or without a PNG predictor. */
export function decodeStream(bytes: Uint8Array, object: PdfObject): Uint8Array {
  if (object.value.kind !== 'dict' || !object.stream) throw new PdfSyntaxError('not a stream');
  const data = bytes.subarray(object.stream.start, object.stream.end);
  const { entries } = object.value;
  const filter = entries.get('Filter');
  if (filter === undefined) return data;
  const single = filter.kind === 'array' && filter.items.length === 1 ? filter.items[0] : filter;
  if (nameOf(single) !== 'FlateDecode') throw new PdfSyntaxError('filter');
  let inflated: Uint8Array;
  try {
    inflated = inflateSync(data, { maxOutputLength: MAX_INFLATED });
  } catch {
    throw new PdfSyntaxError('stream data');
  }
  const stated = entries.get('DecodeParms');
  const params = stated?.kind === 'array' ? stated.items[0] : stated;
  if (params?.kind !== 'dict') return inflated;
  const predictor = integerOf(params.entries.get('Predictor')) ?? 1;
  if (predictor === 1) return inflated;
  if (predictor < 10) throw new PdfSyntaxError('predictor');
  return undoPredictor(inflated, integerOf(params.entries.get('Columns')) ?? 1);
}

function readXrefStream(bytes: Uint8Array, start: number): XrefSection {
  const object = new PdfParser(bytes, start).object();
  if (object.value.kind !== 'dict' || nameOf(object.value.entries.get('Type')) !== 'XRef')
    throw new PdfSyntaxError('no cross-reference here');
  const trailer = object.value;
  const data = decodeStream(bytes, object);
  const numbers = (key: string): number[] | undefined => {
    const value = trailer.entries.get(key);
    return value?.kind === 'array' ? value.items.map((item) => integerOf(item) ?? -1) : undefined;
  };
  const widths = numbers('W') ?? [];
  const index = numbers('Index') ?? [0, integerOf(trailer.entries.get('Size')) ?? 0];
  const row = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length !== 3 || row < 1 || widths.some((width) => width < 0 || width > 6))
    throw new PdfSyntaxError('widths');
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  const field = (width: number, fallback: number): number => {
    if (width === 0) return fallback;
    let value = 0;
    for (let i = 0; i < width; i += 1, at += 1) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const first = index[pair] ?? -1;
    const count = index[pair + 1] ?? -1;
    if (first < 0 || count < 0 || at + count * row > data.length) throw new PdfSyntaxError('index');
    for (let i = 0; i < count; i += 1) {
      const kind = field(widths[0] ?? 0, 1);
      const second = field(widths[1] ?? 0, 0);
      const third = field(widths[2] ?? 0, 0);
      if (entries.has(first + i)) throw new PdfSyntaxError('entry twice');
      if (kind === 0) entries.set(first + i, { kind: 'free' });
      else if (kind === 1) entries.set(first + i, { kind: 'at', offset: second, gen: third });
      else if (kind === 2) entries.set(first + i, { kind: 'in-stream', container: second, index: third });
      else throw new PdfSyntaxError('entry kind');
    }
  }
  return { entries, trailer, start, end: object.end, kind: 'stream' };
}

/** The offset after the last `startxref`, and where that word stands. Throws when there is none. */
export function findStartXref(bytes: Uint8Array): { offset: number; at: number; end: number } {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('startxref');
  if (at < 0) throw new PdfSyntaxError('startxref missing');
  const parser = new PdfParser(bytes, at, { comments: 'refuse' });
  parser.word('startxref');
  parser.skipWhite();
  const offset = parser.integer();
  return { offset, at, end: parser.at };
}

/** All sections, newest first, following /Prev. Throws `PdfSyntaxError` for loops, hybrids and anything unreadable. */
export function readSections(bytes: Uint8Array, from: number): readonly XrefSection[] {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = from; at !== undefined;) {
    if (seen.has(at) || sections.length >= MAX_SECTIONS || at >= bytes.length)
      throw new PdfSyntaxError('chain of cross-references');
    seen.add(at);
    // Some programs name the end of line before the table.
    const parser = new PdfParser(bytes, at, { comments: 'refuse' });
    parser.skipWhite();
    const section: XrefSection = parser.looksAt('xref')
      ? readXrefTable(bytes, parser.at, 'skip')
      : readXrefStream(bytes, parser.at);
    if (section.trailer.entries.has('XRefStm')) throw new PdfSyntaxError('hybrid file');
    sections.push(section);
    const previous = section.trailer.entries.get('Prev');
    at = integerOf(previous);
    if (previous && (at === undefined || at < 0)) throw new PdfSyntaxError('Prev');
  }
  return sections;
}
