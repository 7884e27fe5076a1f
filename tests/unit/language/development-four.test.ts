/** Single sentences written beside the fields of words, after set three: nobody makes the checks worse on them unseen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findBlame,
  findGaps,
  findIdentifiers,
  findInstructions,
  findOtherAgencyJudgements,
  findVague,
  readImpact,
} from '../../../shared/language/index.ts';
import { mismatch } from '../../../shared/rules/grade-and-words.ts';

type Item = { readonly text: string; readonly speak: boolean; readonly grade?: string };
type Check = 'R07' | 'R12' | 'R13' | 'B05' | 'S07' | 'E06' | 'B03' | 'R08';

const items = JSON.parse(
  readFileSync(new URL('../../fixtures/sentences/development-four.json', import.meta.url), 'utf8'),
) as Record<Check, readonly Item[]>;

const speaks: Readonly<Record<Check, (item: Item) => boolean>> = {
  R07: ({ text }) => findIdentifiers(text, [], ['Robin']).length > 0,
  R12: ({ text }) => findBlame(text).length > 0,
  R13: ({ text, grade }) => mismatch(grade === 'g' || grade === 'o', text) !== undefined,
  B05: ({ text }) => findGaps(text).length > 0,
  S07: ({ text }) => findOtherAgencyJudgements(text, 'childrens-social-care').length > 0,
  E06: ({ text }) => findInstructions(text).length > 0,
  B03: ({ text }) => {
    const { means, follows } = readImpact(text, 'Robin');
    return !means && !follows;
  },
  R08: ({ text }) => findVague(text).length > 0,
};
const [leastRecall, leastPrecision] = [0.9, 0.92];

describe('sentences of development after set three', () => {
  it.each(Object.keys(speaks) as Check[])('%s speaks of those that say it and leaves the others', (check) => {
    const said = items[check].map((item) => ({ item, spoke: speaks[check](item) }));
    const right = said.filter(({ item, spoke }) => item.speak && spoke).length;
    const missed = said.filter(({ item, spoke }) => item.speak && !spoke).map(({ item }) => item.text);
    const wrong = said.filter(({ item, spoke }) => !item.speak && spoke).map(({ item }) => item.text);
    expect(right / (right + missed.length), `missed: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(
      leastRecall,
    );
    expect(right / (right + wrong.length), `wrong: ${wrong.join(' | ')}`).toBeGreaterThanOrEqual(
      leastPrecision,
    );
  });
});
