/** How long audits are kept (R18): when one is due for deletion, and what holds it back. Listing is not deleting. */
import type { AuditSummary } from '../audit/audit.ts';
import { addMonths, dayOf, isIsoDate } from '../dates/index.ts';

/** The last day a signed audit is kept: `years` after the day it was signed. Undefined while it is not signed. */
export function keptUntil(summary: Pick<AuditSummary, 'signedAt'>, years: number): string | undefined {
  const signed = dayOf(summary.signedAt);
  return isIsoDate(signed) ? addMonths(signed, years * 12) : undefined;
}

/**
 * The audits whose time is over on a day, longest overdue first. An open action, an open risk record, or a legal hold
 * on the vault or on the audit keeps one off the list.
 */
export function dueForDeletion(
  summaries: readonly AuditSummary[],
  years: number,
  today: string,
  held: (summary: AuditSummary) => boolean = () => false,
): AuditSummary[] {
  return summaries
    .flatMap((summary) => {
      const until = keptUntil(summary, years);
      const stays =
        until === undefined || until >= today || summary.riskOpen || summary.openActions > 0 || held(summary);
      return stays ? [] : [{ summary, until }];
    })
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
    .map((one) => one.summary);
}
