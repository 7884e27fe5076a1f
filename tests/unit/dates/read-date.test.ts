/** Dates as people write them: read whole or not at all, day first, and what is wrong is said. */
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate, oddDate, readDate, readMonth } from '../../../shared/dates/index.ts';
import { dayNames, monthNames } from '../../../shared/dates/month-names.ts';
import { weekday } from '../../../shared/dates/iso-date.ts';
import type { Lies } from '../../../shared/dates/index.ts';
import { inRounds, randomNumbers, times, upTo } from '../../repeat/rounds.ts';

/** A Monday. */
const today = '2026-11-30';
const read = (text: string, lies: Lies = 'either', on = today): string => {
  const found = readDate(text, on, lies);
  return found.read ? found.iso : `no: ${found.why}`;
};

describe('a date as people write it', () => {
  it.each([
    ['31st March 2026', '2026-03-31'],
    ['the 2nd of May, 2026', '2026-05-02'],
    ['22nd Sept. 2024', '2024-09-22'],
    ['Tues 3rd Nov', '2026-11-03'],
    ['Weds 4 Nov 2026', '2026-11-04'],
    ['Thurs. 5th November 2026', '2026-11-05'],
    ['on Sunday, 8 November 2026', '2026-11-08'],
    ['last Friday', '2026-11-27'],
    ['last Monday', '2026-11-23'],
    ['Friday last', '2026-11-27'],
    ['next Tues', '2026-12-01'],
    ['Friday week', '2026-12-11'],
    ['21/11/2025 10:30', '2025-11-21'],
    ['21/11/2025, 9.15 am', '2025-11-21'],
    ['21 Nov 2025 at 14:05:09', '2025-11-21'],
    ['3 Nov 2026 at 2pm', '2026-11-03'],
    ['2025-11-21T10:30:00Z', '2025-11-21'],
    ['2025-11-21 23:59', '2025-11-21'],
    ['21/11/2025 1030hrs', '2025-11-21'],
    ['4 Mar ’16', '2016-03-04'],
    ["4 Mar '16", '2016-03-04'],
    ['04MAR2016', '2016-03-04'],
    ['4mar16', '2016-03-04'],
    ['14.2.98', '1998-02-14'],
    ['14. 2. 1998', '1998-02-14'],
    ['14–2–98', '1998-02-14'],
    ['14 / 2 / 98', '1998-02-14'],
    ['１４／２／１９９８', '1998-02-14'],
    ['14\u00A02\u00A098', '1998-02-14'],
    ['Feb 14, 1998', '1998-02-14'],
    ['November 3rd 2026', '2026-11-03'],
    ['14021998', '1998-02-14'],
    ['19980214', '1998-02-14'],
    ['140298', '1998-02-14'],
    ['1998/2/14', '1998-02-14'],
    ['1998 Feb 14', '1998-02-14'],
    ['4/3/2026', '2026-03-04'],
    ['today', '2026-11-30'],
    ['Yesterday', '2026-11-29'],
    ['yesterday 16:20', '2026-11-29'],
    ['day before yesterday', '2026-11-28'],
    ['tomorrow', '2026-12-01'],
    ['3 days ago', '2026-11-27'],
    ['a fortnight ago', '2026-11-16'],
    ['six weeks ago', '2026-10-19'],
    ['in 2 weeks', '2026-12-14'],
    ['a month ago', '2026-10-30'],
    ['29/2/28', '2028-02-29'],
    ['9/11/1066', '1066-11-09'],
  ])('%s is %s', (text, iso) => expect(read(text)).toBe(iso));

  it.each([
    ['31/2/2026', 'February 2026 has 28 days.'],
    ['30 Feb 2028', 'February 2028 has 29 days.'],
    ['29/2/27', 'February 2027 has 28 days.'],
    ['31 November 2025', 'November has 30 days.'],
    ['31 April', 'April has 30 days.'],
    ['30 Feb', 'February never has more than 29 days.'],
    ['0/5/2026', 'There is no day 0.'],
    ['12/14/2025', 'There is no month 14. The day comes first: 14/12/2025.'],
    ['40/14/2025', 'There is no month 14.'],
    ['3 Febtober 2026', '“febtober” is not a month.'],
    ['March 2026', 'Write the day as well: which day of March?'],
    ['03/2026', 'Write the day as well, before the month.'],
    ['the 14th', 'Write the month as well.'],
    ['Monday 3 Nov 2026', '3 November 2026 is a Tuesday, not a Monday.'],
    ['Friday', 'Say which one: last Friday or next Friday.'],
    ['3/5/201', ''],
    ['soon', ''],
    ['between 3 and 5 Nov', ''],
    ['12', 'Write the month as well.'],
    ['3 Nov 2026 or so', ''],
    ['n/k', ''],
  ])('%s is no date, and it is said why: %s', (text, why) => expect(read(text)).toBe(`no: ${why}`));
});

describe('the side of today a field lies on', () => {
  it.each([
    ['15 Dec', 'past', '2027-01-12', '2026-12-15'],
    ['15 Dec', 'future', '2027-01-12', '2027-12-15'],
    ['15 Dec', 'either', '2027-01-12', '2026-12-15'],
    ['12 Jan', 'past', '2027-01-12', '2027-01-12'],
    ['13 Jan', 'past', '2027-01-12', '2026-01-13'],
    ['2 Jan', 'future', '2026-12-28', '2027-01-02'],
    ['29 Feb', 'past', today, '2024-02-29'],
    ['29 Feb', 'future', today, '2028-02-29'],
    ['14/2/98', 'past', today, '1998-02-14'],
    ['14/2/98', 'future', today, '1998-02-14'],
    ['14/2/31', 'past', today, '1931-02-14'],
    ['14/2/31', 'future', today, '2031-02-14'],
    ['14/2/31', 'either', today, '2031-02-14'],
    ['14/2/60', 'either', today, '1960-02-14'],
    // A due date of last year is a slip of today, never of another century.
    ['1/3/25', 'future', today, '2025-03-01'],
    ['5/12/26', 'past', today, '2026-12-05'],
    ['Friday', 'past', today, '2026-11-27'],
    ['Friday', 'future', today, '2026-12-04'],
  ] as const)('%s, %s, on %s is %s', (text, lies, on, iso) => {
    expect(read(text, lies, on)).toBe(iso);
  });

  it.each([
    ['2026-12-01', 'past', 'lies after today, and only the past is possible here'],
    ['2026-11-30', 'past', undefined],
    ['1899-12-31', 'either', 'lies before 1900'],
    ['2096-12-01', 'future', 'lies more than 70 years ahead'],
    ['2096-11-30', 'future', undefined],
    ['', 'past', undefined],
  ] as const)('%s where it is %s: %s', (iso, lies, odd) => expect(oddDate(iso, lies, today)).toBe(odd));
});

describe('a month', () => {
  it.each([
    ['March 2026', '2026-03'],
    ['03/2026', '2026-03'],
    ['mar ’26', '2026-03'],
    ['2026-03', '2026-03'],
    ['Mar26', '2026-03'],
    ['3rd March 2026', '2026-03'],
    ['last month', '2026-10'],
    ['next month', '2026-12'],
    ['11/2026', '2026-11'],
    ['November', '2026-11'],
    ['Nov. 26', '2026-11'],
    ['in November 2026', '2026-11'],
    ['end of November 2026', '2026-11'],
    ['mid-Nov 2026', '2026-11'],
    ['November of 2026', '2026-11'],
    ['12/11/2026', '2026-11'],
    ['last Friday', '2026-11'],
    ['today', '2026-11'],
  ])('%s is %s', (text, iso) => expect(readMonth(text, today)).toEqual({ read: true, iso }));
  it('"December" in January is the last one where only the past is possible', () =>
    expect(readMonth('December', '2027-01-09', 'past')).toEqual({ read: true, iso: '2026-12' }));
  it.each(['past', 'future', 'either'] as const)(
    '"November" on the last of November is this one, %s',
    (lies) => expect(readMonth('November', today, lies)).toEqual({ read: true, iso: '2026-11' }),
  );
  it.each([
    ['31/2/2026', 'February 2026 has 28 days.'],
    ['2026', 'Write the month and year, for example March 2026.'],
    ['soon', 'Write the month and year, for example March 2026.'],
    ['Novembre 2026', '“novembre” is not a month.'],
  ])('%s is no month, and it is said why', (text, why) =>
    expect(readMonth(text, today)).toEqual({ read: false, why }),
  );
  it.each([
    ['2026-11', 'past', undefined],
    ['2026-12', 'past', 'lies after today, and only the past is possible here'],
    ['1899-12', 'either', 'lies before 1900'],
    ['2097-01', 'future', 'lies more than 70 years ahead'],
  ] as const)('%s where it is %s: %s', (month, lies, odd) => expect(oddDate(month, lies, today)).toBe(odd));
  it('is never a day of the calendar', () => expect(isIsoDate('2026-11')).toBe(false));
  it('no month is none, and it is said', () =>
    expect(readMonth('13/2026', today)).toEqual({ read: false, why: '“13” is not a month.' }));
});

/** Every way of writing gives the day back, for days all over a century and a half. */
describe('every way of writing a day', () => {
  const writings: readonly ((day: number, month: number, year: number, iso: string) => string)[] = [
    (d, m, y) => `${d}/${m}/${y}`,
    (d, m, y) => `${String(d).padStart(2, '0')}.${String(m).padStart(2, '0')}.${y}`,
    (d, m, y) => `${d} ${monthNames[m - 1]?.slice(0, 3) ?? ''} ${y}`,
    (d, m, y) =>
      `${d}${['th', 'st', 'nd', 'rd'][d % 100 > 10 && d % 100 < 14 ? 0 : d % 10] ?? 'th'} of ${monthNames[m - 1] ?? ''} ${y}`,
    (d, m, y, iso) => `${dayNames[weekday(iso) - 1] ?? ''}, ${d} ${monthNames[m - 1] ?? ''} ${y}, 23:45`,
    (d, m, y) => `${String(d).padStart(2, '0')}${monthNames[m - 1]?.slice(0, 3).toUpperCase() ?? ''}${y}`,
    (d, m, y) => `${String(d).padStart(2, '0')}${String(m).padStart(2, '0')}${y}`,
    (_d, _m, _y, iso) => iso,
    (_d, _m, _y, iso) => `${iso}T00:15:00Z`,
  ];
  it('is read as that day', () => {
    for (let iso = '1921-01-03'; iso < '2071-01-01'; iso = addDays(iso, 97)) {
      const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
      for (const write of writings) expect(read(write(day, month, year, iso))).toBe(iso);
    }
  });
  it('gives a real day or none, whatever letters stand there', async () => {
    const signs = "0123456789/.-, stndrhMAmayjune'’:T".split('');
    const random = randomNumbers();
    const next = (most: number): number => Math.floor(random() * most);
    await inRounds('dates of any signs', upTo(times({ short: 2000, long: 200_000 })), () => {
      const text = Array.from({ length: 1 + next(14) }, () => signs[next(signs.length)]).join('');
      const found = readDate(text, today);
      if (found.read) expect(isIsoDate(found.iso), text).toBe(true);
    });
  });
});
