/** Whether an answer fits its question: the members its kind takes, grades, choices, lists, columns and rubric cells that exist, days that do. */
import { roomOf } from '../../kinds/index.ts';
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

const isMissing = (known: readonly string[], given: readonly string[]): boolean =>
  given.some((one) => !known.includes(one));

function memberMisfits(question: Question, given: GivenAnswer): Misfit[] {
  const { members: takes, waitsFor } = roomOf(question);
  const allowed: readonly string[] = [...takes, ...beside, ...(waitsFor === undefined ? [] : ['unread'])];
  return Object.entries(given)
    .filter(([name, value]) => value !== undefined && !allowed.includes(name))
    .map(([name]) => misfit(name, 'not-taken', `this question takes ${takes.join(', ')}`));
}

function tickMisfits({ tickLists }: Question, given: GivenAnswer): Misfit[] {
  return Object.entries(given.ticks ?? {}).flatMap(([id, items]) => {
    const list = tickLists?.find((one) => one.id === id);
    if (!list) return [misfit(`ticks.${id}`, 'no-list', 'this question has no such list')];
    const known = list.items.map((one) => one.id);
    return isMissing(known, items) ? [misfit(`ticks.${id}`, 'no-list', 'an item is not in the list')] : [];
  });
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
    ...(roomOf(question).misfits?.(question.answer, given, { toolkit, question, today }) ?? []),
    ...tickMisfits(question, given),
    ...evidence.flatMap((one, index) => dayMisfits(one.date ?? '', `evidence.${index}.date`, today)),
    ...twice(
      evidence.map((one, index) => one.id ?? `e${index + 1}`),
      (index) => `evidence.${index}.id`,
      'evidence lines',
    ),
  ];
}
