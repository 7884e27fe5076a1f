/** R14 to R18, and how findProblems applies severities, switches, reasons and order. */
import { describe, expect, it } from 'vitest';
import { dueForDeletion, keptUntil } from '../../../shared/rules/retention.ts';
import { allRules, defaultSeverities, findProblems } from '../../../shared/rules/index.ts';
import { another, auditOf, complete, form, inputOf, reasons, says } from './small-form.ts';

describe('R14 one form per person, agency and round', () => {
  const header = { agency: { text: 'Housing' }, round: { text: 'Spring 2026' } };
  it('blocks a second form', () => {
    expect(says('R14', header, {}, { others: [another(header)] })).toMatchObject([
      { severity: 'block', place: { question: 'ref' } },
    ]);
  });
  it('compares without case, and is silent for another agency, another round and the same audit', () => {
    expect(
      says('R14', header, {}, { others: [another({ ...header, agency: { text: 'HOUSING' } })] }),
    ).toHaveLength(1);
    expect(says('R14', header, {}, { others: [another({ ...header, agency: { text: 'Police' } })] })).toEqual(
      [],
    );
    expect(
      says('R14', header, {}, { others: [another({ ...header, round: { text: 'Autumn 2026' } })] }),
    ).toEqual([]);
    expect(says('R14', header, {}, { others: [another(header, { id: auditOf().id })] })).toEqual([]);
    expect(says('R14', {}, {}, { others: [another({})] })).toEqual([]);
  });
});

describe('R15 same file again', () => {
  const recent = another({}, { createdAt: '2025-06-01T09:00:00.000Z' });
  it('warns when the file was audited in the last 12 months', () => {
    expect(says('R15', { ref: { text: 'caf  2291' } }, {}, { others: [recent] })).toMatchObject([
      { severity: 'warn', because: 'the case reference is the same, and that audit is of 1 Jun 2025.' },
    ]);
  });
  it('is silent for a re-audit, an older audit and another file', () => {
    expect(says('R15', { kind: { choice: 're-audit' } }, {}, { others: [recent] })).toEqual([]);
    expect(says('R15', {}, {}, { others: [another({}, { createdAt: '2025-03-15T09:00:00.000Z' })] })).toEqual(
      [],
    );
    expect(says('R15', { ref: { text: 'CAF 2292' } }, {}, { others: [recent] })).toEqual([]);
  });
});

describe('R16 to R18', () => {
  it('R16 asks why there is a new version', () => {
    expect(says('R16', {}, { version: 2 })).toHaveLength(1);
    expect(says('R16', {}, { version: 2, versionReason: 'A date was wrong.' })).toEqual([]);
    expect(says('R16')).toEqual([]);
  });
  it('R17 asks for a marking', () => {
    expect(says('R17', {}, { marking: ' ' })).toHaveLength(1);
    expect(says('R17')).toEqual([]);
  });
  it('R18 asks for the retention date where the form has a field for it', () => {
    expect(says('R18', { keep: { date: '' } })).toHaveLength(1);
    expect(says('R18', { keep: { date: '2026-03-16' } })).toHaveLength(1);
    expect(says('R18', { keep: { date: '2028-03-16' } })).toEqual([]);
    const without = { ...form, roles: { ...form.roles } };
    delete without.roles['retention-until'];
    expect(says('R18', { keep: { date: '' } }, {}, { toolkit: without })).toEqual([]);
  });
});

describe('retention', () => {
  it('lists what is over, oldest first, and respects holds, open actions and open risks', () => {
    const signed = (signedAt: string, more = {}) => ({ ...another({}), signedAt, ...more });
    const list = [
      signed('2024-02-29T10:00:00.000Z'),
      signed('2023-01-01T10:00:00.000Z'),
      signed('2023-01-01T10:00:00.000Z', { openActions: 1 }),
      signed('2023-01-01T10:00:00.000Z', { riskOpen: true }),
      signed('2025-01-01T10:00:00.000Z'),
      signed(''),
    ];
    expect(keptUntil({ signedAt: '2024-02-29T10:00:00.000Z' }, 1)).toBe('2025-02-28');
    expect(dueForDeletion(list, 2, '2026-03-01').map((one) => one.signedAt.slice(0, 4))).toEqual([
      '2023',
      '2024',
    ]);
    expect(dueForDeletion(list, 2, '2026-02-28').map((one) => one.signedAt.slice(0, 4))).toEqual(['2023']);
    expect(dueForDeletion(list, 2, '2026-03-01', () => true)).toEqual([]);
  });
});

describe('findProblems', () => {
  it('knows a default severity for every check and a check for every severity', () => {
    expect(allRules.map((rule) => rule.id).sort()).toEqual(Object.keys(defaultSeverities).sort());
  });
  it('says why, in words, for every problem', () => {
    for (const problem of findProblems(inputOf(auditOf({})))) {
      expect(problem.message).toMatch(/[.?]$/);
      expect(problem.because).toMatch(/\.$/);
      expect(problem.message).not.toMatch(/!|please/i);
    }
  });
  it('switches prompts and warnings off for one audit, and never a block', () => {
    const answers = {
      ...complete,
      '1a': { grade: 'ri' as const, rationale: 'Short.' },
      '4a': { grade: 'g' as const },
    };
    const rules = findProblems(inputOf(auditOf(answers, { rulesOff: ['R01', 'R02', 'R10'] }))).map(
      (one) => one.rule,
    );
    expect(rules).toEqual(['R01']);
  });
  it('keeps a reason with a warning and never with a block', () => {
    const at = '2026-03-20T10:00:00.000Z';
    const waivers = [
      { key: 'R10:1a:grade', reason: 'The case is closed.', at },
      { key: 'R01:4a:rationale', reason: 'No.', at },
    ];
    const answers = {
      ...complete,
      '1a': { grade: 'ri' as const, rationale: reasons },
      '4a': { grade: 'g' as const },
    };
    const problems = findProblems(inputOf(auditOf(answers, { waivers })));
    expect(problems.find((one) => one.rule === 'R10')?.waived).toBe('The case is closed.');
    expect(problems.find((one) => one.rule === 'R01')?.waived).toBeUndefined();
  });
  it('says that a check of a newer form was not done', () => {
    const rules = [{ id: 'Z99', severity: 'block' as const, on: true }];
    expect(findProblems(inputOf(auditOf(), { toolkit: { ...form, rules } }))).toMatchObject([
      {
        rule: 'Z99',
        severity: 'block',
        message: 'Check Z99 is not in this copy of Caselight, so it was not done.',
      },
    ]);
  });
  it('does not change with the order of answers, and gives each problem a key of its own', () => {
    const audit = auditOf({});
    const turned = { ...audit, answers: Object.fromEntries(Object.entries(audit.answers).reverse()) };
    const problems = findProblems(inputOf(audit));
    expect(findProblems(inputOf(turned))).toEqual(problems);
    expect(new Set(problems.map((one) => one.key)).size).toBe(problems.length);
  });
});
