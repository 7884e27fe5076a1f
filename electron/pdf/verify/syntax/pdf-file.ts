/** A PDF as its cross-reference describes it: the newest version of every object, read on demand, never by scanning. */
import {
  decodeStream,
  findStartXref,
  readSections,
  type XrefEntry,
  type XrefSection,
} from './cross-reference.ts';
import { PdfParser } from './parser.ts';
import {
  integerOf,
  nameOf,
  PdfSyntaxError,
  type PdfDictionary,
  type PdfObject,
  type PdfValue,
} from './values.ts';

const MAX_OBJECT_STREAM = 100_000;
const MAX_OBJECT_STREAMS_BYTES = 256 * 1024 * 1024;

/** An object stream taken apart once: its data, and number and place of each object in it. */
type Packed = { readonly data: Uint8Array; readonly index: readonly (readonly [number, number])[] };

export type FoundObject = {
  readonly object: PdfObject;
  /** False for objects packed in an object stream, whose places are not places of the file. */
  readonly inFile: boolean;
};

export class PdfFile {
  readonly bytes: Uint8Array;
  readonly startXref: number;
  readonly sections: readonly XrefSection[];
  readonly trailer: PdfDictionary;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  private readonly cache = new Map<number, FoundObject>();
  private readonly packed = new Map<number, Packed>();
  private unpackedBytes = 0;
  private readonly busy = new Set<number>();

  /** Opens the bytes of a file or of one of its revisions. Throws `PdfSyntaxError`. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.startXref = findStartXref(bytes).offset;
    this.sections = readSections(bytes, this.startXref);
    const [newest] = this.sections;
    if (!newest) throw new PdfSyntaxError('no cross-reference');
    this.trailer = newest.trailer;
    const entries = new Map<number, XrefEntry>();
    for (const section of this.sections)
      for (const [num, entry] of section.entries) if (!entries.has(num)) entries.set(num, entry);
    this.entries = entries;
  }

  get isEncrypted(): boolean {
    return this.sections.some((section) => section.trailer.entries.has('Encrypt'));
  }

  /** Whether an object of this number is in use. */
  has(num: number): boolean {
    const entry = this.entries.get(num);
    return entry !== undefined && entry.kind !== 'free';
  }

  /** The object of this number; undefined when it is not in use. Throws `PdfSyntaxError` when it is not where it is said to be. */
  find(num: number): FoundObject | undefined {
    const known = this.cache.get(num);
    if (known) return known;
    const entry = this.entries.get(num);
    if (!entry || entry.kind === 'free') return undefined;
    if (this.busy.has(num)) throw new PdfSyntaxError('object needs itself');
    this.busy.add(num);
    const found = entry.kind === 'at' ? this.readAt(num, entry) : this.readPacked(num, entry);
    this.busy.delete(num);
    this.cache.set(num, found);
    return found;
  }

  private readAt(num: number, entry: XrefEntry & { kind: 'at' }): FoundObject {
    const parser = new PdfParser(this.bytes, entry.offset, {
      comments: 'skip',
      lengthOf: (other) => integerOf(this.find(other)?.object.value),
    });
    const object = parser.object();
    if (object.num !== num || object.gen !== entry.gen) throw new PdfSyntaxError(`object ${num} misplaced`);
    return { object, inFile: true };
  }

  private readPacked(num: number, entry: XrefEntry & { kind: 'in-stream' }): FoundObject {
    const { data, index } = this.unpack(entry.container);
    const [listed, place] = index[entry.index] ?? [];
    if (listed !== num || place === undefined) throw new PdfSyntaxError(`object ${num} not in its stream`);
    const parser = new PdfParser(data, place);
    parser.skipWhite();
    const value = parser.value();
    const object = { num, gen: 0, value, stream: undefined, start: value.start, end: value.end };
    return { object, inFile: false };
  }

  private unpack(num: number): Packed {
    const known = this.packed.get(num);
    if (known) return known;
    const container = this.find(num);
    if (!container?.inFile || container.object.value.kind !== 'dict')
      throw new PdfSyntaxError('object stream');
    const { entries } = container.object.value;
    const count = integerOf(entries.get('N')) ?? -1;
    const first = integerOf(entries.get('First')) ?? -1;
    if (nameOf(entries.get('Type')) !== 'ObjStm' || count < 0 || count > MAX_OBJECT_STREAM || first < 0)
      throw new PdfSyntaxError('object stream');
    const data = decodeStream(this.bytes, container.object);
    this.unpackedBytes += data.length;
    if (this.unpackedBytes > MAX_OBJECT_STREAMS_BYTES) throw new PdfSyntaxError('object streams too large');
    const parser = new PdfParser(data, 0);
    const index = Array.from({ length: count }, (): readonly [number, number] => {
      parser.skipWhite();
      const listed = parser.integer();
      parser.skipWhite();
      return [listed, first + parser.integer()];
    });
    const packed = { data, index };
    this.packed.set(num, packed);
    return packed;
  }

  /** Follows references to the value; undefined for a missing one. Throws `PdfSyntaxError` for a chain without end. */
  resolve(value: PdfValue | undefined): PdfValue | undefined {
    let current = value;
    for (let steps = 0; current?.kind === 'ref'; steps += 1) {
      if (steps > 16) throw new PdfSyntaxError('reference chain');
      const found: FoundObject | undefined = this.find(current.num);
      if (found && found.object.gen !== current.gen) return undefined;
      current = found?.object.value;
    }
    return current;
  }

  /** The dictionary a value is or refers to; undefined for anything else. */
  dictionary(value: PdfValue | undefined): PdfDictionary | undefined {
    const found = this.resolve(value);
    return found?.kind === 'dict' ? found : undefined;
  }

  /** The document catalog. Throws `PdfSyntaxError` when there is none. */
  get catalog(): PdfDictionary {
    const catalog = this.dictionary(this.trailer.entries.get('Root'));
    if (nameOf(catalog?.entries.get('Type')) !== 'Catalog' || !catalog) throw new PdfSyntaxError('catalog');
    return catalog;
  }
}
