/** Scales that no built-in form has: checked, reported, summarised, moderated, compared and counted as the four grades are. */
import { describe, expect, it } from 'vitest';
import { AuditSummary, type Audit } from '../../../shared/audit/audit.ts';
import { answerMisfits } from '../../../shared/audit/fits/index.ts';
import { changesBetween } from '../../../shared/moderation/changes/index.ts';
import { stepsBetween, unfinished } from '../../../shared/moderation/completeness.ts';
import { driftOfReviews } from '../../../shared/moderation/drift-rows.ts';
import { newReview } from '../../../shared/moderation/new-review.ts';
import { noQuestionReview, Review } from '../../../shared/moderation/review.ts';
import { buildReport, type Block } from '../../../shared/report/index.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { fourKeys, isBelow, lookOf, meetsBenchmark } from '../../../shared/scales/index.ts';
import { Scale } from '../../../shared/scales/scale.ts';
import { isAnswered, questionById, summarise } from '../../../shared/toolkit/evaluate/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { auditOfScale } from '../../fixtures/scale-audits.ts';
import { metOrNot, scaleForms, sixPoint, withPoints } from '../../fixtures/scale-forms.ts';

const findings = (toolkit: Toolkit, audit: Audit) =>
  findProblems({ toolkit, audit, today: '2026-11-20', holidays: new Set(), others: [], localNames: [] });
const asked = (toolkit: Toolkit, id: string) => {
  const found = questionById(toolkit, id);
  if (found === undefined) throw new Error(id);
  return found.question;
};
const scaleOfForm = (toolkit: Toolkit): Scale => {
  const [scale] = toolkit.scales;
  if (scale === undefined) throw new Error('no scale');
  return scale;
};
const summaryOf = (toolkit: Toolkit, audit: Audit): AuditSummary =>
  AuditSummary.parse(
    summarise({
      toolkit,
      audit,
      problems: [],
      revision: 1,
      updatedAt: audit.createdAt,
      signedAt: '',
      auditor: 'A-1',
    }),
  );
const report = (toolkit: Toolkit, audit: Audit): readonly Block[] =>
  buildReport({
    toolkit,
    audit,
    problems: [],
    signer: null,
    dataFingerprint: '9e'.repeat(32),
    madeAt: '2026-11-21T10:42:07.000Z',
    appVersion: '0.1.0',
  }).blocks;
const begun = (audit: Audit): Review =>
  newReview({
    audit,
    moderator: { name: 'Mo', role: 'Moderator', agency: 'Council', fingerprint: 'f' },
    at: '2026-11-20T10:00:00.000Z',
    before: null,
  });
const spreadOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => (block.kind === 'spread' ? [block.sentence] : [])).join('\n');

const six = { '1a': 's5', '1b': 's2', '1c': 's5', '2a': 's1', '3a': 's6', '3b': 's4' };
const points = { '1a': 'p3', '1b': 'p2', '1c': 'p0', '1d': 'na' };
const met = { '1a': 'met', '1b': 'partly', '1c': 'not' };
const cases = [
  [sixPoint, six],
  [withPoints, points],
  [metOrNot, met],
] as const;

describe('a scale', () => {
  it('has two to eleven values, each with a key, a letter and a look of its own', () => {
    for (let n = 2; n <= 11; n += 1)
      for (let benchmark = -1; benchmark < n; benchmark += 1) {
        const scale = Scale.parse({
          id: 'any',
          title: 'Any',
          grades: Array.from({ length: n }, (_, at) => ({
            key: `v${at}`,
            word: `Value ${at}`,
            letter: String(at),
            descriptor: 'A value.',
            ...(at === benchmark ? { benchmark: true } : {}),
          })),
        });
        const looks = scale.grades.map(({ key }) => lookOf(scale, key));
        expect(new Set(looks).size, `${n}, benchmark ${benchmark}`).toBe(n);
        expect(looks.every((look) => look >= 1 && look <= 11)).toBe(true);
        expect(scale.grades.filter(({ key }) => isBelow(scale, key))).toHaveLength(
          benchmark === -1 ? 0 : n - 1 - benchmark,
        );
      }
  });

  it('refuses one value, twelve, two of one key, two benchmarks and the key of “not applicable”', () => {
    const value = (key: string, rest = {}) => ({
      key,
      word: key,
      letter: key.slice(0, 3),
      descriptor: key,
      ...rest,
    });
    const parsed = (grades: object[]) => Scale.safeParse({ id: 's', title: 'S', grades }).success;
    expect(parsed([value('a'), value('b')])).toBe(true);
    expect(parsed([value('a')])).toBe(false);
    expect(parsed(Array.from({ length: 12 }, (_, at) => value(`v${at}`)))).toBe(false);
    expect(parsed([value('a'), value('a')])).toBe(false);
    expect(parsed([value('a', { benchmark: true }), value('b', { benchmark: true })])).toBe(false);
    expect(parsed([value('a'), value('na')])).toBe(false);
  });

  it('of the four grades keeps its benchmark, its order and its looks without saying so', () => {
    expect(fourKeys.map((key) => lookOf(undefined, key))).toEqual([1, 4, 8, 11]);
    expect(fourKeys.map((key) => meetsBenchmark(undefined, key))).toEqual([true, true, false, false]);
  });
});

describe.each(cases)('the form $id', (toolkit, grades) => {
  const audit = auditOfScale(toolkit, grades);
  const scale = scaleOfForm(toolkit);

  it('is checked by its own scale: below the benchmark asks for reasons and an action', () => {
    const found = findings(toolkit, audit);
    for (const [id, grade] of Object.entries(grades)) {
      const question = asked(toolkit, id);
      const isJudgement = ['1c', '3a', '3b'].includes(id) && toolkit.id === 'six-point';
      const here = found.filter((one) => one.place.question === id);
      expect(answerMisfits(question, { grade }, toolkit, '2026-11-20')).toEqual([]);
      expect(answerMisfits(question, { grade: 'ri' }, toolkit, '2026-11-20')).toHaveLength(1);
      if (grade !== 'na') {
        expect(isAnswered(question, audit.answers[id], audit, toolkit), id).toBe(!isBelow(scale, grade));
        expect(
          here.some((one) => one.rule === 'R10'),
          id,
        ).toBe(isBelow(scale, grade) && !isJudgement);
      }
    }
    expect(found.some((one) => one.rule === 'R03')).toBe(Object.values<string>(grades).includes('na'));
  });

  it('is summarised by codes, with what a list shows where it is not the four grades', () => {
    const summary = summaryOf(toolkit, audit);
    expect(summary.grades).toEqual(grades);
    expect(summary.overallMark).toEqual(
      toolkit.overall === undefined ? undefined : { word: 'Exemplary', letter: '6', look: 1 },
    );
  });

  it('is told apart in a list of changes in the words of its scale', () => {
    const [first = ''] = Object.keys(grades);
    const after = auditOfScale(toolkit, { ...grades, [first]: scale.grades.at(-1)?.key ?? '' });
    expect(JSON.stringify(changesBetween(toolkit, audit, after, []))).toContain(scale.grades.at(-1)?.word);
  });

  it('is moderated: another grade is proposed, steps are counted on its scale, and drift counts it', () => {
    const [first = ''] = Object.keys(grades);
    const question = asked(toolkit, first);
    const lowest = scale.grades.at(-1)?.key ?? '';
    expect(stepsBetween(toolkit, question, scale.grades[0]?.key, lowest)).toBe(scale.grades.length - 1);
    const review: Review = {
      ...begun(audit),
      outcome: 'accept-with-changes',
      finishedAt: '2026-11-21T10:00:00.000Z',
      questions: { [first]: { ...noQuestionReview, status: 'proposed', proposed: lowest, reason: '' } },
    };
    expect(Review.safeParse(review).success).toBe(true);
    expect(unfinished(toolkit, audit, review).map((one) => one.key)).toContain(`${first}:reason`);
    const { byQuestion } = driftOfReviews([{ audit, toolkit, review }]);
    expect(byQuestion.find((row) => row.key === `${toolkit.id}/${first}`)).toMatchObject({
      n: 1,
      down: 1,
      same: 0,
    });
  });
});

describe('a report', () => {
  it('speaks of the benchmark of the scale', () => {
    expect(spreadOf(report(sixPoint, auditOfScale(sixPoint, six)))).toBe(
      '3 graded questions: 0 Exemplary, 1 Strong, 0 Secure, 0 Developing, 1 Weak, 1 Unsafe. Secure or better: 1 of 3.',
    );
    expect(spreadOf(report(metOrNot, auditOfScale(metOrNot, met)))).toBe(
      '3 graded questions: 1 Met, 1 Partly met, 1 Not met. Met: 1 of 3.',
    );
  });

  it('shows every overall judgement and the grades of sections', () => {
    const blocks = report(sixPoint, auditOfScale(sixPoint, six));
    const judged = blocks.flatMap((one) => (one.kind === 'grade' ? [[one.label, one.grade?.word]] : []));
    expect(judged).toContainEqual(['Overall grade', 'Exemplary']);
    expect(judged).toContainEqual(['Difference made', 'Secure']);
    expect(blocks).toContainEqual({
      kind: 'facts',
      title: 'Grades of sections',
      rows: [['Planning', 'Strong']],
    });
  });

  it('shows totals as computed, with what “not applicable” counts', () => {
    const blocks = report(withPoints, auditOfScale(withPoints, points));
    expect(blocks).toContainEqual({
      kind: 'facts',
      title: 'Computed totals',
      rows: [
        ['Total', '5 of 9 points (56 %). 1 “Does not arise” left out.'],
        ['Standards met', '3 of 4 (75 %). 1 “Does not arise” counted in full.'],
      ],
    });
    expect(blocks).toContainEqual(
      expect.objectContaining({ text: expect.stringContaining('Computed by the program') }),
    );
    const begun = report(withPoints, auditOfScale(withPoints, { '1a': 'p1' }));
    expect(JSON.stringify(begun)).toContain('1 of 3 points (33 %). 3 not answered yet.');
  });
});

describe('an overall judgement on another scale', () => {
  it('wants a word where it is better than the middle, or something fails: each of several, and that of a section', () => {
    const found = findings(sixPoint, auditOfScale(sixPoint, six)).filter((one) => one.rule === 'R11');
    expect(found.map((one) => one.message)).toEqual([
      '1c is Strong, and the middle of the questions is lower. Say why it is not an average.',
      '3a is Exemplary, and the middle of the questions is lower. Say why it is not an average.',
      '3a is Exemplary, and 2a is Unsafe.',
      '3b is Secure, and the middle of the questions is lower. Say why it is not an average.',
      '3b is Secure, and 2a is Unsafe.',
    ]);
    expect(found.map((one) => one.because)).toContain(
      'an overall of Secure or better with an Unsafe in it needs a reason.',
    );
  });
});

describe('every closed answer', () => {
  const closed = { '2b': { yesNo: 'yes' }, '2c': { choice: 'partly' } } as const;
  const audit = auditOfScale(sixPoint, six, closed);

  it('stands in the summary by its codes', () => {
    expect(summaryOf(sixPoint, audit).closed).toEqual({ '2b': 'yes', '2c': 'partly' });
  });

  it('reaches drift and agreement, with another answer where moderation gave one', () => {
    const review = (yes: 'agreed' | 'proposed'): Review => ({
      ...begun(audit),
      outcome: 'accept-with-changes',
      finishedAt: '2026-11-21T10:00:00.000Z',
      questions: {
        '2b': { ...noQuestionReview, status: yes, ...(yes === 'proposed' ? { proposed: 'no' } : {}) },
        '2c': { ...noQuestionReview, status: 'agreed' },
      },
    });
    const all = Array.from({ length: 24 }, (_, n) => ({
      audit,
      toolkit: sixPoint,
      review: review(n % 4 === 0 ? 'proposed' : 'agreed'),
    }));
    const { byQuestion } = driftOfReviews(all);
    const row = (id: string) => byQuestion.find((one) => one.key === `six-point/${id}`);
    expect(row('2b')).toMatchObject({ n: 24, same: 18, up: 0, down: 0, otherwise: 6 });
    expect(row('2b')?.ac1?.value).toBeCloseTo(0.68, 1);
    expect(row('2c')).toMatchObject({ n: 24, same: 24, otherwise: 0 });
    expect(row('1a')).toMatchObject({ n: 24, same: 24 });
  });

  it('that nobody spoke of is not counted as agreed', () => {
    const review: Review = {
      ...begun(audit),
      outcome: 'accept',
      finishedAt: '2026-11-21T10:00:00.000Z',
    };
    const { byQuestion } = driftOfReviews([{ audit, toolkit: sixPoint, review }]);
    expect(byQuestion.some((one) => one.key === 'six-point/2b')).toBe(false);
  });
});

it('three forms on other scales are proved', () => {
  expect(scaleForms.map((toolkit) => toolkit.id)).toEqual(['six-point', 'with-points', 'met-or-not']);
});
