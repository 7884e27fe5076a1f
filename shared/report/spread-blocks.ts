/** The grades at a glance: overall judgements and the spread of each scale. */
import type { Audit } from '../audit/audit.ts';
import {
  benchmarkOrBetter,
  gradeMark,
  isGrade,
  meetsBenchmark,
  notApplicableWord,
  scaleIdOf,
  scaleOf,
} from '../scales/index.ts';
import type { Scale } from '../scales/scale.ts';
import { computedNote, questionById, totalsOf, visibleQuestions } from '../toolkit/evaluate/index.ts';
import { isJudgement, overallsOf } from '../toolkit/judgements.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import type { Block } from './model.ts';

type Graded = { readonly scale: string; readonly grade: string };

/** How often each value of one scale was given: a chart with its sentence, never an average. */
function spreadOf(scale: Scale, graded: readonly Graded[], several: boolean): Block {
  const bars = scale.grades.map(({ key }) => ({
    ...gradeMark(scale, key),
    count: graded.filter((one) => one.grade === key).length,
  }));
  const left = graded.filter((one) => !isGrade(one.grade)).length;
  const counted = graded.length - left;
  const meeting = graded.filter((one) => meetsBenchmark(scale, one.grade)).length;
  const orBetter = benchmarkOrBetter(scale);
  const sentence =
    `${counted} graded questions: ${bars.map((bar) => `${bar.count} ${bar.word}`).join(', ')}` +
    `${left ? `, ${left} ${lowerFirst(notApplicableWord(scale))}` : ''}.` +
    (orBetter === '' ? '' : ` ${orBetter}: ${meeting} of ${counted}.`);
  return {
    kind: 'spread',
    title: several ? `Spread of grades, ${scale.title}` : 'Spread of grades',
    sentence,
    bars,
  };
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('en-GB') + text.slice(1);

/** Every overall judgement; the one that lists show is called just that. */
const overallBlocks = (toolkit: Toolkit, audit: Audit): Block[] =>
  overallsOf(toolkit).flatMap((id): Block[] => {
    const question = questionById(toolkit, id)?.question;
    const grade = audit.answers[id]?.grade;
    if (question === undefined) return [];
    return [
      {
        kind: 'grade',
        label: id === toolkit.overall ? 'Overall grade' : question.title,
        grade: grade === undefined ? null : gradeMark(scaleOf(toolkit, question), grade),
        descriptor: '',
      },
    ];
  });

/** The grades of sections as a whole. */
function sectionGrades(toolkit: Toolkit, audit: Audit): Block[] {
  const rows = visibleQuestions(toolkit, audit).flatMap(({ section, question }): [string, string][] => {
    const grade = audit.answers[question.id]?.grade;
    if (section.grade !== question.id) return [];
    return [
      [section.title, grade === undefined ? 'Not graded' : gradeMark(scaleOf(toolkit, question), grade).word],
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Grades of sections', id: 'section-grades' },
    { kind: 'facts', title: 'Grades of sections', rows },
  ];
}

/** Totals, said to be computed. */
function totalBlocks(toolkit: Toolkit, audit: Audit): Block[] {
  const totals = totalsOf(toolkit, audit);
  if (totals.length === 0) return [];
  return [
    { kind: 'heading', level: 3, text: 'Computed totals', id: 'totals' },
    { kind: 'facts', title: 'Computed totals', rows: totals.map((total) => [total.title, total.words]) },
    { kind: 'text', text: computedNote, tone: 'quiet' },
  ];
}

/** The grades at a glance: what was judged of the whole, and how often each value of a scale was given. Empty where nothing is graded yet. */
export function spreadBlocks(toolkit: Toolkit, audit: Audit): Block[] {
  const graded = visibleQuestions(toolkit, audit).flatMap(({ question }): Graded[] => {
    const scale = scaleIdOf(question);
    const grade = audit.answers[question.id]?.grade;
    return scale === undefined || grade === undefined || isJudgement(toolkit, question.id)
      ? []
      : [{ scale, grade }];
  });
  const used = toolkit.scales.filter((scale) => graded.some((one) => one.scale === scale.id));
  if (used.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: 'Grades at a glance', id: 'grades' },
    ...overallBlocks(toolkit, audit),
    ...sectionGrades(toolkit, audit),
    ...used.map((scale) =>
      spreadOf(
        scale,
        graded.filter((one) => one.scale === scale.id),
        used.length > 1,
      ),
    ),
    ...totalBlocks(toolkit, audit),
  ];
}
