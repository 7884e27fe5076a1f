/** Grades in words: the scale of a question and what each grade means in it. */
import type { Answer } from '../../shared/audit/answer.ts';
import { codesWords } from '../../shared/kinds/index.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import { lookOf, notApplicable, scaleOf } from '../../shared/scales/index.ts';
import type { GradeKey } from '../../shared/scales/scale.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';

export type GradeOption = {
  readonly key: GradeKey;
  readonly look: number;
  readonly word: string;
  readonly letter: string;
  /** What this grade means for this question; the scale's own words where the question has none. */
  readonly descriptor: string;
};

/** The grades a person can choose for a question, best first. */
export function gradeOptions(toolkit: Toolkit, question: Question): readonly GradeOption[] {
  const own = 'descriptors' in question.answer ? question.answer.descriptors : undefined;
  const scale = scaleOf(toolkit, question);
  return (scale?.grades ?? []).map(({ key, word, letter, descriptor }) => ({
    key,
    word,
    letter,
    look: lookOf(scale, key),
    descriptor: own?.[key] ?? descriptor,
  }));
}

/** The word for a chosen grade, "Not applicable" included; empty where nothing is chosen. */
export function gradeWord(options: readonly GradeOption[], grade: Answer['grade']): string {
  if (grade === notApplicable) return 'Not applicable';
  return options.find((option) => option.key === grade)?.word ?? '';
}

/** The words for what a question was answered with, or is proposed to be: a grade, yes or no, choices, a number. */
export const answerWord = (toolkit: Toolkit, question: Question, codes: string | undefined): string =>
  codesWords(toolkit, question, codes ?? '');
