/** The calendar file keeps the rules of RFC 5545 and says nothing but code, step and day. */
import { expect, test } from 'vitest';
import { holidaySetOf } from '../../../shared/dates/index.ts';
import { entriesOf, type YearEntry } from '../../../shared/programme/dates/of-year.ts';
import { fold, toICalendar } from '../../../shared/programme/icalendar.ts';
import { firstSettings } from '../../../shared/programme/settings.ts';
import { firstRound, roundKind } from '../../../shared/records/round.ts';
import { readRoundLine } from '../../../shared/records/round-line.ts';

const id = '10000000-0000-4000-8000-000000000002';
const madeAt = '2026-03-01T10:15:30.123Z';
const entry = (more: Partial<YearEntry> = {}): YearEntry => ({
  round: id,
  code: 'A-26-1',
  shape: 'A',
  step: 'meeting',
  day: '2026-12-31',
  look: 'due',
  ...more,
});

/** A strict reader of content lines: refuses what the standard does not allow, gives name, parameters and value. */
function read(text: string): { name: string; parameters: string; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line, 'utf8')).toBeLessThanOrEqual(75);
  const unfolded = text.replaceAll(/\r\n[ \t]/g, '');
  return unfolded
    .slice(0, -2)
    .split('\r\n')
    .map((line) => {
      const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]*)*):(.*)$/.exec(line);
      expect(match, line).not.toBeNull();
      return { name: match?.[1] ?? '', parameters: match?.[2] ?? '', value: match?.[3] ?? '' };
    });
}
const unescape = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));
const file = (entries: readonly YearEntry[]) => toICalendar(entries, new Map([[id, 3]]), madeAt);

test('a whole day with a stable UID, a stamp, and the version of the plan', () => {
  const lines = read(file([entry()]));
  expect(lines.map(({ name, parameters, value }) => `${name}${parameters}:${value}`)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Caselight//The partnership’s year//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${id}-meeting@caselight`,
    'DTSTAMP:20260301T101530Z',
    'SEQUENCE:2',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'SUMMARY:A-26-1: Meeting',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
});

test('a code with any characters comes back as it was, whatever its length, and begins no line of its own', () => {
  for (const code of ['A;B,C\\D', 'é'.repeat(40), '👩‍👧'.repeat(12), 'x'.repeat(400), 'A\nEND:VCALENDAR']) {
    const lines = read(file([entry({ code })]));
    expect(unescape(lines.find(({ name }) => name === 'SUMMARY')?.value ?? '')).toBe(`${code}: Meeting`);
    expect(lines.filter(({ name }) => name === 'END')).toHaveLength(2);
  }
});

test('folding cuts no character and never passes 75 octets', () => {
  for (let n = 60; n < 90; n += 1) {
    const line = `SUMMARY:${'a'.repeat(n)}€𝄞ß`;
    const folded = fold(line);
    expect(folded.replaceAll('\r\n ', '')).toBe(line);
    for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part, 'utf8')).toBeLessThanOrEqual(75);
  }
});

test('no theme, no reference and no name gets into it, and a round that is called off is left out', () => {
  const round = {
    ...firstRound({ id, year: id, shape: 'A', code: 'A-26-1', wanted: 3, day: '2026-11-30' }),
    notes: 'Alex Example, sexual exploitation',
    nominations: [],
    place: 'Room of Mrs Example',
  };
  const line = readRoundLine({ id, line: roundKind.line(round) });
  const year = {
    from: '2026-04-01',
    settings: firstSettings,
    holidays: holidaySetOf({ table: 'england-and-wales', added: [], removed: [] }),
  };
  expect(line).not.toBeNull();
  const entries = line === null ? [] : entriesOf(year, [line], '2026-03-01');
  expect(entries).toHaveLength(12);
  expect(file(entries)).not.toMatch(/Example|exploitation/);
  expect(line === null ? [] : entriesOf(year, [{ ...line, state: 'cancelled' }], '2026-03-01')).toEqual([]);
});
