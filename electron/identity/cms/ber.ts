/**
 * Turns BER (ITU-T X.690, 8) into DER: lengths without an end, long lengths and strings in pieces get their one short form.
 * Many programs write their signatures so. What Caselight writes is DER and is only ever read as DER.
 */
import { DerError, joinBytes, writeDer } from '../der.ts';

const MAX_DEPTH = 32;
const MAX_PARTS = 20_000;

type Read = {
  readonly der: Uint8Array;
  readonly tag: number;
  readonly content: Uint8Array;
  readonly next: number;
};

function readLength(bytes: Uint8Array, at: number): { length: number | undefined; next: number } {
  const first = bytes[at];
  if (first === undefined) throw new DerError('length missing');
  if (first < 0x80) return { length: first, next: at + 1 };
  if (first === 0x80) return { length: undefined, next: at + 1 };
  const count = first & 0x7f;
  let length = 0;
  for (let i = 1; i <= count; i += 1) length = length * 256 + (bytes[at + i] ?? 0);
  if (count > 8 || length > bytes.length) throw new DerError('length');
  return { length, next: at + 1 + count };
}

function readOne(bytes: Uint8Array, at: number, depth: number, budget: { left: number }): Read {
  budget.left -= 1;
  const tag = bytes[at];
  if (budget.left < 0 || depth > MAX_DEPTH) throw new DerError('too deep or too many parts');
  if (tag === undefined || tag === 0 || (tag & 0x1f) === 0x1f) throw new DerError('tag');
  const { length, next } = readLength(bytes, at + 1);
  if ((tag & 0x20) === 0) {
    if (length === undefined || next + length > bytes.length) throw new DerError('cut short');
    const content = bytes.subarray(next, next + length);
    return { der: writeDer(tag, content), tag, content, next: next + length };
  }
  const parts: Read[] = [];
  let place = next;
  const end = length === undefined ? undefined : next + length;
  if (end !== undefined && end > bytes.length) throw new DerError('cut short');
  while (end === undefined ? !(bytes[place] === 0 && bytes[place + 1] === 0) : place < end) {
    const part = readOne(bytes, place, depth + 1, budget);
    parts.push(part);
    place = part.next;
  }
  if (end !== undefined && place !== end) throw new DerError('parts longer than the whole');
  // A string in pieces becomes one string.
  const inPieces = tag === 0x24;
  const content = joinBytes(...parts.map((part) => (inPieces ? part.content : part.der)));
  const plain = inPieces ? 0x04 : tag;
  return { der: writeDer(plain, content), tag: plain, content, next: end ?? place + 2 };
}

/**
 * Reads the first BER element of some bytes.
 * Takes the bytes; gives the element as DER and how many bytes it took. Throws `DerError` for what is not BER.
 */
export function derFromBer(bytes: Uint8Array): { readonly der: Uint8Array; readonly length: number } {
  const { der, next } = readOne(bytes, 0, 0, { left: MAX_PARTS });
  return { der, length: next };
}
