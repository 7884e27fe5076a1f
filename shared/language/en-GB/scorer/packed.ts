/**
 * Weights of signs, packed: for each sign its hash (4 bytes), which checks weigh it (2 bytes, a bit each) and a signed byte for each of those,
 * in the order of the hashes. A small head gives the checks, their scale, constant and thresholds as JSON.
 */
import { bytesOf, hashOf } from '../../word-filter.ts';

export type Head = {
  readonly checks: readonly {
    readonly id: string;
    /** What a byte is worth. */
    readonly scale: number;
    readonly constant: number;
    /** Score from which a passage standing alone speaks. */
    readonly speaks: number;
    /** Score below which what the grammar found is left after all. */
    readonly silent: number;
  }[];
};

export type Weights = Head & {
  /** The place of a sign in the table; undefined for a sign that weighs nothing. */
  readonly placeOf: (sign: string) => number | undefined;
  /** What a place weighs in a check, by the number of the check. */
  readonly weightAt: (place: number, check: number) => number;
};

const seed = 0x9747b28c;
export const signHash = (sign: string): number => hashOf(sign, seed);

/** Packs weights: signs with one weight for each check, 0 for none. Gives base64 (RFC 4648). */
export function packWeights(
  signs: ReadonlyMap<string, readonly number[]>,
  scales: readonly number[],
): Uint8Array {
  const rows = [...signs].map(([sign, weights]) => ({
    hash: signHash(sign),
    bytes: weights.map((weight, n) => Math.max(-127, Math.min(127, Math.round(weight / (scales[n] ?? 1))))),
  }));
  rows.sort((a, b) => a.hash - b.hash);
  const out: number[] = [];
  let last = -1;
  for (const { hash, bytes } of rows) {
    if (hash === last || bytes.every((one) => one === 0)) continue;
    last = hash;
    let mask = 0;
    for (const [n, one] of bytes.entries()) if (one !== 0) mask |= 1 << n;
    out.push(hash >>> 24, (hash >>> 16) & 255, (hash >>> 8) & 255, hash & 255, mask >>> 8, mask & 255);
    for (const one of bytes) if (one !== 0) out.push(one & 255);
  }
  return Uint8Array.from(out);
}

/** Reads packed weights. */
export function readWeights(head: Head, base64: string): Weights {
  const bytes = bytesOf(base64);
  const places = new Map<number, number>();
  for (let at = 0; at + 6 <= bytes.length;) {
    const byte = (n: number): number => bytes[at + n] ?? 0;
    const hash = ((byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3)) >>> 0;
    places.set(hash, at + 4);
    let mask = (byte(4) << 8) | byte(5);
    at += 6;
    for (; mask !== 0; mask &= mask - 1) at += 1;
  }
  return {
    ...head,
    placeOf: (sign) => places.get(signHash(sign)),
    weightAt: (place, check) => {
      const mask = ((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0);
      if ((mask & (1 << check)) === 0) return 0;
      let before = mask & ((1 << check) - 1);
      let at = place + 2;
      for (; before !== 0; before &= before - 1) at += 1;
      return (((bytes[at] ?? 0) << 24) >> 24) * (head.checks[check]?.scale ?? 0);
    },
  };
}
