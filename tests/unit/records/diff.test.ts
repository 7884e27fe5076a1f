/** The difference of two states of a document: exact both ways, rows by id and identity, its work linear. */
import * as fc from 'fast-check';
import { applyPatch as byTheBook } from 'rfc6902';
import { describe, expect, it } from 'vitest';
import { changeBetween, patchBetween } from '../../../shared/json/diff.ts';
import { applyPatch, type Json } from '../../../shared/json/patch.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { holds } from '../../repeat/properties.ts';

const key = fc.constantFrom('a', 'b', 'c', 'id', 'x/y', 'x~y');
const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const row = fc.record({ id: fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5'), text: fc.string() });
const value: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(row, { maxLength: 6 }) as fc.Arbitrary<Json>,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;
const document = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });

describe('the difference of two documents', () => {
  it('turns the one into the other and back, by our reading and by that of another', () => {
    holds(
      'difference of two documents',
      fc.property(document, document, (before, after) => {
        const { after: made, backward } = changeBetween(before, after);
        expect(sameJson(made, after)).toBe(true);
        expect(sameJson(applyPatch(made, backward)?.after, before)).toBe(true);
        const copy: unknown = structuredClone(before);
        expect(byTheBook(copy, patchBetween(before, after)).every((error) => error === null)).toBe(true);
        expect(sameJson(copy, after)).toBe(true);
      }),
      { short: 300, long: 20_000 },
    );
  });

  it('of equal documents is empty', () => {
    fc.assert(
      fc.property(document, (one) => {
        expect(patchBetween(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  const rows = Array.from({ length: 500 }, (_, at) => ({ id: `r${at}`, cells: { a: `Row ${at}`, b: '' } }));

  it('names the one box of the one row that changed, wherever rows stand', () => {
    const after = rows.with(250, { id: 'r250', cells: { a: 'Row 250!', b: '' } });
    expect(patchBetween({ rows }, { rows: after })).toEqual([
      { op: 'replace', path: '/rows/250/cells/a', value: 'Row 250!' },
    ]);
    const first = { id: 'new', cells: { a: '', b: '' } };
    expect(patchBetween({ rows }, { rows: [first, ...after] })).toEqual([
      { op: 'add', path: '/rows/0', value: first },
      { op: 'replace', path: '/rows/251/cells/a', value: 'Row 250!' },
    ]);
    expect(patchBetween({ rows }, { rows: rows.toSpliced(3, 1) })).toEqual([
      { op: 'remove', path: '/rows/3' },
    ]);
  });

  it('of a row that moved takes it out and puts it in, and leaves the others alone', () => {
    const [moved, ...rest] = rows;
    const operations = patchBetween({ rows }, { rows: [...rest, moved] });
    expect(operations.map(({ op, path }) => `${op} ${path}`)).toEqual(['remove /rows/0', 'add /rows/499']);
  });

  it('looks at each row once: those that are the very same are not read', () => {
    let looks = 0;
    const watched = rows.map(
      (one) =>
        new Proxy(one, {
          get: (target, name) => {
            if (name !== 'id') looks += 1;
            return Reflect.get(target, name) as unknown;
          },
        }),
    );
    const after = watched.with(7, { id: 'r7', cells: { a: 'x', b: '' } });
    expect(patchBetween({ rows: watched }, { rows: after })).toHaveLength(1);
    expect(looks).toBeLessThan(12);
  });
});
