/** Precision and recall of the language checks as figures of the bench: told and not judged. */
import { alarmsIn, blindTable, heldOut, readSets, scoreBlind } from './blind.ts';
import type { Figure } from './measure.ts';
import { printRuleScores, scoreRules, type Score } from './rules.ts';

/** What is to be reached on sentences nobody here wrote. */
const toReach = (rule: string, what: 'recall' | 'precision'): number =>
  rule === 'R07' ? { recall: 0.92, precision: 0.95 }[what] : { recall: 0.85, precision: 0.92 }[what];

/** The figures of the sentences and audits that were held out. */
function blindFigures(): Figure[] {
  for (const set of [...readSets, heldOut] as const) console.log(blindTable(set));
  const { words, alarms } = alarmsIn(heldOut);
  const figures = scoreBlind(heldOut).scores.flatMap((one): Figure[] =>
    (['recall', 'precision'] as const).map((what) => ({
      what: `${one.rule}: ${what} on sentences of somebody else, held out`,
      value: one[what],
      unit: 'share',
      target: null,
      detail: `to reach ${toReach(one.rule, what)}; ${one.right} right, ${one.missed} missed, ${one.wrong} wrong`,
    })),
  );
  return [
    ...figures,
    {
      what: 'false alarms in 10,000 words of a good audit of somebody else',
      value: (alarms.length / words) * 10_000,
      unit: 'ratio',
      target: null,
      detail: `to reach 1; ${alarms.length} in ${words} words`,
    },
  ];
}

/** Prints the whole table; gives the figures of the newest set. */
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
  return Promise.resolve([
    ...blindFigures(),
    ...held.flatMap((one) => [figure(one, 'precision'), figure(one, 'recall')]),
  ]);
}
