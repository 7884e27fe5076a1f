/** R07 by kinds: accents, names that are words, families, scripts, disguised addresses, numbers set in other ways, laws called by a name. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findIdentifiers, namesAcross, readDate } from '../../../shared/language/index.ts';
import { dictionaryWords, filterOf } from '../../../tools/build/english-words.ts';
import { isEnglish } from '../../../shared/language/en-GB/english-words.ts';
import { wordFilter } from '../../../shared/language/word-filter.ts';

const found = (text: string): string[] => findIdentifiers(text).map((one) => `${one.kind}: ${one.text}`);
const speaks = (texts: readonly string[]): string[] => texts.filter((text) => found(text).length === 0);
const silent = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => (found(text).length === 0 ? [] : [`${text} → ${found(text).join(', ')}`]));

describe('a name', () => {
  it('typed with accents is found, whether the list has it or not', () => {
    expect(
      speaks([
        'Béatrice was not asked about school.',
        'The plan says how Željka will travel.',
        'Visit to Adewalé and his brother.',
        'Dad told Łucja about the move.',
        'The nurse rang Thị Hương twice.',
      ]),
    ).toEqual([]);
  });
  it('is not what families call their own in their languages', () => {
    const kin = [
      'Mam',
      'Taid',
      'Nain',
      'Babcia',
      'Nani',
      'Dadaji',
      'Chacha',
      'Oma',
      'Nonna',
      'Granda',
      'Mamgu',
    ];
    expect(
      silent(kin.flatMap((word) => [`${word} came to both meetings.`, `He stays with ${word} on Fridays.`])),
    ).toEqual([]);
  });
  it('that is a word too is found by what is said of it', () => {
    expect(
      speaks([
        'Hope was seen alone on Friday and talked about her room.',
        'Jasmine has been to two meetings.',
        'Joy and Robin share a room.',
        'Max was not brought to clinic.',
        'Grace told her teacher.',
      ]),
    ).toEqual([]);
    expect(
      silent([
        'Hope was lost after the second meeting.',
        'May was a hard month.',
        'Grace was shown on both sides.',
        'Amber was the rating in spring.',
        'Will the plan be read again?',
      ]),
    ).toEqual([]);
  });
  it('of a family is found by the word after it', () => {
    expect(
      speaks([
        'The O’Dwyer family moved in June.',
        'The Ahlquist children are at nursery.',
        'The Brown household has two dogs.',
        'The Tremaynes were visited twice.',
      ]),
    ).toEqual([]);
    expect(silent(['The White British family moved.', 'The Early Help family worker rang.'])).toEqual([]);
  });
  it('in capitals or without any is found', () => {
    expect(
      speaks([
        'The lead professional and MR TREVANION agreed dates.',
        'tamsin said she likes the club',
        'mr trevanion agreed',
        'the worker spoke to oluwaseun about it',
      ]),
    ).toEqual([]);
  });
  it('in another script is found', () => {
    expect(
      speaks([
        'The father, علي حسن, was rung.',
        'A neighbour, 王芳, has a key.',
        'Her aunt सुनीता helps.',
        'Visit by Олена Коваль on Monday.',
      ]),
    ).toEqual([]);
    expect(silent(['The rate is 5 μg.', 'Δ was used for change.'])).toEqual([]);
  });
  it('no list has is found by a capital inside the sentence and the words around it', () => {
    expect(
      speaks([
        'The worker talked with Kaelynd about school.',
        'We met Ruvindra’s mother.',
        'Thandokazi Mbalwe chaired the meeting.',
        'School is worried about Zorvan and his brother.',
        'It helped that Elowyne, aged 7, has a friend.',
      ]),
    ).toEqual([]);
  });
  it('of a law, a test or an inquiry is left', () => {
    expect(
      silent([
        'Gillick competence and the Fraser guidelines were considered.',
        'A request under Sarah’s Law was made.',
        'A Clare’s Law request was made, and Martha’s Rule explained.',
        'The Munro review and the Laming report say so.',
        'She has Down’s syndrome, and he has Crohn’s disease.',
        'Staff had the Oliver McGowan training.',
        'Maslow and Bronfenbrenner are named in the assessment.',
      ]),
    ).toEqual([]);
    expect(speaks(['Mrs Fraser was asked.', 'Sarah’s report was read.'])).toEqual([]);
  });
  it('of a body, a system, a month or a plan is left', () => {
    expect(
      silent([
        'A referral to Homestart was offered and Barnardo’s replied.',
        'The Child in Need Plan, the Signs of Safety map and the Outcomes Star are on Liquidlogic.',
        'Universal Credit was stopped.',
        'From Mon 2 Mar to Thu 12 Jun, in Skelmersdale.',
        'Two MACAs and three EHCPs were read.',
        'Compass, Horizons and Kaleidoscope are local offers.',
      ]),
    ).toEqual([]);
  });
  it('found in one box is a name in the others', () => {
    const boxes = ['We met Ruvindra’s mother.', 'Then Ruvindra at the club.'];
    expect(found(boxes[1] ?? '')).toEqual([]);
    expect(findIdentifiers(boxes[1] ?? '', [], [], namesAcross(boxes)).map((one) => one.text)).toEqual([
      'Ruvindra',
    ]);
  });
  it('of the local key is found without accents, with other hyphens, and as a possessive', () => {
    const key = [{ name: 'Željka O’Quick-Thorn', pseudonym: 'Wren' }];
    for (const text of ["zeljka o'quick thorn", 'ŽELJKA', 'O’Quick‑Thorn’s', "Zeljka O'Quick-Thorn"]) {
      expect(findIdentifiers(`Then ${text} came.`, key)[0]?.pseudonym, text).toBe('Wren');
    }
  });
});

describe('dates, numbers and ways to reach a person', () => {
  it('are found however they are set', () => {
    expect(
      speaks([
        'DOB 04MAR2016 on the sheet.',
        'She was born 4 Mar ’16.',
        'He turned twelve on 4 March 2026.',
        'The youngest (04/03/2016) is at nursery.',
        'Born on 4 – 3 – 2016.',
        'Claim shown as AB-12-34-56-C beside the rent.',
        'NHS number 943.476.5919.',
        'Ring 07700.900.123.',
        'Ring 07700 900 123.',
        'Write to robin.lane (at) example.org.',
        'Write to robin.lane at example dot org.',
        'Postcode BB1-7DY.',
      ]),
    ).toEqual([]);
    expect(readDate('04MAR2016')).toBe('2016-03-04');
    expect(readDate('4 Mar ’16')).toBe('2016-03-04');
    expect(readDate('2016/3/4')).toBe('2016-03-04');
  });
  it('homes are found by a house name, a flat or a room', () => {
    expect(
      speaks([
        'They live at Rose Cottage, Mill Lane, Nether Wallop.',
        'They stay in room 4 of the Swan Guest House.',
        'She is in Flat 3, Oakroyd House.',
        'They live on Laburnum Avenue.',
        'Seen at 12 laburnum avenue.',
      ]),
    ).toEqual([]);
    expect(silent(['Meet in room 4 of the Civic Centre.', 'A 10 minute drive.', 'Look at page 4.'])).toEqual(
      [],
    );
  });
  it('schools are a kind of their own', () => {
    expect(found('He goes to Brookmead Primary School.')).toEqual(['school: Brookmead Primary School']);
    expect(found('At St Anne’s High he is safe.')).toEqual(['school: St Anne’s High']);
    expect(
      silent(['The Virtual School and Primary School staff came.', 'Special School was named.']),
    ).toEqual([]);
  });
});

describe('sentences of development, by the hand that wrote the lists', () => {
  it('speak and stay silent as labelled', () => {
    const file = new URL('../../fixtures/sentences/r07-kinds.json', import.meta.url);
    const rows = JSON.parse(readFileSync(file, 'utf8')) as { text: string; speaks: boolean }[];
    expect(rows.length).toBeGreaterThan(120);
    expect(
      rows.filter(({ text, speaks }) => found(text).length > 0 !== speaks).map((row) => row.text),
    ).toEqual([]);
  });
});

describe('the filter of English words', () => {
  it('is that of the dictionary, and knows every one of its words', () => {
    const words = dictionaryWords();
    expect(words.filter((word) => !isEnglish(word))).toEqual([]);
    const again = wordFilter(filterOf(words));
    for (const word of ['kaelynd', 'ruvindra', 'zorvan', 'compass'])
      expect(again(word)).toBe(isEnglish(word));
  });
});
