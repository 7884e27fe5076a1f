/** The codec carries whatever structured clone carries: V8's own serialiser is the judge. */
import { deepStrictEqual } from 'node:assert/strict';
import { deserialize, serialize } from 'node:v8';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeCodec } from '../../../tools/host/codec.ts';
import { holds } from '../../repeat/properties.ts';

const carried = (value: unknown): unknown => nodeCodec.decode(nodeCodec.encode(value));
const byV8 = (value: unknown): unknown => deserialize(serialize(value));

const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '$', '__proto__', '\ud800', '\udfff lone', '\u0000', 'ﬀ 𝒳 ا'),
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER),
  fc.bigInt(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: false }),
  fc.uint8Array(),
  fc.float32Array(),
  fc.int16Array(),
  fc.uint8Array().map((bytes) => new Uint8Array(bytes).buffer),
  fc.uint8Array({ minLength: 4 }).map((bytes) => new DataView(new Uint8Array(bytes).buffer, 1, 2)),
  fc.constantFrom(/a+b/gi, /[/]/u),
);

const key = fc.oneof(fc.string(), fc.constantFrom('$', 'v', 'constructor', 'toString', 'length', '0'));

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    fc.array(fc.tuple(tie('value'), tie('value')), { maxLength: 3 }).map((pairs) => new Map(pairs)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => new Set(items)),
  ),
}));

describe('the codec', () => {
  test('gives what V8 gives, for every kind of value', () => {
    holds(
      'codec of the development host',
      fc.property(value, (given) => {
        // Node's own comparison: the test runner's does not look into the keys of maps.
        deepStrictEqual(carried(given), byV8(given));
      }),
      { short: 300, long: 20_000 },
    );
  });

  test('keeps cycles, shared references and their identity', () => {
    const shared = { name: 'Robin' };
    const given: Record<string, unknown> = {
      first: shared,
      second: shared,
      list: [shared],
      map: new Map([[shared, 1]]),
    };
    given['self'] = given;
    const got = carried(given) as typeof given;
    expect(got['self']).toBe(got);
    expect(got['first']).toBe(got['second']);
    expect((got['list'] as unknown[])[0]).toBe(got['first']);
    expect([...(got['map'] as Map<unknown, unknown>).keys()][0]).toBe(got['first']);
  });

  test('keeps an object inside a list inside itself after tagged siblings', () => {
    const inner: unknown[] = [new Date(0), new Uint8Array([1]), { $: 'u' }];
    inner.push(inner, { inner });
    const got = carried(inner) as unknown[];
    expect(got[3]).toBe(got);
    expect((got[4] as { inner: unknown }).inner).toBe(got);
    expect(got[2]).toStrictEqual({ $: 'u' });
  });

  test('keeps errors with their kind, cause and stack', () => {
    const given = new RangeError('too far', { cause: new TypeError('wrong') });
    const got = carried(given) as RangeError;
    expect(got).toBeInstanceOf(RangeError);
    expect(got.message).toBe('too far');
    expect(got.stack).toBe(given.stack);
    expect(got.cause).toBeInstanceOf(TypeError);
  });

  test('an own key __proto__ stays a key and reaches no prototype', () => {
    const given = JSON.parse('{"__proto__": {"polluted": true}, "$": 1}') as object;
    const got = carried(given) as object;
    expect(Object.keys(got)).toEqual(['__proto__', '$']);
    expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  test('boxed primitives come back boxed', () => {
    expect(carried(Object(true))).toStrictEqual(Object(true));
    expect(carried([Object('x'), Object(5), new Date(1)])).toStrictEqual([
      Object('x'),
      Object(5),
      new Date(1),
    ]);
  });

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a function inside', { run: () => 1 }],
  ])('%s is refused as the platform refuses it', (_name, given) => {
    expect(() => nodeCodec.encode(given)).toThrow(expect.objectContaining({ name: 'DataCloneError' }));
  });

  test('text with an unknown tag is refused', () => {
    expect(() => nodeCodec.decode('{"$":"?"}')).toThrow('unknown tag');
  });
});
