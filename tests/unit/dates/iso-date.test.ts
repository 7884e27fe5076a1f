/** Calendar arithmetic against an independent reckoning, across leap days, year ends and every time zone. */
import { assert, integer, property } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isIsoDate,
  localDate,
  parseIsoDate,
  shortDate,
  weekday,
} from '../../../shared/dates/index.ts';
import { holds } from '../../repeat/properties.ts';

// 1600-01-01 to 2399-12-31, as day numbers.
const anyDay = integer({ min: -135_140, max: 157_053 });
const anyDate = anyDay.map(fromDayNumber);
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

describe('day numbers', () => {
  it('agree with UTC time for every day', () => {
    holds(
      'days against UTC',
      property(anyDay, (n) => {
        const utc = new Date(n * 86_400_000).toISOString().slice(0, 10);
        expect(fromDayNumber(n)).toBe(utc);
        expect(dayNumber(utc)).toBe(n);
        expect(weekday(utc)).toBe(((new Date(n * 86_400_000).getUTCDay() + 6) % 7) + 1);
      }),
      { short: 300, long: 50_000 },
    );
  });

  it('give the same answers in every time zone, over the days when clocks change', () => {
    for (const tz of ['Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC']) {
      process.env['TZ'] = tz;
      expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
      expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
      expect(addDays('2025-10-25', 2)).toBe('2025-10-27');
      expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
      expect(addMonths('2026-03-29', 7)).toBe('2026-10-29');
    }
  });

  it('adding days can be taken back, and orders like text', () => {
    assert(
      property(anyDate, integer({ min: -4000, max: 4000 }), (date, n) => {
        const moved = addDays(date, n);
        expect(addDays(moved, -n)).toBe(date);
        expect(daysBetween(date, moved)).toBe(n);
        expect(moved > date).toBe(n > 0);
      }),
    );
  });

  it('passes leap days and year ends', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  });
});

describe('months', () => {
  it('keep the day number or clip to the end of the month', () => {
    assert(
      property(anyDate, integer({ min: -600, max: 600 }), (date, n) => {
        const [start, end] = [parseIsoDate(date), parseIsoDate(addMonths(date, n))];
        if (!start || !end) throw new Error('not a date');
        expect(end.year * 12 + end.month).toBe(start.year * 12 + start.month + n);
        const nextDay = parseIsoDate(addDays(addMonths(date, n), 1));
        expect(end.day === start.day || (end.day < start.day && nextDay?.day === 1)).toBe(true);
      }),
    );
  });

  it('clip 31 January to the end of February', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-03-12', 3)).toBe('2026-06-12');
    expect(addMonths('2025-11-30', -12)).toBe('2024-11-30');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });
});

describe('reading and writing', () => {
  it('refuses what is not a day', () => {
    for (const text of [
      '',
      '2025-02-29',
      '2025-13-01',
      '2025-00-10',
      '2025-04-31',
      '12/04/2018',
      '2025-4-1',
      '2025-04-01T00:00',
    ]) {
      expect(isIsoDate(text), text).toBe(false);
    }
    expect(() => dayNumber('2025-02-29')).toThrow(RangeError);
  });

  it('reads the local calendar day, not the UTC one', () => {
    process.env['TZ'] = 'Europe/London';
    // Half past midnight in British Summer Time is still the day before in UTC.
    expect(localDate(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01');
    expect(localDate(new Date('2026-12-31T23:30:00Z'))).toBe('2026-12-31');
  });

  it('writes dates as sentences show them', () => {
    expect(shortDate('2025-11-14')).toBe('14 Nov 2025');
    expect(shortDate('soon')).toBe('soon');
  });
});
