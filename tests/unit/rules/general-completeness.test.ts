/** R01 and R03, and that a complete audit leaves every general check silent. */
import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../shared/rules/index.ts';
import { auditOf, complete, inputOf, says } from './small-form.ts';

const messages = (...args: Parameters<typeof says>): string[] => says(...args).map((one) => one.message);

describe('a complete audit', () => {
  it('leaves every general check silent', () => {
    expect(findProblems(inputOf(auditOf()))).toEqual([]);
  });
});

describe('R01 every box filled, every grade with reasons', () => {
  it('says which grade has no reasons, in the words of the screens', () => {
    const [problem] = says('R01', { '1a': { rationale: '  ' } });
    expect(problem).toMatchObject({
      message: '1a: the grade has no reasons. Write why.',
      severity: 'block',
      key: 'R01:1a:rationale',
      place: { question: '1a', field: 'rationale' },
    });
  });

  it('names each empty box of a new audit once, in the order of the form', () => {
    const problems = findProblems(inputOf(auditOf({}))).filter((one) => one.rule === 'R01');
    expect(problems.map((one) => one.place.question)).toEqual([
      'ref',
      'audited',
      'risk',
      '1a',
      '1b',
      '1c',
      '3a',
      '3c',
      '4a',
      '5a',
    ]);
    expect(problems.every((one) => one.place.field === 'answer')).toBe(true);
  });

  it('asks for yes or no beside a grade, and for the comment that a no needs', () => {
    expect(messages('R01', { '1b': { yesNo: undefined } })).toEqual([
      '1b: yes or no is not answered beside the grade.',
    ]);
    expect(messages('R01', { '1b': { yesNo: 'no' } })).toEqual(['1b: the grade has no reasons. Write why.']);
    expect(messages('R01', { '1c': { yesNo: 'no' } })).toEqual(['1c: the comment is not written.']);
    expect(messages('R01', { '1c': { yesNo: 'no', rationale: 'No.' } })).toEqual([]);
  });

  it('asks for the evidence of a judgement, and for the impact below Good', () => {
    const none = { facts: '', analysis: '', link: '', impact: '', rereadImpact: false };
    expect(says('R01', { '3a': { grade: 'ri', area: none } }).map((one) => one.place.field)).toEqual([
      'facts',
      'impact',
    ]);
    expect(says('R01', { '3a': { grade: 'g', area: { ...none, facts: 'Seen.' } } })).toEqual([]);
  });

  it('asks for the needed columns of a row that is begun, and for nothing in an empty row', () => {
    const rows = [
      { id: 'r1', cells: { who: '', what: 'Lives next door' } },
      { id: 'r2', cells: { who: '', what: '' } },
    ];
    expect(says('R01', { '3b': { rows } })).toMatchObject([
      { place: { question: '3b', row: 'r1', column: 'who' } },
    ]);
  });

  it('asks nothing of hidden sections, of sections left out and of later parts', () => {
    expect(says('R01', { 'step-down': { yesNo: 'no' } })).toEqual([]);
    expect(says('R01', { '4a': { grade: undefined, rationale: '' } }, { sectionsLeftOut: ['four'] })).toEqual(
      [],
    );
    expect(says('R01', { 'step-down': { yesNo: 'yes' } }).map((one) => one.place.question)).toEqual(['2a']);
  });

  it('asks for the next part once the auditor has signed', () => {
    const signed = {
      part: 'auditor',
      name: '',
      role: '',
      agency: '',
      at: '2026-03-20T10:00:00.000Z',
      dataFingerprint: '0'.repeat(64),
      certificateFingerprint: '',
    };
    expect(says('R01', {}, { state: 'signed', parts: [signed] }).map((one) => one.place.question)).toEqual([
      '6a',
    ]);
  });
});

describe('R03 not applicable, with a reason', () => {
  it('speaks where the reason is missing', () => {
    expect(messages('R03', { '1a': { grade: 'na', rationale: '' } })).toEqual([
      '1a: not applicable has no reason. Write why it does not apply.',
    ]);
    expect(says('R03', { '1c': { yesNo: 'na' } })).toHaveLength(1);
  });
  it('is silent with a reason, and R01 does not ask a second time', () => {
    expect(says('R03', { '1a': { grade: 'na', rationale: 'The child was not yet born.' } })).toEqual([]);
    expect(says('R01', { '1a': { grade: 'na', rationale: '' } })).toEqual([]);
    expect(Object.keys(complete)).not.toContain('2a');
  });
});
