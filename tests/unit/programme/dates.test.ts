/** The days of a round are those of the specification's worked columns, and moving a meeting re-dates only what is not done. */
import { describe, expect, test } from 'vitest';
import { bankHolidays, holidaySetOf, holidaysOf } from '../../../shared/dates/index.ts';
import { moveDay } from '../../../shared/programme/dates/move-day.ts';
import {
  datesOf,
  sessionDays,
  taskDue,
  type Dated,
  type Planned,
} from '../../../shared/programme/dates/of-round.ts';
import { firstSettings } from '../../../shared/programme/settings.ts';

const holidays = holidaySetOf({ table: 'england-and-wales', added: [], removed: [] });
const year = (from: string): Planned => ({ from, settings: firstSettings, holidays });
const meeting = (day: string, more: Partial<Dated> = {}): Dated => ({
  shape: 'A',
  day,
  month: '',
  ownDates: [],
  done: [],
  ...more,
});
const plain = (day: string, from: string) =>
  Object.fromEntries(datesOf(meeting(day), year(from)).map((one) => [one.step, one.day]));

describe('the worked columns', () => {
  test('a meeting on Thursday 12 March 2026', () => {
    expect(plain('2026-03-12', '2025-04-01')).toEqual({
      theme: '2025-03-31',
      'issue-from': '2026-01-29',
      'issue-to': '2026-02-05',
      return: '2026-02-26',
      'chase-before': '2026-02-23',
      'chase-after': '2026-02-27',
      pack: '2026-03-09',
      meeting: '2026-03-12',
      deletion: '2026-03-13',
      report: '2026-04-02',
      'impact-out': '2026-06-12',
      'impact-back': '2026-06-26',
    });
  });
  test('a meeting on Tuesday 7 April 2026, after Easter', () => {
    expect(plain('2026-04-07', '2026-04-01')).toEqual({
      theme: '2026-03-31',
      'issue-from': '2026-02-24',
      'issue-to': '2026-03-03',
      return: '2026-03-24',
      'chase-before': '2026-03-19',
      'chase-after': '2026-03-25',
      pack: '2026-03-31',
      meeting: '2026-04-07',
      deletion: '2026-04-08',
      report: '2026-04-28',
      'impact-out': '2026-07-07',
      'impact-back': '2026-07-21',
    });
  });
  test('a meeting on Monday 30 November 2026: three months end on a Sunday', () => {
    expect(plain('2026-11-30', '2026-04-01')).toEqual({
      theme: '2026-03-31',
      'issue-from': '2026-10-19',
      'issue-to': '2026-10-26',
      return: '2026-11-16',
      'chase-before': '2026-11-11',
      'chase-after': '2026-11-17',
      pack: '2026-11-25',
      meeting: '2026-11-30',
      deletion: '2026-12-01',
      report: '2026-12-21',
      'impact-out': '2027-03-01',
      'impact-back': '2027-03-15',
    });
  });
});

test('sessions follow each other after six weeks, and one that moves off a holiday does not move the next', () => {
  expect(sessionDays('2026-04-13', '2027-04-01', year('2026-04-01'))).toEqual([
    '2026-04-13',
    '2026-05-26',
    '2026-07-06',
    '2026-08-17',
    '2026-09-28',
    '2026-11-09',
    '2026-12-21',
    '2027-02-01',
    '2027-03-15',
  ]);
  expect(sessionDays('2026-04-27', '2027-04-01', year('2026-04-01'))).toHaveLength(9);
  expect(sessionDays('2026-05-11', '2027-04-01', year('2026-04-01'))).toHaveLength(8);
});

test.each([
  ['2026-03-02', '2026-03-12', '2026-03-16'],
  ['2026-03-27', '2026-04-07', '2026-04-14'],
  ['2026-12-18', '2026-12-29', '2027-01-06'],
])('ten days from %s are %s in calendar days, %s in working days', (returned, calendar, working) => {
  const plan = year('2026-04-01');
  expect(taskDue(returned, plan)).toBe(calendar);
  expect(taskDue(returned, { ...plan, settings: { ...firstSettings, taskDaysAre: 'working' } })).toBe(
    working,
  );
});

describe('moving a meeting', () => {
  const out = meeting('2026-03-12', { done: [{ step: 'issue-to', on: '2026-02-02' }] });

  test('leaves what is done, and tells that forms went out before the new window', () => {
    const moved = moveDay(out, '2026-03-19', year('2025-04-01'), '2026-02-10');
    const day = (step: string) => moved.dates.find((one) => one.step === step)?.day;
    expect(day('issue-to')).toBe('2026-02-05');
    expect(moved.outside).toEqual({ on: '2026-02-02', from: '2026-02-05', to: '2026-02-12' });
    expect([day('pack'), day('impact-out')]).toEqual(['2026-03-16', '2026-06-19']);
    expect(moved.moved.map(({ step }) => step)).not.toContain('issue-to');
    expect(moved.moved.map(({ step }) => step)).not.toContain('theme');
  });

  test('says which steps are late at once', () => {
    const moved = moveDay(meeting('2026-03-12'), '2026-02-20', year('2025-04-01'), '2026-02-10');
    expect(moved.late).toEqual(
      ['theme', 'issue-to', 'chase-before', 'return', 'chase-after'].slice(0, moved.late.length),
    );
    expect(moved.late).toContain('issue-to');
  });

  test('to an earlier day keeps five working days for forms that are out, unless a reason is given', () => {
    const kept = moveDay(out, '2026-02-24', year('2025-04-01'), '2026-02-09');
    expect(kept.keptReturn).toBe('2026-02-16');
    expect(kept.dates.find(({ step }) => step === 'return')).toMatchObject({
      day: '2026-02-16',
      origin: 'own',
    });
    const not = moveDay(out, '2026-02-24', year('2025-04-01'), '2026-02-09', false);
    expect([not.keptReturn, not.dates.find(({ step }) => step === 'return')?.day]).toEqual([
      '',
      '2026-02-10',
    ]);
  });
});

test('a day set by hand stands, and those that follow from it follow', () => {
  const round = meeting('2026-03-12', {
    ownDates: [{ step: 'return', day: '2026-03-04', reason: 'Half term' }],
  });
  const dates = datesOf(round, year('2025-04-01'));
  expect(dates.find(({ step }) => step === 'return')).toMatchObject({
    day: '2026-03-04',
    computed: '2026-02-26',
    origin: 'own',
  });
  expect(dates.find(({ step }) => step === 'chase-after')?.day).toBe('2026-03-05');
});

test('holidays of Scotland and Northern Ireland are theirs', () => {
  const days = (table: 'scotland' | 'northern-ireland', which: number) =>
    holidaysOf(table, which).map(({ date }) => date.slice(5));
  // As published: 2022 has two days to give back after New Year, and St Andrew's Day on a Wednesday.
  expect(days('scotland', 2022)).toEqual([
    '01-03',
    '01-04',
    '04-15',
    '05-02',
    '06-02',
    '06-03',
    '08-01',
    '09-19',
    '11-30',
    '12-26',
    '12-27',
  ]);
  expect(days('scotland', 2024)).toEqual([
    '01-01',
    '01-02',
    '03-29',
    '05-06',
    '05-27',
    '08-05',
    '12-02',
    '12-25',
    '12-26',
  ]);
  expect(days('scotland', 2026)).toContain('06-15');
  expect(days('northern-ireland', 2024)).toEqual([
    '01-01',
    '03-18',
    '03-29',
    '04-01',
    '05-06',
    '05-27',
    '07-12',
    '08-26',
    '12-25',
    '12-26',
  ]);
  expect(days('northern-ireland', 2026)).toContain('07-13');
  expect(holidaysOf('england-and-wales', 2026)).toEqual(bankHolidays(2026));
  expect([...holidaySetOf({ table: 'own', added: ['2026-09-01'], removed: [] })]).toEqual(['2026-09-01']);
});
