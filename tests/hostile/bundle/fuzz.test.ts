/** A short run of the seeded fuzzing that the bench runs at length. */
import { expect, test } from 'vitest';
import { fuzz } from '../../bench/fuzz.ts';

test('two thousand spoilt bundles, cards, signatures, signed PDFs and questions: each refused or harmless, none crashes', async () => {
  const { cases, refused, harmless } = await fuzz(2000, 'short');
  expect(cases).toBe(2000);
  expect(refused).toBeGreaterThan(1500);
  expect(refused + harmless).toBe(cases);
});
