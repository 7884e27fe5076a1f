/**
 * Reads a zip archive from front to back and trusts nothing in it: names from a short list, each once, sizes said before
 * the bytes and kept, the directory at the end saying the same. Nothing is written anywhere, and no name is used as a path. ADR 0025.
 */
import { createInflateRaw } from 'node:zlib';
import type { ByteReader } from './byte-reader.ts';
import { release, releaseMade } from '../files/release.ts';
import { CENTRAL, END, LOCAL } from './zip-write.ts';

/** Why an archive is refused. unsafe: built to mislead or of a kind that is not read. cut: it ends too early. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  readonly why: 'unsafe' | 'cut' | 'too-large' | 'stranger';
  constructor(why: ArchiveError['why'], what: string) {
    super(what);
    this.why = why;
  }
}

export type ZipLimits = {
  /** Most bytes of one part, unpacked, by its name; null for a name that is not allowed. */
  readonly most: (name: string) => number | null;
  readonly parts: number;
  /** Most bytes of all parts together, unpacked. */
  readonly total: number;
};

export type ZipPart = { readonly name: string; readonly bytes: Uint8Array };

type Head = {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const refuse = (why: ArchiveError['why'], what: string): never => {
  throw new ArchiveError(why, what);
};

async function need(reader: ByteReader, count: number): Promise<Uint8Array> {
  return (await reader.exactly(count)) ?? refuse('cut', 'the archive ends too early');
}

/** The 26 bytes local and central header share. */
function readCommon(bytes: Uint8Array): Omit<Head, 'name' | 'offset'> & { names: number; extra: number } {
  const at = view(bytes);
  return {
    flags: at.getUint16(2, true),
    method: at.getUint16(4, true),
    crc: at.getUint32(10, true),
    packed: at.getUint32(14, true),
    size: at.getUint32(18, true),
    names: at.getUint16(22, true),
    extra: at.getUint16(24, true),
  };
}

const nameOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Unpacks one part and stops as soon as it gives more than it said. */
async function unpack(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const inflate = createInflateRaw({ maxOutputLength: size + 1, chunkSize: 64 * 1024 });
  const out = new Uint8Array(size);
  let at = 0;
  let last: Uint8Array | null = null;
  inflate.end(packed);
  try {
    for await (const piece of inflate as AsyncIterable<Uint8Array>) {
      if (at + piece.length > size) refuse('unsafe', 'a part is larger than it says');
      out.set(piece, at);
      at += piece.length;
      // zlib has gone on to another buffer: this one was copied out whole.
      if (last !== null && last.buffer !== piece.buffer) releaseMade(last);
      last = piece;
    }
    if (last !== null) releaseMade(last);
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    refuse('unsafe', 'a part cannot be unpacked');
  }
  if (at !== size) refuse('unsafe', 'a part is smaller than it says');
  // Bytes behind the end of the packed data belong to no part.
  if (inflate.bytesWritten !== packed.length) refuse('unsafe', 'something stands behind a part');
  return out;
}

async function readLocal(reader: ByteReader, limits: ZipLimits, offset: number): Promise<Head> {
  const fields = readCommon(await need(reader, 26));
  if (fields.names === 0 || fields.names > 200 || fields.extra > 2000)
    refuse('unsafe', 'a name that is none');
  const name = nameOf(await need(reader, fields.names));
  await need(reader, fields.extra);
  if (/^[/~]|\\|\.\.|:|\0/.test(name)) refuse('unsafe', 'a name reaches out of the archive');
  // Bit 0: encrypted. Bit 3: sizes only after the bytes. Bit 11 only says that the name is UTF-8, which plain ASCII is.
  if ((fields.flags & ~0x0806) !== 0) refuse('unsafe', 'a kind of part that is not read');
  if (fields.method !== 0 && fields.method !== 8) refuse('unsafe', 'a way of packing that is not read');
  const most = limits.most(name) ?? refuse('stranger', 'a name that is not in the list');
  if (fields.size > most) refuse('too-large', 'a part is too large');
  if (fields.packed > fields.size + 1024 || (fields.method === 0 && fields.packed !== fields.size))
    refuse('unsafe', 'sizes that do not fit together');
  return { ...fields, name, offset };
}

/** Reads the directory at the end: it must list the same parts, in order, and nothing may follow. */
async function readDirectory(reader: ByteReader, heads: readonly Head[], start: number): Promise<void> {
  for (const [index, head] of heads.entries()) {
    if (index > 0 && view(await need(reader, 4)).getUint32(0, true) !== CENTRAL)
      refuse('unsafe', 'the directory lists other parts');
    await need(reader, 2);
    const fields = readCommon(await need(reader, 26));
    const more = view(await need(reader, 14));
    const name = nameOf(await need(reader, fields.names));
    await need(reader, fields.extra);
    await need(reader, more.getUint16(0, true));
    const same =
      name === head.name &&
      fields.method === head.method &&
      fields.crc === head.crc &&
      fields.packed === head.packed &&
      fields.size === head.size &&
      more.getUint32(10, true) === head.offset;
    if (!same) refuse('unsafe', 'the directory says something else than the parts');
  }
  const size = reader.position - start;
  if (view(await need(reader, 4)).getUint32(0, true) !== END)
    refuse('unsafe', 'the directory lists other parts');
  const end = view(await need(reader, 18));
  const fits =
    end.getUint16(0, true) === 0 &&
    end.getUint16(2, true) === 0 &&
    end.getUint16(4, true) === heads.length &&
    end.getUint16(6, true) === heads.length &&
    end.getUint32(8, true) === size &&
    end.getUint32(12, true) === start &&
    end.getUint16(16, true) === 0;
  if (!fits) refuse('unsafe', 'the end of the archive does not fit');
  if ((await reader.some(1)) !== null) refuse('unsafe', 'something stands behind the archive');
}

/**
 * Gives the parts one after another, each whole and unpacked; nothing is held but the part and the directory.
 * Takes a reader at the first byte and the limits. Throws `ArchiveError` for anything that is not exactly such an archive; the
 * checksums of the archive are not looked at, since the signed list of SHA-256 decides (manifest.ts). The caller uses nothing
 * of it until the last part was given.
 */
export async function* readZip(reader: ByteReader, limits: ZipLimits): AsyncGenerator<ZipPart> {
  const heads: Head[] = [];
  const names = new Set<string>();
  let total = 0;
  for (;;) {
    const offset = reader.position;
    const mark = view(await need(reader, 4)).getUint32(0, true);
    if (mark === CENTRAL && heads.length > 0) {
      await readDirectory(reader, heads, offset);
      return;
    }
    if (mark !== LOCAL) refuse('unsafe', 'this is no archive');
    const head = await readLocal(reader, limits, offset);
    total += head.size;
    if (names.has(head.name)) refuse('unsafe', 'a name stands twice');
    if (heads.length >= limits.parts || total > limits.total) refuse('too-large', 'too many parts');
    names.add(head.name);
    heads.push(head);
    const packed = await need(reader, head.packed);
    if (head.method === 0) yield { name: head.name, bytes: packed };
    else {
      const bytes = await unpack(packed, head.size);
      release(packed);
      yield { name: head.name, bytes };
    }
  }
}
