/** A case list: how it is read, what is looked at when it arrives, and draws that follow from what is stored. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  checkCaseList,
  exclusionsOf,
  poolOf,
  sumOfChecks,
} from '../../../shared/programme/choosing/case-list/check-list.ts';
import type { CaseRow } from '../../../shared/programme/choosing/case-list/row.ts';
import { readCaseList } from '../../../shared/programme/choosing/case-list/read-list.ts';
import {
  afterFallen,
  drawFrom,
  listBytes,
  standingDrawn,
  type ListDraw,
} from '../../../shared/programme/choosing/list-draw.ts';
import { auditedLately, drawHolds } from '../../../shared/programme/rules/sharing.ts';
import { caseListKind, newCaseList, type CaseList } from '../../../shared/records/case-list.ts';
import { tableCells } from '../../../shared/text/spreadsheet-text.ts';

const today = '2026-05-04';
const id = (n: number): string => `5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a${String(n).padStart(2, '0')}`;

describe('reading a list', () => {
  test('the head says which column is which, whatever their order and words', () => {
    const { rows, leftOver, hasHead } = readCaseList(
      'Team\tCase number\tDate opened\tStatus\nNorth\tC-101\t3 Feb 2026\tCIN\nSouth\tC-102\t4/2/26\tCP\n',
      today,
    );
    expect(hasHead).toBe(true);
    expect(leftOver).toBeNull();
    expect(rows).toMatchObject([
      { row: 1, ref: 'C-101', team: 'North', type: 'CIN', opened: '2026-02-03' },
      { row: 2, ref: 'C-102', team: 'South', type: 'CP', opened: '2026-02-04' },
    ]);
  });

  test('without a head the columns stand in their usual order', () => {
    expect(readCaseList('C-101\tNorth\tSocial worker\tCIN', today).rows).toMatchObject([
      { ref: 'C-101', team: 'North', role: 'Social worker', type: 'CIN' },
    ]);
  });

  test.each([
    ['commas', 'Ref,Team,Type\r\nC-1,"North, early help",CIN\r\n"C-2","The ""old"" team",CP\r\n'],
    ['semicolons', 'Ref;Team;Type\nC-1;North, early help;CIN\nC-2;The "old" team;CP'],
    ['a byte order mark', '\uFEFFRef,Team,Type\nC-1,"North, early help",CIN\nC-2,The "old" team,CP'],
  ])('a file of values with %s is read', (_what, text) => {
    const { rows, leftOver } = readCaseList(text, today);
    expect(leftOver).toBeNull();
    expect(rows.map(({ ref, team, type }) => [ref, team, type])).toEqual([
      ['C-1', 'North, early help', 'CIN'],
      ['C-2', 'The "old" team', 'CP'],
    ]);
  });

  test('a cell of a file of values may hold line ends', () => {
    expect(tableCells('a,"b\nc",d\ne,f,g')).toEqual([
      ['a', 'b\nc', 'd'],
      ['e', 'f', 'g'],
    ]);
  });

  test('what cannot be read is counted, said where, and given back', () => {
    const text =
      'Ref\tTeam\tOpened\tPostcode\nC-1\tNorth\tsome time\tAB1\n\tSouth\t1/2/2026\t\nC-3\tWest\t1/2/2026\t';
    const { rows, leftOver } = readCaseList(text, today);
    expect(rows.map(({ ref, opened }) => [ref, opened])).toEqual([
      ['C-1', ''],
      ['C-3', '2026-02-01'],
    ]);
    expect(leftOver).toEqual({
      lines: [
        '1 row without a case reference had no place.',
        '1 cell could not be read and stayed empty.',
        '1 cell had no column here: Postcode.',
      ],
      where: 'Not read: row 1, Opened.',
      text: 'C-1\tsome time\tAB1\n\tSouth\t1/2/2026\t',
    });
  });

  test('more rows than a list takes are given back, not lost', () => {
    const text = Array.from({ length: 5003 }, (_, at) => `C-${at}\tNorth`).join('\n');
    const { rows, leftOver } = readCaseList(text, today);
    expect(rows).toHaveLength(5000);
    expect(leftOver?.lines).toEqual(['3 rows did not fit: a list takes 5,000 rows.']);
    expect(leftOver?.text.split('\n')).toHaveLength(3);
  });

  test('an empty paste has no rows and nothing left over', () => {
    expect(readCaseList(' \n\n', today)).toMatchObject({ rows: [], leftOver: null });
  });
});

const { rows: read } = readCaseList(
  [
    'Ref\tTeam\tType\tOpened\tLast audited\tClosed',
    'C-1\tNorth\tCIN\t1/2/2026\t\t',
    'C-2\tNorth\tCP\t1/2/2026\t1/6/2025\t',
    'C-3\tSouth\tCIN\t1/2/2026\t4/5/2025\t',
    'c-1 \tNorth\tCIN\t1/2/2026\t\t',
    'C-4\t\tCIN\t1/9/2026\t\t',
    'C-5\tSouth\tCP\t1/2/2025\t\t1/4/2026',
    'C-6\tSouth\tCP\t1/2/2025\t\t',
  ].join('\n'),
  today,
);
const list = [...read];
const checked = checkCaseList(list, today);

describe('checks when a list arrives', () => {
  test('references twice, no team, days ahead, audited in twelve months and closed cases are all named', () => {
    expect(checked.map(({ row, check }) => [row.row, check])).toEqual([
      [2, 'audited-lately'],
      [4, 'twice'],
      [5, 'no-team'],
      [5, 'in-future'],
      [6, 'closed'],
    ]);
    expect(sumOfChecks(checked)).toBe(
      '1 reference twice, 1 without a team, 1 day in the future, 1 audited in the last 12 months, 1 closed',
    );
  });

  test('an audit twelve months ago to the day is no longer lately; one this program knows of counts as well', () => {
    expect(checked.some(({ row }) => row.ref === 'C-3')).toBe(false);
    const known = checkCaseList(list, today, new Map([['c-6', '2026-01-10']]));
    expect(known.find(({ row }) => row.ref === 'C-6')?.check).toBe('audited-lately');
  });

  test('closed and lately audited cases are left out with the reason; a person may keep one in or leave another out', () => {
    expect(exclusionsOf(checked, [], []).map((one) => one.id)).toEqual(['C-2', 'C-5']);
    const kept = [{ ref: 'C-2', reason: 'Re-audit after Inadequate' }];
    expect(exclusionsOf(checked, kept, [{ ref: 'C-6', reason: 'In court next week' }])).toEqual([
      { id: 'C-5', reason: 'C-5 was closed 1 Apr 2026.' },
      { id: 'C-6', reason: 'In court next week' },
    ]);
    expect(auditedLately(['C-2'], checked, kept)).toEqual([]);
    expect(auditedLately(['C-2'], checked, [])).toMatchObject([{ rule: 'PG33', about: 'C-2' }]);
  });

  test('of a reference that stands twice the first is drawn from', () => {
    expect(poolOf(list).map(({ ref }) => ref)).toEqual(['C-1', 'C-2', 'C-3', 'C-4', 'C-5', 'C-6']);
  });
});

const fingerprintOf = (rows: readonly CaseRow[]): string =>
  createHash('sha256').update(listBytes(rows)).digest('hex');
const drawing = (more: Partial<ListDraw> = {}): ListDraw => {
  const settings = {
    size: 2,
    strata: 'none' as const,
    types: [],
    seed: 'May',
    exclusions: exclusionsOf(checked, [], []).map((one) => ({ ref: one.id, reason: one.reason })),
    ...more,
  };
  return {
    id: id(10),
    at: '2026-05-04T09:00:00.000Z',
    fingerprint: fingerprintOf(list),
    reason: '',
    drawn: [...drawFrom(list, settings).drawn],
    ...settings,
    ...more,
  };
};
const empty: CaseList = { ...newCaseList(id(1), id(2), today), rows: [...list] };
const may = (before: CaseList, after: CaseList): boolean => caseListKind.mayChange?.(before, after) === true;

describe('draws from a stored list', () => {
  test('the fingerprint of a list does not depend on the order of its rows and changes with a word of it', () => {
    expect(listBytes(list.toReversed().map((row, at) => ({ ...row, row: at + 1 })))).not.toBe('');
    const plain = list.filter(({ row }) => row !== 4);
    expect(fingerprintOf(plain.toReversed())).toBe(fingerprintOf(plain));
    expect(fingerprintOf(list)).toBe(fingerprintOf(plain));
    expect(fingerprintOf(plain.map((row) => ({ ...row, team: `${row.team}!` })))).not.toBe(
      fingerprintOf(plain),
    );
  });

  test('a draw that does not follow from what is stored is refused', () => {
    const draw = drawing();
    expect(draw.drawn).toHaveLength(2);
    expect(may(empty, { ...empty, draws: [draw] })).toBe(true);
    expect(may(empty, { ...empty, draws: [{ ...draw, drawn: ['C-1', 'C-2'] }] })).toBe(false);
    expect(drawHolds(list, draw, fingerprintOf(list))).toEqual([]);
    expect(drawHolds(list.slice(1), draw, fingerprintOf(list.slice(1)))).toMatchObject([
      { rule: 'PG43', severity: 'blocks' },
    ]);
  });

  test('drawing again needs a reason, and the first result stays', () => {
    const first = { ...empty, draws: [drawing()] };
    const again = drawing({ id: id(11), seed: 'June' });
    expect(may(first, { ...first, draws: [...first.draws, again] })).toBe(false);
    const reasoned = { ...again, reason: 'The list was of the month before' };
    expect(may(first, { ...first, draws: [...first.draws, reasoned] })).toBe(true);
    expect(may(first, { ...first, draws: [reasoned] })).toBe(false);
    expect(may(first, { ...first, rows: first.rows.slice(1) })).toBe(false);
  });

  test('only cases of the theme are drawn where a session has one', () => {
    const { drawn } = drawing({ types: ['CP'], size: 9 });
    expect(drawn).toEqual(['C-6']);
  });

  test('a case that falls away is followed by the next of the same draw, and by no other', () => {
    const draw = drawing();
    const first = { ...empty, draws: [draw] };
    const fallen = draw.drawn[0] ?? '';
    const next = afterFallen(list, draw, [], fallen);
    expect(draw.drawn).not.toContain(next);
    const one = {
      id: id(20),
      draw: draw.id,
      fallen,
      by: next,
      at: draw.at,
      reason: 'Took part in the case',
    };
    expect(may(first, { ...first, followed: [one] })).toBe(true);
    expect(may(first, { ...first, followed: [{ ...one, reason: ' ' }] })).toBe(false);
    const other = poolOf(list).find(({ ref }) => ref !== next && !draw.drawn.includes(ref))?.ref ?? '';
    expect(may(first, { ...first, followed: [{ ...one, by: other }] })).toBe(false);
    expect(standingDrawn(draw, [one])).toEqual([draw.drawn[1], next]);
  });

  test('where the list is used up the place stays empty and says so', () => {
    const draw = drawing({ size: 4 });
    expect(draw.drawn).toHaveLength(4);
    expect(afterFallen(list, draw, [], draw.drawn[0] ?? '')).toBe('');
  });
});
