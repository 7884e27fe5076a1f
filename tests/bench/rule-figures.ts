/** Precision and recall of the language checks as figures of the bench: told and not judged. */
import type { Figure } from './measure.ts';
import { printRuleScores, scoreRules, type Score } from './rules.ts';

/** Prints the whole table; gives the figures of the sentences that were held out. */
export function benchRules(): Promise<Figure[]> {
  printRuleScores();
  const figure = (one: Score, what: 'precision' | 'recall'): Figure => ({
    what: `${one.check}: ${what} on held-out sentences`,
    value: one[what],
    unit: 'share',
    target: null,
    detail: `${one.right} right, ${one.missed} missed, ${one.wrong} wrong`,
  });
  const held = scoreRules().scores.filter((one) => one.set === 'held-out');
  return Promise.resolve(held.flatMap((one) => [figure(one, 'precision'), figure(one, 'recall')]));
}
