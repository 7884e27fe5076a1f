/** Checks of the file audit and the case file audit: each once made to speak, once kept silent. */
import { describe, expect, it } from 'vitest';
import type { Answer, AreaBoxes } from '../../../shared/audit/answer.ts';
import { hourOf } from '../../../shared/rules/case-file-audit/process.ts';
import { action, escalation, says } from './made-audit.ts';

type Answers = Readonly<Record<string, Partial<Answer>>>;
type Parts = Parameters<typeof says>[3];
const file = (rule: string, answers: Answers, parts?: Parts, more?: Parameters<typeof says>[4]) =>
  says('file-audit', rule, answers, parts, more);
const signedBy = (part: string) => ({
  part,
  name: 'Wren',
  role: 'Manager',
  agency: 'Children’s services',
  at: '2026-11-19T12:00:00.000Z',
  dataFingerprint: '0'.repeat(64),
  certificateFingerprint: '' as const,
});

describe('K01, CAF input and fostering file', () => {
  it('blocks when CAF input is open, and for a looked-after child the fostering file', () => {
    expect(file('K01', { H04a: { choice: 'cla' } }).map((one) => one.place.question)).toEqual(['H07', 'K1d']);
  });
  it('is silent when answered, and asks no fostering file of others', () => {
    expect(file('K01', { H04a: { choice: 'cla' }, H07: { yesNo: 'no' }, K1d: { choice: 'absent' } })).toEqual(
      [],
    );
    expect(file('K01', { H04a: { choice: 'cin' }, K1d: { choice: 'na' } })).toEqual([]);
  });
});

describe('K02, link to outcomes', () => {
  it('speaks without any link, and on “improved” without what shows it', () => {
    const none: Partial<Answer> = { choice: 'no-evidence', rationale: 'Looked and found nothing.' };
    expect(file('K02', { K10a: none, K10b: none, K10c: none, K10d: none, K10e: none })).toHaveLength(1);
    expect(file('K02', { K10a: none })).toEqual([]);
    const [found] = file('K02', { K10b: { choice: 'improved' } });
    expect(found?.place).toEqual({ question: 'K10b', field: 'rationale' });
  });
  it('is silent with one outcome linked and shown', () => {
    expect(
      file('K02', { K10b: { choice: 'improved', rationale: 'No night in hospital this year.' } }),
    ).toEqual([]);
  });
});

describe('K03, ten days', () => {
  const returned = { H09c: { date: '2026-03-02' } } as const;
  const due = (date: string, rest: Partial<ReturnType<typeof action>> = {}) => ({
    actions: [action({ due: date, ...rest })],
  });
  it('counts working days unless the setting says calendar', () => {
    expect(file('K03', returned, due('2026-03-16'))).toEqual([]);
    expect(file('K03', returned, due('2026-03-17'))[0]?.message).toContain('17 Mar 2026');
    expect(file('K03', returned, due('2026-03-12'), { taskDays: 'calendar' })).toEqual([]);
    expect(file('K03', returned, due('2026-03-13'), { taskDays: 'calendar' })).toHaveLength(1);
  });
  it('lists overdue tasks once the audit is signed, and not those that are done', () => {
    const signed = { state: 'signed' as const };
    expect(file('K03', returned, { ...due('2026-03-12'), ...signed })[0]?.place).toMatchObject({
      column: 'doneOn',
    });
    expect(file('K03', returned, { ...due('2026-03-12', { doneOn: '2026-03-11' }), ...signed })).toEqual([]);
    expect(file('K03', returned, due('2026-03-12'))).toEqual([]);
  });
});

describe('K04, signing that tasks are done', () => {
  it('blocks the team manager’s sign-off while a task has no date', () => {
    const [found] = file('K04', {}, { actions: [action()], parts: [signedBy('team-manager')] });
    expect(found).toMatchObject({ severity: 'block', place: { question: 'K15' } });
    expect(found?.because).toBe('1 of 1 task has no date.');
  });
  it('blocks before the team manager signs, and not while the auditor is at work', () => {
    const waiting = { actions: [action()], state: 'signed' as const, parts: [signedBy('auditor')] };
    expect(file('K04', {}, waiting)[0]?.message).toContain('cannot be signed as completed yet');
    expect(file('K04', {}, { ...waiting, actions: [action({ doneOn: '2026-11-18' })] })).toEqual([]);
  });
  it('asks the service manager for the decision on a re-audit', () => {
    const done = [action({ doneOn: '2026-11-18' })];
    const signOff = { by: 'Wren', role: 'Service manager', at: '2026-11-19T12:00:00.000Z' };
    expect(file('K04', { K16: { signOff } }, { actions: done })[0]?.place.question).toBe('K16b');
    expect(file('K04', { K16: { signOff }, K16b: { yesNo: 'no' } }, { actions: done })).toEqual([]);
  });
  it('is silent when all is done, and before anybody signs', () => {
    expect(
      file('K04', {}, { actions: [action({ doneOn: '2026-11-18' })], parts: [signedBy('team-manager')] }),
    ).toEqual([]);
    expect(file('K04', {}, { actions: [action()] })).toEqual([]);
  });
});

const boxes = (given: Partial<AreaBoxes> = {}): AreaBoxes => ({
  facts: 'Two visits are recorded in eight weeks against a plan of four.',
  analysis: 'The notes describe the home well but not what was asked of the child.',
  link: 'The plan’s main aim could therefore not be measured.',
  impact:
    'Robin has not had a regular chance to say how home feels, which means worries may be missed and the risk of another crisis is higher.',
  rereadImpact: false,
  ...given,
});
const area = (grade: Answer['grade'], given: Partial<AreaBoxes> = {}): Answers => ({
  H01b: { text: 'Robin' },
  C4: { ...(grade === undefined ? {} : { grade }), area: boxes(given) },
});
const cases = (rule: string, answers: Answers, parts?: Parts) =>
  says('case-file-audit', rule, answers, parts);

describe('B01, judgement first', () => {
  it('prompts when boxes are filled before the judgement', () => {
    expect(cases('B01', area(undefined))[0]?.place).toEqual({ question: 'C4', field: 'grade' });
  });
  it('is silent once judged, and on an empty area', () => {
    expect(cases('B01', area('ri'))).toEqual([]);
    expect(cases('B01', {})).toEqual([]);
  });
});

describe('B02, three layers of evidence', () => {
  it('names the layers that are missing and points at the first', () => {
    const [found] = cases('B02', area('ri', { analysis: '', link: ' ' }));
    expect(found?.place.field).toBe('analysis');
    expect(found?.because).toBe('missing: what they tell you, how that led to the judgement.');
  });
  it('is silent on the worked example', () => {
    expect(cases('B02', area('ri'))).toEqual([]);
  });
});

describe('B03, impact', () => {
  it('says what is not there', () => {
    const [found] = cases('B03', area('ri', { impact: 'The plan was updated in June.' }));
    expect(found?.because).toContain('begin with “Robin”');
    expect(found?.because).toContain('what may follow');
  });
  it('is silent on the worked example', () => {
    expect(cases('B03', area('ri'))).toEqual([]);
  });
});

describe('B04, Good without impact', () => {
  it('asks to read once more, then says it again', () => {
    expect(cases('B04', area('g', { impact: '' }))[0]?.message).toContain('once more');
    expect(cases('B04', area('g', { impact: '', rereadImpact: true }))[0]?.message).toContain('also after');
  });
  it('is silent with impact, and below Good', () => {
    expect(cases('B04', area('g'))).toEqual([]);
    expect(cases('B04', area('ri', { impact: '' }))).toEqual([]);
  });
});

describe('B05, many gaps and Good', () => {
  const gaps = {
    facts: 'No evidence of visits in June. The chronology is missing. The plan is out of date and unsigned.',
  };
  it('asks to confirm Good with three gaps or more', () => {
    expect(cases('B05', area('g', gaps))[0]?.place).toEqual({ question: 'C4', field: 'grade' });
  });
  it('is silent below Good and with few gaps', () => {
    expect(cases('B05', area('ri', gaps))).toEqual([]);
    expect(cases('B05', area('g', { analysis: 'The notes are clear.' }))).toEqual([]);
  });
});

describe('B06, no Inadequate', () => {
  it('blocks the grade that the scale leaves out', () => {
    expect(cases('B06', area('in'))[0]).toMatchObject({
      severity: 'block',
      place: { question: 'C4', field: 'grade' },
    });
  });
  it('is silent on the grades of the scale', () => {
    expect(cases('B06', { ...area('ri'), C13: { grade: 'o' } })).toEqual([]);
  });
});

describe('B07, few and big', () => {
  const many = (n: number) => ({ actions: Array.from({ length: n }, (_, i) => action({ id: `a${i}` })) });
  it('prompts from the sixth action', () => {
    expect(cases('B07', {}, many(6))).toHaveLength(1);
  });
  it('is silent up to five', () => {
    expect(cases('B07', {}, many(5))).toEqual([]);
  });
});

describe('B08, reflective meeting', () => {
  const met = (date: string, time: string): Answers => ({ H06a: { date }, H06b: { text: time } });
  it('speaks on a meeting that lies ahead, and on a Friday afternoon', () => {
    expect(cases('B08', met('2026-11-30', '10:00'))[0]?.message).toContain('lies ahead');
    expect(cases('B08', met('2026-11-13', '14:30'))[0]?.message).toContain('Friday afternoon');
    expect(cases('B08', met('2026-11-13', '12:00'))).toHaveLength(1);
  });
  it('is silent on a Friday morning and on other afternoons, and leaves an empty date to R01', () => {
    expect(cases('B08', {})).toEqual([]);
    expect(cases('R01', {}).map((one) => one.place.question)).toContain('H06a');
    expect(cases('B08', met('2026-11-13', '11:45'))).toEqual([]);
    expect(cases('B08', met('2026-11-12', '3pm'))).toEqual([]);
  });
  it('reads times as people write them', () => {
    expect(['14:30', '2.30 pm', '3pm', '12 am', '9', 'after lunch', '25:00'].map(hourOf)).toEqual([
      14,
      14,
      15,
      0,
      9,
      undefined,
      undefined,
    ]);
  });
});

describe('B09, six starting documents', () => {
  const found: Partial<Answer> = { choice: 'found' };
  it('blocks for each one not answered', () => {
    expect(
      cases('B09', { S1: found, S3: { choice: 'not-found', rationale: 'Asked both.' } }).map(
        (one) => one.place.question,
      ),
    ).toEqual(['S2', 'S4', 'S5', 'S6']);
  });
  it('is silent with all six', () => {
    const na: Partial<Answer> = { choice: 'na', rationale: 'No proceedings.' };
    expect(cases('B09', { S1: found, S2: found, S3: found, S4: found, S5: na, S6: found })).toEqual([]);
  });
});

describe('B11, escalate or review', () => {
  it('forces the choice, and a record for an escalation', () => {
    expect(cases('B11', { H11: { yesNo: 'yes' } })[0]?.place).toEqual({ question: 'H11a', field: 'answer' });
    expect(cases('B11', { H11: { yesNo: 'yes' }, H11a: { choice: 'escalate' } })[0]?.message).toContain(
      'Phone now',
    );
    expect(cases('B11', area('ri', { concern: 'escalate' }))[0]?.place).toEqual({
      question: 'C4',
      field: 'concern',
    });
  });
  it('asks that a review named in an area reaches the principal social worker', () => {
    expect(cases('B11', area('ri', { concern: 'review' }))[0]?.because).toBe('area 4.');
  });
  it('is silent when the choice stands and the record is there', () => {
    const review = {
      H11: { yesNo: 'yes' },
      H11a: { choice: 'review', rationale: 'Told by phone.' },
    } as const;
    expect(cases('B11', { ...review, ...area('ri', { concern: 'review' }) })).toEqual([]);
    const told = { escalations: [escalation('Principal social worker')] };
    expect(cases('B11', area('ri', { concern: 'escalate' }), told)).toEqual([]);
    expect(cases('B11', { H11: { yesNo: 'no' } })).toEqual([]);
  });
});
