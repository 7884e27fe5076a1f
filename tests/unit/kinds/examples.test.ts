/** Every kind of answer says of its examples what they say of themselves (tests/fixtures/examples). */
import { describe, expect, test } from 'vitest';
import { Answer, emptyAnswer } from '../../../shared/audit/answer.ts';
import { countedOf, mainWords, printed } from '../../../shared/kinds/asks.ts';
import { roomOf } from '../../../shared/kinds/rooms.ts';
import { examplesAudit } from '../../fixtures/examples/examples-audit.ts';
import { askedOf, examplesForm } from '../../fixtures/examples/examples-form.ts';
import { exampleKinds } from '../../fixtures/examples/kind-examples.ts';

const audit = examplesAudit();

describe.each(exampleKinds)('%s', (name) => {
  const asked = askedOf(name);

  test('has an example without an answer and one with', () => {
    expect(new Set(asked.map(({ example }) => example.complete))).toEqual(new Set([false, true]));
  });

  test.each(asked.map((one) => [one.example.name, one] as const))('%s', (_name, { question, example }) => {
    const answer = Answer.parse({ ...emptyAnswer, ...example.answer });
    expect(roomOf(question).isComplete(question.answer, answer, audit)).toBe(example.complete);
    expect(mainWords(question, audit)).toBe(example.words);
    expect(countedOf(question, answer).flatMap(({ codes }) => codes)).toEqual(example.codes);
    // Whatever is answered can be read in print. Grades and lists to tick are printed for every kind alike.
    const blocks = printed(answer, { toolkit: examplesForm, question, audit });
    if (example.complete && example.answer.grade === undefined && question.tickLists === undefined)
      expect(JSON.stringify(blocks)).toMatch(/[A-Za-z]{3}/);
    // Members that the kind does not take are not in its examples.
    const taken: readonly string[] = [
      ...roomOf(question).members,
      'rationale',
      'evidence',
      'unread',
      'ticks',
      'none',
    ];
    expect(Object.keys(example.answer).filter((member) => !taken.includes(member))).toEqual([]);
  });
});
