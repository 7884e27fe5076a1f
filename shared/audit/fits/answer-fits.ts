/** Whether an answer fits its question: the members its kind takes, grades, choices, lists, columns and rubric cells that exist, days that do. */
import { isIsoMonth } from '../../dates/index.ts';
import type { Question } from '../../toolkit/question.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import type { Answer } from '../answer.ts';
import { dayMisfits } from './days.ts';
import { misfit, twice, type Misfit } from './misfit.ts';

type RowGiven = { readonly id?: string | undefined; readonly cells: Readonly<Record<string, string>> };
type EvidenceGiven = { readonly id?: string | undefined; readonly date?: string | undefined };

/** An answer, whole or as an answers file holds it: what is left out is not answered, and ids are given later. */
export type GivenAnswer = {
  readonly [member in Exclude<keyof Answer, 'rows' | 'evidence'>]?: Answer[member] | undefined;
} & {
  readonly rows?: readonly RowGiven[] | undefined;
  readonly evidence?: readonly EvidenceGiven[] | undefined;
};
type Field = keyof Answer;

/** Fields every answer may have, whatever its kind. */
const beside: readonly Field[] = ['rationale', 'evidence', 'noEvidence', 'marked', 'ticks', 'carriedFrom'];

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

/** Kinds with a box whose text may wait to be read (unread.ts). */
const canWait: ReadonlySet<string> = new Set(['date', 'date-list', 'number']);

const isMissing = (known: readonly string[], given: readonly string[]): boolean =>
  given.some((one) => !known.includes(one));

function memberMisfits({ answer }: Question, given: GivenAnswer): Misfit[] {
  const takes = fieldsOf[answer.kind];
  const allowed: readonly string[] = [...takes, ...beside, ...(canWait.has(answer.kind) ? ['unread'] : [])];
  return Object.entries(given)
    .filter(([name, value]) => value !== undefined && !allowed.includes(name))
    .map(([name]) => misfit(name, 'not-taken', `this question takes ${takes.join(', ')}`));
}

function gradeMisfits({ answer, notApplicable }: Question, given: GivenAnswer, toolkit: Toolkit): Misfit[] {
  if (answer.kind !== 'grade' && answer.kind !== 'area') return [];
  const scale = toolkit.scales.find((one) => one.id === answer.scale);
  const grades = [...(scale?.grades.map((one) => one.key) ?? []), ...(notApplicable ? ['na'] : [])];
  const found: Misfit[] =
    given.grade !== undefined && isMissing(grades, [given.grade])
      ? [misfit('grade', 'no-grade', `one of ${grades.join(', ')} is expected`)]
      : [];
  if (answer.kind !== 'grade') return found;
  const matrix = answer.matrix === true ? scale?.matrix : undefined;
  for (const [id, keys] of Object.entries(given.matrix ?? {})) {
    const cells = matrix?.find((one) => one.id === id)?.cells;
    if (!cells) found.push(misfit(`matrix.${id}`, 'no-rubric', 'the rubric has no such row'));
    else if (isMissing(Object.keys(cells), keys))
      found.push(misfit(`matrix.${id}`, 'no-rubric', 'the rubric has no such cell'));
  }
  return found;
}

function chosenMisfits({ answer, notApplicable }: Question, given: GivenAnswer): Misfit[] {
  if (answer.kind === 'yes-no' && given.yesNo === 'na' && !notApplicable)
    return [misfit('yesNo', 'no-choice', 'not applicable is not offered here')];
  if (answer.kind === 'choice' && given.choice !== undefined && given.choice !== '') {
    const ids = [...answer.choices.map((one) => one.id), ...(notApplicable ? ['na'] : [])];
    if (isMissing(ids, [given.choice]))
      return [misfit('choice', 'no-choice', `one of ${ids.join(', ')} is expected`)];
  }
  if (answer.kind === 'choices') {
    const ids = answer.choices.map((one) => one.id);
    if (isMissing(ids, given.choices ?? []))
      return [misfit('choices', 'no-choice', `some of ${ids.join(', ')} are expected`)];
  }
  return [];
}

function tickMisfits({ tickLists }: Question, given: GivenAnswer): Misfit[] {
  return Object.entries(given.ticks ?? {}).flatMap(([id, items]) => {
    const list = tickLists?.find((one) => one.id === id);
    if (!list) return [misfit(`ticks.${id}`, 'no-list', 'this question has no such list')];
    const known = list.items.map((one) => one.id);
    return isMissing(known, items) ? [misfit(`ticks.${id}`, 'no-list', 'an item is not in the list')] : [];
  });
}

function rowMisfits({ answer }: Question, given: GivenAnswer): Misfit[] {
  if (answer.kind !== 'table') return [];
  const columns = answer.columns.map((one) => one.id);
  const rows = given.rows ?? [];
  return [
    ...rows.flatMap((row, index) =>
      isMissing(columns, Object.keys(row.cells))
        ? [misfit(`rows.${index}.cells`, 'no-column', `the columns are ${columns.join(', ')}`)]
        : [],
    ),
    ...twice(
      rows.map((row, index) => row.id ?? `r${index + 1}`),
      (index) => `rows.${index}.id`,
      'rows',
    ),
  ];
}

function numberMisfits({ answer }: Question, { number }: GivenAnswer): Misfit[] {
  if (answer.kind !== 'number' || number === undefined || number === null) return [];
  const { min, max } = answer;
  const isWithin = Number.isFinite(number) && number >= (min ?? number) && number <= (max ?? number);
  return isWithin ? [] : [misfit('number', 'out-of-bounds', 'the question takes no such number')];
}

/** A month fits where no more is asked for; its first day stands for it in the comparison and nowhere else. */
function dateMisfits({ answer }: Question, date: string, today: string): Misfit[] {
  const isMonth = answer.kind === 'date' && answer.precision === 'month' && isIsoMonth(date);
  return dayMisfits(isMonth ? `${date}-01` : date, 'date', today);
}

/**
 * Takes a question, the answer to it, the form and today. Gives every misfit, its place counted from the answer on
 * ("grade", "rows.2.cells"). It has no error. What a cell of a table holds is text and is never looked at.
 */
export function answerMisfits(
  question: Question,
  given: GivenAnswer,
  toolkit: Toolkit,
  today: string,
): Misfit[] {
  const evidence = given.evidence ?? [];
  return [
    ...memberMisfits(question, given),
    ...gradeMisfits(question, given, toolkit),
    ...chosenMisfits(question, given),
    ...rowMisfits(question, given),
    ...tickMisfits(question, given),
    ...numberMisfits(question, given),
    ...dateMisfits(question, given.date ?? '', today),
    ...(given.dates ?? []).flatMap((day, index) => dayMisfits(day, `dates.${index}`, today)),
    ...dayMisfits(given.signOff?.at ?? '', 'signOff.at', today),
    ...evidence.flatMap((one, index) => dayMisfits(one.date ?? '', `evidence.${index}.date`, today)),
    ...twice(
      evidence.map((one, index) => one.id ?? `e${index + 1}`),
      (index) => `evidence.${index}.id`,
      'evidence lines',
    ),
  ];
}
