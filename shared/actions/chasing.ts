/** Who is reminded of what (programme 10.5; all of it ours, and a default). The program makes the list; people send it. */
import { addDays, addWorkingDays } from '../dates/index.ts';
import type { ActionLine } from './line.ts';
import { isOpenAction } from './states.ts';

/** Working days before and after the due date; the last one in calendar days. */
export const chaseDays = { soon: 5, late: 1, manager: 10, top: 30, reply: 10 } as const;
export type ChaseDays = { readonly [K in keyof typeof chaseDays]: number };

export type Chase = {
  /** soon, late: the owner. manager: the owner's manager. top: the service manager or chair, and a re-audit is proposed. reply: the owner. */
  readonly step: 'soon' | 'late' | 'manager' | 'top' | 'reply';
  /** The day from which this step counts. */
  readonly since: string;
};

type Steps = readonly Chase[];

/** The steps of a due date, the furthest first. */
const stepsOf = (due: string, holidays: ReadonlySet<string>, days: ChaseDays): Steps => [
  { step: 'top', since: addDays(due, days.top) },
  { step: 'manager', since: addWorkingDays(due, days.manager, holidays) },
  { step: 'late', since: addWorkingDays(due, days.late, holidays) },
  { step: 'soon', since: addWorkingDays(due, -days.soon, holidays) },
];

/**
 * Takes the day of today, the holidays and the days of each step. Gives what tells of an action's line the step that is due now, the last one
 * reached; null where nobody is reminded: it is done, it has no date yet, or its date is further away. Each date is worked out once.
 */
export function chasing(
  today: string,
  holidays: ReadonlySet<string>,
  days: ChaseDays = chaseDays,
): (line: ActionLine) => Chase | null {
  const known = new Map<string, Steps>();
  const replies = new Map<string, string>();
  const remembered = <T>(map: Map<string, T>, date: string, make: () => T): T => {
    const found = map.get(date) ?? make();
    map.set(date, found);
    return found;
  };
  return ({ state, due, agreedOn, replyOpen }) => {
    if (!isOpenAction(state) || state === 'reported-done') return null;
    const steps = due === '' ? [] : remembered(known, due, () => stepsOf(due, holidays, days));
    const last = steps.find(({ since }) => since <= today);
    if (last !== undefined && last.step !== 'soon') return last;
    // PG54: the reply has a date of its own.
    if (replyOpen && agreedOn !== '') {
      const since = remembered(replies, agreedOn, () => addWorkingDays(agreedOn, days.reply, holidays));
      if (since < today) return { step: 'reply', since };
    }
    return last ?? null;
  };
}

/** The same of one line. */
export const chaseOf = (line: ActionLine, today: string, holidays: ReadonlySet<string>): Chase | null =>
  chasing(today, holidays)(line);

/** PG57: overdue by so long that a re-audit is proposed. */
export const asksReaudit = (line: ActionLine, today: string, holidays: ReadonlySet<string>): boolean =>
  chaseOf(line, today, holidays)?.step === 'top';
