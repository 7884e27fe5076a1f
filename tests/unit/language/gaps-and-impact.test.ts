/** Gaps and praise (R13, B05), impact (B03), and actions nobody owns or can see done (R08), by kinds. */
import { describe, expect, it } from 'vitest';
import { findVague, gapCount, readImpact, vagueMeasure, vagueOwner } from '../../../shared/language/index.ts';
import { mismatch } from '../../../shared/rules/grade-and-words.ts';

describe('gaps', () => {
  it.each([
    ['There is nothing about dad, nothing about school and nothing from health.', 3],
    ['Father’s views absent. School’s views absent. No reply received from health.', 3],
    ['No dates, no owners, no measures.', 3],
    ['The minutes were not sent, decisions are not explained, and dad has never been contacted.', 3],
    ['Gaps: dad’s views, two visits, the genogram, dates.', 4],
    ['Still missing or to do: a talk with dad, the genogram, health’s view.', 3],
    ['I could not find the plan, the minutes or the closure summary.', 3],
    ['Case notes are months behind, the plan has lapsed and reviews slipped.', 3],
    ['We could find neither a genogram nor a safety plan.', 2],
  ])('are counted in lists, short forms and clauses: %s', (text, count) => {
    expect(gapCount(text)).toBe(count);
  });
  it.each([
    'It was changed so that she was not visited twice; the poor state of the flat was put right.',
    'Robin said "nobody asked me" in the first visit, and from then on the worker asked every time.',
    'Mum did not open the door; the worker came back the next day.',
    'The worker did not give up, and never missed a visit.',
    'Risk was weighed without blame and nothing was overlooked.',
    'Poor housing and poor sleep are named, and what is done about each.',
    'Gaps: none.',
  ])('are not what was put right, said in quotation, meant to be avoided, or the family’s: %s', (text) => {
    expect(gapCount(text)).toBe(0);
  });
  it('and praise go against the grade', () => {
    expect(mismatch(true, 'Gaps: dad’s views, two visits, the genogram, dates.')?.kind).toBe('gaps');
    const praise =
      'Direct work is excellent. Sessions are playful, kind and patient, and the family speak highly of the worker.';
    expect(mismatch(false, praise)?.kind).toBe('praise');
    expect(mismatch(false, 'This kind of work with the patient is in the record.')).toBeUndefined();
  });
});

describe('impact', () => {
  const whole = { begins: true, means: true, follows: true };
  it.each([
    'Robin’s mornings are calm, so he comes to school ready to learn.',
    'Robin was asked in Welsh what he wanted, therefore the plan holds his words and he came to the meeting.',
    'Robin has waited a year to hear where he will live, leaving him unable to settle.',
    'Robin sees his gran each week, so he has someone to ring at night.',
    'Robin is on time for college because someone rings him; without it he would lose his place.',
  ])('is whole where the child’s life and what follows are told: %s', (text) => {
    expect(readImpact(text, 'Robin')).toEqual(whole);
  });
  it('is not whole where a service’s fact stands alone', () => {
    expect(readImpact('The plan was updated in June.', 'Robin')).toEqual({
      begins: false,
      means: false,
      follows: false,
    });
    expect(readImpact('Robin was seen twice in eight weeks.', 'Robin')).toEqual({
      begins: true,
      means: false,
      follows: false,
    });
  });
  it('begins with a name in composed, decomposed or no accents, and with its first word', () => {
    expect(readImpact('Zoe\u0308 sleeps, so she learns.', 'Zo\u00eb')).toEqual(whole);
    expect(readImpact('Zoe sleeps, so she learns.', 'Zo\u00eb, 7')).toEqual(whole);
  });
});

describe('an action', () => {
  it('that nobody owns, or that nobody can see done, is named', () => {
    expect(
      ['tbc', 'all', 'professionals', '?', 'All agencies involved', 'to be confirmed', 'n/a'].filter(
        (one) => vagueOwner(one) === undefined,
      ),
    ).toEqual([]);
    expect(
      [
        'to be agreed',
        'as appropriate',
        '-',
        'Improved practice',
        'better outcomes for the child',
        'ongoing',
      ].filter((one) => vagueMeasure(one) === undefined),
    ).toEqual([]);
    expect(
      ['Health visitor', 'Team manager', 'School and lead professional', 'GP', 'Core group chair'].filter(
        (one) => vagueOwner(one) !== undefined,
      ),
    ).toEqual([]);
    expect(
      [
        'Letter on file',
        'Two visits a month in the record',
        'Signed plan by the next review',
        'Attendance above 90 %',
        'The minutes show it',
      ].filter((one) => vagueMeasure(one) !== undefined),
    ).toEqual([]);
  });
  it('that is only thought about is named', () => {
    expect(findVague('Manager to give some thought to a new worker').map((one) => one.text)).toEqual([
      'give some thought',
    ]);
  });
});
