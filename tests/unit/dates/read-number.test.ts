/** Numbers as people write them. */
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../shared/numbers.ts';

describe('a typed number', () => {
  it.each([
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['12 345', 12_345],
    ['12\u202F345', 12_345],
    ['1,234.5', 1234.5],
    ['1,5', 1.5],
    ['0,234', 0.234],
    ['1.234', 1.234],
    ['−3', -3],
    ['+7', 7],
    [' 12. ', 12],
    ['１２', 12],
  ])('%s is %s', (text, value) => expect(readNumber(text)).toEqual({ read: true, value }));
  it.each(['', 'twelve', '1,23,4', '12 34', '1e3', '3-4', '2½', '0x10', '1 2', '3 years'])(
    '“%s” is none',
    (text) => expect(readNumber(text)).toEqual({ read: false, why: 'Write a number.' }),
  );
  it.each(['4 years', '4years', '4 year', '4'])('%s is 4 where years are asked', (text) =>
    expect(readNumber(text, { min: 0, max: 25 }, 'years')).toEqual({ read: true, value: 4 }),
  );
  it('outside its bounds is none, and it is said which bound', () => {
    expect(readNumber('25', { min: 0, max: 20 })).toEqual({
      read: false,
      why: '25 is more than 20. Write a number from 0 to 20.',
    });
    expect(readNumber('-1', { min: 0 })).toEqual({
      read: false,
      why: '-1 is less than 0. Write a number from 0.',
    });
  });
});
