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
  const lastOctet = old.at(-1);
  if (lastOctet !== 10 && lastOctet !== 13) push('\n');
  const offsets = new Map<number, number>();
  const numbers = [...objects.keys()].toSorted((a, b) => a - b);
  for (const num of numbers) {
    offsets.set(num, at);
    push(`${num} 0 obj\n`);
    push(objects.get(num) ?? '');
    push('\nendobj\n');
  }
  const start = at;
  push('xref\n');
  for (const run of runsOf(numbers)) {
    push(`${run[0]} ${run.length}\n`);
    for (const num of run) push(`${String(offsets.get(num)).padStart(10, '0')} 00000 n \n`);
  }
  const { entries } = file.trailer;
  const raw = (value: PdfValue): string =>
    Buffer.from(old.subarray(value.start, value.end)).toString('latin1');
  const id = entries.get('ID');
  const first = id?.kind === 'array' ? id.items[0] : undefined;
  const fresh = createHash('sha256').update(old).digest('hex').slice(0, 32).toUpperCase();
  const size = Math.max(sizeOf(file), ...numbers.map((num) => num + 1));
  const trailer = ['Root', 'Info'].flatMap((key) => {
    const value = entries.get(key);
    return value ? [`/${key} ${raw(value)}`] : [];
  });
  if (first) trailer.push(`/ID [${raw(first)} <${fresh}>]`);
  push(
    `trailer\n<</Size ${size} ${trailer.join(' ')} /Prev ${file.startXref}>>\nstartxref\n${start}\n%%EOF\n`,
  );
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
