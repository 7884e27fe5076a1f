/** Every check of the tier 2 toolkit: once made to speak, once kept silent. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/audit/answer.ts';
import { cafNumbers } from '../../../shared/rules/tier2/answers.ts';
import { action, escalation, says } from './made-audit.ts';

type Answers = Readonly<Record<string, Partial<Answer>>>;
const tier2 = (
  rule: string,
  answers: Answers,
  ...rest: [Parameters<typeof says>[3]?, Parameters<typeof says>[4]?]
) => says('tier2-full', rule, answers, ...rest);

const read = { H05b: { date: '2026-11-18' } } as const;

describe('D01, step-down section', () => {
  it('blocks when section 2 is filled and the case is no step-down', () => {
    const found = tier2('D01', {
      H08: { yesNo: 'no' },
      '2b': { grade: 'g' },
      '2d': { rationale: 'Written' },
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: 'block', place: { question: 'H08', field: 'yes-no' } });
    expect(found[0]?.because).toContain('2b, 2d');
  });
  it('is silent for a step-down, and when section 2 is empty', () => {
    expect(tier2('D01', { H08: { yesNo: 'yes' }, '2b': { grade: 'g' } })).toEqual([]);
    expect(tier2('D01', { H08: { yesNo: 'no' }, '1a': { grade: 'g' } })).toEqual([]);
  });
});

describe('D02, gaps between meetings', () => {
  const grade = (g: Answer['grade'], ...dates: string[]): Answers => ({
    ...read,
    TAF: { dates },
    '4a': g === undefined ? {} : { grade: g },
  });
  it('speaks on Good with a gap over 8 weeks, with the gap', () => {
    const [found] = tier2('D02', grade('g', '2026-09-01', '2026-11-03'));
    expect(found?.message).toBe('Graded Good, and one gap between meetings is 9 weeks.');
    expect(found?.because).toContain('1 Sep 2026 to 3 Nov 2026 is 63 days');
  });
  it('counts from the opening to the first meeting and from the last meeting to the audit', () => {
    expect(tier2('D02', { ...grade('o', '2026-10-20'), H07a: { date: '2026-07-01' } })).toHaveLength(1);
    expect(tier2('D02', grade('g', '2026-07-01', '2026-08-10'))).toHaveLength(1);
  });
  it('speaks when no meeting is recorded and the grade is not the lowest', () => {
    expect(tier2('D02', grade('ri'))).toHaveLength(1);
    expect(tier2('D02', grade('in'))).toEqual([]);
  });
  it('is silent at exactly 8 weeks, and when a long gap is graded below Good', () => {
    expect(tier2('D02', grade('g', '2026-09-08', '2026-11-03'))).toEqual([]);
    expect(tier2('D02', grade('ri', '2026-06-01', '2026-11-03'))).toEqual([]);
  });
});

describe('D03, plan within 8 weeks of the last meeting', () => {
  const plan = (date: string): Answers => ({
    TAF: { dates: ['2026-11-03'] },
    'TAF-plan': { date },
    '4c': { grade: 'g' },
  });
  it('speaks on Good with an older plan, and with none', () => {
    expect(tier2('D03', plan('2026-09-01'))[0]?.message).toContain('9 weeks');
    expect(tier2('D03', plan(''))).toHaveLength(1);
  });
  it('is silent at exactly 8 weeks and below Good', () => {
    expect(tier2('D03', plan('2026-09-08'))).toEqual([]);
    expect(tier2('D03', { ...plan('2026-06-01'), '4c': { grade: 'ri' } })).toEqual([]);
  });
});

describe('D04, assessment within 12 months', () => {
  const current = (updated: string, rationale = ''): Answers => ({
    ...read,
    H07b: { date: updated },
    '4h': { yesNo: 'yes', rationale },
  });
  it('speaks when an older assessment is called current', () => {
    expect(tier2('D04', current('2025-11-17'))).toHaveLength(1);
  });
  it('speaks beside the comment that is filled in any case: what answers it is the reason of the warning', () => {
    expect(tier2('D04', current('2025-11-17', 'Yes.'))).toHaveLength(1);
    const waivers = [
      { key: 'D04:4h:yes-no', reason: 'The summary says why.', at: '2026-11-18T10:00:00.000Z' },
    ];
    expect(tier2('D04', current('2025-11-17', 'Yes.'), { waivers })).toMatchObject([
      { waived: 'The summary says why.' },
    ]);
  });
  it('is silent on the day itself, and when the answer is no', () => {
    expect(tier2('D04', current('2025-11-18'))).toEqual([]);
    expect(tier2('D04', { ...current('2025-06-01'), '4h': { yesNo: 'no' } })).toEqual([]);
  });
});

describe('D05, a number for every child', () => {
  it('speaks when children and CAF numbers differ', () => {
    const [found] = tier2('D05', { H01: { text: '2291, 2292' }, H02: { number: 3 } });
    expect(found?.because).toContain('3 children and 2 CAF numbers (2291, 2292)');
  });
  it('speaks whatever grade 3g has', () => {
    const differ = { H01: { text: '2291, 2292' }, H02: { number: 3 } };
    for (const grade of ['o', 'g', 'ri', 'in'] as const)
      expect(tier2('D05', { ...differ, '3g': { grade } })).toHaveLength(1);
  });
  it('is silent when they agree', () => {
    expect(tier2('D05', { H01: { text: '2291 and 2292' }, H02: { number: 2 } })).toEqual([]);
  });
  it('reads the ways people write numbers', () => {
    expect(cafNumbers('CAF 2291, 2292;2293\n2294 & 2295 and 2295')).toEqual([
      'CAF 2291',
      '2292',
      '2293',
      '2294',
      '2295',
    ]);
    expect(cafNumbers('none')).toEqual([]);
  });
});

describe('D06, high risk and level', () => {
  const ticked: Answers = { '3f': { ticks: { 'high-risk': ['very-young', 'violence'] } } };
  it('asks for a reason when level 2 is right although indicators are ticked', () => {
    const [found] = tier2('D06', { ...ticked, '3l': { choice: 'right' } });
    expect(found).toMatchObject({ key: 'D06:3l:answer', severity: 'warn' });
    expect(found?.because).toBe('ticked: Very young, esp. under 3; Violent offending.');
  });
  it('asks for a remedial action when the case should step up', () => {
    expect(tier2('D06', { ...ticked, '3l': { choice: 'step-up' } })).toHaveLength(1);
    expect(tier2('D06', { '3l': { choice: 'step-up' } }, { actions: [action({ question: '3l' })] })).toEqual(
      [],
    );
  });
  it('is silent without indicators', () => {
    expect(tier2('D06', { '3f': { ticks: { underlying: ['poverty'] } }, '3l': { choice: 'right' } })).toEqual(
      [],
    );
  });
});

describe('D07, no progress', () => {
  const rows = (...rag: string[]): Answers => ({
    'TAF-actions': {
      rows: rag.map((colour, n) => ({ id: `r${n}`, cells: { action: 'Sleep diary', rag: colour } })),
    },
  });
  it('blocks when all actions are red and 4d is empty or not applicable', () => {
    expect(tier2('D07', rows('red', 'red'))[0]?.severity).toBe('block');
    expect(
      tier2('D07', { ...rows('red'), '4d': { grade: 'na', rationale: 'Progress everywhere' } }),
    ).toHaveLength(1);
  });
  it('is silent when one action moves, when 4d is graded and when there is no action', () => {
    expect(tier2('D07', rows('red', 'amber'))).toEqual([]);
    expect(tier2('D07', { ...rows('red'), '4d': { grade: 'ri' } })).toEqual([]);
    expect(tier2('D07', {})).toEqual([]);
  });
});

describe('D08, graded care profile', () => {
  const value = (text: string): Answers => ({
    GCP2: { rows: [{ id: 'r1', cells: { child: '2291', value: text } }] },
  });
  it('blocks values outside 1 to 5 and reminds of the direction', () => {
    for (const text of ['0', '6', '2.5', 'good']) {
      const [found] = tier2('D08', value(text));
      expect(found).toMatchObject({
        severity: 'block',
        place: { question: 'GCP2', row: 'r1', column: 'value' },
      });
      expect(found?.because).toContain('1 is best care, 5 is worst');
    }
  });
  it('is silent from 1 to 5', () => {
    for (const text of ['1', '5', ' 3 ']) expect(tier2('D08', value(text))).toEqual([]);
  });
});

describe('D09, voice and overall grade', () => {
  it('queries Good overall with a voice below Good', () => {
    const [found] = tier2('D09', { '3i': { grade: 'ri' }, '4e': { grade: 'in' }, '7a': { grade: 'g' } });
    expect(found?.message).toBe('Overall is Good, and the child’s voice (3i, 4e) is below Good.');
  });
  it('is silent when the voice is good, or overall is below Good', () => {
    expect(tier2('D09', { '3i': { grade: 'g' }, '4e': { grade: 'o' }, '7a': { grade: 'g' } })).toEqual([]);
    expect(tier2('D09', { '3i': { grade: 'ri' }, '7a': { grade: 'ri' } })).toEqual([]);
  });
});

describe('D11, reply and who was told', () => {
  const signed = (part: string, at: string) => ({
    part,
    name: 'Wren',
    role: 'Auditor',
    agency: 'Early help',
    at,
    dataFingerprint: '0'.repeat(64),
    certificateFingerprint: '',
  });
  const late = { state: 'signed' as const, parts: [signed('auditor', '2026-11-05T12:00:00.000Z')] };
  it('speaks on the eleventh working day without a reply', () => {
    expect(tier2('D11', {}, late, { today: '2026-11-19' })).toEqual([]);
    expect(tier2('D11', {}, late, { today: '2026-11-20' })[0]?.message).toContain('19 Nov 2026');
  });
  it('is silent once the reply is signed', () => {
    const parts = [...late.parts, signed('lead-professional', '2026-11-18T12:00:00.000Z')];
    expect(tier2('D11', {}, { ...late, parts }, { today: '2026-12-21' })).toEqual([]);
  });
  it('speaks when one of lead professional and manager was not told of an immediate concern', () => {
    const risk = { H10: { yesNo: 'yes' } } as const;
    const told = (...roles: string[]) => tier2('D11', risk, { escalations: [escalation(...roles)] });
    expect(told('Family support manager', 'Lead professional')[0]?.message).toContain('the manager was told');
    expect(told('Lead professional’s manager')[0]?.message).toContain('the lead professional was told');
    expect(told('Lead professional', 'Lead professional’s manager')).toEqual([]);
  });
});

describe('D12, plans missing after chasing', () => {
  const missing = { 'TAF-missing': { yesNo: 'yes' } } as const;
  it('asks for a remedial action', () => {
    expect(tier2('D12', missing)).toHaveLength(1);
    expect(tier2('D12', missing, { actions: [action({ question: '4c', state: 'withdrawn' })] })).toHaveLength(
      1,
    );
  });
  it('is not answered by an action about another matter of the section', () => {
    expect(tier2('D12', missing, { actions: [action({ question: '4a' })] })).toHaveLength(1);
  });
  it('is silent with one, and when nothing is missing', () => {
    expect(tier2('D12', missing, { actions: [action({ question: '4c' })] })).toEqual([]);
    expect(tier2('D12', missing, { actions: [action({ question: '', wholeAudit: true })] })).toEqual([]);
    expect(tier2('D12', { 'TAF-missing': { yesNo: 'no' } })).toEqual([]);
  });
});
