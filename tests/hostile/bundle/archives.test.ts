/** Archives built to mislead, inside a proper seal: bombs, names that reach out, names twice, sizes that lie, directories that differ. */
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ByteReader } from '../../../electron/bundle/byte-reader.ts';
import { bytesSource } from '../../../electron/bundle/source.ts';
import { ArchiveError, readZip, type ZipLimits } from '../../../electron/bundle/zip-read.ts';
import { archive, utf8, type Entry } from './forging.ts';
import { raw, type Raw } from './raw-zip.ts';

const limits: ZipLimits = {
  most: (name) => (/^[a-z]+\.(?:json|pdf)$/.test(name) ? 1024 * 1024 : null),
  parts: 50,
  total: 4 * 1024 * 1024,
};

async function read(zip: Uint8Array): Promise<Entry[]> {
  const out: Entry[] = [];
  for await (const part of readZip(new ByteReader(bytesSource(zip).open()), limits)) out.push({ ...part });
  return out;
}
const why = async (zip: Uint8Array): Promise<string> => {
  try {
    await read(zip);
    return 'good';
  } catch (error) {
    if (error instanceof ArchiveError) return error.why;
    throw error;
  }
};

const one: Raw = { name: 'a.json', bytes: utf8('{"heron":1}') };
const two: Raw = { name: 'b.pdf', bytes: utf8('%PDF-1.7'), method: 0 };

test('proper archives are read: our own, and one written by hand', async () => {
  const parts = [one, two].map(({ name, bytes }) => ({ name, bytes }));
  expect(await read(await archive(parts))).toEqual(parts);
  expect(await read(raw([one, two]))).toEqual(parts);
});

describe('names', () => {
  test.each([
    '../a.json',
    '../../etc/passwd',
    '/etc/passwd',
    'C:\\a.json',
    'a\\b.json',
    'a.json\u0000.pdf',
    '~/a.json',
    'c:a.json',
    '..',
  ])('%j reaches out', async (name) => expect(await why(raw([{ ...one, name }]))).toBe('unsafe'));
  test.each(['x.exe', 'A.json', 'sub/a.json', 'a.json ', '.json'])('%j is not in the list', async (name) =>
    expect(await why(raw([{ ...one, name }]))).toBe('stranger'),
  );
  test('an empty name', async () => expect(await why(raw([{ ...one, name: '' }]))).toBe('unsafe'));
  test('a very long name', async () =>
    expect(await why(raw([{ ...one, name: `${'a'.repeat(5000)}.json` }]))).toBe('unsafe'));
  test('the same name twice', async () =>
    expect(await why(raw([one, { ...one, bytes: utf8('{}') }]))).toBe('unsafe'));
});

describe('sizes', () => {
  const bomb = new Uint8Array(1024 * 1024);
  test('a part that unpacks to more than it says', async () =>
    expect(
      await why(raw([{ name: 'a.json', bytes: bomb, size: 1000, packed: deflateRawSync(bomb).length }])),
    ).toMatch(/unsafe/));
  test('a part that unpacks to more than it says, within the allowance for packing', async () =>
    expect(await why(raw([{ name: 'a.json', bytes: utf8('x'.repeat(5000)), size: 4999 }]))).toBe('unsafe'));
  test('a part that unpacks to less than it says', async () =>
    expect(await why(raw([{ ...one, size: 1_000_000 }]))).toBe('unsafe'));
  test('a part larger than allowed is refused before it is unpacked', async () =>
    expect(await why(raw([{ name: 'a.json', bytes: new Uint8Array(2 * 1024 * 1024) }]))).toBe('too-large'));
  test('a bomb of 700 MB', async () => {
    const huge = raw([{ name: 'a.json', bytes: bomb, size: 700 * 1024 * 1024 }]);
    expect(await why(huge)).toBe('too-large');
  });
  test('many small bombs are stopped by their sum', async () => {
    const names = 'abcdefgh'.split('').map((letter) => `${letter}.json`);
    expect(await why(raw(names.map((name) => ({ name, bytes: bomb }))))).toBe('too-large');
  });
  test('20 000 parts', async () => {
    const name = (index: number): string =>
      `${index.toString(26).replaceAll(/[0-9]/g, (d) => String.fromCharCode(113 + Number(d)))}.json`;
    const many = Array.from({ length: 20_000 }, (_, index) => ({ name: name(index), bytes: utf8('1') }));
    expect(await why(raw(many))).toBe('too-large');
  });
  test('a stored part whose two sizes differ', async () =>
    expect(await why(raw([{ ...two, size: 4 }]))).toBe('unsafe'));
  test('bytes hidden behind the packed data of a part', async () => {
    const packed = deflateRawSync(one.bytes);
    const parts = raw([{ name: 'a.json', bytes: Buffer.concat([packed, utf8('hidden')]), method: 0 }]);
    // The same bytes, called packed: the real content ends before them.
    const at = parts.slice();
    for (const place of [8, Buffer.from(at).indexOf('PK\u0001\u0002', 0, 'latin1') + 10]) at[place] = 8;
    const view = new DataView(at.buffer);
    view.setUint32(22, one.bytes.length, true);
    view.setUint32(Buffer.from(at).indexOf('PK\u0001\u0002', 0, 'latin1') + 24, one.bytes.length, true);
    expect(await why(at)).toBe('unsafe');
  });
});

describe('kinds that are not read', () => {
  test.each([
    ['encrypted', 1],
    ['sizes after the bytes', 8],
    ['patched data', 32],
    ['strong encryption', 64],
    ['masked headers', 8192],
  ])('%s', async (_what, flags) => expect(await why(raw([{ ...one, flags }]))).toBe('unsafe'));
  test.each([1, 9, 12, 14, 93, 99])('packed by method %i', async (method) =>
    expect(await why(raw([{ ...one, method }]))).toBe('unsafe'),
  );
  test('packed data that is none', async () => {
    const parts = raw([{ name: 'a.json', bytes: utf8('not packed at all'), method: 0 }]);
    parts[8] = 8;
    expect(await why(parts)).toBe('unsafe');
  });
});

describe('the directory', () => {
  test('lists another name', async () =>
    expect(await why(raw([{ ...one, central: { name: 'c.json' } }]))).toBe('unsafe'));
  test('lists another size', async () =>
    expect(await why(raw([{ ...one, central: { size: 5 } }]))).toBe('unsafe'));
  test('points elsewhere', async () =>
    expect(await why(raw([{ ...one, central: { offset: 7 } }]))).toBe('unsafe'));
  test('leaves a part out', async () =>
    expect(await why(raw([one, { ...two, central: { leaveOut: true } }]))).toBe('unsafe'));
  test('is not there', async () => {
    const whole = raw([one]);
    expect(await why(whole.slice(0, Buffer.from(whole).indexOf('PK\u0001\u0002', 0, 'latin1')))).toBe('cut');
  });
  test('is followed by something', async () => expect(await why(raw([one], utf8('more')))).toBe('unsafe'));
  test('is followed by a comment', async () => {
    const whole = raw([one], utf8('hello'));
    whole[whole.length - 7] = 5;
    expect(await why(whole)).toBe('unsafe');
  });
  test('comes without any part', async () => expect(await why(raw([]))).toBe('unsafe'));
  test('something stands before the archive', async () =>
    expect(await why(new Uint8Array(Buffer.concat([utf8('#!/bin/sh\n'), raw([one])])))).toBe('unsafe'));
});

test('cut at every place: never good, never anything but a refusal', async () => {
  const whole = raw([one, two]);
  for (let size = 0; size < whole.length; size += 1) expect(await why(whole.slice(0, size))).not.toBe('good');
});
