/** Samples: drawn again from the same seed, in proportion, without those left out. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, type Candidate } from '../../../shared/moderation/sample.ts';

const list = (counts: Record<string, number>): Candidate[] =>
  Object.entries(counts).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, i) => ({ id: `${group}-${i}`, group })),
  );

describe('a drawn sample', () => {
  const accepted = list({ 'Tier 2, North': 61, 'Tier 2, South': 48, 'Case file': 22, MACFA: 12 });

  it('is the same for the same seed, whatever order the list is in', () => {
    const one = drawSample(accepted, 12, 'july 2025');
    expect(drawSample(accepted.toReversed(), 12, 'july 2025')).toEqual(one);
    expect(drawSample(accepted, 12, 'august 2025').drawn).not.toEqual(one.drawn);
  });

  it('is in proportion to the groups', () => {
    expect(drawSample(accepted, 12, 'seed').groups).toEqual([
      { group: 'Case file', candidates: 22, drawn: 2 },
      { group: 'MACFA', candidates: 12, drawn: 1 },
      { group: 'Tier 2, North', candidates: 61, drawn: 5 },
      { group: 'Tier 2, South', candidates: 48, drawn: 4 },
    ]);
  });

  it('keeps a fixed seed for ever (golden)', () => {
    expect(drawSample(list({ a: 10 }), 3, 'caselight').drawn).toMatchInlineSnapshot(`
      [
        "a-9",
        "a-1",
        "a-7",
      ]
    `);
  });

  it('never draws who is left out, and lists why', () => {
    const exclusions = [{ id: 'MACFA-0', reason: 'You were the auditor’s manager' }];
    const all = drawSample(accepted, 143, 'x', exclusions);
    expect(all.drawn).toHaveLength(142);
    expect(all.drawn).not.toContain('MACFA-0');
    expect(all.excluded).toEqual(exclusions);
  });

  it('has the asked size, no one twice, and no group beyond its members', () => {
    const groups = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(30));
    fc.assert(
      fc.property(groups, fc.nat(100), fc.string(), (counts, size, seed) => {
        const candidates = list(counts);
        const sample = drawSample(candidates, size, seed);
        expect(sample.drawn).toHaveLength(Math.min(size, candidates.length));
        expect(new Set(sample.drawn).size).toBe(sample.drawn.length);
        for (const group of sample.groups) expect(group.drawn).toBeLessThanOrEqual(group.candidates);
      }),
    );
  });
});
