/** Check digits against numbers reckoned apart, and the edges of what counts as an identifier. */
import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findIdentifiers,
  isNhsNumber,
  isNinoPrefix,
  isUniquePupilNumber,
  readDate,
} from '../../../shared/language/index.ts';
import { holds } from '../../repeat/properties.ts';

const kinds = (text: string): string[] => findIdentifiers(text).map((one) => `${one.kind}: ${one.text}`);

describe('check digits', () => {
  it('know the NHS number by its modulus 11', () => {
    expect(isNhsNumber('9434765919')).toBe(true);
    expect(isNhsNumber('4010232137')).toBe(true);
    expect(isNhsNumber('9434765918')).toBe(false);
    expect(isNhsNumber('943476591')).toBe(false);
  });
  it('accept at most one last digit for any nine, and notice every single wrong digit', () => {
    assert(
      property(
        integer({ min: 0, max: 999_999_999 }),
        integer({ min: 0, max: 8 }),
        integer({ min: 1, max: 9 }),
        (nine, place, step) => {
          const digits = String(nine).padStart(9, '0');
          const good = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).filter(isNhsNumber);
          expect(good.length).toBeLessThanOrEqual(1);
          for (const number of good) {
            const changed = String((Number(number[place]) + step) % 10);
            expect(isNhsNumber(number.slice(0, place) + changed + number.slice(place + 1))).toBe(false);
          }
        },
      ),
    );
  });
  it('know the letter of a pupil number', () => {
    expect(isUniquePupilNumber('H801200001001')).toBe(true);
    expect(isUniquePupilNumber('A801200001001')).toBe(false);
    expect(isUniquePupilNumber('I801200001001')).toBe(false);
  });
  it('know which letters begin a National Insurance number', () => {
    expect(['AB', 'JG', 'NX'].every(isNinoPrefix)).toBe(true);
    expect(['BG', 'GB', 'QQ', 'DA', 'AO', 'ZZ'].some(isNinoPrefix)).toBe(false);
  });
});

describe('dates of birth', () => {
  it('are read in the ways people write them', () => {
    for (const text of [
      '12/04/2018',
      '12.4.2018',
      '12-04-18',
      '12 April 2018',
      '12th Apr 2018',
      '12th of April 2018',
      'April 12, 2018',
      '2018-04-12',
    ]) {
      expect(readDate(text), text).toBe('2018-04-12');
    }
    expect(readDate('31/02/2018')).toBeUndefined();
    expect(readDate('April 2018')).toBeUndefined();
    expect(readDate('12/04/91')).toBe('1991-04-12');
  });
  it('count only beside a word of birth or in brackets after a person', () => {
    expect(kinds('The child (12/04/2018) is seen apart.')).toEqual(['dob: 12/04/2018']);
    expect(kinds('The referral (12/04/2018) is on file.')).toEqual([]);
    expect(kinds('She was born in 2018.')).toEqual([]);
  });
});

describe('names', () => {
  it('are found whole: titles, initials, particles, apostrophes and hyphens', () => {
    expect(kinds('Mr. A. P. Van der Beek-O’Hara rang.')).toEqual(['name: Mr. A. P. Van der Beek-O’Hara']);
    expect(kinds('TAMSIN OAKROYD signed.')).toEqual(['name: TAMSIN OAKROYD']);
  });
  it('do not run over the end of a sentence', () => {
    expect(kinds('I spoke with Tamsin. Oakroyd is a village.')).toEqual(['name: Tamsin']);
  });
  it('are not seen in places, weekdays, forms and pseudonyms', () => {
    for (const text of [
      'Victoria Road was closed.',
      'Robin and Wren were heard.',
      'April was wet.',
      'The Rose Garden Centre helped.',
      'On Monday the Graded Care Profile was read.',
    ]) {
      expect(kinds(text), text).toEqual([]);
    }
  });
  it('of the local key are found in any case, in parts, with either apostrophe', () => {
    const key = [{ name: 'Siân O’Quickthorn', pseudonym: 'Wren' }];
    const found = findIdentifiers("siân o'quickthorn was seen. O’Quickthorn said so.", key);
    expect(found.map((one) => [one.text, one.pseudonym])).toEqual([
      ["siân o'quickthorn", 'Wren'],
      ['O’Quickthorn', 'Wren'],
    ]);
    expect(findIdentifiers('There is hope and will.', ['Hope Will'])).toEqual([]);
  });
});

describe('findings', () => {
  it('stand where they say, in order, and never overlap, whatever the text', () => {
    const parts = [
      'Mrs Oakroyd ',
      '(12/04/2018) ',
      'born 1 May 2010 ',
      'BB1 7DY ',
      '07700 900123 ',
      '943 476 5919 ',
      'a@b.example.org ',
      '14 Mill Lane ',
      'the plan. ',
    ];
    const text = string().chain((noise) =>
      integer({ min: 0, max: parts.length ** 3 - 1 }).map((n) => {
        const pick = (k: number): string => parts[Math.floor(n / parts.length ** k) % parts.length] ?? '';
        return `${pick(0)}${noise}${pick(1)} ${pick(2)}`;
      }),
    );
    holds(
      'identifiers in any text',
      property(text, (value) => {
        let end = 0;
        for (const one of findIdentifiers(value)) {
          expect(value.slice(one.at, one.at + one.text.length)).toBe(one.text);
          expect(one.at).toBeGreaterThanOrEqual(end);
          expect(one.because).toMatch(/\.$/);
          end = one.at + one.text.length;
        }
      }),
      { short: 100, long: 20_000 },
    );
  });
});
