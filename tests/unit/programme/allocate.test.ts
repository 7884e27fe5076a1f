/** Sharing cases out: the worked example, the hard rules for any input, and that nobody could have placed more or more evenly. */
import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  property,
  record,
  string,
  subarray,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, type Shared } from '../../../shared/programme/sharing/allocate.ts';
import { blocksOf, type Capacity, type SharedCase } from '../../../shared/programme/sharing/independence.ts';

const window = { form: 'tier2-full', from: '2026-05-01', to: '2026-05-31' };
const auditor = (id: string, more: Partial<Capacity> = {}): Capacity => ({
  id,
  team: '',
  supervises: [],
  least: 1,
  most: 2,
  away: [],
  exempt: false,
  trainedFor: ['tier2-full'],
  never: [],
  external: false,
  before: 0,
  lastTeams: [],
  ...more,
});
const one = (id: string, more: Partial<SharedCase> = {}): SharedCase => ({
  id,
  team: 'South',
  tookPart: [],
  auditedLastBy: '',
  ...more,
});
const north = { team: 'North' };
const seven = [
  one('1', { tookPart: ['A'] }),
  one('2', north),
  one('3', north),
  one('4', north),
  one('5'),
  one('6'),
  one('7'),
];
const four = (away: Capacity['away']): Capacity[] => [
  auditor('A'),
  auditor('B', north),
  auditor('C', north),
  auditor('D', { away }),
];
const whose = ({ placed }: Shared, id: string): string =>
  placed.find((pair) => pair.case === id)?.auditor ?? '';

describe('seven cases and four auditors', () => {
  test.each(['spring', 'summer', 'autumn'])('all find an auditor who may have them (seed %s)', (seed) => {
    const shared = allocate({
      cases: seven,
      auditors: four([{ from: '2026-05-01', to: '2026-05-15' }]),
      window,
      seed,
    });
    expect(shared.open).toEqual([]);
    const ofNorth = ['2', '3', '4'].map((id) => whose(shared, id)).sort();
    expect([
      ['A', 'A', 'D'],
      ['A', 'D', 'D'],
    ]).toContainEqual(ofNorth);
    expect(whose(shared, '1')).not.toBe('A');
  });

  test('with one away all month, one case of the team stays open and every cause is named', () => {
    const shared = allocate({
      cases: seven,
      auditors: four([{ from: '2026-04-20', to: '2026-06-02' }]),
      window,
      seed: 'spring',
    });
    expect(shared.open).toHaveLength(1);
    expect(['2', '3', '4']).toContain(shared.open[0]?.case);
    expect(shared.open[0]?.causes).toEqual([
      { auditor: 'A', why: ['has-most'] },
      { auditor: 'B', why: ['own-team'] },
      { auditor: 'C', why: ['own-team'] },
      { auditor: 'D', why: ['away'] },
    ]);
  });
});

test('away in two stretches that touch is away throughout, with a day between is not', () => {
  const away = (second: string): Capacity =>
    auditor('D', {
      away: [
        { from: second, to: '2026-06-30' },
        { from: '2026-04-01', to: '2026-05-10' },
      ],
    });
  expect(blocksOf(away('2026-05-11'), one('1'), window)).toEqual(['away']);
  expect(blocksOf(away('2026-05-12'), one('1'), window)).toEqual([]);
});

test('a team is not given twice running to one person while another could have it', () => {
  const auditors = [auditor('A', { lastTeams: ['South'] }), auditor('B', { lastTeams: ['West'] })];
  const shared = allocate({ cases: [one('1'), one('2', { team: 'West' })], auditors, window, seed: 's' });
  expect(shared.placed).toEqual([
    { case: '1', auditor: 'B' },
    { case: '2', auditor: 'A' },
  ]);
});

const people = ['A', 'B', 'C', 'D', 'E'];
const teams = ['North', 'South', 'West'];
const anyCases = array(
  record({
    team: constantFrom(...teams),
    tookPart: subarray(people, { maxLength: 2 }),
    auditedLastBy: constantFrom('', ...people),
  }),
  { maxLength: 8 },
);
const anyAuditors = array(
  record({
    team: constantFrom('', ...teams),
    most: integer({ min: 0, max: 3 }),
    before: integer({ min: 0, max: 4 }),
    exempt: boolean(),
    lastTeams: subarray(teams),
  }),
  { maxLength: 5 },
);
const built = (cases: readonly Partial<SharedCase>[], auditors: readonly Partial<Capacity>[]) => ({
  cases: cases.map((more, at) => one(String(at), more)),
  auditors: auditors.map((more, at) =>
    auditor(people[at] ?? '', { ...more, least: Math.min(1, more.most ?? 0) }),
  ),
});

/** The most that can be placed at all, by trying (augmenting paths over places, written apart from the room that is tested). */
function mostPossible(cases: readonly SharedCase[], auditors: readonly Capacity[]): number {
  const places = auditors.flatMap((who) => Array.from({ length: who.most }, () => who));
  const holder = new Map<number, number>();
  const seat = (at: number, seen: Set<number>): boolean =>
    places.some((who, place) => {
      const here = cases[at];
      if (here === undefined || seen.has(place) || blocksOf(who, here, window).length > 0) return false;
      seen.add(place);
      const now = holder.get(place);
      if (now !== undefined && !seat(now, seen)) return false;
      holder.set(place, at);
      return true;
    });
  return cases.filter((_, at) => seat(at, new Set())).length;
}

test('for any cases and auditors: nothing forbidden, nobody over their most, as many placed as can be, the order of the lists plays no part', () => {
  assert(
    property(anyCases, anyAuditors, string(), (someCases, someAuditors, seed) => {
      const { cases, auditors } = built(someCases, someAuditors);
      const shared = allocate({ cases, auditors, window, seed });
      for (const pair of shared.placed) {
        const [which, who] = [
          cases.find(({ id }) => id === pair.case),
          auditors.find(({ id }) => id === pair.auditor),
        ];
        expect(which && who && blocksOf(who, which, window)).toEqual([]);
      }
      for (const who of auditors)
        expect(shared.placed.filter((pair) => pair.auditor === who.id).length).toBeLessThanOrEqual(who.most);
      expect(shared.placed.length + shared.open.length).toBe(cases.length);
      expect(shared.placed).toHaveLength(mostPossible(cases, auditors));
      expect(allocate({ cases: cases.toReversed(), auditors: auditors.toReversed(), window, seed })).toEqual(
        shared,
      );
    }),
  );
});

test('for people who may do everything: nobody has two while another has none, and three months differ by at most one', () => {
  assert(
    property(
      integer({ min: 0, max: 10 }),
      array(integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 5 }),
      string(),
      (count, before, seed) => {
        const cases = Array.from({ length: count }, (_, at) => one(String(at)));
        const auditors = before.map((had, at) => auditor(people[at] ?? '', { before: had }));
        const shared = allocate({ cases, auditors, window, seed });
        const has = auditors.map((who) => shared.placed.filter((pair) => pair.auditor === who.id).length);
        if (has.includes(0)) expect(Math.max(...has)).toBeLessThanOrEqual(1);
        const overall = auditors.map((who, at) => who.before + (has[at] ?? 0));
        // Whoever has one more than another over three months was ahead before, or the other could take no more this month.
        for (const [a, first] of overall.entries())
          for (const [b, second] of overall.entries())
            if ((has[a] ?? 0) > 1 && (has[b] ?? 0) < 2) expect(first - second).toBeLessThanOrEqual(1);
      },
    ),
  );
});
