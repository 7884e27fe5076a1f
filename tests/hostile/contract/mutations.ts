/** Spoils a proper input in one place at a time. Gives each spoilt copy with a word for what was done. */

export type Spoilt = { readonly how: string; readonly input: unknown };

/** Values no question takes anywhere. */
export const neverRight: readonly (readonly [string, unknown])[] = [
  ['a symbol', Symbol('x')],
  ['a function', () => 'x'],
  ['a big integer', 10n],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['a set', new Set([1])],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['undefined in a list', [undefined]],
  ['an object of a class', new URL('app://caselight/')],
];

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

type Place = { readonly path: readonly (string | number)[]; readonly value: unknown };

/** Every place in a value, the value itself included. */
export function places(value: unknown, path: readonly (string | number)[] = []): readonly Place[] {
  const here: Place[] = [{ path, value }];
  if (Array.isArray(value)) return [...here, ...value.flatMap((item, at) => places(item, [...path, at]))];
  if (!isPlain(value)) return here;
  return [...here, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))];
}

/** A copy with another value at one place. */
export function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return put;
  if (Array.isArray(value)) return value.map((item, at) => (at === first ? withAt(item, rest, put) : item));
  if (!isPlain(value)) return value;
  return { ...value, [first]: withAt(value[first], rest, put) };
}

const named = (path: readonly (string | number)[]) => `at "${path.join('/')}"`;

/** A value that is never right, in every place. */
export function wrongKinds(sample: unknown): readonly Spoilt[] {
  return places(sample).flatMap(({ path }) =>
    neverRight.map(([word, bad]) => ({ how: `${word} ${named(path)}`, input: withAt(sample, path, bad) })),
  );
}

/** A key nobody asked for, in every object; also keys that reach for the prototype. */
export function extraKeys(sample: unknown): readonly Spoilt[] {
  return places(sample).flatMap(({ path, value }) => {
    if (!isPlain(value)) return [];
    return ['extra', 'constructor', '__proto__', 'toString'].map((key) => {
      const more = { ...value };
      Object.defineProperty(more, key, { value: Symbol('x'), enumerable: true });
      return { how: `the key ${key} ${named(path)}`, input: withAt(sample, path, more) };
    });
  });
}

/** Every text longer and every list larger than anything a person makes. */
export function hugeValues(sample: unknown): readonly Spoilt[] {
  return places(sample).flatMap(({ path, value }): Spoilt[] => {
    if (typeof value === 'string') {
      return [{ how: `a huge text ${named(path)}`, input: withAt(sample, path, 'x'.repeat(5_000_001)) }];
    }
    if (!Array.isArray(value)) return [];
    const many = Array.from({ length: 100_001 }, () => value[0] as unknown);
    return [{ how: `a huge list ${named(path)}`, input: withAt(sample, path, many) }];
  });
}
