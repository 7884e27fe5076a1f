/** Counting working days forward and back, with the worked examples of the dossier. */
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addDaysOf,
  addWorkingDays,
  fromDayNumber,
  holidaySet,
  isWorkingDay,
  workingDaysBefore,
  workingDaysBetween,
} from '../../../shared/dates/index.ts';

const holidays = holidaySet();
const anyDate = integer({ min: 11_000, max: 32_000 }).map(fromDayNumber);
const few = integer({ min: 1, max: 60 });

describe('working days', () => {
  it('follow the worked examples of the sources', () => {
    expect(workingDaysBefore('2026-03-12', 3, holidays)).toBe('2026-03-09');
    expect(addDaysOf('calendar', '2026-03-02', 10, holidays)).toBe('2026-03-12');
    expect(addDaysOf('working', '2026-03-02', 10, holidays)).toBe('2026-03-16');
  });

  it('pass Christmas, New Year and Easter', () => {
    expect(addWorkingDays('2026-12-24', 1, holidays)).toBe('2026-12-29');
    expect(addWorkingDays('2027-12-24', 3, holidays)).toBe('2027-12-31');
    expect(addWorkingDays('2027-12-24', 4, holidays)).toBe('2028-01-04');
    expect(addWorkingDays('2026-04-02', 1, holidays)).toBe('2026-04-07');
    expect(workingDaysBefore('2026-04-07', 1, holidays)).toBe('2026-04-02');
    expect(workingDaysBefore('2022-09-20', 1, holidays)).toBe('2022-09-16');
  });

  it('begin to count after a weekend, not on it', () => {
    expect(addWorkingDays('2026-03-07', 1, holidays)).toBe('2026-03-09');
    expect(addWorkingDays('2026-03-07', 0, holidays)).toBe('2026-03-07');
  });

  it('land on a working day, with exactly n working days passed', () => {
    assert(
      property(anyDate, few, (date, n) => {
        const later = addWorkingDays(date, n, holidays);
        expect(isWorkingDay(later, holidays)).toBe(true);
        expect(workingDaysBetween(date, later, holidays)).toBe(n);
        expect(workingDaysBetween(date, addDays(later, -1), holidays)).toBe(n - 1);
      }),
    );
  });

  it('counting back from D does not count D, and undoes counting forward', () => {
    assert(
      property(anyDate, few, (date, n) => {
        const earlier = workingDaysBefore(date, n, holidays);
        expect(isWorkingDay(earlier, holidays)).toBe(true);
        expect(earlier < date).toBe(true);
        expect(workingDaysBetween(addDays(earlier, -1), addDays(date, -1), holidays)).toBe(n);
        if (isWorkingDay(date, holidays)) expect(addWorkingDays(earlier, n, holidays)).toBe(date);
      }),
    );
  });

  it('counts the other way round with a minus', () => {
    expect(workingDaysBetween('2026-03-16', '2026-03-02', holidays)).toBe(-10);
    expect(workingDaysBetween('2026-03-02', '2026-03-16', holidays)).toBe(10);
  });

  it('says so when a table leaves no working day', () => {
    const everyDay = new Set(Array.from({ length: 5000 }, (_, i) => addDays('2026-01-01', i)));
    expect(() => addWorkingDays('2026-01-01', 1, everyDay)).toThrow(RangeError);
  });
});
