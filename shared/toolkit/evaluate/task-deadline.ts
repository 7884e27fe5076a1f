/** The last day of a task in forms that give tasks a number of days (K03): shown where tasks are written, and checked. */
import type { Audit } from '../../audit/audit.ts';
import { addDaysOf, isIsoDate } from '../../dates/index.ts';
import type { Toolkit } from '../toolkit.ts';

/** What the ten days of a task are counted from and to. */
export type TaskDeadline = {
  readonly returned: string;
  readonly days: number;
  readonly count: 'calendar' | 'working';
  readonly latest: string;
};

export type TaskDeadlineInput = {
  readonly toolkit: Toolkit;
  readonly audit: Audit;
  /** ISO dates of bank holidays. */
  readonly holidays: ReadonlySet<string>;
  /** How days are counted (settings.taskDays); as the form says where it is left out. */
  readonly taskDays?: 'calendar' | 'working';
};

/** The last day of a task, in a form that has the rule on and an audit that says when it was returned; undefined otherwise. */
export function taskDeadline(input: TaskDeadlineInput): TaskDeadline | undefined {
  const use = input.toolkit.rules.find((one) => one.id === 'K03' && one.on);
  const returned = input.audit.answers['H09c']?.date ?? '';
  if (use === undefined || !isIsoDate(returned)) return undefined;
  const count = input.taskDays ?? (use.settings?.['count'] === 'calendar' ? 'calendar' : 'working');
  const days = typeof use.settings?.['days'] === 'number' ? use.settings['days'] : 10;
  const latest = addDaysOf(count, returned, days, input.holidays);
  return { returned, days, count, latest };
}
