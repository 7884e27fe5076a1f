/** Ways to spoil bytes and JSON values, from a row of numbers. */

export type Next = () => number;
export const pick = (next: Next, below: number): number => Math.floor(next() * below);

/** A copy with a few bytes changed, cut out, doubled or put elsewhere. */
export function spoilt(bytes: Uint8Array, next: Next): Uint8Array {
  const out = Buffer.from(bytes);
  const at = pick(next, out.length);
  switch (pick(next, 6)) {
    case 0:
      return out.subarray(0, at);
    case 1: {
      out[at] = (out[at] ?? 0) ^ (1 << pick(next, 8));
      return out;
    }
    case 2: {
      for (let i = 0; i <= pick(next, 8); i += 1) out[pick(next, out.length)] = pick(next, 256);
      return out;
    }
    case 3:
      return Buffer.concat([out.subarray(0, at), out.subarray(at + 1 + pick(next, 64))]);
    case 4:
      return Buffer.concat([out.subarray(0, at), out.subarray(pick(next, out.length)), out.subarray(at)]);
    default: {
      if (at + 4 <= out.length) out.writeUInt32LE([0, 1, 0x7fffffff, 0xffffffff][pick(next, 4)] ?? 0, at);
      return out;
    }
  }
}

const odd: readonly unknown[] = [
  null,
  undefined,
  '',
  0,
  -1,
  1e308,
  Number.NaN,
  true,
  [],
  {},
  '\u0000',
  '__proto__',
  'x'.repeat(70_000),
  [[]],
  { constructor: 1 },
];

/** A copy of a JSON value with one place put wrong. */
export function wrongAt(value: unknown, next: Next, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || pick(next, 4 + depth) > 3)
    return odd[pick(next, odd.length)];
  if (Array.isArray(value)) {
    if (value.length === 0) return [odd[pick(next, odd.length)]];
    const at = pick(next, value.length);
    return value.map((one, index) => (index === at ? wrongAt(one, next, depth + 1) : one));
  }
  const keys = Object.keys(value);
  const key = keys[pick(next, keys.length)];
  if (key === undefined || pick(next, 8) === 0) return { ...value, [`more${pick(next, 9)}`]: 1 };
  return { ...value, [key]: wrongAt((value as Record<string, unknown>)[key], next, depth + 1) };
}
