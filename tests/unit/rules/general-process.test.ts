/** R04 to R06 and R08 to R11: independence, risk, period, actions, overall grade. */
import { describe, expect, it } from 'vitest';
import { action, complete, escalation, reasons, says } from './small-form.ts';

describe('R04 independence', () => {
  it('blocks until it is declared, and a person who took part is sent for another case', () => {
    const at = '2026-03-02T09:00:00.000Z';
    expect(says('R04', {}, { independence: { declared: '', at: '', note: '' } })).toMatchObject([
      { severity: 'block', place: { question: 'independence' } },
    ]);
    expect(says('R04', {}, { independence: { declared: 'took-part', at, note: '' } })[0]?.message).toMatch(
      /^You said you took part in this case\. Ask/,
    );
  });
  it('is silent for an independent auditor', () => expect(says('R04')).toEqual([]));
});

describe('R05 risk now', () => {
  it('blocks a yes without a record, and an open record with its time by the laptop’s clock', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Europe/London';
    expect(says('R05', { risk: { yesNo: 'yes' } })).toMatchObject([
      { place: { question: 'risk', field: 'yes-no' } },
    ]);
    expect(says('R05', {}, { escalations: [escalation({ status: 'open' })] })[0]?.message).toBe(
      'A risk record is open since 10:12. Close it, or record who has taken it on.',
    );
    const inSummer = escalation({ status: 'open', openedAt: '2026-07-20T10:12:00.000Z' });
    expect(says('R05', {}, { escalations: [inSummer] })[0]?.message).toContain('11:12');
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  it('asks who was told and who has taken it on', () => {
    const untold = escalation({ told: [] });
    const handed = escalation({ status: 'handed-on' });
    expect(says('R05', {}, { escalations: [untold] })).toMatchObject([
      { place: { question: 'escalations', row: 'e1', column: 'told' } },
    ]);
    expect(says('R05', {}, { escalations: [handed] })).toMatchObject([{ place: { column: 'handedTo' } }]);
  });
  it('is silent without risk, and with a record that is closed or handed on', () => {
    expect(says('R05')).toEqual([]);
    const both = [escalation(), escalation({ id: 'e2', status: 'handed-on', handedTo: 'Duty manager' })];
    expect(says('R05', { risk: { yesNo: 'yes' } }, { escalations: both })).toEqual([]);
  });
});

describe('R06 period under review', () => {
  it('asks for a reason one day before the window', () => {
    expect(says('R06', { from: { date: '2025-03-15' } })).toMatchObject([
      { message: 'The period begins before 16 Mar 2025. Say why you look further back.', severity: 'warn' },
    ]);
  });
  it('is silent inside the window and with a reason', () => {
    expect(says('R06', { from: { date: '2025-03-16' } })).toEqual([]);
    expect(says('R06', { from: { date: '2020-01-01' }, 'why-from': { text: 'A re-audit.' } })).toEqual([]);
  });
  it('says when a period ends before it begins', () => {
    expect(says('R06', { from: { date: '2026-03-17' } })[0]?.message).toBe(
      'The period ends before it begins.',
    );
  });
});

describe('R08 SMART actions', () => {
  it('names each part that is missing, with its place', () => {
    const empty = action({ owner: '', due: '', measure: ' ' });
    expect(says('R08', {}, { actions: [empty] }).map((one) => one.place.column)).toEqual([
      'owner',
      'due',
      'measure',
    ]);
  });
  it('speaks at a vague verb', () => {
    expect(
      says('R08', {}, { actions: [action({ what: 'Ensure that visits are recorded' })] })[0]?.message,
    ).toBe('Action 1: “Ensure” leaves open what is done. Name the step that can be ticked off.');
  });
  it('is silent at the example of the dossier, and at finished or withdrawn actions', () => {
    const what =
      'By 30 April, worker to complete three direct-work sessions with Robin and bring the themes to the review';
    expect(says('R08', {}, { actions: [action({ what })] })).toEqual([]);
    const old = [
      action({ what: 'Consider it', owner: '', state: 'withdrawn' }),
      action({ id: 'a2', what: 'Consider it', state: 'closed' }),
    ];
    expect(says('R08', {}, { actions: old })).toEqual([]);
  });
});

describe('R09 due dates that can be kept', () => {
  it('blocks a date before the audit and a date in the past, in the words of the screens', () => {
    expect(says('R09', {}, { actions: [action({ due: '2025-11-14' })] })[0]?.message).toBe(
      'The due date, 14 Nov 2025, is before the audit date.',
    );
    expect(says('R09', {}, { actions: [action({ due: '2026-03-19' })] })[0]?.message).toBe(
      'The due date, 19 Mar 2026, is in the past.',
    );
  });
  it('is silent today and later, for carried actions, and after signing', () => {
    expect(says('R09', {}, { actions: [action({ due: '2026-03-20' })] })).toEqual([]);
    expect(says('R09', {}, { actions: [action({ due: '2025-11-14', carriedFrom: 'SF-0300' })] })).toEqual([]);
    expect(says('R09', {}, { actions: [action({ due: '2026-03-19' })], state: 'signed' })).toEqual([]);
  });
});

describe('R10 an action where a grade asks for one', () => {
  const weak = { '1a': { grade: 'ri' as const } };
  const grave = { '1a': { grade: 'in' as const } };
  it('speaks at a grade below Good without an action', () => {
    expect(says('R10', weak)).toMatchObject([
      { place: { question: '1a', field: 'grade' }, severity: 'warn' },
    ]);
    expect(says('R10', weak, { actions: [action({ question: '4a' })] })).toHaveLength(1);
    expect(says('R10', weak, { actions: [action({ question: '1a', state: 'withdrawn' })] })).toHaveLength(1);
  });
  it('asks for a date within ten working days at Inadequate, over a bank holiday', () => {
    // 16 March 2026 + 10 working days = 30 March; from 27 March Good Friday and Easter Monday push it to 14 April.
    expect(says('R10', grave, { actions: [action({ question: '1a', due: '2026-03-31' })] })).toHaveLength(1);
    expect(says('R10', grave, { actions: [action({ question: '1a', due: '2026-03-30' })] })).toEqual([]);
    const late = { ...grave, audited: { date: '2026-03-27' } };
    expect(says('R10', late, { actions: [action({ question: '1a', due: '2026-04-14' })] })).toEqual([]);
    expect(says('R10', late, { actions: [action({ question: '1a', due: '2026-04-15' })] })).toHaveLength(1);
  });
  it('is not answered by an action that names nothing', () => {
    expect(says('R10', weak, { actions: [action({ question: '' })] })).toHaveLength(1);
    expect(says('R10', weak, { actions: [action({ question: '', questions: [] })] })).toHaveLength(1);
  });
  it('is silent with an action for the question, its section or the whole, and for the overall grade', () => {
    for (const about of [
      { question: '1a' },
      { question: 'one' },
      { question: '', questions: ['4a', '1a'] },
      { question: '', wholeAudit: true },
    ])
      expect(says('R10', weak, { actions: [action(about)] })).toEqual([]);
    expect(says('R10', { '5a': { grade: 'ri' } })).toEqual([]);
  });
});

describe('R11 overall grade and sections', () => {
  it('speaks when overall is a grade better than the middle of the sections', () => {
    const low = {
      '1a': { grade: 'ri' as const },
      '1b': { grade: 'ri' as const, rationale: reasons },
      '4a': { grade: 'ri' as const },
    };
    expect(says('R11', low)).toMatchObject([
      {
        place: { question: '5a', field: 'grade' },
        because: '3 sections are graded; half of them are Requires improvement or lower.',
      },
    ]);
  });
  it('speaks when overall is Good and something is Inadequate', () => {
    expect(says('R11', { '4a': { grade: 'in' } })).toMatchObject([
      { message: 'Overall is Good, and 4a is Inadequate.' },
    ]);
  });
  it('is silent when the sections carry it, and without an overall grade', () => {
    expect(says('R11')).toEqual([]);
    expect(says('R11', { '4a': { grade: 'in' }, '5a': { grade: 'ri' } })).toEqual([]);
    expect(says('R11', { '4a': { grade: 'in' }, '5a': { ...complete['5a'], grade: undefined } })).toEqual([]);
  });
});
