/** The golden audits: a complete one of each form has nothing that blocks, and spoiling it gives exactly the problems one expects. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { addDays } from '../../../shared/dates/index.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { progress, sectionStatus, visibleSections } from '../../../shared/toolkit/evaluate/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { action, auditOf, formOf, inputOf, readFixture, today } from './made-audit.ts';

function golden(id: string, day?: string): Audit {
  const read = readFixture(id, day);
  const at = '2026-11-20T09:00:00.000Z';
  return auditOf(formOf(id), read.answers, {
    actions: read.actions,
    escalations: read.escalations,
    sectionsLeftOut: read.sectionsLeftOut,
    waivers: read.waivers.map((one) => ({ ...one, at })),
  });
}

const problemsOf = (id: string, audit: Audit, day = today) =>
  findProblems(inputOf(formOf(id), audit, { today: day }));

/** What stands in the complete audits: prompts and warnings that were given a reason. */
const standing: Readonly<Record<string, readonly string[]>> = {
  'tier2-full': ['warn D06:3l:answer, explained'],
  macfa: ['prompt S09:A3:rationale'],
};

describe.each(toolkits.map((one) => [one.id, one] as const))('%s, complete', (id, toolkit) => {
  const audit = golden(id);
  const problems = problemsOf(id, audit);

  it('has exactly the problems of its golden list', () => {
    const lines = problems.map(
      (one) => `${one.severity} ${one.key}${one.waived === undefined ? '' : ', explained'}`,
    );
    expect(lines).toEqual(standing[id] ?? []);
  });

  it('stays complete on any day: in leap years, at year ends, over bank holidays', () => {
    for (const from of ['2026-12-01', '2028-02-20', '2029-02-20', '2031-03-25']) {
      for (let n = 0; n < 40; n += 1) {
        const day = addDays(from, n);
        const lines = problemsOf(id, golden(id, day), day).map((one) => `${one.severity} ${one.key}`);
        expect(lines, day).toEqual((standing[id] ?? []).map((line) => line.replace(', explained', '')));
      }
    }
  });

  it('is complete: every required question of the auditor is answered', () => {
    const { answered, questions } = progress(toolkit, audit);
    expect(answered).toBe(questions);
    expect(questions).toBeGreaterThan(0);
    for (const section of visibleSections(toolkit, audit)) {
      if (section.part !== 'auditor' || section.questions.every((one) => !one.required)) continue;
      expect(sectionStatus(toolkit, audit, section, problems), section.id).toBe('completed');
    }
  });
});

/** The golden audit with some answers changed (undefined takes the answer away) and other parts replaced. */
function spoilt(
  id: string,
  changes: Readonly<Record<string, Partial<Answer> | undefined>>,
  parts: Partial<Audit> = {},
): string[] {
  const audit = golden(id);
  const answers: Record<string, Partial<Answer>> = { ...audit.answers };
  for (const [question, change] of Object.entries(changes)) {
    if (change === undefined) delete answers[question];
    else answers[question] = { ...answers[question], ...change };
  }
  const made = auditOf(formOf(id), answers, {
    actions: audit.actions,
    sectionsLeftOut: audit.sectionsLeftOut,
    ...parts,
  });
  return problemsOf(id, made)
    .filter((one) => one.severity !== 'prompt')
    .map((one) => `${one.severity} ${one.key}`);
}

it.each(toolkits.map((one) => one.id))('%s, untouched, is not full of faults', (id) => {
  const toolkit = formOf(id);
  const audit = auditOf(toolkit, {});
  const problems = problemsOf(id, audit);
  for (const section of visibleSections(toolkit, audit)) {
    expect(sectionStatus(toolkit, audit, section, problems), section.id).toBe('not-started');
  }
  expect(problems.filter((one) => one.severity !== 'block')).toEqual([]);
  const places = problems.map((one) => one.place.question);
  expect(places.filter((one, index) => places.indexOf(one) !== index)).toEqual([]);
});

describe('a spoilt audit has the problems that were put in', () => {
  it('tier 2', () => {
    const found = spoilt(
      'tier2-full',
      {
        '1a': undefined,
        '3h': { rationale: '' },
        '3k': {
          rationale:
            'Robin (born 12/04/2018) is seen apart from Wren, and school and home are weighed against each other with care.',
        },
        TAF: { dates: ['2026-05-01', '2026-09-30'] },
        'TAF-missing': { yesNo: 'yes' },
        '7a': { grade: 'g' },
        H02: { number: 3 },
        GCP2: { rows: [{ id: 'r1', cells: { child: '2291', value: '7' } }] },
      },
      {
        actions: [action({ question: '3i', due: '2026-11-01' })],
        independence: { declared: '', at: '', note: '' },
      },
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "block R04:independence",
        "block D08:GCP2:row:r1:value",
        "block R01:1a:answer",
        "warn R10:3c:grade",
        "warn R10:3e:grade",
        "warn R10:3f:grade",
        "warn D05:3g:grade",
        "block R01:3h:rationale",
        "warn R07:3k:rationale:10khae4",
        "warn D06:3l:answer",
        "warn D12:TAF-missing:yes-no",
        "warn D02:4a:grade",
        "warn R10:4e:grade",
        "warn R10:5c:grade",
        "warn D09:7a:grade",
        "block R09:actions:row:a1:due",
      ]
    `);
  });
  it('MACFA', () => {
    const found = spoilt('macfa', {
      A0: { yesNo: 'yes' },
      A0a: { text: 'A live wire in the hall' },
      H12: { rows: [] },
      H13a: { date: '2025-01-01' },
      A6: { matrix: { voice: ['in'] } },
      A12: { grade: 'na' },
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "warn R06:H13a:date",
        "block R05:A0:yes-no",
        "block S08:H12:answer",
        "warn S05:A6:matrix",
        "warn S06:A6:grade",
      ]
    `);
  });
  it('MACA and its nomination', () => {
    expect(spoilt('maca', { Q3: undefined, H03: undefined })).toMatchInlineSnapshot(`
      [
        "block R01:H03:answer",
        "block R01:Q3:answer",
      ]
    `);
    expect(spoilt('maca-nomination', { T1: { yesNo: 'no' }, N06: { yesNo: 'no' } })).toMatchInlineSnapshot(`
      [
        "warn E02:N07:text",
        "warn E01:T1:yes-no",
      ]
    `);
  });
  it('file audit', () => {
    const found = spoilt(
      'file-audit',
      { K1d: undefined, H07: undefined, K10a: { rationale: '' }, K12: { grade: 'o' } },
      { actions: [action({ question: 'K3', due: '2027-01-20' })], sectionsLeftOut: [] },
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "block K01:H07:answer",
        "block K01:K1d:answer",
        "warn R10:K7:grade",
        "block R01:K8:answer",
        "block R01:K10a:rationale",
        "warn K02:K10a:rationale",
        "warn R11:K12:grade",
        "warn K03:actions:row:a1:due",
      ]
    `);
  });
  it('case file audit', () => {
    const found = spoilt('case-file-audit', {
      S4: undefined,
      H06a: { date: '2026-11-13' },
      H06b: { text: '2.30 pm' },
      H07a: { date: '2025-06-01' },
      H11a: { choice: 'escalate' },
      C1: { area: { facts: '', analysis: '', link: '', impact: '', rereadImpact: false } },
      C2: { grade: 'in' },
    });
    expect(found).toMatchInlineSnapshot(`
      [
        "warn B08:H06b:text",
        "warn R06:H07a:date",
        "block B11:H11a:answer",
        "block B09:S4:answer",
        "block R01:C1:facts",
        "warn B02:C1:facts",
        "warn B04:C1:impact",
        "warn R10:C2:grade",
        "block B06:C2:grade",
      ]
    `);
  });
  it('short forms', () => {
    expect(spoilt('tier1-check', { '1d': { rationale: '' } })).toMatchInlineSnapshot(`
      [
        "block R01:1d:rationale",
      ]
    `);
    expect(spoilt('dip-sample', { F1: { rows: [] }, T1: undefined })).toMatchInlineSnapshot(`
      [
        "block R01:T1:answer",
        "block R01:F1:answer",
      ]
    `);
  });
});
