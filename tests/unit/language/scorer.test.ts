/** The scorer beside the grammar: its weights read as they were packed, its hints show a place and say why, and it is silent where it must be. */
import { describe, expect, it } from 'vitest';
import {
  findBlame,
  findGaps,
  findInstructions,
  findOtherAgencyJudgements,
} from '../../../shared/language/index.ts';
import { packWeights, readWeights } from '../../../shared/language/en-GB/scorer/packed.ts';
import { packed } from '../../../shared/language/en-GB/scorer/weights.ts';

describe('weights', () => {
  it('are read as they were packed, a sign that weighs nothing is not there', () => {
    const head = {
      checks: ['R12', 'S07', 'B05'].map((id) => ({ id, scale: 0.5, constant: 0, speaks: 0, silent: 0 })),
    };
    const signs = new Map([
      ['w=late', [0, -3, 10]],
      ['w=kind', [-63.5, 0, 0]],
      ['w=the', [0, 0.1, 0]],
    ]);
    const base64 = Buffer.from(packWeights(signs, [0.5, 0.5, 0.5])).toString('base64');
    const { placeOf, weightAt } = readWeights(head, base64);
    const weightsOf = (sign: string): number[] =>
      [0, 1, 2].map((check) => weightAt(placeOf(sign) ?? -9, check));
    expect(weightsOf('w=late')).toEqual([0, -3, 10]);
    expect(weightsOf('w=kind')).toEqual([-63.5, 0, 0]);
    expect(placeOf('w=the')).toBeUndefined();
    expect(placeOf('w=unknown')).toBeUndefined();
  });
  it('are small: at most 300 KB', () => {
    expect(packed.length).toBeLessThan(300 * 1024);
  });
});

describe('a hint of the scorer', () => {
  it.each([
    [findBlame, 'The plan is dated. He would sell his own granny for a packet of crisps.'],
    [findInstructions, 'The plan is dated. Best get that genogram on the system before anybody asks again.'],
    [findGaps, 'The visit was long. You would look in vain for the uncle’s side of it.'],
    [
      (text: string) => findOtherAgencyJudgements(text),
      'The plan is dated. Hats off to the school cook, who spotted what nobody else had.',
    ],
  ] as const)('shows the words of one sentence and says why: %#', (find, text) => {
    const [found, ...more] = find(text);
    expect(more).toEqual([]);
    expect(text.slice(found?.at, (found?.at ?? 0) + (found?.text.length ?? 0))).toBe(found?.text);
    expect(found?.at).toBeGreaterThan(15);
    expect(found?.because).toMatch(/^\S.*\.$/);
  });
  it('is not given for a heading or a role', () => {
    for (const find of [findBlame, findInstructions, findGaps])
      expect(
        ['Named nurse', 'South team', 'Reasons', 'Health visitor'].flatMap((text) => find(text)),
      ).toEqual([]);
  });
  it('asks for more in a long text, where each sentence is a chance to be wrong', () => {
    const plain =
      'The worker visited on the Monday and wrote it up the next day. Robin was seen alone in the kitchen, with the dog. ';
    expect(findBlame(plain.repeat(30))).toEqual([]);
    expect(findInstructions(plain.repeat(30))).toEqual([]);
  });
});
