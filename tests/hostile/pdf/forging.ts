/** Makes dishonest versions of honestly signed files: the tools an attacker has, including a key that somebody trusts. */
import { signDetached } from '../../../electron/identity/cms/sign.ts';
import type { OpenIdentity } from '../../../electron/identity/signing-identity.ts';
import { appendIncrement } from '../../../electron/pdf/sign/write-increment.ts';
import { readIncrement } from '../../../electron/pdf/verify/increment.ts';
import { PdfFile } from '../../../electron/pdf/verify/syntax/pdf-file.ts';

export type Objects = Map<number, Buffer>;
export type Signer = (parts: readonly Uint8Array[]) => Promise<Uint8Array>;

const PLACEHOLDER = '[0 9999999999 9999999999 9999999999]';

export const signWith =
  (identity: OpenIdentity): Signer =>
  (parts) =>
    signDetached(parts, identity);

/** The bodies of the objects that a file adds to an earlier revision of itself. */
export function objectsOf(before: Uint8Array, after: Uint8Array): Objects {
  const { objects } = readIncrement(after, before.length, after.length, new PdfFile(before));
  return new Map(
    [...objects].map(([num, object]) => {
      const raw = Buffer.from(after.subarray(object.start, object.end));
      const begin = raw.indexOf('obj') + 4;
      return [num, raw.subarray(begin, raw.lastIndexOf('endobj') - 1)];
    }),
  );
}

/** The number of the signature object in a set of objects. */
export const signatureIn = (objects: Objects): number =>
  [...objects].find(([, body]) => body.includes('/Type/Sig/'))?.[0] ?? -1;

/** Empties a signature object again, so that it can be signed anew with other bytes around it. */
export const emptied = (body: Buffer): Buffer =>
  Buffer.from(
    body
      .toString('latin1')
      .replace(/\/ByteRange \[[^\]]*\] */, `/ByteRange ${PLACEHOLDER}\n`)
      .replace(/\/Contents <([0-9A-F]*)>/, (_, digits: string) => `/Contents <${'0'.repeat(digits.length)}>`),
    'latin1',
  );

/** Where the parts of the last signature of a file stand. */
export function places(bytes: Buffer): { range: number; gapStart: number; gapEnd: number } {
  const range = bytes.lastIndexOf('/ByteRange ') + '/ByteRange '.length;
  const gapStart = bytes.indexOf('/Contents <', range) + '/Contents '.length;
  return { range, gapStart, gapEnd: bytes.indexOf('>', gapStart) + 1 };
}

/** Signs the last, empty signature; `range` may state other numbers than the honest ones, and they are really signed. */
export async function fillIn(
  file: Uint8Array,
  sign: Signer,
  range: (gapStart: number, gapEnd: number, length: number) => readonly number[] = (start, end, length) => [
    0,
    start,
    end,
    length - end,
  ],
): Promise<Buffer> {
  const bytes = Buffer.from(file);
  const at = places(bytes);
  const numbers = range(at.gapStart, at.gapEnd, bytes.length);
  bytes.write(`[${numbers.join(' ')}]`.padEnd(PLACEHOLDER.length, ' '), at.range, 'latin1');
  const [first = 0, length = 0, second = 0, rest = 0] = numbers;
  const cms = await sign([bytes.subarray(first, first + length), bytes.subarray(second, second + rest)]);
  if (cms.length * 2 > at.gapEnd - at.gapStart - 2) throw new Error('The forged signature does not fit.');
  bytes.write(Buffer.from(cms).toString('hex').toUpperCase(), at.gapStart + 1, 'latin1');
  return bytes;
}

/**
 * The last revision of a file made again with tampered objects or bytes and really signed.
 * Takes the file before and after the revision, who signs, and what is done to the objects and to the unsigned bytes.
 */
export async function resign(
  before: Uint8Array,
  after: Uint8Array,
  sign: Signer,
  tamper: {
    objects?: (objects: Objects) => void;
    bytes?: (bytes: string) => string;
    range?: (gapStart: number, gapEnd: number, length: number) => readonly number[];
  } = {},
): Promise<Buffer> {
  const objects = objectsOf(before, after);
  const signature = signatureIn(objects);
  objects.set(signature, emptied(objects.get(signature) ?? Buffer.alloc(0)));
  tamper.objects?.(objects);
  const made = appendIncrement(new PdfFile(before), objects).toString('latin1');
  const old = made.slice(0, before.length);
  const changed = old + (tamper.bytes?.(made.slice(before.length)) ?? made.slice(before.length));
  return fillIn(Buffer.from(changed, 'latin1'), sign, tamper.range);
}

/** Appends objects as one clean update that nobody signs. */
export const append = (bytes: Uint8Array, objects: Readonly<Record<number, string>>): Buffer =>
  appendIncrement(
    new PdfFile(bytes),
    new Map(Object.entries(objects).map(([num, body]) => [Number(num), Buffer.from(body, 'latin1')])),
  );

/** Text of an object as the newest revision has it. */
export function bodyOf(bytes: Uint8Array, num: number): string {
  const found = new PdfFile(bytes).find(num)?.object;
  if (!found) throw new Error(`no object ${num}`);
  return Buffer.from(bytes.subarray(found.value.start, found.value.end)).toString('latin1');
}

/** A small seeded generator, so that a failing case can be run again. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
