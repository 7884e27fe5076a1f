/** Seeded garbage, short; `npm run torture` and the bench run it at length. */
import { expect, test } from 'vitest';
import { fuzz } from '../../bench/fuzz.ts';
import { seed, takeDown, times } from '../../repeat/rounds.ts';

const what = 'spoilt bundles, cards, signatures, signed PDFs, questions';

test(`${what}: each is refused or harmless, none crashes`, async () => {
  const wanted = times({ short: 400, long: 100_000 });
  const { cases, refused, harmless } = await fuzz(wanted, `short ${seed}`).catch((error: unknown) => {
    takeDown({
      what,
      tried: Number(/^Case (\d+)/.exec((error as Error).message)?.[1] ?? 0) + 1,
      lost: 1,
    });
    throw error;
  });
  takeDown({ what, tried: cases, lost: 0 });
  expect(cases).toBe(wanted);
  expect(refused).toBeGreaterThan(wanted * 0.75);
  expect(refused + harmless).toBe(cases);
});
