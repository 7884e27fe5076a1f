/**
 * Agreement measures against published worked examples:
 * - Cohen's kappa: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, table 18.1 (100 subjects, kappa 0.68).
 * - Weighted kappa and its standard error: Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72, table 1 (n = 200, kappa 0.429).
 * - AC1 where kappa misbehaves: Gwet (2002), Kappa statistic is not satisfactory, 125 pairs (kappa −0.023, AC1 0.941).
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  pairTable,
  wilson,
  type Agreement,
  type Coefficient,
} from '../../../shared/moderation/agreement.ts';

const measured = (pairs: readonly (readonly number[])[], least = 1): Agreement => {
  const result = agreement(pairs, least);
  if ('tooFew' in result) throw new Error('too few');
  return result;
};
const value = (coefficient: Coefficient): number =>
  coefficient === 'undefined' ? Number.NaN : coefficient.value;

describe('published examples', () => {
  it('kappa of two psychiatrists, 100 subjects (Fleiss)', () => {
    const result = measured([
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ]);
    expect(value(result.kappa)).toBeCloseTo(0.676, 3);
    expect(result.same.share.value).toBeCloseTo(0.89, 6);
  });

  it('kappa of two clinicians, 200 subjects (Fleiss, Cohen and Everitt 1969)', () => {
    const result = measured([
      [106, 10, 4],
      [22, 28, 10],
      [2, 12, 6],
    ]);
    expect(value(result.kappa)).toBeCloseTo(0.429, 3);
    if (result.kappa === 'undefined') throw new Error('undefined');
    // Their large-sample standard error for unweighted kappa is 0.054.
    expect((result.kappa.high - result.kappa.value) / 1.959964).toBeCloseTo(0.054, 3);
  });

  it('AC1 stays sensible where nearly all grades are the same (Gwet 2002)', () => {
    const result = measured([
      [118, 5],
      [2, 0],
    ]);
    expect(value(result.kappa)).toBeCloseTo(-0.0234, 3);
    expect(value(result.ac1)).toBeCloseTo(0.9408, 4);
  });
});

describe('by definition', () => {
  it('complete agreement is 1, and is undefined when only one grade was ever given', () => {
    expect(
      value(
        measured([
          [10, 0],
          [0, 10],
        ]).kappa,
      ),
    ).toBe(1);
    const one = measured([
      [30, 0],
      [0, 0],
    ]);
    expect(one.kappa).toBe('undefined');
    expect(value(one.ac1)).toBe(1);
  });

  it('holds figures back under twenty pairs and says how many there are', () => {
    expect(
      agreement([
        [10, 4],
        [0, 0],
      ]),
    ).toEqual({ tooFew: 14 });
    expect(agreement([])).toEqual({ tooFew: 0 });
    expect(
      agreement([
        [15, 5],
        [0, 0],
      ]),
    ).toMatchObject({ n: 20 });
  });

  it('counts moves: up is a better grade by the moderator', () => {
    const table = pairTable(
      ['o', 'g', 'ri', 'in'],
      [
        ['g', 'o'],
        ['g', 'ri'],
        ['ri', 'in'],
        ['g', 'g'],
        ['na', 'g'],
      ],
    );
    expect(measured(table)).toMatchObject({
      n: 4,
      movedUp: 1,
      movedDown: 2,
      same: { count: 1 },
      withinOne: { count: 4 },
    });
  });

  it('with two grades all three kappas are one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 4, maxLength: 4 }), ([a = 0, b = 0, c = 0, d = 0]) => {
        const result = agreement(
          [
            [a, b],
            [c, d],
          ],
          1,
        );
        if ('tooFew' in result || result.kappa === 'undefined') return;
        expect(value(result.linearKappa)).toBeCloseTo(result.kappa.value, 9);
        expect(value(result.quadraticKappa)).toBeCloseTo(result.kappa.value, 9);
      }),
    );
  });

  it('swapping the two people leaves every coefficient as it is', () => {
    const table = fc.array(fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(table, (pairs) => {
        const turned = pairs.map((_, i) => pairs.map((row) => row[i] ?? 0));
        const [one, other] = [agreement(pairs, 1), agreement(turned, 1)];
        if ('tooFew' in one || 'tooFew' in other) return;
        for (const name of ['kappa', 'linearKappa', 'quadraticKappa', 'ac1'] as const) {
          if (one[name] === 'undefined') expect(other[name]).toBe('undefined');
          else expect(value(other[name])).toBeCloseTo(one[name].value, 9);
        }
      }),
    );
  });

  it('Wilson intervals hold the share and stay within 0 and 1', () => {
    expect(wilson(35, 48)).toMatchObject({
      value: expect.closeTo(0.729, 3),
      low: expect.closeTo(0.59, 2),
      high: expect.closeTo(0.834, 2),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (n, k) => {
        const count = Math.min(k, n);
        const { value: p, low, high } = wilson(count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(p).toBeGreaterThanOrEqual(low - 1e-12);
        expect(p).toBeLessThanOrEqual(high + 1e-12);
      }),
    );
  });
});
