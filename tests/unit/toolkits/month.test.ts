/** A question that asks for a month: complete with one, printed as one, and no day is ever worked out of it. */
import { mainWords } from '../../../shared/kinds/index.ts';
import { describe, expect, it } from 'vitest';
import { Answer, emptyAnswer } from '../../../shared/audit/answer.ts';
import { AnswerKind, type Question } from '../../../shared/toolkit/question.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import { buildReport } from '../../../shared/report/index.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { hasAnswerOfKind, questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { parseAnswersFile } from '../../../tools/answers/answers-file.ts';
import { answersToBegin } from '../../../tools/docs/begin-answers.ts';
import { auditOf, formOf, inputOf, today } from './made-audit.ts';

const form = formOf('tier2-full');
const of = (id: string): Question => {
  const found = questionById(form, id)?.question;
  if (found === undefined) throw new Error(`No question ${id}`);
  return found;
};
const asksMonth = of('H05a');
const asksDay = of('H05b');
const complete = (question: Question, date: string): boolean =>
  hasAnswerOfKind(question, { ...emptyAnswer, date }, auditOf(form, {}));
const printed = (date: string): string =>
  JSON.stringify(
    buildReport({
      toolkit: form,
      audit: auditOf(form, { H05a: { date } }),
      problems: [],
      signer: null,
      dataFingerprint: '9e'.repeat(32),
      madeAt: '2026-11-21T10:42:07.000Z',
      appVersion: '0.1.0',
    }).blocks,
  );

describe('a question that asks for a month', () => {
  it('is complete with a month, and with a day that an earlier version asked for', () => {
    expect(asksMonth.answer).toEqual({ kind: 'date', lies: 'past', precision: 'month' });
    expect(complete(asksMonth, '2026-11')).toBe(true);
    expect(complete(asksMonth, '2026-11-02')).toBe(true);
    expect(complete(asksMonth, '')).toBe(false);
  });

  it('is no way to leave the day out where a day is asked for', () => {
    expect(complete(asksDay, '2026-11')).toBe(false);
    expect(AnswerKind.parse({ kind: 'date' })).toEqual({ kind: 'date' });
  });

  it.each(['2026-00', '2026-13', '2026-1', '26-11', '2026-11-', 'November'])('%s is stored nowhere', (date) =>
    expect(Answer.safeParse({ ...emptyAnswer, date }).success).toBe(false),
  );

  it('is said as a month on screen and in print; a day stays a day', () => {
    expect(mainWords(asksMonth, auditOf(form, { H05a: { date: '2026-11' } }))).toBe('November 2026');
    expect(printed('2026-11')).toContain('"November 2026"');
    expect(printed('2026-11')).not.toMatch(/\d{1,2} November 2026/);
    expect(printed('2026-11-02')).toContain('Monday 2 November 2026');
  });

  it('is said as a month in the list of changes', () => {
    const { all } = changesBetween(
      form,
      auditOf(form, { H05a: { date: '2026-10-02' } }),
      auditOf(form, { H05a: { date: '2026-11' } }),
      [],
    );
    expect(JSON.stringify(all)).toContain('November 2026');
    expect(JSON.stringify(all)).toContain('Friday 2 October 2026');
    expect(all).toHaveLength(1);
  });

  it('is asked about when it lies ahead, as a month', () => {
    const odd = (date: string) =>
      findProblems(inputOf(form, auditOf(form, { H05a: { date } }))).filter(({ rule }) => rule === 'U02');
    expect(odd('2026-11')).toEqual([]);
    expect(odd('2026-12').map(({ message }) => message)).toEqual([
      expect.stringContaining('December 2026 lies after today'),
    ]);
  });

  it('gives no check a day to count from, wherever it stands', () => {
    const dated = form.sections
      .flatMap((section) => section.questions)
      .filter(({ answer }) => answer.kind === 'date');
    const audit = auditOf(form, Object.fromEntries(dated.map(({ id }) => [id, { date: '2026-11' }])));
    const problems = findProblems(inputOf(form, audit));
    expect(JSON.stringify(problems)).not.toContain('1 Nov 2026');
  });
});

describe('a month in a file of answers', () => {
  const read = (answers: object) =>
    parseAnswersFile(
      { format: 'caselight-answers', version: 1, toolkit: form.id, independence: 'independent', answers },
      form,
      today,
    );
  it.each([
    ['month(today)', '2026-11'],
    ['month(today-21)', '2026-10'],
    ['month(today+14)', '2026-12'],
    ['2026-03', '2026-03'],
    ['today-21', '2026-10-30'],
  ])('%s becomes %s', (date, iso) =>
    expect(read({ H05a: { date } })).toMatchObject({ value: { answers: { H05a: { date: iso } } } }),
  );
  it('is refused where a day is asked for', () =>
    expect(read({ H05b: { date: '2026-11' } })).toMatchObject({
      ok: false,
      facts: { at: 'answers.H05b.date' },
    }));
  it('is what a file begins with', () =>
    expect(answersToBegin(form)).toMatchObject({ answers: { H05a: { date: 'month(today-30)' } } }));
});
