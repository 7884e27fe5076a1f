/**
 * What is looked at when a case list arrives (programme.md 7.4): references that stand twice, a missing team, days in the future, cases
 * audited in the last twelve months (PG33), closed cases (S004 speaks of open ones). Which of these keep a case out of a draw is ours.
 */
import { addMonths, counted, shortDate } from '../../../dates/index.ts';
import type { Exclusion } from '../../../moderation/sample.ts';
import type { CaseRow } from './row.ts';

export const caseChecks = ['twice', 'no-team', 'in-future', 'audited-lately', 'closed'] as const;
export type CaseCheck = (typeof caseChecks)[number];

/** What of them leaves a case out of a draw, unless a person says why it stays in. The rest is said and stays in. */
export const leavesOut: ReadonlySet<CaseCheck> = new Set<CaseCheck>(['audited-lately', 'closed']);

export type CheckedRow = {
  readonly row: CaseRow;
  readonly check: CaseCheck;
  readonly words: string;
};

/** A case that the checks leave out and a person keeps in, and why: a re-audit, for one (PG33). */
export type Kept = { readonly ref: string; readonly reason: string };

/** Months within which a file is not audited again (forms R15). */
export const auditedWithin = 12;

/** References alike but for case and blanks are one case. */
export const sameRef = (ref: string): string => ref.toLowerCase().replaceAll(/\s+/g, '');

/**
 * Checks a list. Takes its rows, today, and the last audit of cases this program knows of itself by reference (`sameRef`). Gives what
 * was found, in the order of the list.
 */
export function checkCaseList(
  rows: readonly CaseRow[],
  today: string,
  known: ReadonlyMap<string, string> = new Map(),
): CheckedRow[] {
  const since = addMonths(today, -auditedWithin);
  const first = new Map<string, CaseRow>();
  for (const row of rows) if (!first.has(sameRef(row.ref))) first.set(sameRef(row.ref), row);
  return rows.flatMap((row): CheckedRow[] => {
    const found: CheckedRow[] = [];
    const say = (check: CaseCheck, words: string): void => void found.push({ row, check, words });
    const before = first.get(sameRef(row.ref));
    if (before !== undefined && before !== row)
      say('twice', `${row.ref} stands in row ${before.row} already; that row counts.`);
    if (row.team === '')
      say('no-team', `${row.ref} has no team: nobody can be kept off their own team’s case.`);
    const ahead = [
      ['opened', row.opened],
      ['closed', row.closed],
      ['last audited', row.lastAudited],
    ].filter(([, day]) => day !== undefined && day > today);
    for (const [what, day] of ahead)
      say('in-future', `${row.ref}: ${what} ${shortDate(day ?? '')} lies in the future.`);
    const last = [row.lastAudited, known.get(sameRef(row.ref)) ?? ''].sort().at(-1) ?? '';
    if (last !== '' && last <= today && last > since)
      say(
        'audited-lately',
        `${row.ref} was audited ${shortDate(last)}, within the last ${auditedWithin} months.`,
      );
    if (row.closed !== '' && row.closed <= today)
      say('closed', `${row.ref} was closed ${shortDate(row.closed)}.`);
    return found;
  });
}

/** The rows a draw may come from: of a reference that stands twice, the first. */
export function poolOf(rows: readonly CaseRow[]): CaseRow[] {
  const seen = new Set<string>();
  return rows.filter(({ ref }) => !seen.has(sameRef(ref)) && seen.add(sameRef(ref)));
}

/** The cases left out of a draw and why: what the checks say, but for those a person keeps in, and what a person leaves out. */
export function exclusionsOf(
  checked: readonly CheckedRow[],
  kept: readonly Kept[],
  leftOut: readonly Kept[],
): Exclusion[] {
  const stays = new Set(kept.map(({ ref }) => ref));
  const out = new Map<string, string>();
  for (const { row, check, words } of checked)
    if (leavesOut.has(check) && !stays.has(row.ref)) out.set(row.ref, words);
  for (const { ref, reason } of leftOut) out.set(ref, reason);
  return [...out].map(([id, reason]) => ({ id, reason })).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** "2 references twice, 1 without a team": how a list stands, in one line; '' where nothing was found. */
export function sumOfChecks(checked: readonly CheckedRow[]): string {
  const words: Readonly<Record<CaseCheck, (n: number) => string>> = {
    twice: (n) => `${counted(n, 'reference')} twice`,
    'no-team': (n) => `${n} without a team`,
    'in-future': (n) => `${counted(n, 'day')} in the future`,
    'audited-lately': (n) => `${n} audited in the last ${auditedWithin} months`,
    closed: (n) => `${n} closed`,
  };
  return caseChecks
    .map((check) => [check, checked.filter((one) => one.check === check).length] as const)
    .filter(([, n]) => n > 0)
    .map(([check, n]) => words[check](n))
    .join(', ');
}
