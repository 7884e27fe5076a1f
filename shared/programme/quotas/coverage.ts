/**
 * How much of the open cases has been audited (programme.md 6.3, PG34). Stated: 20 % in a year (S004). Ours: what the share is of, and the
 * window. Cases are counted, not audits: a re-audit raises the number of audits, not the coverage.
 */
import { addMonths, isoMonthsBetween } from './months.ts';

export type Denominator = 'on-a-day' | 'mean-of-month-ends' | 'at-any-time';

export type MonthEnd = {
  /** "2026-04". */
  readonly month: string;
  readonly open: number;
};

export type CoverageInput = {
  readonly denominator: Denominator;
  /** First month of the window and how many months it has: twelve. */
  readonly from: string;
  /** Open cases at the end of each month that has ended. */
  readonly monthEnds: readonly MonthEnd[];
  /** Distinct cases open at any time in the window; asked only where the share is of these. */
  readonly openAtAnyTime: number;
  /** Percent of the denominator to be audited in the window. */
  readonly target: number;
  /** Audits in the window: which case. */
  readonly audits: readonly { readonly case: string }[];
  /** The most that a month is meant to take. */
  readonly band: { readonly least: number; readonly most: number };
};

export type Coverage = {
  readonly audits: number;
  readonly cases: number;
  /** Null while nothing is known to divide by. */
  readonly of: number | null;
  /** Shares in percent. */
  readonly done: number | null;
  readonly expected: number;
  readonly needed: number | null;
  readonly toGo: number | null;
  readonly monthsLeft: number;
  readonly perMonth: number | null;
  /** The month would have to take more than its band. */
  readonly aboveBand: boolean;
};

const months = 12;

function denominatorOf({ denominator, monthEnds, openAtAnyTime }: CoverageInput): number | null {
  if (denominator === 'at-any-time') return openAtAnyTime > 0 ? openAtAnyTime : null;
  const [last] = monthEnds.toSorted((a, b) => (a.month < b.month ? 1 : -1));
  if (last === undefined) return null;
  if (denominator === 'on-a-day') return last.open;
  return monthEnds.reduce((sum, { open }) => sum + open, 0) / monthEnds.length;
}

/**
 * Works coverage out. What has ended counts as passed: the months up to the last month end that is known. Counts of cases are whole, shares
 * and the denominator are not rounded here.
 */
export function coverage(input: CoverageInput): Coverage {
  const { from, monthEnds, audits, target, band } = input;
  const within = monthEnds.filter(({ month }) => month >= from && month <= addMonths(from, months - 1));
  const of = denominatorOf({ ...input, monthEnds: within });
  const ended = within.reduce((latest, { month }) => (month > latest ? month : latest), '');
  const passed = ended === '' ? 0 : isoMonthsBetween(from, ended) + 1;
  const cases = new Set(audits.map((one) => one.case)).size;
  const needed = of === null ? null : Math.ceil((of * target) / 100 - 1e-9);
  const toGo = needed === null ? null : Math.max(0, needed - cases);
  const monthsLeft = months - passed;
  const perMonth = toGo === null || monthsLeft === 0 ? null : Math.ceil(toGo / monthsLeft);
  return {
    audits: audits.length,
    cases,
    of,
    done: of === null || of === 0 ? null : (cases * 100) / of,
    expected: (target * passed) / months,
    needed,
    toGo,
    monthsLeft,
    perMonth,
    aboveBand: perMonth !== null && perMonth > band.most,
  };
}
