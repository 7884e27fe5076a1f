/** JSON Patch as saves use it: right by RFC 6902's own examples, exact in both directions, closed to prototypes. */
import * as fc from 'fast-check';
import { createPatch } from 'rfc6902';
import { describe, expect, test } from 'vitest';
import { applyPatch, pointerParts, type Json } from '../../../shared/json/patch.ts';
import { sameJson } from '../../../shared/json/same.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';

describe('RFC 6902, appendix A', () => {
  const cases: [string, Json, PatchOperation[], Json | null][] = [
    [
      'A.1 add a member',
      { foo: 'bar' },
      [{ op: 'add', path: '/baz', value: 'qux' }],
      { baz: 'qux', foo: 'bar' },
    ],
    [
      'A.2 add an element',
      { foo: ['bar', 'baz'] },
      [{ op: 'add', path: '/foo/1', value: 'qux' }],
      { foo: ['bar', 'qux', 'baz'] },
    ],
    ['A.3 remove a member', { baz: 'qux', foo: 'bar' }, [{ op: 'remove', path: '/baz' }], { foo: 'bar' }],
    [
      'A.4 remove an element',
      { foo: ['bar', 'qux', 'baz'] },
      [{ op: 'remove', path: '/foo/1' }],
      { foo: ['bar', 'baz'] },
    ],
    [
      'A.5 replace',
      { baz: 'qux', foo: 'bar' },
      [{ op: 'replace', path: '/baz', value: 'boo' }],
      { baz: 'boo', foo: 'bar' },
    ],
    ['A.8 a test that holds', { baz: 'qux' }, [{ op: 'test', path: '/baz', value: 'qux' }], { baz: 'qux' }],
    ['A.9 a test that fails', { baz: 'qux' }, [{ op: 'test', path: '/baz', value: 'bar' }], null],
    [
      'A.10 a nested object',
      { foo: 'bar' },
      [{ op: 'add', path: '/child', value: { grandchild: {} } }],
      { foo: 'bar', child: { grandchild: {} } },
    ],
    ['A.12 no such parent', { foo: 'bar' }, [{ op: 'add', path: '/baz/bat', value: 'qux' }], null],
    ['A.14 escapes', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: 10 }], { '/': 9, '~1': 10 }],
    ['A.15 strings are no numbers', { '/': 9, '~1': 10 }, [{ op: 'test', path: '/~01', value: '10' }], null],
    [
      'A.16 add at the end',
      { foo: ['bar'] },
      [{ op: 'add', path: '/foo/-', value: ['abc', 'def'] }],
      { foo: ['bar', ['abc', 'def']] },
    ],
  ];
  test.each(cases)('%s', (_name, before, operations, after) => {
    expect(applyPatch(before, operations)?.after ?? null).toEqual(after);
  });
});

test.each(['/__proto__', '/a/__proto__/b', '/constructor', '/a/prototype', 'a', '/~2', '/~'])(
  'the pointer %j leads nowhere',
  (path) => {
    expect(pointerParts(path)).toBeNull();
    expect(applyPatch({ a: {} }, [{ op: 'add', path, value: 1 }])).toBeNull();
  },
);

test.each(['/list/01', '/list/-1', '/list/1e0', '/list/3', '/list/length', '/list/-'])(
  '%s replaces nothing',
  (path) => {
    expect(applyPatch({ list: [1, 2] }, [{ op: 'replace', path, value: 9 }])).toBeNull();
  },
);

test('what was given is never changed, and the backward patch leads back to it', () => {
  const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;
  const object = fc.dictionary(fc.stringMatching(/^[a-z/~]{1,4}$/), json, { noNullPrototype: true });
  fc.assert(
    fc.property(object, object, (before, after) => {
      const clean = (value: Json): Json => JSON.parse(JSON.stringify(value)) as Json;
      const from = clean(before);
      const to = clean(after);
      const known = (op: { op: string; path: string }) =>
        ['add', 'remove', 'replace'].includes(op.op) && pointerParts(op.path) !== null && op.path !== '';
      const patch = createPatch(from, to);
      fc.pre(patch.every(known));
      const held = JSON.stringify(from);
      const applied = applyPatch(from, patch as PatchOperation[]);
      expect(JSON.stringify(from)).toBe(held);
      expect(sameJson(applied?.after, to)).toBe(true);
      const back = applied && applyPatch(applied.after, applied.backward);
      expect(sameJson(back?.after, from)).toBe(true);
    }),
  );
});

test('unchanged parts are shared, not copied', () => {
  const before = { answers: { a: { rationale: 'x' }, b: { rationale: 'y' } }, actions: [] };
  const after = applyPatch(before, [{ op: 'replace', path: '/answers/a/rationale', value: 'z' }])
    ?.after as typeof before;
  expect(after.answers.b).toBe(before.answers.b);
  expect(after.actions).toBe(before.actions);
  expect(after.answers.a).toEqual({ rationale: 'z' });
});
