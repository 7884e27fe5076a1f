/** A small form with one question of each kind, so that tests of the general checks do not hang on a real form's wording. */
import { type Answer, emptyAnswer } from '../../../shared/audit/answer.ts';
import { Audit, type AuditSummary } from '../../../shared/audit/audit.ts';
import { holidaySet } from '../../../shared/dates/index.ts';
import { defaultSeverities, findProblems, type RuleInput } from '../../../shared/rules/index.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import { Toolkit } from '../../../shared/toolkit/toolkit.ts';

export const today = '2026-03-20';

const question = (id: string, answer: Question['answer'], rest: Partial<Question> = {}): Question => ({
  id,
  number: /^\d/.test(id) ? id : '',
  title: `Title of ${id}`,
  ask: `What about ${id}?`,
  answer,
  required: true,
  comment: 'none',
  notApplicable: false,
  evidence: false,
  guidance: [],
  origin: 'stated',
  ...rest,
});
const graded = (id: string, rest: Partial<Question> = {}): Question =>
  question(id, { kind: 'grade', scale: 'four' }, { comment: 'always', notApplicable: true, ...rest });
const optional = { required: false } as const;

const section = (id: string, questions: Question[], rest: object = {}) => ({
  id,
  number: '',
  title: `Section ${id}`,
  origin: 'stated' as const,
  part: 'auditor',
  questions,
  ...rest,
});

export const rubricOfGood =
  'Help came early and was well co-ordinated across agencies, with a clear thread from assessment through analysis to plan.';

export const form: Toolkit = Toolkit.parse({
  id: 'small',
  version: '1.0.0',
  title: 'A small form',
  shortTitle: 'Small form',
  referencePrefix: 'SF',
  purpose: 'For tests.',
  source: { document: 'none', label: 'None', note: 'None.' },
  subject: 'child',
  marking: 'OFFICIAL-SENSITIVE',
  notesForAuditor: [],
  scales: [
    {
      id: 'four',
      title: 'Four grades',
      grades: [
        {
          key: 'o',
          word: 'Outstanding',
          letter: 'O',
          descriptor: 'All of Good, and an exceptional difference that lasted for this child.',
        },
        { key: 'g', word: 'Good', letter: 'G', descriptor: rubricOfGood },
        { key: 'ri', word: 'Requires improvement', letter: 'RI', descriptor: 'Not yet Good.' },
        { key: 'in', word: 'Inadequate', letter: 'In', descriptor: 'No suitable assurance.' },
      ],
    },
  ],
  parts: [
    { id: 'auditor', title: 'Audit', role: 'Auditor', statement: 'I did it.', after: [] },
    { id: 'lead', title: 'Reply', role: 'Lead professional', statement: 'I read it.', after: ['auditor'] },
  ],
  sections: [
    section('about', [
      question('ref', { kind: 'short-text' }),
      question('child', { kind: 'short-text' }, optional),
      question('agency', { kind: 'short-text' }, optional),
      question('round', { kind: 'short-text' }, optional),
      question('audited', { kind: 'date' }),
      question('from', { kind: 'date' }, optional),
      question('why-from', { kind: 'long-text' }, optional),
      question(
        'kind',
        {
          kind: 'choice',
          choices: [
            { id: 'routine', label: 'Routine' },
            { id: 're-audit', label: 'Re-audit' },
          ],
        },
        optional,
      ),
      question('risk', { kind: 'yes-no' }),
      question('step-down', { kind: 'yes-no' }, optional),
      question('keep', { kind: 'date' }, optional),
    ]),
    section('one', [
      graded('1a'),
      question(
        '1b',
        { kind: 'grade', scale: 'four', yesNo: { ask: 'Is it there?' } },
        { comment: 'when-negative' },
      ),
      question('1c', { kind: 'yes-no' }, { comment: 'when-negative', notApplicable: true }),
    ]),
    section('two', [graded('2a')], { showIf: { op: 'is', question: 'step-down', value: 'yes' } }),
    section('three', [
      question('3a', { kind: 'area', scale: 'four' }, { notApplicable: true, comment: 'optional' }),
      question(
        '3b',
        {
          kind: 'table',
          noneLabel: 'None known',
          columns: [
            { id: 'who', title: 'Who', kind: 'text', required: true },
            { id: 'what', title: 'What', kind: 'long-text', required: false },
          ],
        },
        optional,
      ),
      question('3c', { kind: 'long-text' }),
      graded('3d', { required: false, showIf: { op: 'answered', question: '3c' } }),
    ]),
    section('four', [graded('4a'), graded('4b', optional)], { choosable: true }),
    section('end', [graded('5a'), question('5b', { kind: 'actions' }, optional)]),
    section(
      'reply',
      [question('6a', { kind: 'long-text' }), question('6b', { kind: 'sign-off', statement: 'Read.' })],
      { part: 'lead' },
    ),
  ],
  overall: '5a',
  roles: {
    'case-reference': 'ref',
    'display-name': 'child',
    agency: 'agency',
    round: 'round',
    'audit-date': 'audited',
    'period-from': 'from',
    'period-reason': 'why-from',
    'audit-kind': 'kind',
    risk: 'risk',
    'retention-until': 'keep',
  },
  rules: Object.entries(defaultSeverities)
    .filter(([id]) => id.startsWith('R'))
    .map(([id, severity]) => ({ id, severity, on: true })),
  escalateTo: ['Manager: phone'],
  statements: ['I did it.'],
});

type Answers = Readonly<Record<string, Partial<Answer>>>;
export type Parts = Partial<Omit<Audit, 'answers'>>;

export const reasons =
  'The record shows two visits in eight weeks and what was said in each of them; the assessment takes it up, the plan follows from it and the review of January looks back on both with the parents.';
const others =
  'Five agencies gave what they know, each named by role, and where school and home differ the analysis says so and comes to a view of its own that the family has read and signed in February.';
const evidence =
  'Three records were read for this: the note of 4 February, the plan, and the minutes, which say who was there, what was agreed and by when it was to be done for the child at home.';

/** Answers with which no general check has anything to say. */
export const complete: Answers = {
  ref: { text: 'CAF 2291' },
  audited: { date: '2026-03-16' },
  keep: { date: '2028-03-16' },
  risk: { yesNo: 'no' },
  '1a': { grade: 'g', rationale: reasons },
  '1b': { grade: 'g', yesNo: 'yes' },
  '1c': { yesNo: 'yes' },
  '3a': {
    grade: 'g',
    area: {
      facts: evidence,
      analysis: '',
      link: '',
      impact: 'Robin feels safer, so school is easier.',
      rereadImpact: false,
    },
  },
  '3c': { text: others },
  '4a': { grade: 'g', rationale: `At each meeting ${others.toLowerCase().split(' ').reverse().join(' ')}` },
  '5a': { grade: 'g', rationale: `Seen as a whole ${reasons.toLowerCase().split(' ').reverse().join(' ')}` },
};

/** An audit of the small form: these answers over empty ones. */
export const auditOf = (answers: Answers = complete, parts: Parts = {}): Audit =>
  Audit.parse({
    id: '6f9a1c7e-2f43-4b77-9a4b-0d6c3b1e8a10',
    reference: 'SF-0417',
    version: 1,
    versionReason: '',
    state: 'in-progress',
    toolkit: { id: form.id, version: form.version, fingerprint: '0'.repeat(64) },
    marking: form.marking,
    createdAt: '2026-03-02T09:00:00.000Z',
    independence: { declared: 'independent', at: '2026-03-02T09:00:00.000Z', note: '' },
    sectionsLeftOut: [],
    answers: Object.fromEntries(Object.entries(answers).map(([id, one]) => [id, { ...emptyAnswer, ...one }])),
    actions: [],
    escalations: [],
    waivers: [],
    parts: [],
    rulesOff: [],
    carriedFrom: '',
    ...parts,
  });

export const inputOf = (audit: Audit, more: Partial<RuleInput> = {}): RuleInput => ({
  toolkit: form,
  audit,
  today,
  holidays: holidaySet(),
  others: [],
  localNames: [],
  ...more,
});

/** What one check says of the complete answers with these changed. */
export function says(
  rule: string,
  answers: Answers = {},
  parts: Parts = {},
  more: Partial<RuleInput> = {},
): Problem[] {
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(complete), ...Object.keys(answers)])].map((id) => [
      id,
      { ...complete[id], ...answers[id] },
    ]),
  );
  return findProblems(inputOf(auditOf(merged, parts), more)).filter((one) => one.rule === rule);
}

export const action = (parts: Partial<Audit['actions'][number]> = {}): Audit['actions'][number] => ({
  id: 'a1',
  question: '',
  what: 'Hold three sessions with Robin and bring the themes to the meeting',
  owner: 'Lead professional',
  due: '2026-03-27',
  measure: 'Robin’s wishes stand in the plan',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn: '',
  doneEvidence: '',
  reply: '',
  ...parts,
});

export const escalation = (
  parts: Partial<Audit['escalations'][number]> = {},
): Audit['escalations'][number] => ({
  id: 'e1',
  openedAt: '2026-03-20T10:12:00.000Z',
  what: 'Unsafe at night',
  told: [{ id: 't1', role: 'Team manager', how: 'phone', at: '2026-03-20T10:15:00.000Z' }],
  response: '',
  followUp: '',
  status: 'closed',
  handedTo: '',
  closedAt: '2026-03-20T11:00:00.000Z',
  question: '',
  ...parts,
});

/** The summary of another audit in the same vault. */
export const another = (answers: Answers, parts: Parts = {}): AuditSummary => {
  const audit = auditOf(
    { ...complete, ...answers },
    { id: '7f9a1c7e-2f43-4b77-9a4b-0d6c3b1e8a11' as Audit['id'], reference: 'SF-0300', ...parts },
  );
  return summarise({
    toolkit: form,
    audit,
    problems: [],
    revision: 3,
    updatedAt: audit.createdAt,
    signedAt: '',
    auditor: 'Auditor A-09',
  });
};
