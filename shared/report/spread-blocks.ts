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
import { questionById, visibleQuestions } from '../toolkit/evaluate/index.ts';
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

/** The grades at a glance: what was judged of the whole, and how often each value of a scale was given. Empty where nothing is graded yet. */
export function spreadBlocks(toolkit: Toolkit, audit: Audit): Block[] {
  const graded = visibleQuestions(toolkit, audit).flatMap(({ question }): Graded[] => {
    const scale = scaleIdOf(question);
    const grade = audit.answers[question.id]?.grade;
    return scale === undefined || grade === undefined || question.id === toolkit.overall
      ? []
      : [{ scale, grade }];
  });
  const used = toolkit.scales.filter((scale) => graded.some((one) => one.scale === scale.id));
  if (used.length === 0) return [];
  const judged = toolkit.overall === undefined ? undefined : questionById(toolkit, toolkit.overall)?.question;
  const overall = judged && audit.answers[judged.id]?.grade;
  const overallBlock: Block[] = judged
    ? [
        {
          kind: 'grade',
          label: 'Overall grade',
          grade: overall === undefined ? null : gradeMark(scaleOf(toolkit, judged), overall),
          descriptor: '',
        },
      ]
    : [];
  return [
    { kind: 'heading', level: 2, text: 'Grades at a glance', id: 'grades' },
    ...overallBlock,
    ...used.map((scale) =>
      spreadOf(
        scale,
        graded.filter((one) => one.scale === scale.id),
        used.length > 1,
      ),
    ),
  ];
}
