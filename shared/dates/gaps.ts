/** Gaps between meetings of the team around the family, with the colours of the source: up to 6 weeks, up to 8, longer. */
import { daysBetween, isIsoDate } from './iso-date.ts';
import { type DateWindow, isWithin } from './windows.ts';

export type GapState = 'green' | 'amber' | 'red';
export type Gap = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly state: GapState;
};

/** Days: six weeks and eight weeks, both inclusive (forms.md 7.7). */
export const greenUpTo = 42;
export const amberUpTo = 56;

/** The colour of a gap of that many days. */
export const gapState = (days: number): GapState =>
  days <= greenUpTo ? 'green' : days <= amberUpTo ? 'amber' : 'red';

/** The gaps between dates given in any order; repeated days count once, texts that are no dates are left out. */
export function gapsBetween(dates: readonly string[]): Gap[] {
  const ordered = [...new Set(dates.filter(isIsoDate))].sort();
  return ordered.slice(1).map((to, index) => {
    const from = ordered[index] ?? to;
    const days = daysBetween(from, to);
    return { from, to, days, state: gapState(days) };
  });
}

export type MeetingRhythm = {
  /** Meetings in the window, in order. */
  readonly meetings: readonly string[];
  /** Gaps that end in the window, and the time since the last meeting when `until` is given. */
  readonly gaps: readonly Gap[];
  /** The worst colour; red when there is no meeting at all. */
  readonly state: GapState;
};

/**
 * How regular meetings were in a window (D02): no meeting in it is red, otherwise the worst gap decides. A gap that
 * begins before the window and ends in it counts. The time from the last meeting to the window's end counts too.
 */
export function meetingRhythm(dates: readonly string[], window: DateWindow): MeetingRhythm {
  const upToEnd = dates.filter((date) => isIsoDate(date) && date <= window.to);
  const meetings = [...new Set(upToEnd)].sort().filter((date) => isWithin(date, window));
  const gaps = gapsBetween(upToEnd).filter((gap) => isWithin(gap.to, window));
  const last = meetings.at(-1);
  if (last === undefined) return { meetings, gaps, state: 'red' };
  const since = daysBetween(last, window.to);
  const all =
    since > 0 ? [...gaps, { from: last, to: window.to, days: since, state: gapState(since) }] : gaps;
  const state = all.some((gap) => gap.state === 'red')
    ? 'red'
    : all.some((gap) => gap.state === 'amber')
      ? 'amber'
      : 'green';
  return { meetings, gaps: all, state };
}
