/**
 * Every check that concerns a single audit, mechanically: on a complete audit of a built-in form it keeps silent, and after
 * one change to that audit it speaks. The list is held against the list of all checks, so that none is left out.
 */
import { describe, expect, it } from 'vitest';
import { emptyAnswer, type Answer, type AreaBoxes } from '../../../shared/audit/answer.ts';
import { actionAbout } from '../../../shared/audit/action.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import { allRules, findProblems } from '../../../shared/rules/index.ts';
import type { RuleInput } from '../../../shared/rules/rule.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { action, auditOf, escalation, formOf, inputOf, readFixture } from './made-audit.ts';

/** The complete audit of a form, as its fixture has it. */
function complete(form: string): Audit {
  const { answers, actions, escalations, sectionsLeftOut } = readFixture(form);
  return auditOf(formOf(form), answers, { actions, escalations, sectionsLeftOut });
}

type Change = (audit: Audit) => Audit;
type Around = (audit: Audit) => Partial<RuleInput>;

/** Changes one answer; what is undefined is taken away. */
const answer =
  (id: string, change: Partial<Answer>): Change =>
  (audit) => ({
    ...audit,
    answers: { ...audit.answers, [id]: { ...emptyAnswer, ...audit.answers[id], ...change } },
  });
const area = (id: string, change: Partial<AreaBoxes>): Change =>
  function changed(audit) {
    const boxes = audit.answers[id]?.area;
    if (boxes === undefined) throw new Error(`${id} has no boxes`);
    return answer(id, { area: { ...boxes, ...change } })(audit);
  };
const part =
  (change: Partial<Audit>): Change =>
  (audit) => ({ ...audit, ...change });
const firstAction = (change: Partial<Audit['actions'][number]>): Change =>
  function changed(audit) {
    const [first, ...rest] = audit.actions;
    if (first === undefined) throw new Error('there is no action');
    return { ...audit, actions: [{ ...first, ...change }, ...rest] };
  };
const all =
  (...changes: readonly Change[]): Change =>
  (audit) =>
    changes.reduce((so, change) => change(so), audit);
const same: Change = (audit) => audit;

const another: Around = (audit) => {
  const others = [
    {
      ...summarise({
        toolkit: formOf(audit.toolkit.id),
        audit,
        problems: [],
        revision: 1,
        updatedAt: audit.createdAt,
        signedAt: '',
        auditor: '',
      }),
      id: '11111111-2f43-4b77-9a4b-0d6c3b1e8a10' as Audit['id'],
    },
  ];
  return { others };
};

type Row = readonly [
  rule: string,
  form: string,
  /** The one change that makes the check speak. */
  change: Change,
  more?: {
    /** What is taken out of the complete audit first, where the check has something to say of it. */
    readonly before?: Change;
    /** What stands around the audit when the check is to speak. */
    readonly around?: Around;
  },
];

const rows: readonly Row[] = [
  ['R01', 'tier2-full', answer('3h', { rationale: '' })],
  ['R02', 'tier2-full', answer('3h', { rationale: 'Looks fine.' })],
  ['R03', 'tier2-full', answer('5d', { rationale: '' })],
  ['R04', 'tier2-full', part({ independence: { declared: 'took-part', at: '', note: '' } })],
  ['R05', 'tier2-full', part({ escalations: [escalation('Family support manager')] })],
  ['R06', 'macfa', answer('H13a', { date: '2023-01-10' })],
  ['R07', 'tier2-full', answer('7c', { text: 'Robin, born 12/04/2018, was heard well in these meetings.' })],
  ['R08', 'tier2-full', firstAction({ measure: '' })],
  ['R09', 'tier2-full', firstAction({ due: '2026-01-05' })],
  ['R10', 'tier2-full', part({ actions: [] })],
  ['R11', 'tier2-full', answer('7a', { grade: 'o' })],
  ['R12', 'tier2-full', answer('7c', { text: 'The worker failed to see Robin.' })],
  [
    'R13',
    'tier2-full',
    answer('3h', {
      grade: 'o',
      rationale:
        'No evidence of faith. Language is missing. It is unclear what was asked. No evidence of more.',
    }),
  ],
  ['R14', 'macfa', same, { around: another }],
  ['R15', 'tier2-full', same, { around: another }],
  ['R16', 'tier2-full', part({ version: 2, versionReason: '' })],
  ['R17', 'tier2-full', part({ marking: ' ' })],
  ['D01', 'tier2-full', answer('2a', { grade: 'g', yesNo: 'yes' })],
  ['D02', 'tier2-full', answer('TAF', { dates: ['2026-05-01', '2026-09-30'] })],
  ['D03', 'tier2-full', answer('TAF-plan', { date: '2026-06-01' })],
  ['D04', 'tier2-full', answer('H07b', { date: '2025-01-10' })],
  ['D05', 'tier2-full', answer('H02', { number: 4 })],
  [
    'D06',
    'tier2-full',
    answer('3f', { ticks: { 'high-risk': ['very-young'] } }),
    { before: answer('3f', { ticks: {} }) },
  ],
  [
    'D07',
    'tier2-full',
    answer('4d', { grade: 'na' }),
    {
      before: answer('TAF-actions', {
        rows: [{ id: 'r1', cells: { issue: 'Nights', action: 'Sleep diary', rag: 'red' } }],
      }),
    },
  ],
  [
    'D08',
    'tier2-full',
    answer('GCP2', { rows: [{ id: 'r1', cells: { child: '2291', value: '7', area: 'Physical care' } }] }),
  ],
  ['D09', 'tier2-full', answer('7a', { grade: 'g' })],
  [
    'D11',
    'tier2-full',
    all(
      answer('H10', { yesNo: 'yes' }),
      answer('H10a', { text: 'A bruise with no account of it.' }),
      part({ escalations: [{ ...escalation('Lead professional'), status: 'closed' }] }),
    ),
  ],
  [
    'D12',
    'tier2-full',
    answer('TAF-missing', { yesNo: 'yes' }),
    {
      before: (audit) => ({
        ...audit,
        actions: audit.actions.filter((one) => !actionAbout(one).questions.includes('4c')),
      }),
    },
  ],
  ['S04', 'macfa', answer('H04', { date: '2030-01-01' })],
  ['S05', 'macfa', answer('A3', { grade: 'g' })],
  ['S06', 'macfa', answer('A3', { grade: 'g', matrix: { voice: ['in'] } })],
  ['S07', 'macfa', answer('A20', { text: 'The police did not share the report with anybody.' })],
  ['S08', 'macfa', answer('H12', { rows: [] })],
  [
    'S09',
    'macfa',
    answer('A4', { rationale: 'A plan is on file with dates, and three visits took place in June.' }),
    { before: answer('A3', { rationale: 'The fire check meant that P2 could sleep safely again.' }) },
  ],
  ['E01', 'maca-nomination', answer('T1', { yesNo: 'no' })],
  ['E02', 'maca-nomination', answer('N05', { yesNo: 'no' })],
  ['E04', 'maca', answer('Q3', { text: 'Letters came late.' })],
  ['E06', 'maca', answer('Q6', { text: 'The case should be re-opened.' })],
  ['K01', 'file-audit', answer('K1d', { choice: undefined })],
  ['K02', 'file-audit', answer('K10a', { choice: 'improved', rationale: 'Better now.' })],
  ['K03', 'file-audit', firstAction({ due: '2027-03-01' })],
  [
    'K04',
    'file-audit',
    answer('K15', { signOff: { by: 'Wren', role: 'Team manager', at: '2026-11-20T12:00:00.000Z' } }),
  ],
  ['B01', 'case-file-audit', answer('C3', { grade: undefined })],
  ['B02', 'case-file-audit', area('C3', { link: '' })],
  ['B03', 'case-file-audit', area('C3', { impact: 'The plan was updated in June.' })],
  ['B04', 'case-file-audit', area('C3', { impact: '' })],
  [
    'B05',
    'case-file-audit',
    area('C3', {
      facts: 'No evidence of visits. The chronology is missing. The plan is out of date and unsigned.',
    }),
  ],
  ['B06', 'case-file-audit', answer('C3', { grade: 'in' })],
  [
    'B07',
    'case-file-audit',
    (audit) => ({ ...audit, actions: Array.from({ length: 6 }, (_, n) => action({ id: `a${n}` })) }),
  ],
  ['B08', 'case-file-audit', all(answer('H06a', { date: '2026-11-13' }), answer('H06b', { text: '15:00' }))],
  ['B09', 'case-file-audit', answer('S1', { choice: undefined })],
  ['B11', 'case-file-audit', answer('H11a', { choice: undefined })],
];

const findingsOf = (rule: string, audit: Audit, around: Partial<RuleInput> = {}) =>
  findProblems(inputOf(formOf(audit.toolkit.id), audit, around)).filter((one) => one.rule === rule);

const cases = rows.map(([rule, form, change, more = {}]) => ({ rule, form, change, more }));

describe.each(cases)('$rule, on a complete $form', ({ rule, form, change, more }) => {
  const before = (more.before ?? same)(complete(form));
  it('is silent', () => {
    expect(formOf(form).rules.find((use) => use.id === rule)?.on, `${form} has ${rule}`).toBe(true);
    expect(findingsOf(rule, before)).toEqual([]);
  });
  it('speaks after one change', () => {
    const found = findingsOf(rule, change(before), more.around?.(before));
    expect(found).not.toEqual([]);
    for (const one of found) {
      expect(one.message.trim()).not.toBe('');
      expect(one.because.trim()).not.toBe('');
    }
  });
});

describe.each(cases)('$rule, when it speaks on $form', ({ rule, form, change, more }) => {
  it('stands in an audit that can be signed, where it is no stop itself', () => {
    const use = formOf(form).rules.find((one) => one.id === rule);
    // B01 speaks while one writes: without a judgement nothing is signed.
    if (use?.severity === 'block' || rule === 'B01') return;
    const before = (more.before ?? same)(complete(form));
    const stops = findProblems(inputOf(formOf(form), change(before), more.around?.(before)));
    expect(stops.filter((one) => one.severity === 'block').map((one) => one.key)).toEqual([]);
  });
});

describe('the list', () => {
  const ids = rows.map(([rule]) => rule);

  it('has every check once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    // R18 needs a field for the date, which no built-in form has; the settings keep retention (general-record.test.ts).
    const known = allRules.map((rule) => rule.id).filter((id) => id !== 'R18');
    expect([...ids].sort()).toEqual([...known].sort());
  });

  it('has every check that a built-in form uses', () => {
    const used = new Set(toolkits.flatMap((one) => one.rules.map((use) => use.id)));
    expect([...used].filter((id) => !ids.includes(id))).toEqual([]);
  });
});
