/** An organisation's own words reach what is reconstructed and nothing that the source states. */
import { describe, expect, it } from 'vitest';
import { canonicalJson, questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { changeableWords, withOwnWords } from '../../../shared/toolkit/own-words.ts';
import { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { auditOf, formOf, inputOf } from './made-audit.ts';

describe('own words', () => {
  it('rename an area, a section, a grade and a deadline', () => {
    const form = formOf('case-file-audit');
    const { toolkit, refused } = withOwnWords(form, {
      'case-file-audit/question/C4/title': '  Hearing the child ',
      'case-file-audit/question/C4/ask': 'Who has listened?',
      'case-file-audit/section/areas/title': 'Twelve stages',
      'case-file-audit/grade/journey/ri/word': 'Not yet good',
      'case-file-audit/rule/B07/most': '7',
      'macfa/grade/macfa/g/word': 'Solid',
    });
    expect(refused).toEqual([]);
    const area = questionById(toolkit, 'C4')?.question;
    expect(area).toMatchObject({ title: 'Hearing the child', ask: 'Who has listened?' });
    expect(area?.shortTitle).toBeUndefined();
    expect(toolkit.sections.find((one) => one.id === 'areas')?.title).toBe('Twelve stages');
    expect(toolkit.scales[0]?.grades.map((one) => one.word)).toContain('Not yet good');
    expect(toolkit.rules.find((use) => use.id === 'B07')?.settings).toEqual({ most: 7 });
    expect(Toolkit.parse(toolkit)).toEqual(toolkit);
  });

  it('switch a check off and on, and the audit of that form then does without it', () => {
    const says = (toolkit: Toolkit): string[] =>
      findProblems(
        inputOf(toolkit, auditOf(toolkit, { '3h': { grade: 'g', rationale: 'The worker failed to ask.' } })),
      )
        .filter((one) => one.rule === 'R12')
        .map((one) => one.place.question);
    const form = formOf('tier2-full');
    const off = withOwnWords(form, { 'tier2-full/rule/R12/on': 'off' });
    expect(off.refused).toEqual([]);
    expect([says(form), says(off.toolkit)]).toEqual([['3h'], []]);
    expect(withOwnWords(form, { 'tier2-full/rule/R12/on': 'on' }).toolkit).toBe(form);
  });

  it('leave the built-in form as it was, so that its audits keep their fingerprint', () => {
    const form = formOf('file-audit');
    const before = canonicalJson(form);
    const { toolkit } = withOwnWords(form, { 'file-audit/grade/file/ri/word': 'Adequate' });
    expect(canonicalJson(form)).toBe(before);
    expect(canonicalJson(toolkit)).not.toBe(before);
    expect(withOwnWords(form, {}).toolkit).toBe(form);
    expect(withOwnWords(form, { 'file-audit/grade/file/ri/word': 'Requires improvement' }).toolkit).toBe(
      form,
    );
  });

  it.each([
    ['what the source states', 'tier2-full/question/3i/title', 'Other words'],
    ['a path that does not exist', 'tier2-full/question/99/title', 'Other words'],
    ['empty words', 'tier2-full/question/5c/title', '   '],
    ['words that are too long', 'tier2-full/grade/case-file/g/word', 'x'.repeat(61)],
    ['a number that is none', 'tier2-full/rule/D11/workingDays', 'ten'],
    ['a switch that is neither on nor off', 'tier2-full/rule/R12/on', 'perhaps'],
    ['doing without completeness', 'tier2-full/rule/R01/on', 'off'],
    ['doing without independence', 'tier2-full/rule/R04/on', 'off'],
    ['doing without the question of risk', 'tier2-full/rule/R05/on', 'off'],
    ['nought days', 'tier2-full/rule/D11/workingDays', '0'],
    ['the prototype', 'tier2-full/__proto__', 'x'],
  ])('refuse %s', (_, path, words) => {
    const form = formOf('tier2-full');
    expect(withOwnWords(form, { [path]: words })).toEqual({ toolkit: form, refused: [path] });
  });

  it.each(toolkits.map((one) => [one.id, one] as const))(
    'lists only what can be changed in %s',
    (_, form) => {
      const list = changeableWords(form);
      expect(new Set(list.map((one) => one.path)).size).toBe(list.length);
      for (const { path, kind, words } of list) {
        const given = { number: '3', switch: 'off', text: 'Own words' }[kind];
        const { refused } = withOwnWords(form, { [path]: given });
        expect(refused, path).toEqual([]);
        expect(words).not.toBe('');
        expect(path.length).toBeLessThanOrEqual(120);
      }
    },
  );

  it('takes an organisation’s own theme codes; those that stay keep their ids', () => {
    const tier2 = toolkits.find((one) => one.id === 'tier2-full');
    if (tier2 === undefined) throw new Error('the tier 2 toolkit is built in');
    const path = 'tier2-full/question/10b/choices';
    expect(changeableWords(tier2).map((one) => one.path)).toContain(path);
    const { toolkit, refused } = withOwnWords(tier2, {
      [path]: 'Consent; P4 Neglect ;Voice of fathers;P4 neglect',
    });
    expect(refused).toEqual([]);
    const answer = toolkit.sections.flatMap((one) => one.questions).find((one) => one.id === '10b')?.answer;
    expect(answer?.kind === 'choices' ? answer.choices : []).toEqual([
      { id: 'consent', label: 'Consent' },
      { id: 'p4-neglect', label: 'P4 Neglect' },
      { id: 'voice-of-fathers', label: 'Voice of fathers' },
      { id: 'p4-neglect-2', label: 'P4 neglect' },
    ]);
    expect(Toolkit.safeParse(toolkit).success).toBe(true);
  });
});
