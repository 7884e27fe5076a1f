/** Proves that a file is written exactly as Caselight writes: no reader can then find anything in it but what its tables list. */
import { startOfIncrement, sizeOf, tailOfIncrement } from '../sign/write-increment.ts';
import { holdsStructureWord } from '../structure-words.ts';
import { readIncrement, type Increment } from './increment.ts';
import { readXrefTable } from './syntax/cross-reference.ts';
import { PdfParser } from './syntax/parser.ts';
import { PdfFile } from './syntax/pdf-file.ts';
import { integerOf, PdfSyntaxError, type PdfObject } from './syntax/values.ts';

/** More than any report has; other readers give up at numbers some millions high and then search the whole file. */
const MAX_SIZE = 1_000_000;

/** An object as the writer frames it: header, value, stream and `endobj` on lines of their own, no structure word inside. */
function isPlainObject(bytes: Uint8Array, object: PdfObject): boolean {
  const text = (from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');
  const { num, start, value, stream, end } = object;
  if (text(start, value.start) !== `${num} 0 obj\n` || text(end, end + 1) !== '\n') return false;
  if (holdsStructureWord(bytes.subarray(value.start, value.end))) return false;
  if (!stream) return text(value.end, end) === '\nendobj';
  return (
    text(value.end, stream.start) === '\nstream\n' &&
    text(stream.end, end) === '\nendstream\nendobj' &&
    !holdsStructureWord(bytes.subarray(stream.start, stream.end))
  );
}

/**
 * Whether an update is written as `appendIncrement` writes: objects in order of number and back to back, each framed as it
 * frames them, then table, trailer, `startxref` and end mark byte for byte.
 * Takes the file's bytes, where the update ends, the revision before it and the update's objects.
 */
export function isWrittenByUs(bytes: Uint8Array, to: number, before: PdfFile, increment: Increment): boolean {
  let at = startOfIncrement(before.bytes);
  if (at > before.bytes.length && bytes[before.bytes.length] !== 10) return false;
  let last = -1;
  for (const object of increment.objects.values()) {
    if (object.num <= last || object.gen !== 0 || object.start !== at) return false;
    if (!isPlainObject(bytes, object)) return false;
    last = object.num;
    at = object.end + 1;
  }
  const places = new Map([...increment.objects].map(([num, object]) => [num, object.start]));
  const tail = Buffer.from(bytes.subarray(at, to)).toString('latin1');
  return tail === tailOfIncrement(before, places, at);
}

/** Whether what an update adds is numbered from the size of the revision before it, without a gap. */
export function isNumberedOn(before: PdfFile, increment: Increment): boolean {
  const added = [...increment.objects.keys()].filter((num) => !before.entries.has(num));
  const first = sizeOf(before);
  return added.toSorted((a, b) => a - b).every((num, i) => num === first + i);
}

const plainTrailer = (file: PdfFile): boolean => {
  const { entries } = file.trailer;
  const raw = (key: string): string => {
    const value = entries.get(key);
    return value ? Buffer.from(file.bytes.subarray(value.start, value.end)).toString('latin1') : '';
  };
  return (
    /^\d+ 0 R$/.test(raw('Root')) &&
    /^(?:\d+ 0 R)?$/.test(raw('Info')) &&
    /^(?:\[\s*<[0-9A-Fa-f]*>\s*<[0-9A-Fa-f]*>\s*\])?$/.test(raw('ID')) &&
    integerOf(entries.get('Size')) === sizeOf(file) &&
    sizeOf(file) <= MAX_SIZE
  );
};

/** The end of the first revision: header, objects back to back, one table that lists just these, `startxref`, `%%EOF`. */
function endOfFirstRevision(bytes: Uint8Array): number {
  const head = /^%PDF-\d\.\d\r?\n(?:%[\x80-\xff]{4,8}\r?\n)?\s*/.exec(
    Buffer.from(bytes.subarray(0, 64)).toString('latin1'),
  );
  if (!head) throw new PdfSyntaxError('header');
  const parser = new PdfParser(bytes, head[0].length, { comments: 'refuse' });
  const starts = new Map<number, number>();
  parser.skipWhite();
  while (!parser.looksAt('xref')) {
    const { num, gen, start } = parser.object();
    if (starts.has(num) || gen !== 0) throw new PdfSyntaxError(`object ${num}`);
    starts.set(num, start);
    parser.skipWhite();
  }
  const section = readXrefTable(bytes, parser.at, 'refuse');
  const used = [...section.entries].filter(([, entry]) => entry.kind === 'at');
  for (const [num, entry] of used)
    if (entry.kind !== 'at' || entry.offset !== starts.get(num)) throw new PdfSyntaxError(`entry ${num}`);
  if (used.length !== starts.size || section.trailer.entries.has('Prev'))
    throw new PdfSyntaxError('table and objects differ');
  parser.at = section.end;
  parser.skipWhite();
  parser.word('startxref');
  parser.skipWhite();
  if (parser.integer() !== section.start) throw new PdfSyntaxError('startxref');
  parser.skipWhite();
  const mark = Buffer.from(bytes.subarray(parser.at, parser.at + 5)).toString('latin1');
  if (mark !== '%%EOF') throw new PdfSyntaxError('end mark');
  return parser.at + mark.length;
}

/** Whether what stands behind an end mark is nothing but updates as Caselight writes them. */
function holdsOnlyOurUpdates(file: PdfFile, firstEnd: number): boolean {
  let end = firstEnd;
  for (const section of file.sections.slice(0, -1).toReversed()) {
    const before = new PdfFile(file.bytes.subarray(0, end));
    if (!plainTrailer(before)) return false;
    const rest = Buffer.from(file.bytes.subarray(section.end, section.end + 64)).toString('latin1');
    const to = section.end + (/^\nstartxref\n\d+\n%%EOF\n/.exec(rest)?.[0].length ?? 0);
    if (!isWrittenByUs(file.bytes, to, before, readIncrement(file.bytes, end, to, before))) return false;
    end = to;
  }
  return end === file.bytes.length && plainTrailer(file);
}

/**
 * Whether a whole file is laid out plainly: a first revision in which every byte belongs to an object that its table lists or
 * to that table, then only updates as Caselight writes them.
 * Takes a file, opened. Never throws for bytes that are written in another way.
 */
export function isLaidOutPlainly(file: PdfFile): boolean {
  try {
    const end = endOfFirstRevision(file.bytes);
    // The end of line behind the mark belongs to the first revision or, when that had none, to the update.
    const lineEnd = /^(?:\r\n|\n|\r)?/.exec(
      Buffer.from(file.bytes.subarray(end, end + 2)).toString('latin1'),
    );
    return [end, end + (lineEnd?.[0].length ?? 0)].some((place) => holdsOnlyOurUpdates(file, place));
  } catch (error) {
    if (error instanceof PdfSyntaxError) return false;
    throw error;
  }
}
