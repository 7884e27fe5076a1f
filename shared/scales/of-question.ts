/** The scale of a question, and the words of a value on it. */
import type { Question } from '../toolkit/question.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { fourGrade, fourKeys, isOfFour } from './four-grades.ts';
import { lookOf } from './looks.ts';
import { notApplicable, type GradeKey, type Scale } from './scale.ts';
import { benchmarkOf, gradeOn, isGrade, keysOf } from './standing.ts';

type Form = Pick<Toolkit, 'scales'>;

/** The scale of that id in the form. */
export const scaleById = (toolkit: Form, id: string | undefined): Scale | undefined =>
  toolkit.scales.find((one) => one.id === id);

/** The id of the scale a question is graded on; undefined where it takes no grade. */
export const scaleIdOf = ({ answer }: Pick<Question, 'answer'>): string | undefined =>
  'scale' in answer ? answer.scale : undefined;

/** The scale a question is graded on; undefined where it takes no grade. */
export const scaleOf = (toolkit: Form, question: Pick<Question, 'answer'>): Scale | undefined =>
  scaleById(toolkit, scaleIdOf(question));

/** Whether a question is graded on a scale. */
export const takesGrade = (question: Pick<Question, 'answer'>): boolean => scaleIdOf(question) !== undefined;

/** A value as it is shown anywhere: its key, word, letter and look. "Not applicable" has no look. */
export type GradeMark = {
  readonly key: GradeKey;
  readonly word: string;
  readonly letter: string;
  readonly look: number;
};

export const notApplicableLetter = 'n/a';

/** What "not applicable" is called on a scale. */
export const notApplicableWord = (scale: Scale | undefined): string =>
  scale?.notApplicable?.word ?? 'Not applicable';

/** A value with its word, letter and look; what is no value of the scale keeps its key as its word. */
export function gradeMark(scale: Scale | undefined, key: GradeKey): GradeMark {
  if (key === notApplicable)
    return { key, word: notApplicableWord(scale), letter: notApplicableLetter, look: 0 };
  const grade = gradeOn(scale, key) ?? (scale === undefined ? fourGrade(key) : undefined);
  return {
    key,
    word: grade?.word ?? key,
    letter: grade?.letter ?? key.toUpperCase(),
    look: lookOf(scale, key),
  };
}

/** The word of a value on a question's own scale. */
export const gradeWordOf = (toolkit: Form, question: Pick<Question, 'answer'>, key: GradeKey): string =>
  gradeMark(scaleOf(toolkit, question), key).word;

/** "Good or better" for the benchmark of a scale; empty where it has none. */
export function benchmarkOrBetter(scale: Scale | undefined): string {
  const benchmark = benchmarkOf(scale);
  if (benchmark === undefined) return '';
  return scale?.grades[0]?.key === benchmark.key ? benchmark.word : `${benchmark.word} or better`;
}

/** A value as it is shown where only its key is known: one of the four grades as they are usually called. */
export const usualMark = (key: GradeKey): GradeMark => gradeMark(undefined, key);

/** The lowest of the four grades, where a scale of them leaves it out on purpose. */
export function leftOutOfFour(scale: Scale | undefined): string | undefined {
  const lowest = fourKeys.at(-1) ?? '';
  if (scale === undefined || !isOfFour(scale) || gradeOn(scale, lowest) !== undefined) return undefined;
  return fourGrade(lowest)?.word;
}

/** The values of a scale as marks, best first; the four grades where no scale is known. */
export const marksOf = (scale: Scale | undefined): readonly GradeMark[] =>
  keysOf(scale).map((key) => gradeMark(scale, key));

/** A mark that says it all where it differs from the four grades as they are usually called; undefined where the key alone is enough. */
export function ownMark(
  scale: Scale | undefined,
  key: GradeKey | undefined,
): Omit<GradeMark, 'key'> | undefined {
  if (!isGrade(key)) return undefined;
  const { key: _, ...mark } = gradeMark(scale, key);
  const usual = isOfFour(scale) ? fourGrade(key) : undefined;
  return usual?.word === mark.word && usual.letter === mark.letter ? undefined : mark;
}
