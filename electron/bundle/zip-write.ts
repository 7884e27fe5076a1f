/** Writes a plain zip archive (PKWARE APPNOTE 4.3) part by part: sizes and checksums stand before each part, so that any reader can stream it. */
import { crc32, deflateRaw } from 'node:zlib';
import { promisify } from 'node:util';
import { releaseMade } from '../files/release.ts';

const deflateInPool = promisify(deflateRaw);

/** Packs off the main thread, in Node's own pool. A short result lies in a far larger buffer, which is given back at once. */
async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = await deflateInPool(bytes, { level: 6 });
  if (packed.length === packed.buffer.byteLength) return packed;
  const exact = Uint8Array.from(packed);
  releaseMade(packed);
  return exact;
}

export const LOCAL = 0x04034b50;
export const CENTRAL = 0x02014b50;
export const END = 0x06054b50;
/** 1980-01-01: the archive tells no times; the manifest does. */
const DATE = 0x0021;

type Written = {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
};

/** The fields that local and central header share, from "version needed" to "extra length". */
function common(part: Written): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0, 2);
  fields.writeUInt16LE(part.method, 4);
  fields.writeUInt16LE(0, 6);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(part.crc, 10);
  fields.writeUInt32LE(part.packed, 14);
  fields.writeUInt32LE(part.size, 18);
  fields.writeUInt16LE(part.name.length, 22);
  fields.writeUInt16LE(0, 24);
  return fields;
}

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** An archive being written: `add` gives the bytes of one part, `end` those of the directory. Nothing is kept but the directory. */
export function makeZip(): {
  readonly add: (name: string, bytes: Uint8Array, pack: boolean) => Promise<readonly Uint8Array[]>;
  readonly end: () => Uint8Array;
} {
  const parts: Written[] = [];
  let offset = 0;
  return {
    add: async (name, bytes, pack) => {
      const body = pack ? await deflate(bytes) : bytes;
      const part: Written = {
        name: Buffer.from(name, 'latin1'),
        method: pack ? 8 : 0,
        crc: crc32(bytes),
        packed: body.length,
        size: bytes.length,
        offset,
      };
      parts.push(part);
      const head = Buffer.concat([word(LOCAL), common(part), part.name]);
      offset += head.length + body.length;
      if (offset > 0xfffffff0 || parts.length > 65_000) throw new Error('The archive grows too large.');
      return [head, body];
    },
    end: () => {
      const directory = parts.flatMap((part) => {
        const more = Buffer.alloc(14);
        more.writeUInt32LE(part.offset, 10);
        const madeBy = Buffer.from([20, 0]);
        return [word(CENTRAL), madeBy, common(part), more, part.name];
      });
      const size = directory.reduce((sum, piece) => sum + piece.length, 0);
      const end = Buffer.alloc(18);
      end.writeUInt16LE(parts.length, 4);
      end.writeUInt16LE(parts.length, 6);
      end.writeUInt32LE(size, 8);
      end.writeUInt32LE(offset, 12);
      return Buffer.concat([...directory, word(END), end]);
    },
  };
}
