/** The computed table against the days published on GOV.UK for England and Wales, and the rules beyond them to 2040 and later. */
import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, bankHolidays, easterSunday, holidaySet, weekday } from '../../../shared/dates/index.ts';

/** As published; one-off days included. */
const published: Readonly<Record<number, readonly string[]>> = {
  2019: [
    '2019-01-01',
    '2019-04-19',
    '2019-04-22',
    '2019-05-06',
    '2019-05-27',
    '2019-08-26',
    '2019-12-25',
    '2019-12-26',
  ],
  2020: [
    '2020-01-01',
    '2020-04-10',
    '2020-04-13',
    '2020-05-08',
    '2020-05-25',
    '2020-08-31',
    '2020-12-25',
    '2020-12-28',
  ],
  2021: [
    '2021-01-01',
    '2021-04-02',
    '2021-04-05',
    '2021-05-03',
    '2021-05-31',
    '2021-08-30',
    '2021-12-27',
    '2021-12-28',
  ],
  2022: [
    '2022-01-03',
    '2022-04-15',
    '2022-04-18',
    '2022-05-02',
    '2022-06-02',
    '2022-06-03',
    '2022-08-29',
    '2022-09-19',
    '2022-12-26',
    '2022-12-27',
  ],
  2023: [
    '2023-01-02',
    '2023-04-07',
    '2023-04-10',
    '2023-05-01',
    '2023-05-08',
    '2023-05-29',
    '2023-08-28',
    '2023-12-25',
    '2023-12-26',
  ],
  2024: [
    '2024-01-01',
    '2024-03-29',
    '2024-04-01',
    '2024-05-06',
    '2024-05-27',
    '2024-08-26',
    '2024-12-25',
    '2024-12-26',
  ],
  2025: [
    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
    '2025-12-25',
    '2025-12-26',
  ],
  2026: [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ],
  2027: [
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27',
    '2027-12-28',
  ],
};

describe('bank holidays of England and Wales', () => {
  it.each(Object.entries(published))('%s is as published', (year, days) => {
    expect(bankHolidays(Number(year)).map((day) => day.date)).toEqual(days);
  });

  it('keeps the moved and one-off days of earlier years', () => {
    const days = holidaySet();
    for (const day of ['2002-06-03', '2002-06-04', '2011-04-29', '2012-06-04', '2012-06-05'])
      expect(days.has(day)).toBe(true);
    for (const day of ['2002-05-27', '2012-05-28', '2020-05-04', '2022-05-30'])
      expect(days.has(day)).toBe(false);
  });

  it('finds Easter, early and late', () => {
    const known = [
      '2008-03-23',
      '2011-04-24',
      '2024-03-31',
      '2025-04-20',
      '2035-03-25',
      '2038-04-25',
      '2040-04-01',
      '2049-04-18',
    ];
    expect(known.map((day) => easterSunday(Number(day.slice(0, 4))))).toEqual(known);
  });

  it('always gives eight working weekdays or more, to 2060', () => {
    assert(
      property(integer({ min: 2000, max: 2060 }), (year) => {
        const days = bankHolidays(year);
        expect(new Set(days.map((day) => day.date)).size).toBe(days.length);
        expect(days.length).toBeGreaterThanOrEqual(8);
        expect(days.every((day) => weekday(day.date) <= 5 && day.date.startsWith(String(year)))).toBe(true);
        const easter = easterSunday(year);
        expect(weekday(easter)).toBe(7);
        expect(days.map((day) => day.date)).toEqual(
          expect.arrayContaining([addDays(easter, -2), addDays(easter, 1)]),
        );
      }),
    );
  });

  it('takes the days a person added and removed', () => {
    const days = holidaySet(['2030-06-07'], ['2030-12-25']);
    expect(days.has('2030-06-07')).toBe(true);
    expect(days.has('2030-12-25')).toBe(false);
    expect(days.has('2030-12-26')).toBe(true);
  });
});
