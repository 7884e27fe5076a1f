/** PDFs made to keep the check busy or to fill the memory: each is an answer, given by a thread that goes on working. */
import { deflateSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { createPdfService } from '../../../electron/pdf/pdf-service.ts';
import { NOW } from '../../fixtures/identity/sample.ts';

const service = createPdfService((error) => {
  throw error;
});
afterAll(() => service.stop());

/** A file of these objects with a right table; `root` is what the trailer names. */
function file(objects: readonly (string | Buffer)[], trailer = '/Root 1 0 R'): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let at = parts[0]?.length ?? 0;
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    const object = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    offsets.push(at);
    at += object.length;
    parts.push(object);
  }
  const lines = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${lines}trailer\n<</Size ${size} ${trailer}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${dictionary} /Length ${data.length}>>\nstream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);
const zeros = (megabytes: number): Buffer => deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 });
const catalog = (form: string): string => `<</Type/Catalog /AcroForm <</Fields [${form}]>> >>`;

/** A cross-reference stream at the end that says of every object that it is packed into the stream before it. */
function packedInto(container: Buffer, count: number): Buffer {
  const head = Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj\n'), container, Buffer.from('\nendobj\n')]);
  const row = (kind: number, second: number, third: number): Buffer => {
    const bytes = Buffer.alloc(7);
    bytes.writeUInt8(kind, 0);
    bytes.writeUInt32BE(second, 1);
    bytes.writeUInt16BE(third, 5);
    return bytes;
  };
  const rows = [
    row(0, 0, 0),
    row(1, 9, 0),
    ...Array.from({ length: count }, (_, i) => row(2, 1, i % 65_535)),
  ];
  const table = stream(`/Type/XRef /Size ${count + 2} /W [1 4 2] /Root 2 0 R`, Buffer.concat(rows));
  return Buffer.concat([
    head,
    Buffer.from(`${count + 2} 0 obj\n`),
    table,
    Buffer.from(`\nendobj\nstartxref\n${head.length}\n%%EOF\n`),
  ]);
}

const chained = (count: number): Buffer => {
  const parts = ['%PDF-1.7\n'];
  let at = 9;
  let before = -1;
  for (let index = 0; index < count; index += 1) {
    const section = `xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1 /Root 1 0 R${before < 0 ? '' : ` /Prev ${before}`}>>\n`;
    before = at;
    at += section.length;
    parts.push(section);
  }
  return Buffer.from(`${parts.join('')}startxref\n${before}\n%%EOF\n`);
};

const bombs: readonly (readonly [string, () => Buffer])[] = [
  [
    'an object stream that unpacks to 256 MB',
    () => packedInto(stream('/Type/ObjStm /N 1 /First 4 /Filter/FlateDecode', zeros(256)), 1),
  ],
  [
    'a table that unpacks to 256 MB',
    () => {
      const table = stream('/Type/XRef /Size 9 /W [1 4 2] /Root 2 0 R /Filter/FlateDecode', zeros(256));
      return Buffer.concat([
        Buffer.from('%PDF-1.7\n1 0 obj\n'),
        table,
        Buffer.from('\nendobj\nstartxref\n9\n%%EOF\n'),
      ]);
    },
  ],
  [
    'a stream of a million small objects',
    () => {
      const index = Buffer.from(Array.from({ length: 1_000_000 }, (_, i) => `${i + 2} 0`).join(' '));
      const data = deflateSync(Buffer.concat([index, Buffer.from(' <</Type/Catalog>>')]));
      return packedInto(
        stream(`/Type/ObjStm /N 1000000 /First ${index.length} /Filter/FlateDecode`, data),
        10,
      );
    },
  ],
  ['arrays a million deep', () => file([`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`])],
  ['dictionaries a million deep', () => file(['<</A'.repeat(1_000_000)])],
  ['a string of a million open brackets', () => file(['('.repeat(5_000_000)])],
  [
    'a table that leads to itself',
    () =>
      Buffer.from(
        file([catalog('')], '/Root 1 0 R /Prev 0')
          .toString('latin1')
          .replace(/\/Prev 0/, '/Prev 9'),
      ),
  ],
  ['ten thousand tables in a chain', () => chained(10_000)],
  ['a catalog that is a reference to itself', () => file(['1 0 R'])],
  ['a length that is its own stream', () => file(['<</Type/Catalog /Length 1 0 R>>\nstream\nx\nendstream'])],
  ['a field that is its own kid', () => file([catalog('2 0 R'), '<</T (a) /FT/Sig /Kids [2 0 R]>>'])],
  [
    'a tree of fields that doubles at each of forty steps',
    () =>
      file([
        catalog('2 0 R 2 0 R'),
        ...Array.from({ length: 40 }, (_, i) => `<</T (a) /FT/Sig /Kids [${i + 3} 0 R ${i + 3} 0 R]>>`),
        '<</T (z) /FT/Sig>>',
      ]),
  ],
  [
    'a table that claims a billion entries',
    () => Buffer.from('%PDF-1.7\nxref\n0 1000000000\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n'),
  ],
  [
    'a range of numbers beyond all bounds',
    () =>
      file([
        catalog('2 0 R'),
        `<</T (a) /FT/Sig /V <</ByteRange [0 ${'9'.repeat(30)} -1 1e99] /Contents <00>>> >>`,
      ]),
  ],
  ['nothing but startxref', () => Buffer.from(`%PDF-1.7\n${'startxref\n'.repeat(2_000_000)}`)],
  [
    'forty megabytes of comments',
    () => Buffer.from(`%PDF-1.7\n${'%\n'.repeat(20_000_000)}startxref\n9\n%%EOF\n`),
  ],
];

it.each(bombs)('%s: refused, and the next file is judged', async (_, make) => {
  const bytes = make();
  const before = process.memoryUsage().rss;
  const { outcome } = await service.verify(bytes, { trustedFingerprints: [], anchors: [], at: NOW });
  expect(['damaged', 'not-signed', 'changed', 'signature-not-acceptable']).toContain(outcome);
  // Eight times the file, and 240 MiB for the thread that starts with the first file: less than the bomb alone would unpack to.
  expect(process.memoryUsage().rss - before).toBeLessThan(bytes.length * 8 + 240 * 1024 * 1024);
  const next = await service.verify(Buffer.from('%PDF-1.7\n'), {
    trustedFingerprints: [],
    anchors: [],
    at: NOW,
  });
  expect(next.outcome).toBe('damaged');
});
