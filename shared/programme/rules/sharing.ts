/** Rules of cycles, sessions and allocation about who has what (programme.md 13: PG30–PG33, PG43). */
import { addMonths, counted } from '../../dates/index.ts';
import { isWritten } from '../../text/written.ts';
import { auditedWithin, type CheckedRow, type Kept } from '../choosing/case-list/check-list.ts';
import type { CaseRow } from '../choosing/case-list/row.ts';
import { drawRepeats, type ListDraw } from '../choosing/list-draw.ts';
import type { ProgrammeFinding } from '../finding.ts';
import { against, type Band } from '../quotas/quotas.ts';
import { blocksOf, type Capacity, type SharedCase, type Window } from '../sharing/independence.ts';

/** PG30: six to eight a month (S004; a setting). */
export function monthBand(allocated: number, band: Band): ProgrammeFinding[] {
  const stands = against(allocated, band);
  if (stands === 'in') return [];
  const few = stands === 'below';
  return [
    {
      rule: 'PG30',
      severity: 'prompts',
      words: `${counted(allocated, 'audit')} allocated this month, ${few ? 'fewer' : 'more'} than the band of ${band.least} to ${band.most}.`,
    },
  ];
}

/** PG31: nobody above two a month or below one without a reason (S004; settings of each auditor). */
export function perAuditor(
  auditors: readonly {
    readonly id: string;
    readonly has: number;
    readonly band: Band;
    readonly reason: string;
    /** Away all month, or exempt: fewer than the least is no finding. */
    readonly isOut: boolean;
  }[],
  nameOf: (id: string) => string,
): ProgrammeFinding[] {
  return auditors.flatMap(({ id, has, band, reason, isOut }) => {
    const stands = against(has, band);
    if (stands === 'in' || isWritten(reason) || (isOut && stands === 'below')) return [];
    const words =
      stands === 'above'
        ? `${nameOf(id)} has ${has}, more than ${band.most} a month.`
        : `${nameOf(id)} has ${has === 0 ? 'none' : has}, fewer than ${band.least} a month.`;
    return [{ rule: 'PG31', severity: 'warns', words, about: id }];
  });
}

/** PG32: nobody audits a case they took part in, or that the other hard rules keep from them (7.5). */
export function allocationBlocked(
  placed: readonly { readonly case: string; readonly auditor: string }[],
  cases: readonly SharedCase[],
  auditors: readonly Capacity[],
  window: Window,
  nameOf: (id: string) => string,
): ProgrammeFinding[] {
  return placed.flatMap((pair) => {
    const one = cases.find(({ id }) => id === pair.case);
    const auditor = auditors.find(({ id }) => id === pair.auditor);
    if (one === undefined || auditor === undefined || blocksOf(auditor, one, window).length === 0) return [];
    return [
      {
        rule: 'PG32',
        severity: 'blocks',
        about: pair.case,
        words: `${nameOf(pair.auditor)} may not audit ${pair.case}. Allocate it to somebody else.`,
      },
    ];
  });
}

/** PG33: a file audited in the last twelve months is not drawn again, except as a re-audit, which is a reason. */
export const auditedLately = (
  drawn: readonly string[],
  checked: readonly CheckedRow[],
  kept: readonly Kept[],
): ProgrammeFinding[] =>
  checked
    .filter(({ row, check }) => check === 'audited-lately' && drawn.includes(row.ref))
    .filter(({ row }) => !kept.some(({ ref, reason }) => ref === row.ref && isWritten(reason)))
    .map(({ row }) => ({
      rule: 'PG33',
      severity: 'warns',
      about: row.ref,
      words: `${row.ref} was audited within ${auditedWithin} months. Say why it is audited again.`,
    }));

/** PG43: a draw can be repeated from what is stored and gives the same cases. Takes the fingerprint the rows have now. */
export const drawHolds = (
  rows: readonly CaseRow[],
  draw: ListDraw,
  fingerprint: string,
): ProgrammeFinding[] =>
  draw.fingerprint === fingerprint && drawRepeats(rows, draw)
    ? []
    : [
        {
          rule: 'PG43',
          severity: 'blocks',
          words: `The draw with the seed ${draw.seed} does not come out of this list: the list is another one, or was altered.`,
        },
      ];

/** The first day from which a case that was audited counts as audited lately. */
export const auditedSince = (today: string): string => addMonths(today, -auditedWithin);
