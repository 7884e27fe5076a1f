/** Numbers of things, days and sizes in words. */
import { describe, expect, it } from 'vitest';
import { counted, figure, fileSize, inWeeks, quarterWords, wordFor } from '../../../shared/dates/index.ts';

describe('a number of things', () => {
  it('is one thing or several, none being several', () => {
    expect([0, 1, 2].map((n) => counted(n, 'note'))).toEqual(['0 notes', '1 note', '2 notes']);
    expect(counted(2, 'child', 'children')).toBe('2 children');
    expect(wordFor(1, 'is', 'are') + wordFor(3, 'is', 'are')).toBe('isare');
  });
  it('has its thousands parted', () => {
    expect([999, 1000, 12_345, 1_234_567].map(figure)).toEqual(['999', '1,000', '12,345', '1,234,567']);
    expect(counted(10_000, 'audit')).toBe('10,000 audits');
  });
});

it('days are said in weeks, sizes in the unit that fits, quarters by their months', () => {
  expect([6, 7, 57].map(inWeeks)).toEqual(['6 days', '1 week', '8 weeks and 1 day']);
  expect([999, 212_400, 3_440_000].map(fileSize)).toEqual(['999 bytes', '212 KB', '3.4 MB']);
  expect(quarterWords('2025-Q3')).toBe('July to September 2025');
});
