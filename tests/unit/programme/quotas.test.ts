/** Targets and quotas: the worked example of coverage, and what each count means. */
import { describe, expect, test } from 'vitest';
import { coverage, type CoverageInput } from '../../../shared/programme/quotas/coverage.ts';
import { addMonths, isoMonthsBetween, twelveFrom } from '../../../shared/programme/quotas/months.ts';
import {
  against,
  byRole,
  groupsOverMost,
  notYetSeen,
  silentForTwoMonths,
  statedQuotas,
  yieldOf,
} from '../../../shared/programme/quotas/quotas.ts';

const open = [410, 415, 420, 424, 430, 428, 426, 431];
const year: CoverageInput = {
  denominator: 'mean-of-month-ends',
  from: '2026-04',
  monthEnds: open.map((count, at) => ({ month: addMonths('2026-04', at), open: count })),
  openAtAnyTime: 610,
  target: 20,
  audits: Array.from({ length: 54 }, (_, at) => ({ case: String(Math.max(2, at)) })),
  band: { least: 6, most: 8 },
};

describe('coverage', () => {
  test('54 audits of 52 cases by November need nine a month, above the band', () => {
    const found = coverage(year);
    expect(found).toMatchObject({
      audits: 54,
      cases: 52,
      of: 423,
      needed: 85,
      toGo: 33,
      monthsLeft: 4,
      perMonth: 9,
      aboveBand: true,
    });
    expect(found.done?.toFixed(1)).toBe('12.3');
    expect(found.expected.toFixed(1)).toBe('13.3');
  });

  test.each([
    ['on-a-day', 431],
    ['at-any-time', 610],
  ] as const)('the share is of what was chosen: %s', (denominator, of) => {
    expect(coverage({ ...year, denominator }).of).toBe(of);
  });

  test('month ends of another window play no part, and before the first there is nothing to divide by', () => {
    const before = { month: '2026-03', open: 9000 };
    expect(coverage({ ...year, monthEnds: [before, ...year.monthEnds] }).of).toBe(423);
    expect(coverage({ ...year, monthEnds: [before] })).toMatchObject({
      of: null,
      done: null,
      needed: null,
      perMonth: null,
      aboveBand: false,
      monthsLeft: 12,
    });
  });

  test('when the year is over nothing is needed a month, whatever is missing', () => {
    const monthEnds = twelveFrom('2026-04').map((month) => ({ month, open: 400 }));
    expect(coverage({ ...year, monthEnds })).toMatchObject({ toGo: 28, monthsLeft: 0, perMonth: null });
  });
});

test('months go over the turn of the year', () => {
  expect(addMonths('2026-11', 3)).toBe('2027-02');
  expect(addMonths('2027-01', -2)).toBe('2026-11');
  expect(isoMonthsBetween('2026-11', '2027-02')).toBe(3);
  expect(twelveFrom('2026-04').at(-1)).toBe('2027-03');
});

test('a band has both its ends', () => {
  expect([5, 6, 8, 9].map((count) => against(count, { least: 6, most: 8 }))).toEqual([
    'below',
    'in',
    'in',
    'above',
  ]);
});

test('expected and returned go by role and by who was there', () => {
  const present = [
    { person: 'a', role: 'First-line manager' },
    { person: 'b', role: 'First-line manager' },
    { person: 'c', role: 'Service director' },
  ];
  const found = byRole(statedQuotas, present, [{ person: 'a' }, { person: 'a' }, { person: 'gone' }]);
  expect(found[0]).toEqual({ role: 'First-line manager', people: 2, expected: 8, returned: 2 });
  expect(found[1]).toEqual({ role: 'Service manager', people: 0, expected: 0, returned: 0 });
  expect(found[4]).toMatchObject({ expected: 1, returned: 0 });
});

test('somebody present without a return for two months stands on the list; one month, or away, does not', () => {
  const march = { present: ['a', 'b', 'c'], returned: ['b'] };
  const april = { present: ['a', 'b'], returned: [] };
  expect(silentForTwoMonths([march, april])).toEqual(['a']);
  expect(silentForTwoMonths([april])).toEqual([]);
});

test('three groups make 26 sessions; 120 a year are 4.6 files a session', () => {
  const found = yieldOf({ sessions: 26, seatsTaken: 7, filesPerSeat: 5, target: 120 });
  expect(found).toMatchObject({ files: 910, reaches: true });
  expect(found.perSession?.toFixed(1)).toBe('4.6');
  expect(yieldOf({ sessions: 0, seatsTaken: 7, filesPerSeat: 5, target: 120 }).perSession).toBe(null);
});

test('a joint round counts for each of its groups', () => {
  const groups = [
    { id: 'adults', most: 2 },
    { id: 'children', most: 2 },
  ];
  const rounds = [{ groups: ['adults'] }, { groups: ['adults', 'children'] }, { groups: ['adults'] }];
  expect(groupsOverMost(rounds, groups)).toEqual([{ group: 'adults', used: 3, most: 2 }]);
  expect(notYetSeen(['North', 'South'], ['South'])).toEqual(['North']);
});
