/** Judgement, evidence (facts, analysis, link), impact and actions: the four boxes of an area. */
import { z } from 'zod';
import type { AreaBoxes } from '../audit/answer.ts';
import { isWritten } from '../text/written.ts';
import { scaleOf } from '../scales/index.ts';
import { Id } from '../toolkit/question-parts.ts';
import { countedGrade, expectedGrade, gradeBlock, gradeMisfits, offeredGrades } from './grade.ts';
import type { KindRoom } from './kind-room.ts';
import { labelled, orNotWritten } from './say.ts';

export const shape = z.strictObject({ kind: z.literal('area'), scale: Id });

export const concernWords: Readonly<Record<NonNullable<AreaBoxes['concern']>, string>> = {
  none: 'None',
  escalate: 'Escalated at once',
  review: 'A review of the case was asked for',
};

/** The boxes that hold text, in the order of reading, with what print calls them. */
export const areaBoxes = [
  ['facts', 'Evidence: the facts'],
  ['analysis', 'Evidence: what they mean'],
  ['link', 'Evidence: why that leads to the judgement'],
  ['impact', 'Impact'],
] as const;

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['grade', 'area'],
  isComplete: (_kind, { grade, area }) => {
    if (grade === undefined || !area) return false;
    const evidence = isWritten(area.facts) || isWritten(area.analysis) || isWritten(area.link);
    return evidence && (isWritten(area.impact) || area.rereadImpact);
  },
  inWords: (_kind, { area }) =>
    areaBoxes
      .map(([box]) => area?.[box] ?? '')
      .filter((text) => text.trim() !== '')
      .join('\n'),
  counted: (_kind, answer) => countedGrade(answer),
  offered: (_kind, asked) => offeredGrades(asked),
  carries: true,
  print: (_kind, answer, { toolkit, question }) => [
    gradeBlock(scaleOf(toolkit, question), answer, 'Judgement'),
    ...areaBoxes.map(([box, label]) => labelled(label, orNotWritten(answer.area?.[box]))),
    labelled('Concern', concernWords[answer.area?.concern ?? 'none']),
  ],
  misfits: (_kind, given, asked) => gradeMisfits(given.grade, asked),
  example: (_kind, { text, ...asked }) => ({
    grade: expectedGrade(asked),
    area: { facts: text, analysis: text, link: text, impact: text, rereadImpact: true, concern: 'none' },
  }),
  isWide: () => true,
};
