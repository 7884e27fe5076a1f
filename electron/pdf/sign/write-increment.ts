/** Writes an incremental update: new versions of objects behind the untouched bytes of a file, with a classic table. */
import { createHash } from 'node:crypto';
import type { PdfFile } from '../verify/syntax/pdf-file.ts';
import type { PdfDictionary, PdfValue } from '../verify/syntax/values.ts';

/** A PDF name with everything that is not a plain letter or digit written as #xx. */
const writeName = (text: string): string =>
  `/${text.replaceAll(/[^A-Za-z0-9._-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

/**
 * A dictionary written again with some entries replaced or added and all others copied byte for byte.
 * Takes the file it stands in, the dictionary, and the new entries as PDF text.
 */
export function rewriteDictionary(
  file: PdfFile,
  dictionary: PdfDictionary,
  replaced: Readonly<Record<string, string>>,
): string {
  const raw = (value: PdfValue): string =>
    Buffer.from(file.bytes.subarray(value.start, value.end)).toString('latin1');
  const kept = [...dictionary.entries]
    .filter(([key]) => !(key in replaced))
    .map(([key, value]) => `${writeName(key)} ${raw(value)}`);
  const added = Object.entries(replaced).map(([key, text]) => `${writeName(key)} ${text}`);
  return `<<${[...kept, ...added].join(' ')}>>`;
}

/** Runs of consecutive numbers, as a cross-reference table lists them. */
function runsOf(numbers: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const num of numbers) {
    const last = runs.at(-1);
    if (last && last.at(-1) === num - 1) last.push(num);
    else runs.push([num]);
  }
  return runs;
}

/**
 * Everything of an update behind its objects: table, trailer, `startxref` and the end mark.
 * Takes the file the update belongs to, the place of each object by number, and the place of the table. Gives the text, the
 * same each time: the verifier makes it again and compares it byte for byte.
 */
export function tailOfIncrement(file: PdfFile, places: ReadonlyMap<number, number>, start: number): string {
  const numbers = [...places.keys()].toSorted((a, b) => a - b);
  const table = runsOf(numbers).map((run) => {
    const lines = run.map((num) => `${String(places.get(num)).padStart(10, '0')} 00000 n \n`);
    return `${run[0]} ${run.length}\n${lines.join('')}`;
  });
  const { entries } = file.trailer;
  const raw = (value: PdfValue): string =>
    Buffer.from(file.bytes.subarray(value.start, value.end)).toString('latin1');
  const id = entries.get('ID');
  const first = id?.kind === 'array' ? id.items[0] : undefined;
  const fresh = createHash('sha256').update(file.bytes).digest('hex').slice(0, 32).toUpperCase();
  const size = Math.max(sizeOf(file), ...numbers.map((num) => num + 1));
  const trailer = ['Root', 'Info'].flatMap((key) => {
    const value = entries.get(key);
    return value ? [`/${key} ${raw(value)}`] : [];
  });
  if (first) trailer.push(`/ID [${raw(first)} <${fresh}>]`);
  return (
    `xref\n${table.join('')}trailer\n<</Size ${size} ${trailer.join(' ')} /Prev ${file.startXref}>>\n` +
    `startxref\n${start}\n%%EOF\n`
  );
}

/** Where the first object of an update begins: an end of line is put behind bytes that lack one. */
export const startOfIncrement = (old: Uint8Array): number =>
  old.at(-1) === 10 || old.at(-1) === 13 ? old.length : old.length + 1;

/**
 * Appends objects to a file.
 * Takes the opened file, the objects by number (generation 0; bytes without `obj` and `endobj`). Gives the whole new file:
 * the old bytes, the objects in order of number, one table, a trailer chained to the old one. The second half of /ID comes from
 * the old bytes, so the same input gives the same output. No object is ever freed.
 */
export function appendIncrement(
  file: PdfFile,
  objects: ReadonlyMap<number, Uint8Array>,
): Buffer<ArrayBuffer> {
  const old = file.bytes;
  const parts: Uint8Array[] = [old];
  let at = old.length;
  const push = (part: Uint8Array | string): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    at += bytes.length;
  };
  if (startOfIncrement(old) > at) push('\n');
  const places = new Map<number, number>();
  for (const num of [...objects.keys()].toSorted((a, b) => a - b)) {
    places.set(num, at);
    push(`${num} 0 obj\n`);
    push(objects.get(num) ?? '');
    push('\nendobj\n');
  }
  push(tailOfIncrement(file, places, at));
  return Buffer.concat(parts);
}

/** The number above the highest object number of a file. */
export function sizeOf(file: PdfFile): number {
  const stated = file.trailer.entries.get('Size');
  const size = stated?.kind === 'number' ? stated.value : 0;
  let highest = -1;
  for (const num of file.entries.keys()) highest = Math.max(highest, num);
  return Math.max(size, highest + 1);
}
