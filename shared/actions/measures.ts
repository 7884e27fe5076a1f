/** What can be counted about actions (programme 10.4). "Closed" without "proven" does not exist, so completion cannot be flattered. */
import { daysBetween } from '../dates/index.ts';
import type { ActionLine } from './line.ts';
import { isOpenAction } from './states.ts';

/** How late open actions are, in days (ours: the bands are a default). */
export const bands = ['not-due', 'days-1-10', 'days-11-30', 'days-31-90', 'over-90'] as const;
export type Band = (typeof bands)[number];

/** How many days an open action that is not reported done is late; 0 where it is not late or has no date. */
export function daysLate({ state, due, doneOn }: ActionLine, today: string): number {
  if (!isOpenAction(state) || state === 'reported-done' || doneOn !== '' || due === '') return 0;
  return Math.max(0, daysBetween(due, today));
}

/** The band of an open action; null for one that is not open any more. */
export function bandOf(line: ActionLine, today: string): Band | null {
  if (!isOpenAction(line.state)) return null;
  const late = daysLate(line, today);
  if (late === 0) return 'not-due';
  return late <= 10 ? 'days-1-10' : late <= 30 ? 'days-11-30' : late <= 90 ? 'days-31-90' : 'over-90';
}

/** Days since both agreed, of an open action; null while they have not, and once it is settled. */
export const ageOf = ({ state, agreedOn }: ActionLine, today: string): number | null =>
  agreedOn === '' || !isOpenAction(state) ? null : daysBetween(agreedOn, today);

/** Whether it was reported done in time: by the date first agreed, and by the date agreed last. Null while it is not reported. */
export function onTime({ doneOn, firstDue, due }: ActionLine): { first: boolean; last: boolean } | null {
  if (doneOn === '' || firstDue === '') return null;
  return { first: doneOn <= firstDue, last: doneOn <= due };
}

/** A share with its base: never a percentage without what it is a percentage of. */
export type Share = { readonly count: number; readonly of: number };

export type ActionMeasures = {
  readonly onTimeFirst: Share;
  readonly onTimeLast: Share;
  readonly open: number;
  readonly bands: Readonly<Record<Band, number>>;
  /** Dates that were extended, and on how many actions. */
  readonly extensions: number;
  readonly extended: number;
  /** Proven when they were reported for the first time, of all that are proven. */
  readonly firstTry: Share;
  readonly reopened: number;
  /** Between reported and proven; null where none is. Long means that proving is what takes time. */
  readonly medianDaysToProof: number | null;
};

function median(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Takes the lines of actions and the day of today. Gives the measures of programme 10.4. */
export function measuresOf(lines: readonly ActionLine[], today: string): ActionMeasures {
  const reported = lines.flatMap((line) => onTime(line) ?? []);
  const proven = lines.filter(({ provenOn }) => provenOn !== '');
  const counts: Record<Band, number> = {
    'not-due': 0,
    'days-1-10': 0,
    'days-11-30': 0,
    'days-31-90': 0,
    'over-90': 0,
  };
  for (const line of lines) {
    const band = bandOf(line, today);
    if (band !== null) counts[band] += 1;
  }
  return {
    onTimeFirst: { count: reported.filter(({ first }) => first).length, of: reported.length },
    onTimeLast: { count: reported.filter(({ last }) => last).length, of: reported.length },
    open: lines.filter(({ state }) => isOpenAction(state)).length,
    bands: counts,
    extensions: lines.reduce((sum, { extensions }) => sum + extensions, 0),
    extended: lines.filter(({ extensions }) => extensions > 0).length,
    firstTry: {
      count: proven.filter(({ reports, reopened }) => reports === 1 && reopened === 0).length,
      of: proven.length,
    },
    reopened: lines.filter(({ reopened }) => reopened > 0).length,
    medianDaysToProof: median(
      proven.flatMap(({ doneOn, provenOn }) => (doneOn === '' ? [] : [daysBetween(doneOn, provenOn)])),
    ),
  };
}
