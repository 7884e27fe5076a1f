/** When something of an audit is due next, and how the list says it. */
import { describe, expect, it } from 'vitest';
import { dueWords } from '../../../shared/dates/index.ts';
import { rowOf } from '../../../renderer/working-copy/status.ts';
import { dueOf } from '../../../shared/toolkit/evaluate/due.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import { action, auditOf, formOf } from '../toolkits/made-audit.ts';

const macfa = formOf('macfa');
const file = formOf('file-audit');
const signed = (...actions: ReturnType<typeof action>[]) =>
  dueOf(file, auditOf(file, {}, { state: 'signed', actions }));

describe('what is due', () => {
  it('is the return while the form is being written, where the form has a date for it', () => {
    expect(dueOf(macfa, auditOf(macfa, { H04: { date: '2026-12-02' } }))).toBe('2026-12-02');
    expect(dueOf(macfa, auditOf(macfa, {}))).toBe('');
    expect(dueOf(formOf('maca'), auditOf(formOf('maca'), { H01b: { date: '2026-12-09' } }))).toBe(
      '2026-12-09',
    );
    expect(dueOf(file, auditOf(file, {}, { actions: [action()] }))).toBe('');
  });
  it('is the earliest open action once it is signed', () => {
    expect(signed(action({ due: '2026-12-04' }), action({ id: 'a2', due: '2026-11-30' }))).toBe('2026-11-30');
    expect(signed(action({ due: '2026-12-04', doneOn: '2026-11-25' }))).toBe('');
    expect(signed(action({ state: 'withdrawn' }), action({ due: '' }))).toBe('');
    expect(dueOf(file, auditOf(file, {}, { state: 'closed', actions: [action()] }))).toBe('');
  });
});

describe('the list', () => {
  it('says when an audit or its actions are due', () => {
    const now = new Date(2026, 10, 21, 23, 30);
    expect(dueWords('2026-11-19', now)).toEqual({
      on: '19 Nov',
      away: '2 days late',
      late: true,
      soon: false,
    });
    expect(dueWords('2026-11-20', now).away).toBe('1 day late');
    expect(dueWords('2026-11-21', now)).toMatchObject({ away: 'today', late: false, soon: true });
    expect(dueWords('2026-11-28', now)).toMatchObject({ away: 'in 7 days', soon: true });
    expect(dueWords('2027-01-04', now)).toMatchObject({ on: '4 Jan 2027', away: 'in 44 days', soon: false });
  });
  it('puts what is not due last', () => {
    const row = (answers: Parameters<typeof auditOf>[1]) => {
      const audit = auditOf(macfa, answers);
      const figures = { revision: 1, updatedAt: audit.createdAt, signedAt: '', auditor: '' };
      return rowOf(summarise({ toolkit: macfa, audit, problems: [], ...figures })).dueKey;
    };
    const keys = [row({}), row({ H04: { date: '2026-12-02' } }), row({ H04: { date: '2026-11-02' } })];
    expect(keys.sort()).toEqual(['2026-11-02', '2026-12-02', '9999-12-31']);
  });
});
