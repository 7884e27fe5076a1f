/** By when something of an audit is due next: its return while it is being written, its open actions once it is signed. */
import type { Action } from '../../audit/action.ts';
import type { Audit } from '../../audit/audit.ts';
import { actionDateText } from '../../audit/unread.ts';
import { isIsoDate } from '../../dates/index.ts';
import type { Toolkit } from '../toolkit.ts';

const over: ReadonlySet<Action['state']> = new Set(['done', 'verified', 'closed', 'withdrawn']);

/**
 * Takes the form and the audit. Gives an ISO date, or '' where nothing is due: the form has no date for the return, or every
 * action is done. The earliest open action counts.
 */
export function dueOf(toolkit: Toolkit, audit: Audit): string {
  if (audit.state === 'closed') return '';
  if (audit.state === 'in-progress' || audit.state === 'returned') {
    const id = toolkit.roles['return-by'];
    const date = id === undefined ? undefined : audit.answers[id]?.date;
    return date !== undefined && isIsoDate(date) ? date : '';
  }
  const dates = audit.actions
    .filter(
      (action) => !over.has(action.state) && actionDateText(action, 'doneOn') === '' && isIsoDate(action.due),
    )
    .map((action) => action.due);
  return dates.sort()[0] ?? '';
}
