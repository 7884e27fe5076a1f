/** Words that a round sets in the header, and the page on forms that must not drift away from the forms. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askOf, columnsAsked, columnTitleOf } from '../../../shared/toolkit/words.ts';
import { questionById, visibleQuestions } from '../../../shared/toolkit/evaluate/index.ts';
import { formsPage } from '../../../tools/docs/forms-page.ts';
import { allRules } from '../../../shared/rules/index.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { auditOf, formOf } from './made-audit.ts';

describe('words set for a round', () => {
  const macfa = formOf('macfa');
  const theme = questionById(macfa, 'A13')?.question;

  it('shows a theme question once its words are written, and asks it in them', () => {
    const without = auditOf(macfa, {});
    const given = auditOf(macfa, { T1: { text: '  Was capacity\n considered? ' } });
    const shown = (audit: typeof given) => visibleQuestions(macfa, audit).map(({ question }) => question.id);
    expect(shown(without)).not.toContain('A13');
    expect(shown(given)).toContain('A13');
    expect(shown(given)).not.toContain('A14');
    if (!theme) throw new Error('no A13');
    expect(askOf(theme, given)).toBe('Was capacity considered?');
    expect(askOf(theme, without)).toBe('Theme question 1 of this round');
  });

  // It could once only be graded.
  it('a theme question of the round is answered in the way that was chosen for it', () => {
    const shown = (way: string) => {
      const audit = auditOf(macfa, { T1: { text: 'Was capacity considered?' }, T1a: { choice: way } });
      return visibleQuestions(macfa, audit)
        .filter(({ section }) => section.id === 'theme')
        .map(({ question }) => `${question.number} ${question.answer.kind}: ${askOf(question, audit)}`);
    };
    expect(shown('')).toEqual(['A13 grade: Was capacity considered?']);
    expect(shown('graded')).toEqual(['A13 grade: Was capacity considered?']);
    expect(shown('yes-no')).toEqual(['A13 yes-no: Was capacity considered?']);
    expect(shown('words')).toEqual(['A13 long-text: Was capacity considered?']);
    // Without its words a question is not asked, whatever was chosen.
    expect(
      visibleQuestions(macfa, auditOf(macfa, { T1a: { choice: 'words' } })).map(
        ({ question }) => question.id,
      ),
    ).not.toContain('A13w');
  });

  it('titles the columns of a dip sample', () => {
    const sample = formOf('dip-sample');
    const answer = questionById(sample, 'F1')?.question.answer;
    if (answer?.kind !== 'table') throw new Error('no table');
    const audit = auditOf(sample, { T2: { text: 'Seen alone?' } });
    expect(answer.columns.map((column) => columnTitleOf(column, audit)).slice(0, 3)).toEqual([
      'File reference',
      'Question 1',
      'Seen alone?',
    ]);
  });

  // It once had one for each question of the form.
  it('the sheet of a dip sample has columns for the questions it asks only', () => {
    const answer = questionById(formOf('dip-sample'), 'F1')?.question.answer;
    if (answer?.kind !== 'table') throw new Error('no table');
    const audit = auditOf(formOf('dip-sample'), { T1: { text: 'Seen?' }, T3: { text: 'Heard?' } });
    const asked = (cells: Record<string, string>) =>
      columnsAsked(answer.columns, audit, [{ id: 'r1', cells }]).map((column) => column.id);
    const [file, one, two, three, four] = answer.columns.map((column) => column.id);
    expect(asked({})).toEqual([file, one, three, answer.columns.at(-1)?.id]);
    // What stands in a column stays in sight, whatever became of its question.
    expect(asked({ [two ?? '']: 'yes', [four ?? '']: ' ' })).toContain(two);
    expect(asked({ [four ?? '']: ' ' })).not.toContain(four);
  });

  it('leaves every other question as the form asks it', () => {
    for (const toolkit of toolkits) {
      const audit = auditOf(toolkit, {});
      for (const question of toolkit.sections.flatMap((section) => section.questions)) {
        expect(askOf(question, audit)).toBe(question.ask);
      }
    }
  });
});

describe('docs/forms.md', () => {
  const page = readFileSync(new URL('../../../docs/forms.md', import.meta.url), 'utf8');
  const parts = page.split(/^## /m).slice(1);

  it('names every form and every check, and no form that is not there', () => {
    const named = parts.map((one) => /`([a-z0-9-]+)` \d/.exec(one)?.[1] ?? '');
    expect([...named].sort()).toEqual(toolkits.map((one) => one.id).sort());
    for (const toolkit of toolkits) expect(page).toContain(toolkit.source.document);
    expect(allRules.map((rule) => rule.id).filter((id) => !new RegExp(`\\b${id}\\b`).test(page))).toEqual([]);
  });

  it('tells of each form what it holds (npm run docs writes it anew)', () => {
    expect(formsPage(page, toolkits)).toBe(page);
    for (const toolkit of toolkits) {
      const part = parts.find((one) => one.includes(`\`${toolkit.id}\` ${toolkit.version},`)) ?? '';
      for (const role of toolkit.escalateTo) expect(part).toContain(role);
    }
  });
});
