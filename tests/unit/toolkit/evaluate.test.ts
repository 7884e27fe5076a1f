/** The evaluator: what is shown, complete, next, and how far an audit is. */
import { describe, expect, it } from 'vitest';
import type { Audit } from '../../../shared/audit/audit.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import type { Condition } from '../../../shared/toolkit/condition.ts';
import {
  hasMainAnswer,
  isAnswered,
  isShown,
  nextUnanswered,
  partsBeingFilled,
  progress,
  questionById,
  sectionStatus,
  type SectionStatus,
  summarise,
  visibleQuestions,
  visibleSections,
} from '../../../shared/toolkit/evaluate/index.ts';
import { action, auditOf, complete, escalation, form, inputOf, reasons } from '../rules/small-form.ts';

const shown = (condition: Condition, answers: Parameters<typeof auditOf>[0]): boolean =>
  isShown(condition, auditOf(answers));
const statusOf = (audit: Audit, id: string): SectionStatus => {
  const section = form.sections.find((one) => one.id === id);
  if (!section) throw new Error(id);
  return sectionStatus(form, audit, section, findProblems(inputOf(audit)));
};
const signature = {
  part: 'auditor',
  name: '',
  role: '',
  agency: '',
  at: '2026-03-20T10:00:00.000Z',
  dataFingerprint: '0'.repeat(64),
  certificateFingerprint: '',
};

describe('conditions', () => {
  it('compare choice, yes/no and grade', () => {
    const is = (value: string): Condition => ({ op: 'is', question: 'q', value });
    expect(shown(is('yes'), { q: { yesNo: 'yes' } })).toBe(true);
    expect(shown(is('ri'), { q: { grade: 'ri' } })).toBe(true);
    expect(shown(is('a'), { q: { choice: 'a' } })).toBe(true);
    expect(shown(is('a'), { q: { choice: 'b' } })).toBe(false);
    expect(shown(is('a'), {})).toBe(false);
  });
  it('look into several choices and ticks', () => {
    const includes = (value: string): Condition => ({ op: 'includes', question: 'q', value });
    expect(shown(includes('b'), { q: { choices: ['a', 'b'] } })).toBe(true);
    expect(shown(includes('risks:poverty'), { q: { ticks: { risks: ['poverty'] } } })).toBe(true);
    expect(shown(includes('risks:debt'), { q: { ticks: { risks: ['poverty'] } } })).toBe(false);
    expect(shown(includes('poverty'), { q: { ticks: { risks: ['poverty'] } } })).toBe(false);
  });
  it('combine', () => {
    const yes: Condition = { op: 'answered', question: 'q' };
    const answers = { q: { text: 'x' } };
    expect(shown({ op: 'all', of: [yes, { op: 'not', of: yes }] }, answers)).toBe(false);
    expect(shown({ op: 'any', of: [yes, { op: 'not', of: yes }] }, answers)).toBe(true);
    expect(shown({ op: 'all', of: [] }, answers)).toBe(true);
    expect(isShown(undefined, auditOf({}))).toBe(true);
  });
  it('take a comment, evidence or white space for no answer', () => {
    const empty = { rationale: 'x', evidence: [], noEvidence: true, marked: true };
    expect(hasMainAnswer(empty)).toBe(false);
    expect(hasMainAnswer({ ...empty, text: ' \n' })).toBe(false);
    expect(hasMainAnswer({ ...empty, number: 0 })).toBe(true);
    expect(hasMainAnswer({ ...empty, none: true })).toBe(true);
    expect(hasMainAnswer(undefined)).toBe(false);
  });
});

describe('what counts', () => {
  it('leaves out hidden sections and sections left out by choice, and only those that may be left out', () => {
    expect(visibleSections(form, auditOf()).map((one) => one.id)).toEqual([
      'about',
      'one',
      'three',
      'four',
      'end',
      'reply',
    ]);
    const other = auditOf(
      { ...complete, 'step-down': { yesNo: 'yes' } },
      { sectionsLeftOut: ['four', 'one'] },
    );
    expect(visibleSections(form, other).map((one) => one.id)).toEqual([
      'about',
      'one',
      'two',
      'three',
      'end',
      'reply',
    ]);
  });
  it('shows a question once its condition holds', () => {
    const ids = (audit: Audit): string[] => visibleQuestions(form, audit).map(({ question }) => question.id);
    expect(ids(auditOf())).toContain('3d');
    expect(ids(auditOf({}))).not.toContain('3d');
    expect(questionById(form, '3d')?.section.id).toBe('three');
    expect(questionById(form, 'none')).toBeUndefined();
  });
  it('opens the lead’s part when the auditor has signed', () => {
    expect([...partsBeingFilled(form, auditOf())]).toEqual(['auditor']);
    expect([...partsBeingFilled(form, auditOf(complete, { parts: [signature], state: 'signed' }))]).toEqual([
      'lead',
    ]);
    const both = [signature, { ...signature, part: 'lead' }];
    expect([...partsBeingFilled(form, auditOf(complete, { parts: both, state: 'signed' }))]).toEqual([]);
  });
});

describe('complete or not', () => {
  const answered = (id: string, answer: object, parts = {}): boolean => {
    const audit = auditOf({ [id]: answer, '3c': { text: 'x' } }, parts);
    const found = questionById(form, id);
    if (!found) throw new Error(id);
    return isAnswered(found.question, audit.answers[id], audit, form);
  };
  it('asks for grade and reasons', () => {
    expect(answered('1a', { grade: 'g' })).toBe(false);
    expect(answered('1a', { rationale: 'x' })).toBe(false);
    expect(answered('1a', { grade: 'g', rationale: 'x' })).toBe(true);
    expect(answered('1a', { grade: 'na' })).toBe(false);
  });
  it('asks for a comment at a negative answer only', () => {
    expect(answered('1b', { grade: 'g', yesNo: 'yes' })).toBe(true);
    expect(answered('1b', { grade: 'ri', yesNo: 'yes' })).toBe(false);
    expect(answered('1b', { grade: 'g' })).toBe(false);
    expect(answered('1c', { yesNo: 'no' })).toBe(false);
    expect(answered('1c', { yesNo: 'na', rationale: 'x' })).toBe(true);
  });
  it('knows areas, tables and actions', () => {
    const area = { facts: 'x', analysis: '', link: '', impact: '', rereadImpact: false };
    expect(answered('3a', { grade: 'g', area })).toBe(false);
    expect(answered('3a', { grade: 'g', area: { ...area, rereadImpact: true } })).toBe(true);
    expect(answered('3b', { rows: [{ id: 'r', cells: { who: ' ' } }] })).toBe(false);
    expect(answered('3b', { none: true })).toBe(true);
    expect(answered('5b', {})).toBe(false);
    expect(answered('5b', {}, { actions: [action()] })).toBe(true);
  });
});

describe('where an audit stands', () => {
  it('counts required questions of the auditor outside the header', () => {
    expect(progress(form, auditOf({}))).toEqual({ answered: 0, questions: 7 });
    expect(progress(form, auditOf())).toEqual({ answered: 7, questions: 7 });
    expect(progress(form, auditOf({ ...complete, 'step-down': { yesNo: 'yes' } }))).toEqual({
      answered: 7,
      questions: 8,
    });
  });
  it('gives each section its status', () => {
    const fresh = auditOf({});
    expect(['about', 'one', 'two', 'four'].map((id) => statusOf(fresh, id))).toEqual([
      'not-started',
      'not-started',
      'not-needed',
      'not-started',
    ]);
    const begun = auditOf({ ...complete, '1a': { grade: 'g', rationale: reasons }, '1b': {} });
    expect(['about', 'one', 'four', 'reply'].map((id) => statusOf(begun, id))).toEqual([
      'completed',
      'in-progress',
      'completed',
      'not-started',
    ]);
  });
  it('calls an unexplained warning or a grade without reasons a problem, and a waived one none', () => {
    expect(statusOf(auditOf({ ...complete, '1a': { grade: 'g' } }), 'one')).toBe('problem');
    const weak = { ...complete, '4a': { ...complete['4a'], grade: 'ri' as const } };
    expect(statusOf(auditOf(weak), 'four')).toBe('problem');
    const waivers = [{ key: 'R10:4a:grade', reason: 'Closed.', at: '2026-03-20T10:00:00.000Z' }];
    expect(statusOf(auditOf(weak, { waivers }), 'four')).toBe('completed');
    expect(statusOf(auditOf(complete, { actions: [action({ due: '2025-01-01' })] }), 'end')).toBe('problem');
  });
  it('finds the next unanswered question and goes round once', () => {
    const audit = auditOf({ ...complete, '1b': {}, '4a': {} });
    expect(nextUnanswered(form, audit, null)).toBe('1b');
    expect(nextUnanswered(form, audit, '1b')).toBe('4a');
    expect(nextUnanswered(form, audit, '4a')).toBe('1b');
    expect(nextUnanswered(form, auditOf(), '1a')).toBeNull();
    expect(nextUnanswered(form, auditOf({}), null)).toBe('ref');
  });
});

describe('the summary', () => {
  it('tells lists what they need', () => {
    const answers = {
      ...complete,
      '1a': { grade: 'ri' as const, rationale: reasons },
      agency: { text: 'Housing' },
      round: { text: 'Spring' },
    };
    const audit = auditOf(answers, {
      actions: [action({ question: '1a' }), action({ id: 'a2', state: 'verified' })],
      escalations: [escalation({ status: 'open' })],
    });
    const problems = findProblems(inputOf(audit));
    const summary = summarise({
      toolkit: form,
      audit,
      problems,
      revision: 7,
      updatedAt: audit.createdAt,
      signedAt: '',
      auditor: 'A-09',
    });
    expect(summary).toMatchObject({
      reference: 'SF-0417',
      toolkitTitle: 'Small form',
      caseReference: 'CAF 2291',
      answered: 7,
      questions: 7,
      overallGrade: 'g',
      grades: { '1a': 'ri', '1b': 'g', '3a': 'g', '4a': 'g', '5a': 'g' },
      riskOpen: true,
      openActions: 1,
      matchKey: 'caf 2291\u001fhousing\u001fspring',
    });
    expect(summary.problems).toEqual({ block: 1 });
    expect(JSON.stringify(summary)).not.toContain('record shows');
  });
  it('does not count boxes that are merely empty', () => {
    const audit = auditOf({ ...complete, '1a': {} });
    const summary = summarise({
      toolkit: form,
      audit,
      problems: findProblems(inputOf(audit)),
      revision: 0,
      updatedAt: audit.createdAt,
      signedAt: '',
      auditor: '',
    });
    expect(summary).toMatchObject({ answered: 6, questions: 7, problems: {} });
  });
  it('an audit with reasons and no grade stood in the list as not yet started', () => {
    const begun = (answers: Parameters<typeof auditOf>[0], parts: Parameters<typeof auditOf>[1] = {}) => {
      const audit = auditOf(answers, parts);
      const figures = { revision: 0, updatedAt: audit.createdAt, signedAt: '', auditor: '' };
      return summarise({ toolkit: form, audit, problems: [], ...figures });
    };
    expect(begun({})).toMatchObject({ answered: 0, begun: false });
    expect(begun({ '1a': { rationale: reasons } })).toMatchObject({ answered: 0, begun: true });
    expect(begun({}, { actions: [action()] })).toMatchObject({ begun: true });
    // What a new audit begins with was not written into it by anybody.
    expect(begun({ agency: { text: 'Housing', carriedFrom: 'SF-0001' } })).toMatchObject({ begun: false });
    expect(begun({}, { actions: [action({ carriedFrom: 'SF-0001' })] })).toMatchObject({ begun: false });
  });
});
