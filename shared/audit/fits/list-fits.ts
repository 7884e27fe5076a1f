/** Whether the lists of an audit fit: actions, risk records, sections left out, reasons for warnings, checks switched off. */
import { alwaysChecked } from '../../rules/always-checked.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { actionAbout, type Action, type Escalation } from '../action.ts';
import { dayMisfits, orderMisfits } from './days.ts';
import { misfit, twice, type Misfit } from './misfit.ts';

/** An action, whole or as an answers file holds it. */
export type GivenAction = { readonly [member in keyof Action]?: Action[member] | undefined };

const reference = /^[A-Z0-9]{1,5}-\d{4,6}$/;

/** Takes where something was carried over from, and its place. Gives a misfit where that is no audit's reference. */
export const carriedMisfits = (from: string | undefined, at: string): Misfit[] =>
  from === undefined || from === '' || reference.test(from)
    ? []
    : [misfit(at, 'no-reference', 'this is no reference of an audit')];

/** Every question and section of a form. */
export const namesOf = (toolkit: Toolkit): ReadonlySet<string> =>
  new Set(toolkit.sections.flatMap(({ id, questions }) => [id, ...questions.map((one) => one.id)]));

/** Takes the actions, what the form has and today. Gives every misfit of them. */
export function actionMisfits(
  actions: readonly GivenAction[],
  known: ReadonlySet<string>,
  today: string,
): Misfit[] {
  return [
    ...actions.flatMap((action, index) => {
      const at = (member: string): string => `actions.${index}.${member}`;
      const { questions } = actionAbout({ ...action, question: action.question ?? '' });
      const named = [...questions, action.question ?? ''].filter((one) => one !== '');
      return [
        ...(named.some((one) => !known.has(one))
          ? [misfit(at('question'), 'about-nothing', 'this form has no such question or section')]
          : []),
        ...dayMisfits(action.due ?? '', at('due'), today),
        ...dayMisfits(action.doneOn ?? '', at('doneOn'), today),
        ...carriedMisfits(action.carriedFrom, at('carriedFrom')),
      ];
    }),
    ...twice(
      actions.map((action, index) => action.id ?? `a${index + 1}`),
      (index) => `actions.${index}.id`,
      'actions',
    ),
  ];
}

/** Takes the risk records, what the form has and today. Gives every misfit of them. */
export function riskMisfits(
  records: readonly Escalation[],
  known: ReadonlySet<string>,
  today: string,
): Misfit[] {
  return [
    ...records.flatMap((record, index) => {
      const at = (member: string): string => `escalations.${index}.${member}`;
      return [
        ...(record.question !== '' && !known.has(record.question)
          ? [misfit(at('question'), 'about-nothing', 'this form has no such question or section')]
          : []),
        ...dayMisfits(record.openedAt, at('openedAt'), today),
        ...dayMisfits(record.closedAt, at('closedAt'), today),
        ...orderMisfits(
          record.openedAt,
          record.closedAt,
          at('closedAt'),
          'it is closed before it was opened',
        ),
        ...record.told.flatMap((one, n) => dayMisfits(one.at, at(`told.${n}.at`), today)),
        ...twice(
          record.told.map((one) => one.id),
          (n) => at(`told.${n}.id`),
          'people told',
        ),
      ];
    }),
    ...twice(
      records.map((one) => one.id),
      (index) => `escalations.${index}.id`,
      'risk records',
    ),
  ];
}

/** Takes the sections left out and the form. Gives a misfit for each that cannot be left out. */
export function leftOutMisfits(leftOut: readonly string[], toolkit: Toolkit): Misfit[] {
  const choosable = new Set(toolkit.sections.filter((one) => one.choosable === true).map((one) => one.id));
  return leftOut.flatMap((id, index) =>
    choosable.has(id)
      ? []
      : [misfit(`sectionsLeftOut.${index}`, 'not-choosable', 'this section cannot be left out')],
  );
}

/** Takes the reasons given for warnings, the checks switched off and the form. Gives a misfit for each that names no check of it. */
export function checkMisfits(
  waivers: readonly { readonly key: string }[],
  rulesOff: readonly string[],
  toolkit: Toolkit,
): Misfit[] {
  const checks = new Set<string>([...toolkit.rules.map((one) => one.id), ...alwaysChecked]);
  const words = 'this form has no such check';
  return [
    ...waivers.flatMap(({ key }, index) =>
      checks.has(key.split(':')[0] ?? '') ? [] : [misfit(`waivers.${index}.key`, 'no-check', words)],
    ),
    ...rulesOff.flatMap((id, index) =>
      checks.has(id) ? [] : [misfit(`rulesOff.${index}`, 'no-check', words)],
    ),
  ];
}
