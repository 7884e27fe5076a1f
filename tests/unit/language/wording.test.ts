/** The wording checks at their edges, their suggestions and reasons, and that nothing is remembered after a lock. */
import { describe, expect, it } from 'vitest';
import {
  countWords,
  findBlame,
  findVague,
  forgetTexts,
  gapCount,
  gapWords,
  hasConsequence,
  hasMeaning,
  impactBeginsWith,
  instructionWording,
  mentionsInfluence,
  mentionsOtherAgencyJudgement,
  sentencesOf,
} from '../../../shared/language/index.ts';
import { byText } from '../../../shared/language/memo.ts';
import { overlapOf, repeatsIn } from '../../../shared/rules/shingles.ts';

describe('blame', () => {
  it('offers words about the record that fit the verb', () => {
    expect(findBlame('The team failed to review the plan.')[0]).toMatchObject({
      text: 'failed to review',
      suggestion: 'no review is recorded',
    });
    expect(findBlame('The worker was careless.')[0]).toMatchObject({
      text: 'careless',
      because: 'a judgement on a person.',
    });
  });
  it('looks at who did it, not at who is named nearby', () => {
    expect(findBlame('The worker’s plan failed to reach the school.')).toEqual([]);
    expect(findBlame('The worker for the mother failed to call.')).toHaveLength(1);
    expect(findBlame('The mother of the worker’s client refused to call.')).toEqual([]);
  });
  it('leaves quotations alone', () => {
    expect(findBlame('Mum said: “the worker failed to ring”.')).toEqual([]);
  });
});

describe('gaps', () => {
  it('counts what is lacking, each once', () => {
    expect(gapWords('There is no record of it, the plan is unclear and reviews are overdue.')).toEqual([
      'no record of',
      'is unclear',
      'are overdue',
    ]);
  });
  it('late mornings and a late mother are no gaps (they once were)', () => {
    expect(gapCount('Visits were moved to late mornings, as her late mother had done.')).toBe(0);
    expect(gapWords('The review was late.')).toEqual(['was late']);
  });
  it('does not count what is taken back', () => {
    expect(gapCount('There are no gaps, nothing is missing and reviews were never overdue.')).toBe(0);
  });
});

describe('impact', () => {
  it('begins with the name, also as a possessive and in quotation marks, and not with a longer word', () => {
    expect(impactBeginsWith('Robin’s days have changed.', 'Robin')).toBe(true);
    expect(impactBeginsWith('  “Robin, who is seven', 'robin')).toBe(true);
    expect(impactBeginsWith('Robinson has changed.', 'Robin')).toBe(false);
    expect(impactBeginsWith('The plan means that Robin waits.', 'Robin')).toBe(false);
    expect(impactBeginsWith('Anything', '')).toBe(false);
  });
  it('passes the example of the dossier', () => {
    const text =
      'Robin has not had a regular chance to say how home feels, which means worries may be missed and the risk of another crisis is higher.';
    expect([impactBeginsWith(text, 'Robin'), hasMeaning(text), hasConsequence(text)]).toEqual([
      true,
      true,
      true,
    ]);
  });
  it('does not take “so far” or a date in May for a consequence', () => {
    expect(hasConsequence('Robin was seen so far on 4 May 2025.')).toBe(false);
  });
});

describe('actions, agencies, instructions, influence', () => {
  it('finds the vague main verb and leaves a vague word inside a clear step', () => {
    expect(findVague('Worker to ensure that visits are recorded').map((one) => one.text)).toEqual(['ensure']);
    expect(findVague('Write down who will consider the offer')).toEqual([]);
    expect(findVague('By 4 May, visit as soon as possible').map((one) => one.text)).toEqual([
      'as soon as possible',
    ]);
  });
  it('leaves the own agency alone', () => {
    expect(mentionsOtherAgencyJudgement('The police were slow to share.')).toMatchObject({
      agency: 'police',
      judgement: 'slow',
    });
    expect(
      mentionsOtherAgencyJudgement('The police were slow to share.', 'West Mercia Police'),
    ).toBeUndefined();
  });
  it('tells steps in the case from learning', () => {
    expect(instructionWording('Wren should be moved.')).toEqual(['should be moved']);
    expect(instructionWording('Chronologies should be moved to the front.')).toEqual([]);
  });
  it('asks for an effect and a person', () => {
    expect(mentionsInfluence('It made a difference to her.')).toBe(true);
    expect(mentionsInfluence('It made a difference.')).toBe(false);
    expect(mentionsInfluence('P1 no longer goes hungry.', ['P1'])).toBe(true);
  });
});

describe('reading texts', () => {
  it('counts words as the screen does', () => {
    expect([countWords(''), countWords('  '), countWords('one'), countWords(' two  words\n')]).toEqual([
      0, 0, 1, 2,
    ]);
  });
  it('does not end a sentence at a title or an initial', () => {
    expect(sentencesOf('Dr. A. Hale rang. She was told; it helped.').map((one) => one.text)).toEqual([
      'Dr. A. Hale rang.',
      'She was told;',
      'it helped.',
    ]);
  });
});

describe('repeats', () => {
  const text = 'the plan was made with the family and each step has a name and a date beside it';
  it('measure how much of a text stands in another', () => {
    expect(overlapOf(text, `At first, ${text.toUpperCase()}!`)).toBe(1);
    expect(overlapOf(text, 'nothing of this kind is said anywhere here in these words')).toBe(0);
    expect(overlapOf('', text)).toBe(0);
  });
  it('report each later text once, with the one it shares most with', () => {
    expect(repeatsIn([text, 'something else that has nothing at all to do with it', text, text])).toEqual([
      { later: 2, earlier: 0, share: 1 },
      { later: 3, earlier: 0, share: 1 },
    ]);
  });
});

describe('repeats of long texts', () => {
  const words = (from: number, count: number): string =>
    Array.from({ length: count }, (_, n) => `word${from + n}`).join(' ');
  it('are found in long copies and in short pieces of a long text', () => {
    const long = words(0, 500);
    expect(
      repeatsIn([long, words(1000, 500), `${long} and a little more`]).map((one) => [one.later, one.earlier]),
    ).toEqual([[2, 0]]);
    expect(repeatsIn([long, words(100, 60)]).map((one) => [one.later, one.earlier])).toEqual([[1, 0]]);
    expect(repeatsIn([words(0, 60), long])).toEqual([]);
    expect(repeatsIn([long, `${words(0, 250)} ${words(2000, 250)}`])).toEqual([]);
  });
});

describe('the memory of texts', () => {
  it('is bounded, and empty after the vault locks', () => {
    let worked = 0;
    const count = byText((value: string) => {
      worked += 1;
      return value.length;
    }, 3);
    for (const value of ['aaa', 'aaa', 'bbb', 'ccc', 'ddd', 'aaa']) count(value);
    expect(worked).toBe(5);
    forgetTexts();
    count('aaa');
    expect(worked).toBe(6);
  });
});

it.each([
  'The middle child is out of pain and talks more.',
  'A pain management plan stands in the file.',
  'He is scared of the monster under his bed.',
  'He bore the cost himself.',
  'She was a passenger in the car that crashed.',
  'He was the victim of bullies for a year.',
  'He felt himself a failure and said so.',
  'He is a novice at chess.',
  'He nags his mother to play football.',
])('a word that can be contempt is left alone where it is a thing, a verb or a fear: %s', (text) => {
  expect(findBlame(text)).toEqual([]);
});
