/** One way of saying when: a day is a day, an instant is shown by the laptop's clock, on screens and in prints alike. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateWords, dayDateWords, momentWords } from '../../../renderer/form/words.ts';
import { dayOf, hourMinute, longMoment, shortMoment } from '../../../shared/dates/index.ts';
import { dateAndTime, longDate } from '../../../shared/report/words.ts';

describe.each(['Europe/London', 'America/New_York', 'Pacific/Auckland', 'UTC'])(
  'on a laptop in %s',
  (zone) => {
    const before = process.env['TZ'];
    beforeAll(() => {
      process.env['TZ'] = zone;
    });
    afterAll(() => {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    });

    it('screen and print name the same day and time of every instant', () => {
      for (let at = Date.UTC(2026, 0, 1, 0, 10); at < Date.UTC(2027, 0, 1); at += 7 * 3_600_000 + 60_000) {
        const instant = new Date(at).toISOString();
        const parts = new Intl.DateTimeFormat('en-GB', {
          timeZone: zone,
          day: 'numeric',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        }).formatToParts(at);
        const of = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
        expect(shortMoment(instant)).toMatch(
          new RegExp(`^${of('day')} \\w{3} ${of('year')}, ${of('hour')}:${of('minute')}$`),
        );
        expect(momentWords(instant)).toBe(shortMoment(instant));
        expect(dateAndTime(instant)).toBe(longMoment(instant));
        expect(`${dateWords(instant)}, ${hourMinute(instant)}`).toBe(shortMoment(instant));
        expect(longMoment(instant).startsWith(dayDateWords(instant))).toBe(true);
        expect(longDate(instant)).toBe(longDate(dayOf(instant)));
      }
    });
  },
);

it('half past midnight in summer is the new day, on the screen and in the print', () => {
  const before = process.env['TZ'];
  process.env['TZ'] = 'Europe/London';
  const instant = '2026-06-30T23:30:00.000Z';
  expect([dateWords(instant), dateAndTime(instant), longDate(instant)]).toEqual([
    '1 Jul 2026',
    'Wed 1 Jul 2026, 00:30',
    'Wednesday 1 July 2026',
  ]);
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});
