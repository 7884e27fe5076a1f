/** Whether a file of answers fits a form: questions, choices, grades, lists and columns exist, and each answer has the shape its question takes. */
import { questionById } from '../../shared/toolkit/evaluate/index.ts';
import type { Question } from '../../shared/toolkit/question.ts';
import type { Toolkit } from '../../shared/toolkit/toolkit.ts';
import type { AnswersFile } from './answers-file.ts';

export type Misfit = { readonly at: string; readonly reason: string };
type Given = AnswersFile['answers'][string];
type Field = keyof Given;

/** Fields every answer may have, whatever its kind. */
const beside: readonly Field[] = ['rationale', 'evidence', 'noEvidence', 'marked', 'ticks'];

const fieldsOf: Readonly<Record<Question['answer']['kind'], readonly Field[]>> = {
  grade: ['grade', 'yesNo', 'matrix'],
  area: ['grade', 'area'],
  'yes-no': ['yesNo'],
  choice: ['choice'],
  choices: ['choices', 'other', 'none'],
  'short-text': ['text'],
  'long-text': ['text'],
  date: ['date'],
  'date-list': ['dates', 'none'],
  number: ['number'],
  table: ['rows', 'none'],
  ticks: ['none'],
  actions: ['none'],
  'sign-off': ['signOff'],
};

const missing = (known: readonly string[], given: readonly string[]): boolean =>
  given.some((one) => !known.includes(one));

function gradesOf(question: Question, toolkit: Toolkit): string[] {
  const { answer } = question;
  if (answer.kind !== 'grade' && answer.kind !== 'area') return [];
  const grades =
    toolkit.scales.find((scale) => scale.id === answer.scale)?.grades.map((one) => one.key) ?? [];
  return question.notApplicable ? [...grades, 'na'] : grades;
}

/** What is wrong with one answer, as field and reason; undefined when it fits. */
function misfitOf(question: Question, given: Given, toolkit: Toolkit): Misfit | undefined {
  const { answer } = question;
  const allowed: readonly string[] = [...fieldsOf[answer.kind], ...beside];
  const stranger = Object.entries(given).find(
    ([name, value]) => value !== undefined && !allowed.includes(name),
  );
  if (stranger) return { at: stranger[0], reason: `this question takes ${fieldsOf[answer.kind].join(', ')}` };
  if (given.grade !== undefined && missing(gradesOf(question, toolkit), [given.grade])) {
    return { at: 'grade', reason: `one of ${gradesOf(question, toolkit).join(', ')} is expected` };
  }
  if (given.yesNo === 'na' && !question.notApplicable && answer.kind === 'yes-no') {
    return { at: 'yesNo', reason: 'not applicable is not offered here' };
  }
  if (answer.kind === 'choice' && given.choice !== undefined) {
    const ids = [...answer.choices.map((one) => one.id), ...(question.notApplicable ? ['na'] : [])];
    if (missing(ids, [given.choice])) return { at: 'choice', reason: `one of ${ids.join(', ')} is expected` };
  }
  if (
    answer.kind === 'choices' &&
    missing(
      answer.choices.map((one) => one.id),
      given.choices ?? [],
    )
  ) {
    return {
      at: 'choices',
      reason: `some of ${answer.choices.map((one) => one.id).join(', ')} are expected`,
    };
  }
  if (answer.kind === 'table') {
    const ids = answer.columns.map((one) => one.id);
    const row = (given.rows ?? []).findIndex((one) => missing(ids, Object.keys(one.cells)));
    if (row >= 0) return { at: `rows.${row}.cells`, reason: `the columns are ${ids.join(', ')}` };
  }
  for (const [id, items] of Object.entries(given.ticks ?? {})) {
    const list = question.tickLists?.find((one) => one.id === id);
    if (!list) return { at: `ticks.${id}`, reason: 'this question has no such list' };
    if (
      missing(
        list.items.map((one) => one.id),
        items,
      )
    )
      return { at: `ticks.${id}`, reason: 'an item is not in the list' };
  }
  if (answer.kind === 'grade' && given.matrix) {
    const matrix =
      answer.matrix === true ? toolkit.scales.find((one) => one.id === answer.scale)?.matrix : undefined;
    for (const [id, keys] of Object.entries(given.matrix)) {
      const cells = matrix?.find((one) => one.id === id)?.cells;
      if (!cells) return { at: `matrix.${id}`, reason: 'the rubric has no such row' };
      if (missing(Object.keys(cells), keys))
        return { at: `matrix.${id}`, reason: 'the rubric has no such cell' };
    }
  }
  return undefined;
}

/** The first place where a file does not fit the form, with the reason; undefined when all of it fits. */
export function firstMisfit(file: AnswersFile, toolkit: Toolkit): Misfit | undefined {
  for (const [id, given] of Object.entries(file.answers)) {
    const found = questionById(toolkit, id);
    if (!found) return { at: `answers.${id}`, reason: 'this form has no such question' };
    const misfit = misfitOf(found.question, given, toolkit);
    if (misfit) return { at: `answers.${id}.${misfit.at}`, reason: misfit.reason };
  }
  const sections = new Map(toolkit.sections.map((section) => [section.id, section]));
  for (const [index, id] of (file.sectionsLeftOut ?? []).entries()) {
    if (sections.get(id)?.choosable !== true) {
      return { at: `sectionsLeftOut.${index}`, reason: 'this section cannot be left out' };
    }
  }
  const ids = new Set<string>();
  for (const [index, action] of (file.actions ?? []).entries()) {
    const named = [action.question ?? '', ...(action.questions ?? [])].filter((about) => about !== '');
    if (named.some((about) => !questionById(toolkit, about) && !sections.has(about))) {
      return { at: `actions.${index}.question`, reason: 'this form has no such question or section' };
    }
    const id = action.id ?? `a${index + 1}`;
    if (ids.has(id)) return { at: `actions.${index}.id`, reason: 'two actions have the same id' };
    ids.add(id);
  }
  return undefined;
}
