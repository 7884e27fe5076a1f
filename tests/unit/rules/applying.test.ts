/** What of an audit applies: nothing that is not shown is read, printed or signed. */
import { expect, test } from 'vitest';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import { visibleQuestions, whatApplies } from '../../../shared/toolkit/evaluate/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { emptyAudit, filledAudit } from '../../fixtures/report/filled-audit.ts';

test.each(toolkits.map((one) => [one.id, one] as const))(
  'in %s the answers of all questions that are not shown are left out, and no other',
  (_, toolkit) => {
    const everything = Object.fromEntries(
      toolkit.sections
        .flatMap((section) => section.questions)
        .map((question) => [question.id, { ...emptyAnswer, text: `Words at ${question.id}` }]),
    );
    const audit = { ...emptyAudit(toolkit), answers: { ...everything, ...filledAudit(toolkit).answers } };
    const after = whatApplies(toolkit, audit);
    const shown = visibleQuestions(toolkit, after).map(({ question }) => question.id);
    expect(Object.keys(after.answers).filter((id) => !shown.includes(id))).toEqual([]);
    for (const id of shown) expect(after.answers[id]).toEqual(audit.answers[id]);
    expect(whatApplies(toolkit, after)).toBe(after);
  },
);

test('a reason given at such an answer goes with it, and rows under "none known" go', () => {
  const toolkit = toolkits.find((one) => one.id === 'tier2-full');
  if (toolkit === undefined) throw new Error('The tier 2 toolkit is built in');
  const at = '2026-11-20T09:00:00.000Z';
  const audit = {
    ...emptyAudit(toolkit),
    answers: { H10: { ...emptyAnswer, yesNo: 'no' as const }, H10a: { ...emptyAnswer, text: 'Found.' } },
    waivers: [
      { key: 'R10:H10a:text', reason: 'It stands so in the record.', at },
      { key: 'R10:H10:text', reason: 'Kept.', at },
    ],
  };
  const after = whatApplies(toolkit, audit);
  expect(Object.keys(after.answers)).toEqual(['H10']);
  expect(after.waivers.map((one) => one.key)).toEqual(['R10:H10:text']);
  const rows = [{ id: 'r1', cells: { what: 'A sister' } }];
  const table = toolkits
    .flatMap((form) => form.sections.flatMap((section) => section.questions.map((q) => ({ form, q }))))
    .find(({ q }) => q.answer.kind === 'table' && q.showIf === undefined);
  if (table === undefined) throw new Error('There is a table in the forms');
  const listed = {
    ...emptyAudit(table.form),
    answers: { [table.q.id]: { ...emptyAnswer, none: true, rows } },
  };
  expect(whatApplies(table.form, listed).answers[table.q.id]?.rows).toEqual([]);
});

test('what is signed already is not touched', () => {
  const toolkit = toolkits.find((one) => one.id === 'tier2-full');
  if (toolkit === undefined) throw new Error('The tier 2 toolkit is built in');
  const signature = {
    part: 'auditor',
    name: 'A-17',
    role: 'Auditor',
    agency: 'North',
    at: '2026-11-20T10:00:00.000Z',
    dataFingerprint: 'ab'.repeat(32),
    certificateFingerprint: '' as const,
  };
  const audit = {
    ...emptyAudit(toolkit),
    answers: { H10a: { ...emptyAnswer, text: 'Found.' } },
    parts: [signature],
  };
  expect(whatApplies(toolkit, audit)).toBe(audit);
});
