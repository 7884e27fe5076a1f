/**
 * A strict reader and a small writer for DER (ITU-T X.690). Signatures and certificates are judged on their exact bytes,
 * so anything that has a second spelling (BER lengths, padded integers, loose booleans) is refused here, in one place.
 */

/** Thrown for bytes that are not DER; the callers at the border turn it into a failure value. */
export class DerError extends Error {}

export type DerNode = {
  /** The identifier octet, for example 0x30 for SEQUENCE. */
  readonly tag: number;
  /** The whole element with its header. */
  readonly raw: Uint8Array;
  readonly content: Uint8Array;
  /** Empty for primitive elements. */
  readonly children: readonly DerNode[];
};

const MAX_DEPTH = 32;
const MAX_NODES = 20_000;

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  printable: 0x13,
  teletex: 0x14,
  ia5: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmp: 0x1e,
  sequence: 0x30,
  set: 0x31,
} as const;

function checkPrimitive(tag: number, content: Uint8Array): void {
  const first = content[0];
  const second = content[1];
  if (tag === TAG.boolean && !(content.length === 1 && (first === 0 || first === 0xff)))
    throw new DerError('boolean');
  if (tag === TAG.null && content.length !== 0) throw new DerError('null');
  if (tag === TAG.integer) {
    if (first === undefined) throw new DerError('integer');
    if (second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)))
      throw new DerError('integer padded');
  }
  if (tag === TAG.bitString) {
    if (first === undefined || first > 7 || (content.length === 1 && first !== 0))
      throw new DerError('bit string');
    const last = content[content.length - 1] ?? 0;
    if ((last & ((1 << first) - 1)) !== 0 && content.length > 1) throw new DerError('bit string padding');
  }
  if (tag === TAG.oid && (content.length === 0 || ((content[content.length - 1] ?? 0) & 0x80) !== 0))
    throw new DerError('oid');
}

function readLength(bytes: Uint8Array, at: number): { length: number; next: number } {
  const first = bytes[at];
  if (first === undefined) throw new DerError('length missing');
  if (first < 0x80) return { length: first, next: at + 1 };
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new DerError('length form');
  let length = 0;
  for (let i = 1; i <= count; i += 1) {
    const octet = bytes[at + i];
    if (octet === undefined) throw new DerError('length cut');
    length = length * 256 + octet;
  }
  if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('length padded');
  return { length, next: at + 1 + count };
}

function readNode(bytes: Uint8Array, at: number, depth: number, budget: { left: number }): DerNode {
  budget.left -= 1;
  if (budget.left < 0 || depth > MAX_DEPTH) throw new DerError('too deep or too many parts');
  const tag = bytes[at];
  if (tag === undefined || (tag & 0x1f) === 0x1f || tag === 0) throw new DerError('tag');
  const { length, next } = readLength(bytes, at + 1);
  const end = next + length;
  if (end > bytes.length) throw new DerError('cut short');
  const content = bytes.subarray(next, end);
  const children: DerNode[] = [];
  if ((tag & 0x20) !== 0) {
    for (let position = 0; position < content.length;) {
      const child = readNode(content, position, depth + 1, budget);
      children.push(child);
      position += child.raw.length;
    }
  } else checkPrimitive(tag, content);
  return { tag, raw: bytes.subarray(at, end), content, children };
}

/** Reads the first DER element and leaves what follows it. Throws `DerError`. */
export function readDerPrefix(bytes: Uint8Array): DerNode {
  return readNode(bytes, 0, 0, { left: MAX_NODES });
}

/** Reads bytes that must be exactly one DER element. Throws `DerError`. */
export function readDer(bytes: Uint8Array): DerNode {
  const node = readDerPrefix(bytes);
  if (node.raw.length !== bytes.length) throw new DerError('something follows');
  return node;
}

/** The element if it has the tag, else a `DerError`. */
export function expectTag(node: DerNode | undefined, tag: number): DerNode {
  if (node?.tag !== tag) throw new DerError(`tag ${node?.tag ?? 'none'} instead of ${tag}`);
  return node;
}

/** The dotted form of an OBJECT IDENTIFIER element. Throws `DerError`. */
export function oidOf(node: DerNode | undefined): string {
  const { content } = expectTag(node, TAG.oid);
  const arcs: number[] = [];
  let value = 0;
  for (const octet of content) {
    if (value === 0 && octet === 0x80) throw new DerError('oid padded');
    value = value * 128 + (octet & 0x7f);
    if (!Number.isSafeInteger(value)) throw new DerError('oid too large');
    if ((octet & 0x80) === 0) {
      if (arcs.length === 0) {
        const top = value < 40 ? 0 : value < 80 ? 1 : 2;
        arcs.push(top, value - top * 40);
      } else arcs.push(value);
      value = 0;
    }
  }
  return arcs.join('.');
}

/** The value of a small non-negative INTEGER element. Throws `DerError`. */
export function smallIntegerOf(node: DerNode | undefined): number {
  const { content } = expectTag(node, TAG.integer);
  if (content.length > 4 || ((content[0] ?? 0) & 0x80) !== 0) throw new DerError('integer range');
  return content.reduce((sum, octet) => sum * 256 + octet, 0);
}

/** Equality of two byte strings. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((octet, i) => octet === b[i]);

/** Joins byte strings. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/** Writes one DER element from its tag and the parts of its content. */
export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = joinBytes(...parts);
  const digits: number[] = [];
  for (let rest = content.length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  const header = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | digits.length, ...digits];
  return joinBytes(Uint8Array.from(header), content);
}

/** Writes a SET OF in the order DER asks for. */
export function writeSetOf(tag: number, parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return writeDer(tag, ...parts.toSorted((a, b) => Buffer.compare(a, b)));
}

/** Writes an OBJECT IDENTIFIER from its dotted form. */
export function writeOid(dotted: string): Uint8Array<ArrayBuffer> {
  const [top = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const octets: number[] = [];
  for (const arc of [top * 40 + second, ...rest]) {
    const group = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      group.unshift((left % 128) | 0x80);
    octets.push(...group);
  }
  return writeDer(TAG.oid, Uint8Array.from(octets));
}
