/** Every built-in form keeps the promises of the model: valid, self-consistent, guided, honest about its origin. */
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../shared/toolkit/condition.ts';
import { roleNames } from '../../../shared/toolkit/roles.ts';
import { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { findIdentifiers } from '../../../shared/language/index.ts';
import { allRules } from '../../../shared/rules/index.ts';

const asked = (condition: Condition): string[] =>
  'of' in condition ? [condition.of].flat().flatMap(asked) : [condition.question];

const questionsOf = (toolkit: Toolkit) => toolkit.sections.flatMap((section) => section.questions);

const twice = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

it('offers the eight forms', () => {
  expect(toolkits.map((toolkit) => toolkit.id).sort()).toEqual([
    'case-file-audit',
    'dip-sample',
    'file-audit',
    'maca',
    'maca-nomination',
    'macfa',
    'tier1-check',
    'tier2-full',
  ]);
  expect(twice(toolkits.map((toolkit) => toolkit.referencePrefix))).toEqual([]);
});

describe.each(toolkits.map((toolkit) => [toolkit.id, toolkit] as const))('%s', (_, toolkit) => {
  const questions = questionsOf(toolkit);
  const ids = new Set(questions.map((question) => question.id));

  it('is valid under the strict schema and survives JSON', () => {
    const read = Toolkit.parse(JSON.parse(JSON.stringify(toolkit)));
    expect(read).toEqual(toolkit);
  });

  it('has unique ids and begins with the header', () => {
    expect(twice(questions.map((question) => question.id))).toEqual([]);
    expect(twice(toolkit.sections.map((section) => section.id))).toEqual([]);
    expect(twice(toolkit.rules.map((rule) => rule.id))).toEqual([]);
    expect(toolkit.sections[0]?.id).toBe('about');
    for (const question of questions) {
      for (const list of question.tickLists ?? [])
        expect(twice(list.items.map((item) => item.id))).toEqual([]);
      if (question.answer.kind === 'table')
        expect(twice(question.answer.columns.map((column) => column.id))).toEqual([]);
    }
  });

  it('refers only to questions, scales, parts, roles and checks that exist', () => {
    const conditions = [...toolkit.sections, ...questions].flatMap((one) =>
      one.showIf ? asked(one.showIf) : [],
    );
    const words = questions.flatMap((question) => [
      question.wordsFrom,
      ...(question.beside ?? []),
      ...(question.answer.kind === 'table' ? question.answer.columns.map((column) => column.wordsFrom) : []),
    ]);
    const named = [...conditions, ...words, ...Object.values(toolkit.roles), toolkit.overall];
    for (const id of named) if (id !== undefined) expect(ids, id).toContain(id);
    for (const role of Object.keys(toolkit.roles)) expect(roleNames).toContain(role);
    const scales = new Set(toolkit.scales.map((scale) => scale.id));
    for (const { answer } of questions) {
      if (answer.kind === 'grade' || answer.kind === 'area') expect(scales).toContain(answer.scale);
    }
    const parts = new Set(toolkit.parts.map((part) => part.id));
    expect(parts).toContain('auditor');
    for (const section of toolkit.sections) expect(parts).toContain(section.part);
    for (const part of toolkit.parts) for (const id of part.after) expect(parts).toContain(id);
    const rules = new Set(allRules.map((rule) => rule.id));
    for (const use of toolkit.rules) expect(rules, use.id).toContain(use.id);
  });

  it('gives every grade of a graded question its own descriptor', () => {
    for (const { id, answer } of questions) {
      if (answer.kind !== 'grade') continue;
      const grades = toolkit.scales.find((scale) => scale.id === answer.scale)?.grades ?? [];
      expect(Object.keys(answer.descriptors ?? {}).sort(), id).toEqual(
        grades.map((grade) => grade.key).sort(),
      );
      expect(twice(Object.values(answer.descriptors ?? {}).map(String)), id).toEqual([]);
    }
  });

  it('guides every question that the source states, and says where it comes from', () => {
    for (const question of questions) {
      if (question.origin === 'stated') expect(question.guidance, question.id).not.toEqual([]);
      expect(question.sourceNote, question.id).toBeTruthy();
    }
  });

  it('asks for the risk, and says whom to tell', () => {
    expect(toolkit.roles['risk']).toBeDefined();
    expect(toolkit.escalateTo.length).toBeGreaterThan(0);
    expect(toolkit.rules.find((rule) => rule.id === 'R05')?.severity).toBe('block');
  });

  it('names nobody, and no number, address or date that could be a person’s', () => {
    const texts: string[] = [];
    JSON.stringify(toolkit, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.flatMap((text) => findIdentifiers(text).map((one) => one.text))).toEqual([]);
  });

  it('speaks plainly: no pleading, no exclamation marks, no workplace', () => {
    const words = JSON.stringify(toolkit);
    expect(words).not.toMatch(/!|\bplease\b|successfully|\/work\b|\/tmp\b/i);
  });
});
