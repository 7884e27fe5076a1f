/** Gaps between meetings, look-back windows and ages. */
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  ageOn,
  fromDayNumber,
  gapsBetween,
  gapState,
  inWeeks,
  isOlderThanMonths,
  isWithin,
  isWithinWeeks,
  lookBack,
  meetingRhythm,
} from '../../../shared/dates/index.ts';

const anyDate = integer({ min: 11_000, max: 32_000 }).map(fromDayNumber);

describe('gaps between meetings', () => {
  it('are green up to 42 days, amber up to 56, red beyond, both ends inclusive', () => {
    expect([42, 43, 56, 57].map(gapState)).toEqual(['green', 'amber', 'amber', 'red']);
    expect(
      gapsBetween(['2025-06-01', '2025-07-13', '2025-09-07', '2025-11-03']).map((gap) => [
        gap.days,
        gap.state,
      ]),
    ).toEqual([
      [42, 'green'],
      [56, 'amber'],
      [57, 'red'],
    ]);
  });

  it('do not depend on the order of the dates or on repeats, and add up to the whole', () => {
    assert(
      property(array(anyDate, { minLength: 1, maxLength: 12 }), (dates) => {
        const gaps = gapsBetween(dates);
        expect(gapsBetween([...dates].reverse().concat(dates))).toEqual(gaps);
        const ordered = [...dates].sort();
        const total = gaps.reduce((sum, gap) => sum + gap.days, 0);
        expect(addDays(ordered[0] ?? '', total)).toBe(ordered.at(-1));
        expect(gaps.every((gap) => gap.days > 0)).toBe(true);
      }),
    );
  });

  it('passes over the hour that is lost in March', () => {
    expect(gapsBetween(['2026-03-01', '2026-04-12'])[0]).toMatchObject({ days: 42, state: 'green' });
  });
});

describe('the rhythm of meetings', () => {
  const window = { from: '2025-01-01', to: '2025-12-31' };
  it('is red without a meeting', () => {
    expect(meetingRhythm([], window).state).toBe('red');
    expect(meetingRhythm(['2024-05-01', '2026-01-10'], window).state).toBe('red');
  });
  it('counts the time since the last meeting', () => {
    expect(meetingRhythm(['2025-11-20', '2025-12-20'], window).state).toBe('green');
    expect(meetingRhythm(['2025-09-20', '2025-10-20'], window).state).toBe('red');
  });
  it('counts a gap that began before the window', () => {
    expect(meetingRhythm(['2024-10-01', '2025-12-20'], window)).toMatchObject({
      state: 'red',
      meetings: ['2025-12-20'],
    });
  });
});

describe('windows', () => {
  it('reach back whole months, ends included', () => {
    expect(lookBack('2025-08-31', 6)).toEqual({ from: '2025-02-28', to: '2025-08-31' });
    assert(
      property(anyDate, integer({ min: 0, max: 36 }), (date, months) => {
        const window = lookBack(date, months);
        expect(isWithin(date, window) && isWithin(window.from, window)).toBe(true);
        expect(isWithin(addDays(window.from, -1), window) || isWithin(addDays(date, 1), window)).toBe(false);
        expect(isOlderThanMonths(window.from, date, months)).toBe(false);
        expect(isOlderThanMonths(addDays(window.from, -1), date, months)).toBe(true);
      }),
    );
  });
  it('counts weeks inclusively, either way round', () => {
    expect(isWithinWeeks('2025-01-01', '2025-02-26', 8)).toBe(true);
    expect(isWithinWeeks('2025-02-27', '2025-01-01', 8)).toBe(false);
  });
  it('tells ages, also for those born on a leap day', () => {
    expect(ageOn('2018-04-12', '2026-04-11')).toBe(7);
    expect(ageOn('2018-04-12', '2026-04-12')).toBe(8);
    expect(ageOn('2016-02-29', '2025-02-28')).toBe(8);
    expect(ageOn('2016-02-29', '2025-03-01')).toBe(9);
    expect(ageOn('soon', '2025-03-01')).toBeUndefined();
  });
  it('says weeks as people do', () => {
    expect([6, 7, 57, 63, 8].map(inWeeks)).toEqual([
      '6 days',
      '1 week',
      '8 weeks and 1 day',
      '9 weeks',
      '1 week and 1 day',
    ]);
  });
});
