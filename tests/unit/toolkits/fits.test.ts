/** The one check of whether an audit fits its form: what the program makes fits, and each kind of misfit is found once, with its place. */
import { describe, expect, it } from 'vitest';
import { emptyAnswer, type Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { isOnlyOdd, misfitsOf, type MisfitReason } from '../../../shared/audit/fits/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';
import { action, auditOf, escalation, formOf, readFixture, today } from './made-audit.ts';

const at = '2026-11-20T10:15:00.000Z';
const signed = (part: string, when = at): Audit['parts'][number] => ({
  part,
  name: 'Wren',
  role: 'Auditor',
  agency: 'Early help',
  at: when,
  dataFingerprint: '0'.repeat(64),
  certificateFingerprint: '',
});
const found = (
  form: string,
  answers: Record<string, Partial<Answer>>,
  parts: Parameters<typeof auditOf>[2] = {},
) => misfitsOf(formOf(form), auditOf(formOf(form), answers, parts), today).map((one) => [one.at, one.reason]);

describe('what the program makes fits its form', () => {
  it.each(toolkits.map((one) => [one.id, one] as const))('%s', (id, toolkit) => {
    expect(misfitsOf(toolkit, auditOf(toolkit, {}), today)).toEqual([]);
    expect(misfitsOf(toolkit, filledAudit(toolkit), today)).toEqual([]);
    const { answers, actions, escalations, sectionsLeftOut, waivers } = readFixture(id);
    const parts = { actions, escalations, sectionsLeftOut, waivers: waivers.map((one) => ({ ...one, at })) };
    const open = auditOf(toolkit, answers, parts);
    expect(misfitsOf(toolkit, open, today)).toEqual([]);
    // Every part signed, in an order the form allows.
    const signatures: Audit['parts'] = [];
    while (signatures.length < toolkit.parts.length) {
      const done = new Set(signatures.map((one) => one.part));
      const next = toolkit.parts.find(
        ({ id: part, after }) => !done.has(part) && after.every((one) => done.has(one)),
      );
      if (!next) throw new Error('parts wait for each other');
      signatures.push(signed(next.id));
    }
    for (const state of ['signed', 'with-moderator', 'returned', 'moderated', 'closed'] as const)
      expect(misfitsOf(toolkit, { ...open, state, parts: signatures }, today), state).toEqual([]);
    const anew = { ...open, version: 2, versionReason: 'One date was wrong.' };
    expect(misfitsOf(toolkit, anew, today)).toEqual([]);
  });
});

const evidence = (id: string, date = '') => ({ id, record: 'Plan', date, page: '' });
type Case = [string, Record<string, Partial<Answer>>, Parameters<typeof auditOf>[2], string, MisfitReason];

const cases: Case[] = [
  ['an answer to no question', { '3z': { grade: 'g' } }, {}, 'answers.3z', 'no-question'],
  ['a member of another kind', { '3i': { text: 'x' } }, {}, 'answers.3i.text', 'not-taken'],
  ['a grade the scale lacks', { '3i': { grade: 'na' } }, {}, 'answers.3i.grade', 'no-grade'],
  ['a choice the question lacks', { '3l': { choice: 'maybe' } }, {}, 'answers.3l.choice', 'no-choice'],
  ['a list the question lacks', { '3i': { ticks: { other: [] } } }, {}, 'answers.3i.ticks.other', 'no-list'],
  [
    'an item the list lacks',
    { '3f': { ticks: { underlying: ['x'] } } },
    {},
    'answers.3f.ticks.underlying',
    'no-list',
  ],
  [
    'a column the table lacks',
    { GCP2: { rows: [{ id: 'r1', cells: { x: '1' } }] } },
    {},
    'answers.GCP2.rows.0.cells',
    'no-column',
  ],
  [
    'a rubric the form lacks',
    { '3i': { matrix: { voice: ['g'] } } },
    {},
    'answers.3i.matrix.voice',
    'no-rubric',
  ],
  ['a number out of bounds', { H02: { number: -7 } }, {}, 'answers.H02.number', 'out-of-bounds'],
  [
    'two rows of one id',
    {
      GCP2: {
        rows: [
          { id: 'r1', cells: {} },
          { id: 'r1', cells: {} },
        ],
      },
    },
    {},
    'answers.GCP2.rows.1.id',
    'twice',
  ],
  [
    'two evidence lines of one id',
    { '3i': { evidence: [evidence('e1'), evidence('e1')] } },
    {},
    'answers.3i.evidence.1.id',
    'twice',
  ],
  ['a day that is none', { H05b: { date: '2026-02-30' } }, {}, 'answers.H05b.date', 'no-day'],
  ['a month where a day is asked for', { H05b: { date: '2026-02' } }, {}, 'answers.H05b.date', 'no-day'],
  ['a month before 1900', { H05a: { date: '1066-10' } }, {}, 'answers.H05a.date', 'far-day'],
  ['a date before 1900', { H05b: { date: '1066-10-14' } }, {}, 'answers.H05b.date', 'far-day'],
  [
    'a date too far ahead',
    { '3i': { evidence: [evidence('e1', '2199-01-01')] } },
    {},
    'answers.3i.evidence.0.date',
    'far-day',
  ],
  [
    'no reference to carry over from',
    { H01: { text: 'x', carriedFrom: 'over there' } },
    {},
    'answers.H01.carriedFrom',
    'no-reference',
  ],
  ['an audit carried from no reference', {}, { carriedFrom: 'over there' }, 'carriedFrom', 'no-reference'],
  ['two actions of one id', {}, { actions: [action(), action()] }, 'actions.1.id', 'twice'],
  [
    'an action about nothing',
    {},
    { actions: [action({ questions: ['3i', '3z'] })] },
    'actions.0.question',
    'about-nothing',
  ],
  ['a due date that is none', {}, { actions: [action({ due: '2026-02-29' })] }, 'actions.0.due', 'no-day'],
  [
    'two risk records of one id',
    {},
    { escalations: [escalation(), escalation()] },
    'escalations.1.id',
    'twice',
  ],
  [
    'two people told of one id',
    {},
    { escalations: [{ ...escalation(), told: [0, 1].map(() => ({ id: 't', role: 'x', how: '', at })) }] },
    'escalations.0.told.1.id',
    'twice',
  ],
  [
    'a record closed before it was opened',
    {},
    { escalations: [{ ...escalation(), status: 'closed', closedAt: '2026-11-19T09:00:00.000Z' }] },
    'escalations.0.closedAt',
    'clock',
  ],
  [
    'a record about nothing',
    {},
    { escalations: [{ ...escalation(), question: '3z' }] },
    'escalations.0.question',
    'about-nothing',
  ],
  ['a section that must stay', {}, { sectionsLeftOut: ['consent'] }, 'sectionsLeftOut.0', 'not-choosable'],
  [
    'a reason for no check',
    {},
    { waivers: [{ key: 'Z99:3i', reason: 'x', at }] },
    'waivers.0.key',
    'no-check',
  ],
  ['no check switched off', {}, { rulesOff: ['Z99'] }, 'rulesOff.0', 'no-check'],
  ['signed without a signature', {}, { state: 'signed' }, 'state', 'state'],
  ['closed without a signature', {}, { state: 'closed' }, 'state', 'state'],
  ['in progress with its signature', {}, { parts: [signed('auditor')] }, 'state', 'state'],
  ['a later version without a reason', {}, { version: 2 }, 'versionReason', 'version'],
  ['a reason for the first version', {}, { versionReason: 'x' }, 'versionReason', 'version'],
  [
    'a part the form lacks',
    {},
    { state: 'signed', parts: [signed('auditor'), signed('nobody')] },
    'parts.1.part',
    'part',
  ],
  [
    'a part signed twice',
    {},
    { state: 'signed', parts: [signed('auditor'), signed('auditor')] },
    'parts.1.part',
    'twice',
  ],
  [
    'signed before it was begun',
    {},
    { state: 'signed', parts: [signed('auditor', '2026-11-01T09:00:00.000Z')] },
    'parts.0.at',
    'clock',
  ],
];

describe('each kind of misfit is found once, with its place', () => {
  it.each(cases)('%s', (_, answers, parts, place, reason) => {
    // A day that is none is no audit for the schema; here it is put in behind it.
    const loose = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value).replaceAll(/2026-02-30|2026-02-29/g, '2026-02-28'));
    const made = auditOf(
      formOf('tier2-full'),
      loose(answers) as typeof answers,
      loose(parts) as Parameters<typeof auditOf>[2],
    );
    const filled = Object.fromEntries(
      Object.entries(answers).map(([id, one]) => [id, { ...emptyAnswer, ...one }]),
    );
    const misfits = misfitsOf(formOf('tier2-full'), { ...made, ...parts, answers: filled }, today);
    expect(misfits).toHaveLength(1);
    expect(misfits[0]).toMatchObject({ at: place, reason });
    expect(misfits[0]?.words).toMatch(/^[a-z].{10,}[^.]$/);
  });

  it('a part signed before those it waits for', () => {
    const form = toolkits.find((one) => one.parts.some((part) => part.after.length > 0));
    const part = form?.parts.find((one) => one.after.length > 0);
    if (!form || !part) throw new Error('no form with parts that wait');
    expect(found(form.id, {}, { parts: [signed(part.id)] })).toEqual([['parts.0.part', 'part']]);
  });

  it('what a wrong clock or an unlikely date brings about is odd, not impossible', () => {
    expect((['far-day', 'clock', 'about-nothing'] as const).every((reason) => isOnlyOdd({ reason }))).toBe(
      true,
    );
    expect((['no-grade', 'twice', 'state', 'no-day'] as const).some((reason) => isOnlyOdd({ reason }))).toBe(
      false,
    );
  });
});
