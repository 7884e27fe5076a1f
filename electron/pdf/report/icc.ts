/**
 * A small sRGB profile, made here so that no binary has to be shipped: the output intent a printer or archive reads colours by.
 * ICC.1:2001-04 (version 2), matrix and curve profile; values from IEC 61966-2-1 adapted to D50.
 */

const fixed = (value: number): number => Math.round(value * 65536);

function tagXyz(x: number, y: number, z: number): Buffer {
  const data = Buffer.alloc(20);
  data.write('XYZ ', 0, 'latin1');
  [x, y, z].forEach((value, i) => data.writeInt32BE(fixed(value), 8 + i * 4));
  return data;
}

function tagCurve(): Buffer {
  const points = 256;
  const data = Buffer.alloc(12 + points * 2);
  data.write('curv', 0, 'latin1');
  data.writeUInt32BE(points, 8);
  for (let i = 0; i < points; i += 1) {
    const v = i / (points - 1);
    const linear = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    data.writeUInt16BE(Math.round(linear * 65535), 12 + i * 2);
  }
  return data;
}

function tagDescription(text: string): Buffer {
  const data = Buffer.alloc(12 + text.length + 1 + 78);
  data.write('desc', 0, 'latin1');
  data.writeUInt32BE(text.length + 1, 8);
  data.write(text, 12, 'latin1');
  return data;
}

function tagText(text: string): Buffer {
  const data = Buffer.alloc(8 + text.length + 1);
  data.write('text', 0, 'latin1');
  data.write(text, 8, 'latin1');
  return data;
}

/** Gives the bytes of the profile; always the same. */
export function srgbProfile(): Uint8Array {
  const curve = tagCurve();
  const tags: (readonly [string, Buffer])[] = [
    ['desc', tagDescription('sRGB IEC61966-2.1')],
    ['cprt', tagText('No copyright, use freely')],
    ['wtpt', tagXyz(0.9642, 1, 0.8249)],
    ['rXYZ', tagXyz(0.4360747, 0.2225045, 0.0139322)],
    ['gXYZ', tagXyz(0.3850649, 0.7168786, 0.0971045)],
    ['bXYZ', tagXyz(0.1430804, 0.0606169, 0.7141733)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const bodies: Buffer[] = [];
  const placed = new Map<Buffer, number>();
  let offset = 128 + table.length;
  tags.forEach(([signature, data], i) => {
    const at = placed.get(data) ?? offset;
    if (!placed.has(data)) {
      placed.set(data, offset);
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      bodies.push(padded);
      offset += padded.length;
    }
    table.write(signature, 4 + i * 12, 'latin1');
    table.writeUInt32BE(at, 8 + i * 12);
    table.writeUInt32BE(data.length, 12 + i * 12);
  });
  const head = Buffer.alloc(128);
  head.writeUInt32BE(offset, 0);
  head.writeUInt32BE(0x02100000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  [2025, 1, 1, 0, 0, 0].forEach((value, i) => head.writeUInt16BE(value, 24 + i * 2));
  head.write('acsp', 36, 'latin1');
  [0.9642, 1, 0.8249].forEach((value, i) => head.writeInt32BE(fixed(value), 68 + i * 4));
  return new Uint8Array(Buffer.concat([head, table, ...bodies]));
}
