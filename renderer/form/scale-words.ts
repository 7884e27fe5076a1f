/** Grades in words: the scale of a question and what each grade means in it. */
import type { Answer } from '../../shared/audit/answer.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import type { GradeKey, Scale } from '../../shared/toolkit/scale.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';

export type GradeOption = {
  readonly key: GradeKey;
  readonly word: string;
  readonly letter: string;
  /** What this grade means for this question; the scale's own words where the question has none. */
  readonly descriptor: string;
};

/** The scale a question is graded on, or undefined where it takes no grade. */
export function scaleOfQuestion(toolkit: Toolkit, question: Question): Scale | undefined {
  const { answer } = question;
  if (answer.kind !== 'grade' && answer.kind !== 'area') return undefined;
  return toolkit.scales.find((scale) => scale.id === answer.scale);
}

/** The grades a person can choose for a question, best first. */
export function gradeOptions(toolkit: Toolkit, question: Question): readonly GradeOption[] {
  const own = question.answer.kind === 'grade' ? question.answer.descriptors : undefined;
  const scale = scaleOfQuestion(toolkit, question);
  return (scale?.grades ?? []).map(({ key, word, letter, descriptor }) => ({
    key,
    word,
    letter,
    descriptor: own?.[key] ?? descriptor,
  }));
}

/** The word for a chosen grade, "Not applicable" included; empty where nothing is chosen. */
export function gradeWord(options: readonly GradeOption[], grade: Answer['grade']): string {
  if (grade === 'na') return 'Not applicable';
  return options.find((option) => option.key === grade)?.word ?? '';
}
