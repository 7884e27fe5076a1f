/**
 * A round of a programme year, of one of the five shapes (programme.md 1, 4, 5). Where it stands is never stored: it follows from its
 * moves, which are only added to. Dates are worked out from its day; stored is what a person set otherwise, and why.
 */
import { z } from 'zod';
import { IsoMonth, IsoTime } from '../audit/ids.ts';
import { sameJson } from '../json/same.ts';
import { limits } from '../limits.ts';
import { dateSteps } from '../programme/dates/steps.ts';
import { isListed, roundActs, roundMachines, shapes, type RoundStanding } from '../programme/states/round.ts';
import { nominationActs, recommendationActs } from '../programme/states/small-machines.ts';
import { Day, participantLevels } from './programme-year.ts';
import { recordKind, RecordId } from './record-kind.ts';

const { programme: most } = limits;
const Name = z.string().max(most.name);
const Words = z.string().max(most.words);
const Text = z.string().max(most.text);
const Reason = z.string().max(most.reason);

/** One step of a machine: who, when, and why. */
const moveOf = <const A extends readonly [string, ...string[]]>(acts: A) =>
  z.strictObject({ id: RecordId, act: z.enum(acts), at: IsoTime, by: Name, reason: Reason });
export const RoundMove = moveOf(roundActs);
export type RoundMove = z.infer<typeof RoundMove>;

/** The four tests of an event's nomination (forms 2a): yes speaks for it, no against it. */
export const Test = z.enum(['', 'yes', 'no']);
export const Nomination = z.strictObject({
  id: RecordId,
  /** A pseudonym or reference, never a name. */
  subject: z.string().max(most.subject),
  agency: z.union([RecordId, z.literal('')]),
  role: Name,
  reason: Reason,
  on: Day,
  interest: Reason,
  tests: z.array(Test).length(4),
  /** Agencies known to be involved, where nobody asks them (D). */
  involved: z.array(RecordId).max(most.agencies),
  until: Day,
  moves: z.array(moveOf(nominationActs)).max(20),
});
export type Nomination = z.infer<typeof Nomination>;

/** When an agency was asked about involvement; asked twice without an answer, it may be marked so (PG05). */
export const Asked = z.strictObject({
  id: RecordId,
  agency: RecordId,
  on: z.array(Day).max(20),
  isSilent: z.boolean(),
});
export const InvolvementRecord = z.strictObject({
  id: RecordId,
  agency: RecordId,
  nomination: RecordId,
  said: z.enum(['yes', 'no', 'unknown']),
  from: Day,
  to: Day,
  alsoKnown: z.array(Name).max(60),
  at: IsoTime,
});

export const Attendance = z.strictObject({
  id: RecordId,
  name: Name,
  agency: z.union([RecordId, z.literal('')]),
  level: z.enum(participantLevels),
  invited: z.boolean(),
  attended: z.boolean(),
});

export const Recommendation = z.strictObject({
  id: RecordId,
  text: Text,
  theme: z.union([RecordId, z.literal('')]),
  body: Words,
  metWhen: Words,
  moves: z.array(moveOf(recommendationActs)).max(20),
});

/** A day of the plan that a person set otherwise than it is worked out. */
export const OwnDate = z.strictObject({ step: z.enum(dateSteps), day: Day, reason: Reason });
/** A step of the plan that is done: moving the meeting leaves it alone (6.2). */
export const DoneStep = z.strictObject({ step: z.enum(dateSteps), on: Day });

export const changeable = ['day', 'theme', 'form'] as const;
/** A change of a published round (PG03): it raises the version, and says who has to be told. */
export const ScheduleChange = z.strictObject({
  id: RecordId,
  at: IsoTime,
  by: Name,
  what: z.enum(changeable),
  from: Words,
  to: Words,
  reason: Reason,
  version: z.int().min(1),
  /** Who has to be told, in words, and who has been. */
  tell: z.array(z.strictObject({ id: RecordId, who: Words, told: z.boolean() })).max(most.people),
});

export const Round = z.strictObject({
  id: RecordId,
  year: RecordId,
  shape: z.enum(shapes),
  code: z.string().max(most.code),
  theme: z.union([RecordId, z.literal('')]),
  groups: z.array(RecordId).max(most.groups),
  /** The themed group whose session it is (C). */
  sessionGroup: z.union([RecordId, z.literal('')]),
  /** The month of a cycle (B). */
  month: z.union([IsoMonth, z.literal('')]),
  form: z.strictObject({
    id: z.string().max(60),
    version: z.string().max(40),
    fingerprint: z.string().max(128),
  }),
  themeQuestions: z.array(Words).max(60),
  /** D: the day of the meeting, session or event. */
  day: Day,
  wanted: z.int().min(0).max(500),
  place: Words,
  notes: Text,
  moves: z.array(RoundMove).max(most.moves),
  /** The group's decision on the theme. */
  themeDecided: z.strictObject({ on: Day, note: Words }),
  published: Day,
  version: z.int().min(1),
  changes: z.array(ScheduleChange).max(most.moves),
  ownDates: z.array(OwnDate).max(40),
  done: z.array(DoneStep).max(40),
  nominations: z.array(Nomination).max(most.nominated),
  asked: z.array(Asked).max(most.agencies),
  involvement: z.array(InvolvementRecord).max(most.answers),
  selection: z.strictObject({
    chosen: z.array(RecordId).max(most.nominated),
    reason: Reason,
    seed: z.string().max(limits.settings.seed),
  }),
  /** Allocations whose form never came, and why. */
  missing: z.array(z.strictObject({ allocation: RecordId, reason: Reason })).max(most.answers),
  meeting: z.strictObject({
    chair: Name,
    attendance: z.array(Attendance).max(most.attendance),
    presentedOn: Day,
  }),
  recommendations: z.array(Recommendation).max(most.recommendations),
  report: z.strictObject({ approvedOn: Day, approvedBy: Name }),
  /** Who still owes an answer about impact, and who a deletion: those that are in or excused are not open. */
  impact: z.array(z.strictObject({ id: RecordId, who: Words, on: Day, excused: Reason })).max(most.agencies),
  deletions: z
    .array(z.strictObject({ id: RecordId, who: Words, on: Day, excepted: Reason }))
    .max(most.people),
  identity: z.strictObject({ destroyedOn: Day, heldWhy: Reason }),
  /** The case list and draw it was made from (7.4), where there is one. */
  caseList: z.union([RecordId, z.literal('')]),
});
export type Round = z.infer<typeof Round>;

/** Where a round stands, by its moves. */
export function standingOf({ shape, moves }: Pick<Round, 'shape' | 'moves'>): RoundStanding {
  const machine = roundMachines[shape];
  let [state, before] = [machine.first, machine.first];
  for (const { act } of moves) {
    state = act === 'resume' ? before : act;
    if (state !== 'postponed') before = state;
  }
  return { shape, state, before };
}

/** A round as it begins. */
export const firstRound = (
  facts: Pick<Round, 'id' | 'year' | 'shape' | 'code' | 'wanted'> & Partial<Round>,
): Round => ({
  theme: '',
  groups: [],
  sessionGroup: '',
  month: '',
  form: { id: '', version: '', fingerprint: '' },
  themeQuestions: [],
  day: '',
  place: '',
  notes: '',
  moves: [],
  themeDecided: { on: '', note: '' },
  published: '',
  version: 1,
  changes: [],
  ownDates: [],
  done: [],
  nominations: [],
  asked: [],
  involvement: [],
  selection: { chosen: [], reason: '', seed: '' },
  missing: [],
  meeting: { chair: '', attendance: [], presentedOn: '' },
  recommendations: [],
  report: { approvedOn: '', approvedBy: '' },
  impact: [],
  deletions: [],
  identity: { destroyedOn: '', heldWhy: '' },
  caseList: '',
  ...facts,
});

/** Whether a round may become another: its shape and year stay, and its moves are only added to, each as its table lists it. */
export function mayBecome(before: Round, after: Round): boolean {
  if (before.year !== after.year || before.shape !== after.shape || after.version < before.version)
    return false;
  const { shape, moves } = after;
  if (!sameJson(moves.slice(0, before.moves.length), before.moves)) return false;
  return moves.slice(before.moves.length).every(({ act, reason }, at) => {
    const earlier = { shape, moves: moves.slice(0, before.moves.length + at) };
    return isListed(standingOf(earlier), act, reason);
  });
}

export const roundKind = recordKind<Round>({
  name: 'round',
  schema: Round,
  reference: ({ code }) => (code === '' ? 'a round without a code' : `the round ${code}`),
  line: (round) => ({
    year: round.year,
    shape: round.shape,
    code: round.code,
    state: standingOf(round).state,
    theme: round.theme,
    groups: round.groups,
    sessionGroup: round.sessionGroup,
    month: round.month,
    day: round.day,
    decidedOn: round.themeDecided.on,
    published: round.published,
    version: round.version,
    ownDates: round.ownDates.map(({ step, day }) => ({ step, day })),
    done: round.done.map(({ step, on }) => ({ step, on })),
    wanted: round.wanted,
  }),
  texts: ({ code, place, notes, nominations, recommendations, themeQuestions }) => ({
    code,
    notes: [place, notes, ...themeQuestions].filter((text) => text !== '').join('\n'),
    nominations: nominations.flatMap((one) => [one.subject, one.reason]).join('\n'),
    recommendations: recommendations.map((one) => one.text).join('\n'),
  }),
  mayChange: mayBecome,
  mayErase: ({ moves }) => moves.length === 0,
});
