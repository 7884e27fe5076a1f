/**
 * Looks through a PDF that the strict reader cannot follow, as other readers do: by searching for its objects from end to end.
 * What is found decides only what is said about the file ("not signed", "not checked"); nothing is ever called good by it.
 */
import { decodeStream } from './syntax/cross-reference.ts';
import { PdfParser } from './syntax/parser.ts';
import { integerOf, nameOf, PdfSyntaxError, type PdfDictionary, type PdfValue } from './syntax/values.ts';

export type LooseReading = {
  readonly hasCatalog: boolean;
  readonly isEncrypted: boolean;
  /** Signature dictionaries of any revision, without those of usage rights. */
  readonly signatures: readonly PdfDictionary[];
  /** A filled signature field, or part of a signature, whose signature was not found whole. */
  readonly hasBrokenSignature: boolean;
  /** Objects are packed in a way that could not be unpacked, so there may be more than was found. */
  readonly isPartlyUnread: boolean;
  /** The file lists its objects twice, for old and for new readers (as Word and Excel write). */
  readonly isHybrid: boolean;
  /** Neither `startxref` nor an end mark: the end is missing. */
  readonly isCutOff: boolean;
};

const MAX_OBJECTS = 300_000;
const MAX_PACKED = 100_000;
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const OBJECT = /(\d{1,10})[\0\t\n\f\r ]{1,32}(\d{1,5})[\0\t\n\f\r ]{1,32}obj(?![a-z])/g;

/** What a place holds, or undefined where nothing can be read there. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PdfSyntaxError) return undefined;
    throw error;
  }
}

const valueAt = (bytes: Uint8Array, at: number): PdfValue | undefined =>
  readable(() => {
    const parser = new PdfParser(bytes, at, { comments: 'skip', faults: 'forgive' });
    parser.skipWhite();
    return parser.value();
  });

/** The objects packed into an object stream; none when it is damaged or would take too much room. */
function unpacked(bytes: Uint8Array, text: string, value: PdfDictionary, room: { left: number }): PdfValue[] {
  const begin = /^\s*stream\r?\n/.exec(text.slice(value.end, value.end + 32));
  const count = integerOf(value.entries.get('N')) ?? 0;
  const first = integerOf(value.entries.get('First')) ?? 0;
  if (!begin || count > MAX_PACKED || room.left <= 0) return [];
  const start = value.end + begin[0].length;
  const stated = integerOf(value.entries.get('Length'));
  const end = stated !== undefined && stated > 0 ? start + stated : text.indexOf('endstream', start);
  const data = readable(() =>
    decodeStream(bytes, { num: 0, gen: 0, value, stream: { start, end }, start, end }),
  );
  if (!data) return [];
  room.left -= data.length;
  const places = Buffer.from(data.subarray(0, first)).toString('latin1').match(/\d+/g) ?? [];
  return places.flatMap((place, i) => {
    const found = i % 2 === 1 ? valueAt(data, first + Number(place)) : undefined;
    return found ? [found] : [];
  });
}

/** Every object that can be found: written plainly or packed; by number where it has one of its own. */
function findObjects(bytes: Uint8Array, text: string): { plain: Map<number, PdfValue>; all: PdfValue[] } {
  const plain = new Map<number, PdfValue>();
  const all: PdfValue[] = [];
  const room = { left: MAX_UNPACKED_BYTES };
  for (const match of text.matchAll(OBJECT)) {
    if (all.length >= MAX_OBJECTS) break;
    const value = valueAt(bytes, match.index + match[0].length);
    if (!value) continue;
    plain.set(Number(match[1]), value);
    all.push(value);
    if (value.kind === 'dict' && nameOf(value.entries.get('Type')) === 'ObjStm')
      for (const one of unpacked(bytes, text, value, room)) all.push(one);
  }
  return { plain, all };
}

/** The one filter of a stream; empty for none, all of them for several. */
const filterOf = (value: PdfValue | undefined): string =>
  value?.kind === 'array' ? value.items.map(filterOf).join(' ') : (nameOf(value) ?? '');

/** The dictionary and those directly inside it. */
const withInner = (value: PdfValue): readonly PdfDictionary[] =>
  value.kind === 'dict'
    ? [value, ...[...value.entries.values()].filter((inner): inner is PdfDictionary => inner.kind === 'dict')]
    : [];

/**
 * Looks through a file.
 * Takes its bytes. Gives what can be said about it. Never throws for bad input; the work is bounded by the file's size.
 */
export function readLoosely(bytes: Uint8Array): LooseReading {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const { plain, all } = findObjects(bytes, text);
  const dictionaries = all.flatMap(withInner);
  const dictionaryOf = (value: PdfValue | undefined): PdfDictionary | undefined => {
    const found = value?.kind === 'ref' ? plain.get(value.num) : value;
    return found?.kind === 'dict' ? found : undefined;
  };
  const rights = new Set<PdfValue | undefined>(
    dictionaries.flatMap(({ entries }) => ['UR', 'UR3'].map((key) => dictionaryOf(entries.get(key)))),
  );
  const isRights = (one: PdfDictionary): boolean => {
    const list = one.entries.get('Reference');
    const items = list?.kind === 'array' ? list.items : [];
    return (
      rights.has(one) ||
      items.some((item) => /^UR3?$/.test(nameOf(dictionaryOf(item)?.entries.get('TransformMethod')) ?? ''))
    );
  };
  const signed = dictionaries.filter(
    ({ entries }) =>
      entries.get('Contents')?.kind === 'string' &&
      (entries.has('ByteRange') || nameOf(entries.get('Type')) === 'Sig'),
  );
  const filled = dictionaries.filter(
    ({ entries }) =>
      nameOf(entries.get('FT')) === 'Sig' && entries.has('V') && entries.get('V')?.kind !== 'null',
  );
  const trailers = [...text.matchAll(/trailer[\0\t\n\f\r ]{0,32}<</g)]
    .slice(-64)
    .flatMap((match) =>
      withInner(valueAt(bytes, match.index + match[0].length - 2) ?? { kind: 'null', start: 0, end: 0 }),
    );
  const signatures = signed.filter((one) => !isRights(one));
  const packings = dictionaries.filter(({ entries }) => nameOf(entries.get('Type')) === 'ObjStm');
  return {
    isPartlyUnread: packings.some(
      ({ entries }) => !/^(?:FlateDecode)?$/.test(filterOf(entries.get('Filter'))),
    ),
    hasCatalog: dictionaries.some(
      ({ entries }) => nameOf(entries.get('Type')) === 'Catalog' || entries.has('Pages'),
    ),
    isEncrypted: [
      ...trailers,
      ...dictionaries.filter(({ entries }) => nameOf(entries.get('Type')) === 'XRef'),
    ].some(({ entries }) => entries.has('Encrypt')),
    signatures,
    hasBrokenSignature: signed.length === 0 && (filled.length > 0 || /\/ByteRange[\s[]/.test(text)),
    isHybrid: text.includes('/XRefStm'),
    isCutOff: !text.includes('startxref') && !text.includes('%%EOF'),
  };
}
