/**
 * The states of a round, one table for each of the five shapes (programme.md 5): A meeting round, B allocation cycle, C group session,
 * D case event, E thematic audit. Drawn in docs/states.md. The order is the sources'; the names of the states are ours.
 */
import type { Result } from '../../result.ts';
import { isWritten } from '../../text/written.ts';
import { failed, ok } from '../../result.ts';
import { actsIn, chain, moveIn, unmet, type Guard, type Machine, type MoveRefusal } from './machine.ts';
import type { RoundFacts } from './round-facts.ts';

export const shapes = ['A', 'B', 'C', 'D', 'E'] as const;
export type Shape = (typeof shapes)[number];

const meeting = [
  'draft',
  'theme-agreed',
  'nominating',
  'asking-involvement',
  'selected',
  'issued',
  'returning',
  'pack-sent',
  'held',
  'reporting',
  'acting',
  'asking-impact',
  'closed',
] as const;
const cycle = ['planned', 'drawn', 'allocated', 'running', 'reported'] as const;
const session = [
  'planned',
  'cases-chosen',
  'held',
  'returned-to-teams',
  'tasks-running',
  'checked',
  'reported',
] as const;
const thematic = [
  'proposed',
  'agreed',
  'sample-drawn',
  'running',
  'findings-with-service-lead',
  'recommendations-set',
  'passed-on',
  'closed',
] as const;

/** The states a round of each shape goes through, in their order. */
export const stepsOf: Readonly<Record<Shape, readonly RoundState[]>> = {
  A: meeting,
  B: cycle,
  C: session,
  D: meeting.map((state) => (state === 'asking-involvement' ? 'testing' : state)),
  E: thematic,
};

export const roundStates = [
  ...meeting,
  'testing',
  'planned',
  'drawn',
  'allocated',
  'running',
  'reported',
  'cases-chosen',
  'returned-to-teams',
  'tasks-running',
  'checked',
  'proposed',
  'agreed',
  'sample-drawn',
  'findings-with-service-lead',
  'recommendations-set',
  'passed-on',
  'postponed',
  'cancelled',
] as const;
export type RoundState = (typeof roundStates)[number];

/** Going on to the state of that name, and taking up again what was put off. */
export const roundActs = [...roundStates, 'resume'] as const;
export type RoundAct = (typeof roundActs)[number];

const stated = (words: string, holds: Guard<RoundFacts>['holds'], orReason = false): Guard<RoundFacts> => ({
  words,
  holds,
  orReason,
  origin: 'stated',
});
const ours = (words: string, holds: Guard<RoundFacts>['holds'], orReason = false): Guard<RoundFacts> => ({
  ...stated(words, holds, orReason),
  origin: 'ours',
});

const someNominated = stated('somebody is nominated', ({ nominated }) => nominated > 0);
const notTooMany = stated(
  'no more are nominated than the year’s settings say (10 as stated)',
  ({ nominated, nominatedMost }) => nominated <= nominatedMost,
  true,
);
const asMany = stated(
  'exactly as many are selected as are wanted',
  ({ selected, wanted }) => selected === wanted,
  true,
);
const someSelected = stated('somebody is selected', ({ selected }) => selected > 0);
const counted = stated(
  'each of those selected has a count of agencies involved',
  ({ involvementCounted }) => involvementCounted,
);

const commonGuards = {
  'theme-agreed': [
    stated('a group has decided on the theme, and the day is entered', (now) => now.themeDecided),
  ],
  issued: [
    stated('the day of the meeting is set', ({ dayKnown }) => dayKnown),
    stated(
      'every agency with contact has an allocation for each person selected',
      ({ withoutAllocation }) => withoutAllocation === 0,
    ),
  ],
  'pack-sent': [
    ours('each form is returned, excused, or marked missing with a reason', (now) => now.returnsOpen === 0),
  ],
  held: [
    ours('the day of the meeting has come', ({ dayReached }) => dayReached),
    ours('who attended is entered', ({ attended }) => attended > 0),
  ],
  acting: [
    ours('the report is approved', ({ reportApproved }) => reportApproved),
    ours('every recommendation is decided', ({ undecided }) => undecided === 0),
    stated('the chair has presented the findings, and the day is entered', (now) => now.presented, true),
  ],
  'asking-impact': [stated('the day for asking about impact has come', ({ impactReached }) => impactReached)],
  closed: [
    ours('every answer about impact is in or excused', ({ impactOpen }) => impactOpen === 0),
    ours(
      'every action is closed, withdrawn, accepted as it is or transferred',
      (now) => now.actionsOpen === 0,
    ),
    ours('every deletion is confirmed or excepted', ({ deletionsOpen }) => deletionsOpen === 0),
    ours('the identity key is destroyed, or on hold with a reason', ({ identityGone }) => identityGone),
  ],
} as const satisfies Partial<Record<RoundState, readonly Guard<RoundFacts>[]>>;

const guardsA: Machine<RoundState, RoundAct, RoundFacts>['guards'] = {
  ...commonGuards,
  'asking-involvement': [someNominated, notTooMany],
  selected: [
    someSelected,
    asMany,
    counted,
    ours(
      'every agency asked has answered, or was asked twice and is marked as not answering',
      ({ answersOutstanding }) => answersOutstanding === 0,
    ),
    stated('those with the widest involvement are selected', ({ widest }) => widest, true),
  ],
};
const guardsD: Machine<RoundState, RoundAct, RoundFacts>['guards'] = {
  ...commonGuards,
  testing: [someNominated, notTooMany],
  selected: [
    someSelected,
    asMany,
    counted,
    stated(
      'the four tests are answered, and none speaks against it',
      ({ testsOpen }) => testsOpen === 0,
      true,
    ),
  ],
};

const reasons: ReadonlySet<RoundAct> = new Set<RoundAct>(['postponed', 'cancelled']);
const nowhere = Object.fromEntries(roundStates.map((state) => [state, {}])) as Record<RoundState, object>;

/** Rounds with a meeting may be put off until they are held, and called off until they are closed. */
function withMeeting(
  steps: readonly RoundState[],
): Record<RoundState, Partial<Record<RoundAct, RoundState>>> {
  const table: Record<RoundState, Partial<Record<RoundAct, RoundState>>> = { ...nowhere, ...chain(steps) };
  const held = steps.indexOf('held');
  for (const [at, state] of steps.entries()) {
    if (state === 'closed') continue;
    table[state] = {
      ...table[state],
      ...(at < held ? { postponed: 'postponed' } : {}),
      cancelled: 'cancelled',
    };
  }
  // Resuming leads to the state it was put off in, which the history of the round knows.
  return { ...table, postponed: { resume: 'postponed', cancelled: 'cancelled' } };
}

const plain = (steps: readonly RoundState[]): Machine<RoundState, RoundAct, RoundFacts> => ({
  first: steps[0] ?? 'planned',
  table: { ...nowhere, ...chain(steps) },
  needsReason: reasons,
  guards: {},
});

export const roundMachines: Readonly<Record<Shape, Machine<RoundState, RoundAct, RoundFacts>>> = {
  A: { first: 'draft', table: withMeeting(stepsOf.A), needsReason: reasons, guards: guardsA },
  B: plain(stepsOf.B),
  C: plain(stepsOf.C),
  D: { first: 'draft', table: withMeeting(stepsOf.D), needsReason: reasons, guards: guardsD },
  E: plain(stepsOf.E),
};

export type RoundStanding = {
  readonly shape: Shape;
  readonly state: RoundState;
  /** The state it was put off in; the same as `state` where it is not postponed. */
  readonly before: RoundState;
};

/** The acts listed for where a round stands (programme.md 5), in the order a screen shows them. */
export const roundActsOf = ({ shape, state }: RoundStanding): readonly RoundAct[] =>
  actsIn(roundMachines[shape], state);

/** What still has to be true before a round may enter a state. */
export const missingFor = (
  { shape }: RoundStanding,
  into: RoundState,
  facts: RoundFacts,
): readonly Guard<RoundFacts>[] => unmet(roundMachines[shape], into, facts);

/**
 * Takes where a round stands, an act, what is true, and the reason given. Gives the state it has afterwards, or the refusal of `moveIn`.
 * Resuming leads back to the state it was postponed in.
 */
export function moveRound(
  standing: RoundStanding,
  act: RoundAct,
  facts: RoundFacts,
  reason: string,
): Result<RoundState, MoveRefusal> {
  if (act === 'resume') return standing.state === 'postponed' ? ok(standing.before) : failed('wrong-state');
  return moveIn(roundMachines[standing.shape], standing.state, act, facts, reason);
}

/** Whether an act is listed and has the reason it always needs: what can be asked without knowing anything else. */
export const isListed = ({ shape, state }: RoundStanding, act: RoundAct, reason: string): boolean =>
  act in roundMachines[shape].table[state] &&
  (!roundMachines[shape].needsReason.has(act) || isWritten(reason));
