/** Small words of the report: dates, times, fingerprints and states as a person reads them. */
import { dayOf, fullDate, longMoment } from '../dates/index.ts';
import type { Action, Escalation } from '../audit/action.ts';

/** "Friday 28 November 2025" from an ISO date, "November 2025" from a month, or from an instant by this laptop's clock; "Not recorded" from an empty one. */
export const longDate = (text: string): string =>
  fullDate(text.length > 10 ? dayOf(text) : text) || 'Not recorded';

/** "Fri 28 Nov 2025, 10:42" from an ISO instant, as the screens show it; "Not recorded" from an empty one. */
export const dateAndTime = (iso: string): string => longMoment(iso) || 'Not recorded';

/** First 16 hex digits in groups of four, upper case: enough to compare by eye. */
export function shortFingerprint(hex: string): string {
  return (hex.slice(0, 16).match(/.{1,4}/g) ?? []).join(' ').toUpperCase();
}

export const ragWord: Readonly<Record<string, string>> = {
  red: 'Red: not started or no progress',
  amber: 'Amber: some progress, on track',
  green: 'Green: finished',
  '': 'Not set',
};

/** How far an action is, in words. */
export const actionStateWord: Readonly<Record<Action['state'], string>> = {
  provisional: 'Provisional',
  confirmed: 'Confirmed',
  'in-progress': 'In progress',
  done: 'Done, not yet verified',
  verified: 'Verified',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
};

/** Whether a risk record is settled, in words. */
export const riskStatusWord: Readonly<Record<Escalation['status'], string>> = {
  open: 'Open',
  'handed-on': 'Handed on',
  closed: 'Closed',
};
