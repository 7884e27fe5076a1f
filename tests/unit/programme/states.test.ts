/** The states of the programme are those of the specification: what it lists goes, what it does not list is refused. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { moveIn, type Machine } from '../../../shared/programme/states/machine.ts';
import {
  missingFor,
  moveRound,
  roundActs,
  roundMachines,
  roundStates,
  shapes,
  type RoundState,
  type Shape,
} from '../../../shared/programme/states/round.ts';
import type { RoundFacts } from '../../../shared/programme/states/round-facts.ts';
import {
  allocationMachine,
  nominationMachine,
  packMachine,
  recommendationMachine,
  reportMachine,
} from '../../../shared/programme/states/small-machines.ts';
import { drawProgrammeStates } from '../../../tools/docs/programme-states.ts';

const all: RoundFacts = {
  themeDecided: true,
  nominated: 10,
  nominatedMost: 10,
  selected: 3,
  wanted: 3,
  involvementCounted: true,
  answersOutstanding: 0,
  widest: true,
  testsOpen: 0,
  dayKnown: true,
  withoutAllocation: 0,
  returnsOpen: 0,
  dayReached: true,
  attended: 1,
  presented: true,
  reportApproved: true,
  undecided: 0,
  impactReached: true,
  impactOpen: 0,
  actionsOpen: 0,
  deletionsOpen: 0,
  identityGone: true,
};

/** As the specification writes them. */
const orders: Readonly<Record<Shape, string>> = {
  A: 'draft → theme-agreed → nominating → asking-involvement → selected → issued → returning → pack-sent → held → reporting → acting → asking-impact → closed',
  B: 'planned → drawn → allocated → running → reported',
  C: 'planned → cases-chosen → held → returned-to-teams → tasks-running → checked → reported',
  D: 'draft → theme-agreed → nominating → testing → selected → issued → returning → pack-sent → held → reporting → acting → asking-impact → closed',
  E: 'proposed → agreed → sample-drawn → running → findings-with-service-lead → recommendations-set → passed-on → closed',
};

function listed(shape: Shape): ReadonlySet<string> {
  const steps = orders[shape].split(' → ');
  const rows = steps.slice(1).map((to, at) => `${steps[at]} ${to} ${to}`);
  if (shape !== 'A' && shape !== 'D') return new Set(rows);
  for (const state of steps.slice(0, steps.indexOf('held'))) rows.push(`${state} postponed postponed`);
  for (const state of [...steps.slice(0, -1), 'postponed']) rows.push(`${state} cancelled cancelled`);
  return new Set(rows);
}

describe.each(shapes)('a round of shape %s', (shape) => {
  test('goes where the specification lists it and nowhere else', () => {
    const rows = listed(shape);
    const wrong: string[] = [];
    for (const state of roundStates)
      for (const act of roundActs) {
        if (act === 'resume') continue;
        const moved = moveRound({ shape, state, before: state }, act, all, 'A reason');
        if (moved.ok !== rows.has(`${state} ${act} ${act}`)) wrong.push(`${state} ${act}`);
        if (moved.ok && moved.value !== act) wrong.push(`${state} ${act} leads to ${moved.value}`);
      }
    expect(wrong).toEqual([]);
  });

  test('is taken up again in the state it was put off in', () => {
    const before = 'issued';
    expect(moveRound({ shape, state: 'postponed', before }, 'resume', all, '')).toEqual({
      ok: true,
      value: before,
    });
    expect(moveRound({ shape, state: before, before }, 'resume', all, '').ok).toBe(false);
  });
});

test('putting off and calling off need a reason', () => {
  for (const act of ['postponed', 'cancelled'] as const)
    expect(moveRound({ shape: 'A', state: 'issued', before: 'issued' }, act, all, ' ')).toMatchObject({
      code: 'reason-needed',
    });
});

type Row = readonly [Shape, RoundState, RoundState, Partial<RoundFacts>, 'not-yet' | 'reason-needed'];
const guards: readonly Row[] = [
  ['A', 'draft', 'theme-agreed', { themeDecided: false }, 'not-yet'],
  ['D', 'draft', 'theme-agreed', { themeDecided: false }, 'not-yet'],
  ['A', 'nominating', 'asking-involvement', { nominated: 0 }, 'not-yet'],
  ['A', 'nominating', 'asking-involvement', { nominated: 11 }, 'reason-needed'],
  ['D', 'nominating', 'testing', { nominated: 0 }, 'not-yet'],
  ['A', 'asking-involvement', 'selected', { selected: 0 }, 'not-yet'],
  ['A', 'asking-involvement', 'selected', { selected: 2 }, 'reason-needed'],
  ['A', 'asking-involvement', 'selected', { selected: 4 }, 'reason-needed'],
  ['A', 'asking-involvement', 'selected', { involvementCounted: false }, 'not-yet'],
  ['A', 'asking-involvement', 'selected', { answersOutstanding: 1 }, 'not-yet'],
  ['A', 'asking-involvement', 'selected', { widest: false }, 'reason-needed'],
  ['D', 'testing', 'selected', { selected: 2, wanted: 1 }, 'reason-needed'],
  ['D', 'testing', 'selected', { testsOpen: 1 }, 'reason-needed'],
  ['D', 'testing', 'selected', { involvementCounted: false }, 'not-yet'],
  ['A', 'selected', 'issued', { dayKnown: false }, 'not-yet'],
  ['D', 'selected', 'issued', { withoutAllocation: 1 }, 'not-yet'],
  ['A', 'returning', 'pack-sent', { returnsOpen: 1 }, 'not-yet'],
  ['A', 'pack-sent', 'held', { dayReached: false }, 'not-yet'],
  ['A', 'pack-sent', 'held', { attended: 0 }, 'not-yet'],
  ['A', 'reporting', 'acting', { reportApproved: false }, 'not-yet'],
  ['A', 'reporting', 'acting', { undecided: 1 }, 'not-yet'],
  ['A', 'reporting', 'acting', { presented: false }, 'reason-needed'],
  ['A', 'acting', 'asking-impact', { impactReached: false }, 'not-yet'],
  ['A', 'asking-impact', 'closed', { impactOpen: 1 }, 'not-yet'],
  ['A', 'asking-impact', 'closed', { actionsOpen: 1 }, 'not-yet'],
  ['A', 'asking-impact', 'closed', { deletionsOpen: 1 }, 'not-yet'],
  ['A', 'asking-impact', 'closed', { identityGone: false }, 'not-yet'],
];

test.each(guards)('%s %s → %s without %o is %s', (shape, state, into, lack, code) => {
  const standing = { shape, state, before: state };
  const facts = { ...all, ...lack };
  expect(moveRound(standing, into, facts, '')).toMatchObject({ ok: false, code });
  expect(moveRound(standing, into, facts, 'It was agreed so').ok).toBe(code === 'reason-needed');
  expect(missingFor(standing, into, facts)).not.toEqual([]);
});

/** Every transition of the smaller machines: from, act, to; "r" where a reason is marked. */
const small = {
  allocation: [
    allocationMachine,
    'planned offer offered; offered accept accepted; accepted start working; working return returned; returned close closed; ' +
      'offered decline declined r; accepted hand-back handed-back r; planned excuse excused r; offered excuse excused r; ' +
      'accepted excuse excused r; working excuse excused r; returned excuse excused r; declined excuse excused r; handed-back excuse excused r',
  ],
  nomination: [
    nominationMachine,
    'received test tested; tested accept accepted; tested defer deferred; tested decline declined r',
  ],
  pack: [
    packMachine,
    'composed send sent; sent replace replaced r; sent recall recalled; replaced recall recalled; recalled settle settled',
  ],
  report: [
    reportMachine,
    'draft check checked; checked approve approved; approved issue issued; issued supersede superseded r',
  ],
  recommendation: [
    recommendationMachine,
    'proposed accept accepted; proposed accept-in-part accepted-in-part r; proposed reject rejected r; ' +
      'accepted turn-into-actions turned-into-actions; accepted need-no-action no-action-needed r; ' +
      'accepted-in-part turn-into-actions turned-into-actions; accepted-in-part need-no-action no-action-needed r; ' +
      'turned-into-actions meet met; turned-into-actions not-meet not-met; no-action-needed meet met; no-action-needed not-meet not-met',
  ],
} as const;

const smallFacts = {
  testsAnswered: true,
  against: 0,
  until: '2026-05-01',
  dayReached: true,
  deletionsOpen: 0,
  namesChecked: true,
  smallNumbersChecked: true,
  actions: 1,
};

test.each(Object.entries(small))(
  '%s goes where the specification lists it and nowhere else',
  (_, [given, rows]) => {
    const machine = given as unknown as Machine<string, string, typeof smallFacts>;
    const want = new Map(
      rows.split('; ').map((row) => [row.split(' ').slice(0, 2).join(' '), row.split(' ').slice(2)]),
    );
    const acts = new Set([...want.keys()].map((key) => key.split(' ')[1] ?? ''));
    for (const state of Object.keys(machine.table)) {
      expect(Object.keys(machine.table[state] ?? {}).filter((act) => !acts.has(act))).toEqual([]);
      for (const act of acts) {
        const to = want.get(`${state} ${act}`);
        const moved = moveIn(machine, state, act, smallFacts, 'A reason');
        expect(moved.ok ? moved.value : null, `${state} ${act}`).toBe(to?.[0] ?? null);
        if (to !== undefined)
          expect(moveIn(machine, state, act, smallFacts, '').ok, `${state} ${act}`).toBe(to[1] !== 'r');
      }
    }
  },
);

test('a nomination is tested when all four tests are answered, deferred with a day, and accepted against a test only with a reason', () => {
  const go = (
    state: 'received' | 'tested',
    act: 'test' | 'accept' | 'defer',
    lack: Partial<typeof smallFacts>,
    why = '',
  ) => moveIn(nominationMachine, state, act, { ...smallFacts, ...lack }, why).ok;
  expect(go('received', 'test', { testsAnswered: false }, 'Why')).toBe(false);
  expect(go('tested', 'defer', { until: '' }, 'Why')).toBe(false);
  expect([go('tested', 'accept', { against: 1 }), go('tested', 'accept', { against: 1 }, 'Why')]).toEqual([
    false,
    true,
  ]);
});

test('the page of states shows the programme as the tables have it', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/states.md'), 'utf8');
  expect(page).toContain(drawProgrammeStates());
  expect(Object.keys(roundMachines)).toEqual([...shapes]);
});
