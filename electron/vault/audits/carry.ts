/** What a new audit takes over from the last one of the same case, so that nobody types it twice: the header and the open actions. */
import { carries } from '../../../shared/kinds/index.ts';
import { randomUUID } from 'node:crypto';
import { readAction } from '../../../shared/actions/read-action.ts';
import { isOpenAction } from '../../../shared/actions/states.ts';
import { emptyAction, type Action } from '../../../shared/audit/action.ts';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { answerMisfits, isOnlyOdd } from '../../../shared/audit/fits/index.ts';
import type { ActionRecord } from '../../../shared/records/action.ts';
import type { RoleName } from '../../../shared/toolkit/roles.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';

export type Carried = {
  readonly answers: Record<string, Answer>;
  readonly actions: Action[];
  readonly carriedFrom: string;
};

/** What is asked anew in each audit, whatever its kind: risk above all. */
const freshRoles = new Set<string>([
  'risk',
  'risk-detail',
  'audit-kind',
  'round',
  'period-from',
  'period-to',
  'period-reason',
  'retention-until',
] satisfies RoleName[]);
const over = new Set<Action['state']>(['verified', 'closed', 'withdrawn']);

/**
 * The actions of an audit that are still open as they are followed: in the words that hold now, under the record's own id, so that they stay
 * the actions they were.
 */
function followedRows(from: Audit, followed: readonly ActionRecord[]): Action[] {
  return followed.flatMap((record): Action[] => {
    const { state, inForce } = readAction(record.events);
    if (!isOpenAction(state)) return [];
    const { what, owner, due, measure, level } = inForce.wording;
    const before = from.actions.find(({ id }) => id === record.source.row || id === record.id);
    const row = { ...(before ?? emptyAction('')), what, owner, due, measure, level };
    const { dueUnread: _due, doneOnUnread: _done, ...rest } = row;
    return [{ ...rest, id: record.id, doneOn: '' }];
  });
}

/** The actions of an audit that are not done, as its own list says it: those that are not followed. */
const listedRows = (from: Audit, followed: readonly ActionRecord[]): Action[] => {
  const known = new Set(followed.flatMap(({ id, source }) => [id, source.row]));
  return from.actions
    .filter(({ id, state, doneOn }) => !known.has(id) && !over.has(state) && doneOn === '')
    .map((action) => ({ ...action, id: randomUUID() }));
};

/**
 * Takes the earlier audit with its form, the new form, and the earlier audit's actions as they are followed. Gives the header answers both forms have (same question id and kind;
 * dates, yes or no, risk and what is asked anew left out) and the actions that are not done, each marked with the earlier reference, and that
 * reference.
 */
export function carryOver(
  from: Audit,
  fromToolkit: Toolkit,
  toolkit: Toolkit,
  followed: readonly ActionRecord[] = [],
): Carried {
  const answers: Record<string, Answer> = {};
  const known = new Set(toolkit.sections.flatMap((one) => [one.id, ...one.questions.map((q) => q.id)]));
  const earlier = new Map(fromToolkit.sections[0]?.questions.map((one) => [one.id, one]));
  const own = new Map(Object.entries(fromToolkit.roles).map(([role, id]) => [id, role]));
  for (const question of toolkit.sections[0]?.questions ?? []) {
    const before = earlier.get(question.id);
    const answer = Object.hasOwn(from.answers, question.id) ? from.answers[question.id] : undefined;
    if (before === undefined || answer === undefined) continue;
    if (before.answer.kind !== question.answer.kind || !carries(question)) continue;
    // The same id in two forms is the same question only if it plays the same part, or none, in both.
    const role = own.get(question.id);
    if (question.fresh === true || question.showIf !== undefined || freshRoles.has(role ?? '')) continue;
    if (role !== undefined && fromToolkit.id !== toolkit.id && toolkit.roles[role] !== question.id) continue;
    // A choice that the new form does not offer is asked anew.
    const misfits = answerMisfits(question, answer, toolkit, from.createdAt.slice(0, 10));
    if (misfits.some((one) => !isOnlyOdd(one))) continue;
    answers[question.id] = { ...answer, marked: false, carriedFrom: from.reference };
  }
  return {
    answers,
    actions: [...followedRows(from, followed), ...listedRows(from, followed)].map((action) => ({
      ...action,
      question: '',
      ...(action.questions === undefined
        ? {}
        : { questions: action.questions.filter((id) => known.has(id)) }),
      // What was answered belongs to the earlier audit.
      reply: '',
      doneEvidence: '',
      carriedFrom: action.carriedFrom ?? from.reference,
    })),
    carriedFrom: from.reference,
  };
}
