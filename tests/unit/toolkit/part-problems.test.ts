/** What holds up one person's signature is only what stands in their own part. */
import { expect, it } from 'vitest';
import { findProblems } from '../../../shared/rules/index.ts';
import { holdingUp } from '../../../shared/toolkit/evaluate/index.ts';
import { action, auditOf, formOf, inputOf, readFixture, today } from '../toolkits/made-audit.ts';

const form = formOf('tier2-full');
const signed = (part: string) => ({
  part,
  name: 'A-09',
  role: 'Auditor',
  agency: 'Wren House',
  at: '2026-11-20T10:00:00.000Z',
  dataFingerprint: '0'.repeat(64),
  certificateFingerprint: '',
});
const read = readFixture('tier2-full', today);
const afterReply = auditOf(
  form,
  { ...read.answers, '9a': { text: 'Read and agreed.' }, '9c': {} },
  {
    actions: [action({ reply: 'Ring Robin Kestrel on 07700 900123' })],
    state: 'signed',
    parts: [signed('auditor'), signed('lead-professional')],
  },
);
const problems = findProblems(inputOf(form, afterReply));

it('a part that is not filled yet does not hold up another part that is open at the same time', () => {
  expect(problems.some((one) => one.severity === 'block' && one.place.question === '10a')).toBe(true);
  const questions = (part: string) => holdingUp(form, problems, part).map((one) => one.place.question);
  expect(questions('qa')).toContain('10a');
  expect(questions('lead-manager')).not.toContain('10a');
  expect(questions('qa')).not.toContain('9c');
});

it('a reply to an action belongs to the part that replies, not to the auditor', () => {
  const reply = problems.filter((one) => one.place.column === 'reply' && one.severity === 'warn');
  expect(reply).not.toEqual([]);
  const held = (part: string) => holdingUp(form, problems, part).filter((one) => reply.includes(one));
  expect(held('lead-professional')).toEqual(reply);
  expect(held('auditor')).toEqual([]);
});

it('a warning with a reason holds up nobody', () => {
  const plain = findProblems(inputOf(form, auditOf(form, read.answers, { actions: read.actions })));
  expect(holdingUp(form, plain, 'auditor').map((one) => one.key)).toEqual(['D06:3l:answer']);
  const explained = plain.map((one) => ({ ...one, waived: 'because' }));
  expect(holdingUp(form, explained, 'auditor')).toEqual([]);
});
