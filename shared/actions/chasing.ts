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

/**
 * Takes an action's line, the day of today, the holidays and the days of each step. Gives the step that is due now, the last one reached;
 * null where nobody is reminded: it is done, it has no date yet, or its date is further away.
 */
export function chaseOf(
  line: ActionLine,
  today: string,
  holidays: ReadonlySet<string>,
  days: ChaseDays = chaseDays,
): Chase | null {
  const { state, due, agreedOn, replyOpen } = line;
  if (!isOpenAction(state) || state === 'reported-done') return null;
  const steps: readonly Chase[] =
    due === ''
      ? []
      : [
          { step: 'top', since: addDays(due, days.top) },
          { step: 'manager', since: addWorkingDays(due, days.manager, holidays) },
          { step: 'late', since: addWorkingDays(due, days.late, holidays) },
          { step: 'soon', since: addWorkingDays(due, -days.soon, holidays) },
        ];
  // The furthest step comes first.
  const last = steps.find(({ since }) => since <= today);
  if (last !== undefined && last.step !== 'soon') return last;
  // PG54: the reply has a date of its own.
  const reply = replyOpen && agreedOn !== '' ? addWorkingDays(agreedOn, days.reply, holidays) : '';
  if (reply !== '' && reply < today) return { step: 'reply', since: reply };
  return last ?? null;
}

/** PG57: overdue by so long that a re-audit is proposed. */
export const asksReaudit = (line: ActionLine, today: string, holidays: ReadonlySet<string>): boolean =>
  chaseOf(line, today, holidays)?.step === 'top';
