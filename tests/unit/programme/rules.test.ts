/** The rules of a year and of a round find what the specification numbers, and nothing where all is well. */
import { expect, test } from 'vitest';
import { holidaySetOf } from '../../../shared/dates/index.ts';
import type { AllocationFacts, BesideRound } from '../../../shared/programme/round-facts.ts';
import { factsOf } from '../../../shared/programme/round-facts.ts';
import { roundFindings } from '../../../shared/programme/rules/of-round.ts';
import { yearFindings, type RuledRound } from '../../../shared/programme/rules/of-year.ts';
import { firstSettings } from '../../../shared/programme/settings.ts';
import { firstRound, mayBecome, Round, standingOf, type RoundMove } from '../../../shared/records/round.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [police, health, first, second] = [id(1), id(2), id(11), id(12)];
const planned = {
  from: '2026-04-01',
  settings: firstSettings,
  holidays: holidaySetOf({ table: 'england-and-wales', added: [], removed: [] }),
};
const beside = (today: string, allocations: readonly AllocationFacts[] = []): BesideRound => ({
  year: planned,
  allocations,
  actionsOpen: 0,
  sorts: {},
  today,
});
const allocation = (n: number, agency: string, nomination: string, more: Partial<AllocationFacts> = {}) => ({
  id: id(n),
  agency,
  nomination,
  asked: false,
  state: 'offered' as const,
  ...more,
});
const nominated = (which: string): Round['nominations'][number] => ({
  id: which,
  subject: `P${which.slice(-2)}`,
  agency: '',
  role: '',
  reason: '',
  on: '2026-09-01',
  interest: '',
  tests: ['', '', '', ''],
  involved: [],
  until: '',
  moves: [],
});
const said = (n: number, agency: string, nomination: string, what: 'yes' | 'no' | 'unknown') => ({
  id: id(n),
  agency,
  nomination,
  said: what,
  from: '',
  to: '',
  alsoKnown: [],
  at: '2026-09-10T10:00:00.000Z',
});
const round = (more: Partial<Round> = {}): Round =>
  Round.parse(
    firstRound({
      id: id(100),
      year: id(99),
      shape: 'A',
      code: 'A-26-1',
      wanted: 1,
      day: '2026-11-30',
      ...more,
    }),
  );
const rules = (found: readonly { readonly rule: string }[]): string[] => found.map(({ rule }) => rule);

const line = (n: number, more: Partial<RuledRound> = {}): RuledRound => ({
  id: id(n),
  shape: 'A',
  code: `A-26-${n}`,
  state: 'draft',
  groups: [],
  decidedOn: '2026-03-20',
  ...more,
});
const year = { ...planned, groups: [{ id: police, name: 'Adults', rounds: null }] };

test('PG01: a theme that was not agreed by 31 March is warned of', () => {
  const find = (decidedOn: string, today: string) =>
    rules(yearFindings(year, [line(1, { decidedOn })], today));
  expect([find('2026-03-31', '2026-05-01'), find('', '2026-03-31')]).toEqual([[], []]);
  expect([find('2026-04-01', '2026-05-01'), find('', '2026-04-01')]).toEqual([['PG01'], ['PG01']]);
});

test('PG02: a third round of a group is warned of, joint ones counted, called off ones not', () => {
  const groups = [police];
  const three = [line(1, { groups }), line(2, { groups: [police, health] }), line(3, { groups })];
  expect(rules(yearFindings(year, three, '2026-03-01'))).toEqual(['PG02']);
  expect(
    yearFindings(year, [...three.slice(1), line(4, { groups, state: 'cancelled' })], '2026-03-01'),
  ).toEqual([]);
});

test('PG20: fewer than five events are prompted for', () => {
  const events = (count: number) =>
    Array.from({ length: count }, (_, n) => line(n + 1, { shape: 'D', decidedOn: '2026-03-01' }));
  expect(rules(yearFindings(year, events(4), '2026-03-01'))).toEqual(['PG20']);
  expect(yearFindings(year, events(5), '2026-03-01')).toEqual([]);
});

test('PG03: whoever has not been told of a change is listed', () => {
  const change = {
    id: id(50),
    at: '2026-09-10T10:00:00.000Z',
    by: 'Co-ordinator',
    what: 'day' as const,
    from: '2026-11-23',
    to: '2026-11-30',
    reason: 'Room',
    version: 2,
    tell: [
      { id: id(51), who: 'Police lead', told: true },
      { id: id(52), who: 'Health lead', told: false },
    ],
  };
  const found = roundFindings(round({ changes: [change], version: 2 }), beside('2026-09-11'));
  expect(rules(found)).toEqual(['PG03']);
  expect(found[0]?.words).toContain('Health lead');
  expect(found[0]?.words).not.toContain('Police lead');
});

const chosen = round({
  nominations: [nominated(first), nominated(second)],
  asked: [
    { id: id(21), agency: police, on: ['2026-09-02'], isSilent: false },
    { id: id(22), agency: health, on: ['2026-09-02'], isSilent: false },
  ],
  involvement: [
    said(31, police, first, 'yes'),
    said(32, health, first, 'yes'),
    said(33, police, second, 'yes'),
    said(34, health, second, 'no'),
  ],
  selection: { chosen: [first], reason: '', seed: 's' },
});

test('PG04: too many nominated, another number selected, or not the widest involvement is warned of', () => {
  const today = beside('2026-09-15');
  expect(roundFindings(chosen, today)).toEqual([]);
  const other = { ...chosen, selection: { ...chosen.selection, chosen: [second] } };
  expect(rules(roundFindings(other, today))).toEqual(['PG04']);
  expect(rules(roundFindings({ ...chosen, wanted: 3 }, today))).toEqual(['PG04']);
  const many = Array.from({ length: 11 }, (_, n) => nominated(id(60 + n)));
  expect(rules(roundFindings(round({ nominations: many }), today))).toEqual(['PG04']);
});

test('PG05: an agency that has not answered holds the selection up, until it was asked twice and is marked so', () => {
  const silent = (on: string[], isSilent: boolean): Round => ({
    ...chosen,
    asked: [...chosen.asked, { id: id(23), agency: id(3), on, isSilent }],
  });
  const outstanding = (now: Round) => factsOf(now, beside('2026-09-15')).answersOutstanding;
  expect(outstanding(silent(['2026-09-02'], true))).toBe(1);
  expect(outstanding(silent(['2026-09-02', '2026-09-09'], false))).toBe(1);
  expect(outstanding(silent(['2026-09-02', '2026-09-09'], true))).toBe(0);
});

test('PG06: forms that went out before or after their window, or have not gone out by then, are warned of', () => {
  const gone = (on: string) => round({ done: [{ step: 'issue-to', on }] });
  const find = (now: Round, today: string) => rules(roundFindings(now, beside(today)));
  expect([find(gone('2026-10-19'), '2026-11-01'), find(gone('2026-10-26'), '2026-11-01')]).toEqual([[], []]);
  expect([find(gone('2026-10-16'), '2026-11-01'), find(gone('2026-10-27'), '2026-11-01')]).toEqual([
    ['PG06'],
    ['PG06'],
  ]);
  expect([find(round(), '2026-10-26'), find(round(), '2026-10-27')]).toEqual([[], ['PG06']]);
});

test('PG07: a second form for the same agency and person, or one for an agency without contact that did not ask, blocks', () => {
  const find = (list: readonly AllocationFacts[]) => rules(roundFindings(chosen, beside('2026-09-15', list)));
  expect(find([allocation(41, police, first), allocation(42, health, first)])).toEqual([]);
  expect(find([allocation(41, police, first), allocation(43, police, first)])).toEqual(['PG07']);
  expect(find([allocation(41, police, first, { state: 'declined' }), allocation(43, police, first)])).toEqual(
    [],
  );
  expect(find([allocation(44, id(3), first)])).toEqual(['PG07']);
  expect(find([allocation(44, id(3), first, { asked: true })])).toEqual([]);
});

test('PG08: forms come back before the pack, and the pack is out three working days before the meeting', () => {
  const own = (step: 'return' | 'pack', day: string) =>
    rules(roundFindings(round({ ownDates: [{ step, day, reason: 'Because' }] }), beside('2026-09-15')));
  expect(own('return', '2026-11-24')).toEqual([]);
  expect(own('return', '2026-11-25')).toEqual(['PG08']);
  expect(own('pack', '2026-11-26')).toEqual(['PG08']);
  expect(own('pack', '2026-11-25')).toEqual([]);
});

test('PG09: forms still out when the pack is due are warned of, unless excused or marked missing', () => {
  const issued = { ...chosen, done: [{ step: 'issue-to' as const, on: '2026-10-20' }] };
  const out = [allocation(41, police, first), allocation(42, health, first, { state: 'returned' })];
  const find = (now: Round, list: readonly AllocationFacts[], today: string) =>
    rules(roundFindings(now, beside(today, list)));
  expect(find(issued, out, '2026-11-24')).toEqual([]);
  expect(find(issued, out, '2026-11-25')).toEqual(['PG09']);
  expect(find(issued, [allocation(41, police, first, { state: 'excused' })], '2026-11-25')).toEqual([]);
  expect(
    find({ ...issued, missing: [{ allocation: id(41), reason: 'Never came' }] }, out, '2026-11-25'),
  ).toEqual([]);
});

test('the moves of a round are only added to, each as its table lists it', () => {
  const move = (n: number, act: RoundMove['act'], reason = ''): RoundMove => ({
    id: id(200 + n),
    act,
    at: '2026-09-10T10:00:00.000Z',
    by: 'Co-ordinator',
    reason,
  });
  const moved = (...moves: RoundMove[]): Round => ({ ...round(), moves });
  expect(mayBecome(round(), moved(move(1, 'theme-agreed')))).toBe(true);
  expect(mayBecome(round(), moved(move(1, 'selected')))).toBe(false);
  expect(mayBecome(round(), moved(move(1, 'postponed')))).toBe(false);
  expect(mayBecome(moved(move(1, 'theme-agreed')), round())).toBe(false);
  const back = moved(move(1, 'theme-agreed'), move(2, 'postponed', 'Ill'), move(3, 'resume'));
  expect([mayBecome(round(), back), standingOf(back).state]).toEqual([true, 'theme-agreed']);
});
