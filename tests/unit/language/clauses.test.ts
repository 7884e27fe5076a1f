/** The reader of clauses and the checks that read through it: blame (R12), other agencies (S07), steps in the case (E06). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findBlame, findInstructions, findOtherAgencyJudgements } from '../../../shared/language/index.ts';
import { clausesOf } from '../../../shared/language/en-GB/clauses/reader.ts';

type Finder = (text: string) => readonly unknown[];
const quiet = (find: Finder, texts: readonly string[]): string[] =>
  texts.filter((text) => find(text).length === 0);
const loud = (find: Finder, texts: readonly string[]): string[] =>
  texts.filter((text) => find(text).length > 0);

describe('clauses', () => {
  const read = (text: string): string[] =>
    clausesOf(text).map((one) =>
      [
        one.subjectKind,
        one.verb,
        one.negated && 'not',
        one.passive && 'passive',
        one.reported && 'said',
        one.quoted && 'quoted',
        one.purpose && 'purpose',
      ]
        .filter((part) => typeof part === 'string')
        .join(' '),
    );
  it('know subject, verb and what is denied, also over what is put in between', () => {
    expect(read('The worker, since April, has not called.')).toEqual(['worker call not']);
    expect(read('The worker is disorganised and lacks curiosity.')).toEqual(['worker be', 'worker lack']);
    expect(read('Nobody at the school understood the risk.')).toEqual(['nobody understand not']);
  });
  it('tell who a passive is done by', () => {
    expect(clausesOf('The worker was ignored by the father.')[0]).toMatchObject({
      passive: true,
      by: 'family',
    });
  });
  it('know what is said by others, quoted in either marks, or only a purpose', () => {
    expect(read('Mum said the worker did not bother.')).toEqual(['family say', 'worker bother not said']);
    expect(read('He wrote, "my worker refused to listen".')[1]).toBe('worker refuse said quoted');
    expect(read('It was moved so that she was not visited twice.')[1]).toBe(
      'pronoun visit not passive purpose',
    );
  });
});

describe('blame', () => {
  it('speaks where a worker’s effort, will or worth is judged', () => {
    expect(
      quiet(findBlame, [
        'The worker did not engage dad in the plan.',
        'The practitioner’s attitude to mum is poor.',
        'The manager never checks anything.',
        'The adviser couldn’t be bothered to ring.',
        'The worker is out of his depth.',
        'The worker lets this family down.',
        'The worker is disorganised and lacks curiosity.',
        'The worker has failed, since May, to visit.',
        'The worker chose not to read the file.',
        'The team’s failure to visit meant that he waited.',
        'This was sloppy practice by the duty team.',
        'She was let down by her worker.',
        'It was lazy of the worker to copy the plan.',
        'The worker wasn’t interested.',
        'Managers should have done more.',
        'The worker has a poor understanding of risk.',
      ]),
    ).toEqual([]);
  });
  it('is silent where the record, another or a good refusal is meant', () => {
    expect(
      loud(findBlame, [
        'The worker was ignored by two agencies and wrote again.',
        'The worker refused to let the case drift.',
        'He wrote, "my worker refused to listen".',
        'Mum said that the worker did not bother with her.',
        'The worker was not lazy.',
        'The manager has never failed to hold supervision.',
        'The nurse failed her driving test.',
        'The worker was poorly in June.',
        'The worker did not visit in June because the family were away.',
        'The record does not show why the worker closed the case.',
      ]),
    ).toEqual([]);
  });
});

describe('other agencies', () => {
  it('are judged in either word order and clause by clause', () => {
    expect(
      quiet(findOtherAgencyJudgements, [
        'Good work by the school made the difference.',
        'Probation’s plan was flawed.',
        'MASH got it wrong.',
        'We rang twice, but the school’s reply was weak.',
        'Nobody at the school understood the risk.',
        'CAMHS let her down.',
        'Housing took far too long.',
        'The delay by housing put the family at risk.',
        'The ward discharged her without telling anyone.',
        'It is to the credit of the school that she stayed.',
      ]),
    ).toEqual([]);
    expect(
      loud(findOtherAgencyJudgements, [
        'The midwife noted poor attendance at clinic.',
        'The hospital recorded that mum was late for two appointments.',
        'The nursery raised concerns about poor hygiene.',
        'The police were asked to attend and did so in an hour.',
        'Our referral to CAMHS was late.',
        'The health visitor was not invited to the meeting.',
        'The worker was told by school that he was late.',
      ]),
    ).toEqual([]);
  });
  it.each([
    ['childrens-social-care', 'The social worker was late with two visits.'],
    ['community-health', 'The health visitor did not weigh the baby.'],
    ['hospital', 'The midwife did not ask about home.'],
    ['gp', 'The surgery did not send the letter.'],
    ['mental-health', 'CAMHS did not offer a date.'],
    ['education', 'The headteacher was slow to tell us.'],
    ['housing', 'The tenancy officer never replied.'],
    ['police', 'The sergeant overlooked the marker.'],
  ])('leave the own staff of %s, and look at them for others', (own, text) => {
    expect(findOtherAgencyJudgements(text, own)).toEqual([]);
    expect(findOtherAgencyJudgements(text, 'fire')).toHaveLength(1);
  });
});

describe('steps in the case', () => {
  it('are found as a duty, a wish, a bare infinitive or an order', () => {
    expect(
      quiet(findInstructions, [
        'The social worker needs to increase visits to weekly.',
        'Dad is to have supervised contact only.',
        'The conference needs to be brought forward.',
        'The health visitor to see the baby each week.',
        'Please allocate this case to another worker.',
        'His school place should be changed.',
        'It would be right for Robin to move in the new year.',
        'We recommend that the worker visits weekly.',
        'This family’s plan should have a contingency.',
        'The boys are not to be left with their uncle.',
        'Time to convene a legal planning meeting.',
        'I think Robin should be accommodated.',
      ]),
    ).toEqual([]);
  });
  it('are not what services learn, nor what was agreed, nor what somebody wished', () => {
    expect(
      loud(findInstructions, [
        'We agreed that he should move schools.',
        'Mum thought that she should be visited more.',
        'Practitioners should see the child alone.',
        'All agencies need to ask about the father.',
        'It would be helpful for agencies to meet earlier.',
        'We recommend that training is repeated.',
        'Agencies to share chronologies.',
        'The worker should have visited the family sooner.',
        'Robin was to be moved in May, but the plan changed.',
      ]),
    ).toEqual([]);
  });
});

describe('sentences of development, by the hand that wrote the lists', () => {
  it.each([
    ['r12-kinds', findBlame],
    ['s07-kinds', (text: string) => findOtherAgencyJudgements(text)],
    ['e06-kinds', findInstructions],
  ] as const)('%s speak and stay silent as labelled', (name, find: Finder) => {
    const file = new URL(`../../fixtures/sentences/${name}.json`, import.meta.url);
    const rows = JSON.parse(readFileSync(file, 'utf8')) as { text: string; speaks: boolean }[];
    expect(rows.length).toBeGreaterThan(40);
    expect(
      rows.filter(({ text, speaks }) => find(text).length > 0 !== speaks).map((row) => row.text),
    ).toEqual([]);
  });
});
