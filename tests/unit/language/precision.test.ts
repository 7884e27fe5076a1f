/** Precision and recall of the language checks over the labelled sentences, with the floors the product promises. */
import { describe, expect, it } from 'vitest';
import { rulesTable, type Score, scoreRules, sentenceCount } from '../../bench/rules.ts';

const { scores, slips } = scoreRules();
const of = (check: string, set: Score['set']): Score => {
  const found = scores.find((one) => one.check === check && one.set === set);
  if (!found) throw new Error(`No score for ${check}`);
  return found;
};

describe('labelled sentences', () => {
  it('are at least 400, and a third of them was held out', () => {
    const { all, heldOut } = sentenceCount();
    console.log(rulesTable());
    expect(all).toBeGreaterThanOrEqual(400);
    expect(heldOut / all).toBeGreaterThan(0.3);
  });

  it.each(['all', 'tuning', 'held-out'] as const)(
    'identifiers: recall at least 95 %%, precision at least 90 %% (%s)',
    (set) => {
      const score = of('R07 identifiers', set);
      expect(score.recall).toBeGreaterThanOrEqual(0.95);
      expect(score.precision).toBeGreaterThanOrEqual(0.9);
      expect(score.right).toBeGreaterThan(40);
    },
  );

  it('every kind of identifier, over all sentences', () => {
    for (const kind of ['name', 'dob', 'phone', 'email', 'postcode', 'address', 'nhs', 'upn', 'nino']) {
      const score = of(`R07 ${kind}`, 'all');
      expect(score.right, kind).toBeGreaterThan(3);
      expect(score.recall, kind).toBeGreaterThanOrEqual(0.95);
      expect(score.precision, kind).toBeGreaterThanOrEqual(0.9);
    }
  });

  it('the prompts about wording: recall and precision at least 85 % each', () => {
    const checks = [...new Set(scores.map((one) => one.check))].filter((check) => !check.startsWith('R07'));
    expect(checks.length).toBeGreaterThanOrEqual(9);
    for (const check of checks) {
      expect(of(check, 'all').recall, check).toBeGreaterThanOrEqual(0.85);
      expect(of(check, 'all').precision, check).toBeGreaterThanOrEqual(0.85);
    }
  });

  it('names each slip, so that a worse figure can be looked into', () => {
    expect(slips.every((slip) => slip.text !== '' && slip.check !== '')).toBe(true);
  });
});
