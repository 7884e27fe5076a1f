/** Makes audits for tests: from a form and answers, with everything else as a fresh audit has it. */
import { readFileSync } from 'node:fs';
import type { Answer } from '../../../shared/audit/answer.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import { Audit } from '../../../shared/audit/audit.ts';
import { parseAnswersFile, type ReadAnswers } from '../../../tools/answers/answers-file.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import type { RuleInput } from '../../../shared/rules/rule.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';

export const today = '2026-11-20';

export function formOf(id: string): Toolkit {
  const toolkit = toolkits.find((one) => one.id === id);
  if (!toolkit) throw new Error(`No form ${id}`);
  return toolkit;
}

type Parts = Omit<Partial<Audit>, 'answers'>;

/** An audit of that form with these answers (each over an empty one) and whatever else is given. */
export function auditOf(
  toolkit: Toolkit,
  answers: Readonly<Record<string, Partial<Answer>>>,
  parts: Parts = {},
): Audit {
  return Audit.parse({
    id: '6f9a1c7e-2f43-4b77-9a4b-0d6c3b1e8a10',
    reference: `${toolkit.referencePrefix}-0417`,
    version: 1,
    versionReason: '',
    state: 'in-progress',
    toolkit: { id: toolkit.id, version: toolkit.version, fingerprint: '0'.repeat(64) },
    marking: toolkit.marking,
    createdAt: '2026-11-02T09:00:00.000Z',
    independence: { declared: 'independent', at: '2026-11-02T09:00:00.000Z', note: '' },
    sectionsLeftOut: [],
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [id, { ...emptyAnswer, ...answer }]),
    ),
    actions: [],
    escalations: [],
    waivers: [],
    parts: [],
    rulesOff: [],
    carriedFrom: '',
    ...parts,
  });
}

export const inputOf = (toolkit: Toolkit, audit: Audit, more: Partial<RuleInput> = {}): RuleInput => ({
  toolkit,
  audit,
  today,
  holidays: new Set(['2026-12-25', '2026-12-28']),
  others: [],
  localNames: [],
  ...more,
});

/** What one check of a form says of these answers. */
export function says(
  form: string,
  rule: string,
  answers: Readonly<Record<string, Partial<Answer>>>,
  parts: Parts = {},
  more: Partial<RuleInput> = {},
): Problem[] {
  const toolkit = formOf(form);
  if (!toolkit.rules.some((use) => use.id === rule && use.on))
    throw new Error(`${form} does not use ${rule}`);
  return findProblems(inputOf(toolkit, auditOf(toolkit, answers, parts), more)).filter(
    (one) => one.rule === rule,
  );
}

export const action = (parts: Partial<Audit['actions'][number]> = {}): Audit['actions'][number] => ({
  id: 'a1',
  question: '',
  what: 'Three sessions with Robin, themes brought to the meeting',
  owner: 'Lead professional',
  due: '2026-12-04',
  measure: 'Robin’s wishes quoted in the plan',
  level: 'case',
  rag: '',
  state: 'provisional',
  doneOn: '',
  doneEvidence: '',
  reply: '',
  ...parts,
});

export const escalation = (...roles: readonly string[]): Audit['escalations'][number] => ({
  id: 'e1',
  openedAt: '2026-11-20T10:12:00.000Z',
  what: 'Unsafe at night',
  told: roles.map((role, n) => ({ id: `t${n}`, role, how: 'phone', at: '2026-11-20T10:15:00.000Z' })),
  response: '',
  followUp: '',
  status: 'open',
  handedTo: '',
  closedAt: '',
  question: '',
});

/** The golden answers of a form as JSON, and read in. */
export const fixture = (id: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/audits/${id}.json`, import.meta.url), 'utf8'));

export function readFixture(id: string, day = today): ReadAnswers {
  const read = parseAnswersFile(fixture(id), formOf(id), day);
  if (!read.ok) throw new Error(`${id}: ${String(read.facts?.['place'])}`);
  return read.value;
}
