/** Writes zip archives by hand, lies and all, as no proper program would. */
import { crc32, deflateRawSync } from 'node:zlib';

export type Raw = {
  name: string;
  bytes: Uint8Array;
  method?: number;
  flags?: number;
  /** What the headers say, where that is not the truth. */
  size?: number;
  packed?: number;
  central?: { name?: string; size?: number; offset?: number; leaveOut?: boolean };
};

/** Writes an archive by hand, lies and all. */
export function raw(parts: readonly Raw[], tail: Uint8Array = new Uint8Array()): Uint8Array {
  const out: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  let listed = 0;
  for (const part of parts) {
    const method = part.method ?? 8;
    const body = Buffer.from(method === 8 ? deflateRawSync(part.bytes) : part.bytes);
    const header = (name: string, size: number): Buffer => {
      const fields = Buffer.alloc(26);
      fields.writeUInt16LE(20, 0);
      fields.writeUInt16LE(part.flags ?? 0, 2);
      fields.writeUInt16LE(method, 4);
      fields.writeUInt32LE(crc32(part.bytes), 10);
      fields.writeUInt32LE(part.packed ?? body.length, 14);
      fields.writeUInt32LE(size, 18);
      fields.writeUInt16LE(Buffer.byteLength(name, 'latin1'), 22);
      return fields;
    };
    const size = part.size ?? part.bytes.length;
    const local = Buffer.concat([
      Buffer.from('PK\u0003\u0004', 'latin1'),
      header(part.name, size),
      Buffer.from(part.name, 'latin1'),
      body,
    ]);
    if (part.central?.leaveOut !== true) {
      const name = part.central?.name ?? part.name;
      const more = Buffer.alloc(14);
      more.writeUInt32LE(part.central?.offset ?? offset, 10);
      directory.push(
        Buffer.concat([
          Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
          header(name, part.central?.size ?? size),
          more,
          Buffer.from(name, 'latin1'),
        ]),
      );
      listed += 1;
    }
    out.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(listed, 8);
  end.writeUInt16LE(listed, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...out, central, end, tail]));
}
