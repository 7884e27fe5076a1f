/** Short ways to write questions as data, so that a form's file reads like the form. Every default here is the common case. */
import type { AnswerKind, Choice, Column, Guidance, Question } from '../toolkit/question.ts';
import { byGrade, type ForFour } from '../scales/four-grades.ts';
import type { RuleUse, Severity } from '../toolkit/toolkit.ts';

type Rest = Partial<Omit<Question, 'id' | 'title' | 'ask' | 'answer'>>;

/** One question. Takes id, title, the question in full, the kind of answer and what differs from the common case. */
export function question(
  id: string,
  title: string,
  ask: string,
  answer: AnswerKind,
  rest: Rest = {},
): Question {
  return {
    id,
    number: id,
    title,
    ask,
    answer,
    required: true,
    comment: 'none',
    notApplicable: false,
    evidence: false,
    guidance: [],
    origin: 'stated',
    ...rest,
  };
}

/** A header field: no number beside it. */
export const field = (
  id: string,
  title: string,
  ask: string,
  answer: AnswerKind,
  rest: Rest = {},
): Question => question(id, title, ask, answer, { number: '', ...rest });

type GradeRest = Rest & { yesNo?: string; matrix?: boolean };

/** A graded question with its own descriptors; the rationale and evidence are always asked for. */
export function graded(
  scale: string,
  id: string,
  title: string,
  ask: string,
  descriptors: ForFour,
  guidance: readonly Guidance[],
  { yesNo, matrix, ...rest }: GradeRest = {},
): Question {
  const answer: AnswerKind = {
    kind: 'grade',
    scale,
    descriptors: byGrade(descriptors),
    ...(yesNo === undefined ? {} : { yesNo: { ask: yesNo } }),
    ...(matrix === undefined ? {} : { matrix }),
  };
  return question(id, title, ask, answer, {
    comment: 'always',
    commentLabel: 'Why this grade',
    commentHint: 'Name what the record shows, not who wrote it',
    evidence: true,
    guidance: [...guidance],
    ...rest,
  });
}

export const text: AnswerKind = { kind: 'short-text' };
export const longText: AnswerKind = { kind: 'long-text' };
export const yesNo: AnswerKind = { kind: 'yes-no' };
export const date: AnswerKind = { kind: 'date' };
/** A date that lies in the past: what is in the record, when somebody read it. */
export const pastDate: AnswerKind = { kind: 'date', lies: 'past' };

/** A month that lies in the past, where people do not know the day. */
export const pastMonth: AnswerKind = { kind: 'date', lies: 'past', precision: 'month' };

/** Beside yes and no at the question of risk: what a reader should know of it, without a record of its own. */
export const remark = { comment: 'optional', commentLabel: 'Remark' } as const;

/** One of several: pairs of id and label, or of id, label and hint. */
export const oneOf = (...choices: readonly (readonly [string, string, string?])[]): AnswerKind => ({
  kind: 'choice',
  choices: choices.map(choiceOf),
});

/** Any of several. */
export const anyOf = (...choices: readonly (readonly [string, string, string?])[]): AnswerKind => ({
  kind: 'choices',
  choices: choices.map(choiceOf),
  other: true,
});

/** A choice from its id, label and perhaps hint. */
export const choiceOf = ([id, label, hint]: readonly [string, string, string?]): Choice => ({
  id,
  label,
  ...(hint === undefined ? {} : { hint }),
});

/** A column of a table. */
export const column = (
  id: string,
  title: string,
  kind: Column['kind'],
  rest: Partial<Omit<Column, 'id' | 'title' | 'kind'>> = {},
): Column => ({ id, title, kind, required: false, ...rest });

/** A rule switched on with its severity and, where it has them, its settings. */
export const rule = (id: string, severity: Severity, settings?: RuleUse['settings']): RuleUse => ({
  id,
  severity,
  on: true,
  ...(settings === undefined ? {} : { settings }),
});
