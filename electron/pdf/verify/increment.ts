/** Takes one later revision of a PDF apart and proves that it is nothing but the objects its own table lists. */
import { readXrefTable } from './syntax/cross-reference.ts';
import { PdfParser } from './syntax/parser.ts';
import type { PdfFile } from './syntax/pdf-file.ts';
import { integerOf, PdfSyntaxError, sameValue, type PdfObject } from './syntax/values.ts';

export type Increment = { readonly objects: ReadonlyMap<number, PdfObject> };

const TRAILER_KEYS = new Set(['Size', 'Root', 'Info', 'ID', 'Prev']);

/** Trailer of an increment: chained to the revision before, the same root, information and first identifier. */
function checkTrailer(
  section: ReturnType<typeof readXrefTable>,
  before: PdfFile,
  objects: Increment['objects'],
): void {
  const { entries } = section.trailer;
  const old = before.trailer.entries;
  for (const key of entries.keys()) if (!TRAILER_KEYS.has(key)) throw new PdfSyntaxError(`trailer ${key}`);
  if (integerOf(entries.get('Prev')) !== before.startXref) throw new PdfSyntaxError('Prev');
  for (const key of ['Root', 'Info']) {
    const [one, other] = [entries.get(key), old.get(key)];
    if (one === undefined ? other !== undefined : other === undefined || !sameValue(one, other))
      throw new PdfSyntaxError(`trailer ${key}`);
  }
  const [id, oldId] = [entries.get('ID'), old.get('ID')];
  if ((id === undefined) !== (oldId === undefined)) throw new PdfSyntaxError('trailer ID');
  if (id && oldId) {
    if (id.kind !== 'array' || oldId.kind !== 'array' || id.items.length !== 2)
      throw new PdfSyntaxError('trailer ID');
    const [first, oldFirst] = [id.items[0], oldId.items[0]];
    if (!first || !oldFirst || !sameValue(first, oldFirst)) throw new PdfSyntaxError('trailer ID');
  }
  const size = integerOf(entries.get('Size')) ?? 0;
  const oldSize = integerOf(old.get('Size')) ?? 0;
  if (size < oldSize || [...objects.keys()].some((num) => num >= size)) throw new PdfSyntaxError('Size');
}

/**
 * Reads the bytes between two revisions as exactly one increment.
 * Takes the file's bytes, where the increment begins and ends, and the revision before it. Gives its objects. Throws
 * `PdfSyntaxError` unless it is: objects back to back (only white space between them, no comments), one classic table that
 * lists exactly these objects where they stand and frees none, a trailer chained to the revision before, `startxref` with
 * the place of that table, `%%EOF`, and nothing else.
 */
export function readIncrement(bytes: Uint8Array, from: number, to: number, before: PdfFile): Increment {
  const revision = bytes.subarray(0, to);
  const parser = new PdfParser(revision, from, { comments: 'refuse' });
  const objects = new Map<number, PdfObject>();
  parser.skipWhite();
  while (!parser.looksAt('xref')) {
    const object = parser.object();
    if (objects.has(object.num)) throw new PdfSyntaxError(`object ${object.num} twice`);
    objects.set(object.num, object);
    parser.skipWhite();
  }
  const section = readXrefTable(revision, parser.at, 'refuse');
  if (section.entries.size !== objects.size) throw new PdfSyntaxError('table and objects differ');
  for (const [num, entry] of section.entries) {
    const object = objects.get(num);
    if (entry.kind !== 'at' || !object || entry.offset !== object.start || entry.gen !== object.gen)
      throw new PdfSyntaxError(`entry ${num}`);
  }
  checkTrailer(section, before, objects);
  const tail = new PdfParser(revision, section.end, { comments: 'refuse' });
  tail.skipWhite();
  tail.word('startxref');
  tail.skipWhite();
  if (tail.integer() !== section.start) throw new PdfSyntaxError('startxref');
  tail.skipEndOfLine();
  const rest = Buffer.from(revision.subarray(tail.at)).toString('latin1');
  if (!/^%%EOF(?:\r\n|\n|\r)?$/.test(rest)) throw new PdfSyntaxError('end of increment');
  return { objects };
}
