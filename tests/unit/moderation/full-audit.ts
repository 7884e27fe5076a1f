/** An audit in which every member of the schema says something, for each built-in form. */
import { Audit } from '../../../shared/audit/audit.ts';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';

const row = (id: string, question: Question) => ({
  id,
  cells: Object.fromEntries(
    question.answer.kind === 'table'
      ? question.answer.columns.map((column) => [
          column.id,
          column.kind === 'date' ? '2026-03-02' : (column.choices?.[0]?.id ?? `${column.title} ${id}`),
        ])
      : [],
  ),
});

/** Everything an answer to this question can hold. */
function full(toolkit: Toolkit, question: Question, answer: Answer): Answer {
  const kind = question.answer;
  const scale =
    kind.kind === 'grade' || kind.kind === 'area'
      ? toolkit.scales.find((one) => one.id === kind.scale)
      : undefined;
  const ticks = (question.tickLists ?? []).map((list) => [list.id, list.items.slice(0, 2).map((i) => i.id)]);
  const matrix = (scale?.matrix ?? []).map((one) => [one.id, ['g' as const]]);
  return {
    ...answer,
    rationale: answer.rationale || 'What the record shows.',
    evidence: [
      { id: 'e1', record: 'Home visit note', date: '2026-09-02', page: '4' },
      { id: 'e2', record: 'Letter', date: '', page: '' },
    ],
    marked: true,
    carriedFrom: 'T2-0001',
    ...(kind.kind === 'date' ? { unread: '31/2/2026' } : {}),
    ...(kind.kind === 'choices' ? { other: 'Another one' } : {}),
    ...(kind.kind === 'table' ? { rows: [row('r1', question), row('r2', question)], none: false } : {}),
    ...(kind.kind === 'area' && answer.area ? { area: { ...answer.area, concern: 'none' as const } } : {}),
    ...(kind.kind === 'sign-off'
      ? { signOff: { by: 'A-17', role: 'Auditor', at: '2026-11-20T12:00:00.000Z' } }
      : {}),
    ...(ticks.length > 0 ? { ticks: Object.fromEntries(ticks) as Record<string, string[]> } : {}),
    ...(matrix.length > 0 ? { matrix: Object.fromEntries(matrix) as Record<string, 'g'[]> } : {}),
  };
}

/** The filled audit of a form with nothing left empty. */
export function fullAudit(toolkit: Toolkit): Audit {
  const filled = filledAudit(toolkit);
  const questions = toolkit.sections.flatMap((section) => section.questions);
  const answers = Object.fromEntries(
    questions.flatMap((question) => {
      const answer = filled.answers[question.id];
      return answer === undefined ? [] : [[question.id, full(toolkit, question, answer)]];
    }),
  );
  const [action] = filled.actions;
  const [risk] = filled.escalations;
  if (action === undefined || risk === undefined) throw new Error('a filled audit has both');
  const [first] = questions.filter((question) => question.answer.kind === 'grade');
  return Audit.parse({
    ...filled,
    version: 2,
    versionReason: 'Notes of the first review.',
    independence: { ...filled.independence, note: 'Another team.' },
    sectionsLeftOut: [toolkit.sections.at(-1)?.id ?? ''],
    answers,
    actions: [
      {
        ...action,
        dueUnread: 'soon',
        doneOnUnread: '31/2',
        doneOn: '2026-12-01',
        doneEvidence: 'Minutes',
        reply: 'Will do',
        carriedFrom: 'T2-0001',
      },
      {
        ...action,
        id: 'a2',
        question: '',
        questions: [first?.id ?? 'H01'],
        wholeAudit: true,
        what: 'Read the chronology with the team.',
      },
    ],
    escalations: [
      {
        ...risk,
        handedTo: 'Duty manager',
        closedBy: 'Team manager',
        timing: 'past',
        told: risk.told.map((one) => ({ ...one, unread: 'at noon', said: 'Will visit' })),
      },
    ],
    waivers: [
      { key: `R12:${first?.id ?? 'H01'}:rationale`, reason: 'A quotation.', at: '2026-11-20T11:00:00.000Z' },
    ],
    parts: [
      {
        part: 'auditor',
        name: 'A-17',
        role: 'Auditor',
        agency: 'Early help',
        at: '2026-11-20T12:00:00.000Z',
        dataFingerprint: 'ab'.repeat(32),
        certificateFingerprint: 'cd'.repeat(32),
      },
    ],
    rulesOff: ['R12'],
    carriedFrom: 'T2-0001',
  });
}
