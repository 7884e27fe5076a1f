/** A grade on a scale, with its own descriptors where the form has them; may ask yes or no first and hold tick lists. */
import { z } from 'zod';
import type { Answer } from '../audit/answer.ts';
import { misfit, type Misfit } from '../audit/fits/misfit.ts';
import type { Block } from '../report/model.ts';
import {
  benchmarkOf,
  gradeMark,
  gradeOn,
  GradeKey,
  isGrade,
  keysOf,
  notApplicable,
  notApplicableWord,
  scaleOf,
} from '../scales/index.ts';
import type { Scale } from '../scales/scale.ts';
import { Id, Label } from '../toolkit/question-parts.ts';
import type { Around, Counted, KindRoom, Offered } from './kind-room.ts';
import { labelled, notAnswered, yesNoWord } from './say.ts';
import { tickedWords } from './ticks.ts';

export const shape = z.strictObject({
  kind: z.literal('grade'),
  scale: Id,
  descriptors: z.partialRecord(GradeKey, z.string().max(600)).optional(),
  yesNo: z.strictObject({ ask: Label }).optional(),
  matrix: z.boolean().optional(),
});

type Asked = Pick<Around, 'toolkit' | 'question'>;

/** What is chosen from on the scale of a question. */
export function offeredGrades({ toolkit, question }: Asked): Offered {
  const scale = scaleOf(toolkit, question);
  const codes = keysOf(scale).map((code) => ({ code, word: gradeMark(scale, code).word }));
  const left = { code: notApplicable, word: notApplicableWord(scale) };
  return { codes: question.notApplicable ? [...codes, left] : codes, ordered: true, takes: 'one' };
}

export const countedGrade = ({ grade }: Answer): Counted[] =>
  grade === undefined ? [] : [{ part: '', codes: [grade] }];

/** A grade with what it means, as the report has it. */
export function gradeBlock(scale: Scale | undefined, answer: Answer, label: string, own?: string): Block {
  const { grade } = answer;
  return {
    kind: 'grade',
    label,
    grade: grade === undefined ? null : gradeMark(scale, grade),
    descriptor: isGrade(grade) ? (own ?? gradeOn(scale, grade)?.descriptor ?? '') : '',
  };
}

/** Whether the grade is one of the question's scale. */
export function gradeMisfits(grade: Answer['grade'], { toolkit, question }: Asked): Misfit[] {
  const keys = (scaleOf(toolkit, question)?.grades ?? []).map((one) => one.key);
  const grades = question.notApplicable ? [...keys, notApplicable] : keys;
  return grade === undefined || grades.includes(grade)
    ? []
    : [misfit('grade', 'no-grade', `one of ${grades.join(', ')} is expected`)];
}

function matrixBlocks(scale: Scale | undefined, answer: Answer): Block[] {
  const items = (scale?.matrix ?? []).flatMap((dimension) =>
    (answer.matrix?.[dimension.id] ?? []).map(
      (key) => `${dimension.title}: ${dimension.cells[key] ?? ''} (${gradeMark(scale, key).word})`,
    ),
  );
  return items.length ? [{ kind: 'list', title: 'Ticked in support', items }] : [];
}

/** The grade to begin from: the benchmark of the scale, else its best. */
export function expectedGrade({ toolkit, question }: Asked): string {
  const scale = scaleOf(toolkit, question);
  return benchmarkOf(scale)?.key ?? keysOf(scale)[0] ?? '';
}

export const room: KindRoom<z.infer<typeof shape>> = {
  members: ['grade', 'yesNo', 'matrix'],
  isComplete: (kind, answer) => answer.grade !== undefined && (!kind.yesNo || answer.yesNo !== undefined),
  inWords: (kind, answer, { question }) =>
    [kind.yesNo && answer.yesNo ? yesNoWord[answer.yesNo] : '', tickedWords(question, answer)]
      .filter((part) => part !== '')
      .join('. '),
  counted: (kind, answer) => [
    ...countedGrade(answer),
    ...(kind.yesNo && answer.yesNo ? [{ part: 'yes-no', codes: [answer.yesNo] }] : []),
  ],
  offered: (_kind, asked) => offeredGrades(asked),
  carries: true,
  print: (kind, answer, { toolkit, question }) => {
    const scale = scaleOf(toolkit, question);
    const own = isGrade(answer.grade) ? kind.descriptors?.[answer.grade] : undefined;
    const recorded = kind.yesNo
      ? [labelled(kind.yesNo.ask, answer.yesNo ? yesNoWord[answer.yesNo] : notAnswered)]
      : [];
    return [...recorded, gradeBlock(scale, answer, 'Grade', own), ...matrixBlocks(scale, answer)];
  },
  misfits: (kind, given, asked) => {
    const matrix = kind.matrix === true ? scaleOf(asked.toolkit, asked.question)?.matrix : undefined;
    const cells = Object.entries(given.matrix ?? {}).flatMap(([id, keys]): Misfit[] => {
      const known = matrix?.find((one) => one.id === id)?.cells;
      if (!known) return [misfit(`matrix.${id}`, 'no-rubric', 'the rubric has no such row')];
      return keys.every((key) => known[key] !== undefined)
        ? []
        : [misfit(`matrix.${id}`, 'no-rubric', 'the rubric has no such cell')];
    });
    return [...gradeMisfits(given.grade, asked), ...cells];
  },
  example: (kind, asked) => ({ grade: expectedGrade(asked), ...(kind.yesNo ? { yesNo: 'yes' } : {}) }),
  isWide: (kind) => kind.matrix === true,
};
