/**
 * The states of an action that is followed, and what may be said in each: one table (programme 10.2). An arrow that is not here does not
 * exist. Reading an action asks `move` for every event, the vault asks it before it keeps one, and a screen asks `may` before it offers
 * one. Drawn in docs/states.md. S002 speaks of tasks, S003 of provisional actions, S004 of remedial ones; the mappings are in from-audit.ts.
 */
import { isWritten } from '../text/written.ts';
import type { KindStates } from '../records/record-kind.ts';
import { failed, ok, type Result } from '../result.ts';
import { ActionAct, type ActionEvent, type ActionSide, type ActionStanding, type Wording } from './event.ts';
import { isOwnProof } from './own-proof.ts';
import type { FollowedAction } from './read-action.ts';

type Row = Partial<Record<ActionAct, ActionStanding>>;

/** What can be said in every state without moving it. */
const words = (state: ActionStanding): Row => ({ reply: state, note: state, confirm: state });
/** What ends an action that is open, without its being done. */
const ends: Row = { 'accept-as-is': 'accepted-as-is', withdraw: 'withdrawn', transfer: 'transferred' };
/** A change asks both sides again; until both have answered, the action stands as it was agreed. */
const change = (state: ActionStanding): Row => ({ change: state, accept: state, keep: state });

/** Each act a state allows, with the state it leads to. `accept` leads from proposed to agreed once both sides have said it. */
export const actionTable: Readonly<Record<ActionStanding, Row>> = {
  proposed: { ...words('proposed'), ...ends, accept: 'agreed', refuse: 'refused', change: 'proposed' },
  refused: { ...words('refused'), ...ends, change: 'proposed' },
  agreed: { ...words('agreed'), ...ends, ...change('agreed'), start: 'under-way' },
  'under-way': { ...words('under-way'), ...ends, ...change('under-way'), report: 'reported-done' },
  'reported-done': {
    ...words('reported-done'),
    ...ends,
    ...change('reported-done'),
    prove: 'proven',
    'not-proven': 'under-way',
  },
  proven: { ...words('proven'), close: 'closed' },
  closed: { ...words('closed'), reopen: 'under-way' },
  'accepted-as-is': words('accepted-as-is'),
  withdrawn: words('withdrawn'),
  // It stays listed until the plan it went into says that it is closed.
  transferred: { ...words('transferred'), 'plan-closed': 'transferred' },
};

/** Whose word each act is. */
export const actSides: Readonly<Record<ActionAct, readonly ActionSide[]>> = {
  set: ['setter', 'moderator'],
  accept: ['owner', 'setter'],
  refuse: ['owner'],
  start: ['owner'],
  report: ['owner'],
  prove: ['verifier'],
  'not-proven': ['verifier'],
  close: ['co-ordinator', 'service-manager'],
  change: ['setter', 'owner'],
  keep: ['setter', 'owner'],
  'accept-as-is': ['decider'],
  withdraw: ['setter'],
  transfer: ['co-ordinator'],
  'plan-closed': ['co-ordinator'],
  reopen: ['verifier', 're-audit', 'impact'],
  confirm: ['moderator'],
  reply: ['owner'],
  note: [
    'setter',
    'owner',
    'verifier',
    'co-ordinator',
    'service-manager',
    'decider',
    'moderator',
    're-audit',
    'impact',
  ],
};

/** The table as it is drawn. An action that is set comes from nowhere. */
export const actionStates: KindStates = {
  acts: Object.keys(actSides).filter((act) => act !== 'set'),
  table: actionTable,
  note: {
    title: 'said by',
    of: (act) => {
      const sides = actSides[act as ActionAct];
      return sides.length > 5 ? 'anybody' : sides.join(', ');
    },
  },
};

/** Acts that need a reason in words ("r" of the table in programme 10.2). */
export const needsReason: ReadonlySet<ActionAct> = new Set<ActionAct>([
  'refuse',
  'prove',
  'not-proven',
  'accept-as-is',
  'withdraw',
  'reopen',
  'reply',
  'note',
]);

/** States in which nothing is left to be done about it: an audit is closed when each of its actions stands in one (PG56). */
export const isSettled = (state: ActionStanding): boolean =>
  state === 'proven' ||
  state === 'closed' ||
  state === 'withdrawn' ||
  state === 'accepted-as-is' ||
  state === 'transferred';

/** States in which somebody still has something to do about it. */
export const isOpenAction = (state: ActionStanding): boolean => !isSettled(state);

export type ActionRefusal =
  | 'action-not-now'
  | 'action-not-theirs'
  | 'action-own-proof'
  | 'action-who'
  | 'action-date-missing'
  | 'action-already-agreed'
  | 'action-not-agreed'
  | 'action-evidence-needed'
  | 'action-may-change'
  | 'action-others-open'
  | 'action-number-needed'
  | 'action-risk-needed'
  | 'action-outdated'
  | 'reason-needed';

/** What is known beside the action itself. */
export type Beside = {
  /** Whether every other action of its audit is settled; taken as so where nobody says. */
  readonly othersSettled?: boolean;
};

/** What is said, without the event it becomes. */
export type Said = Omit<ActionEvent, 'id' | 'after' | 'at'>;

const has = (text: string | undefined): boolean => text !== undefined && isWritten(text);
const isComplete = ({ what, owner, due }: Wording): boolean => has(what) && has(owner) && due !== '';

/** PG51: evidence of the kind wanted, or a reason why it is shown in another way. */
function lacksEvidence({ newest }: FollowedAction, { shown, words: reason }: Said): boolean {
  const given = shown !== undefined && has(shown.what);
  const wanted = newest.wording.proof;
  const fits = given && (wanted === '' || shown.kind === wanted);
  return !fits && !has(reason);
}

/** PG52: a later date is given only with a reason; so is any change of what is under way. */
const lacksReason = (now: FollowedAction, { wording, words: reason }: Said): boolean =>
  wording !== undefined && now.due !== '' && wording.due > now.due && !has(reason);

type Need = (now: FollowedAction, said: Said, beside: Beside) => ActionRefusal | null;

const needs: Readonly<Partial<Record<ActionAct, Need>>> = {
  accept: (now, { side }) => {
    if (now.isAgreed) return 'action-not-now';
    if (!isComplete(now.newest.wording)) return 'action-date-missing';
    return now.accepted.has(side) ? 'action-already-agreed' : null;
  },
  start: (now) => (now.isAgreed ? null : 'action-not-agreed'),
  report: (now, said) => {
    if (!now.isAgreed) return 'action-not-agreed';
    if (said.on === undefined) return 'action-date-missing';
    return lacksEvidence(now, said) ? 'action-evidence-needed' : null;
  },
  prove: (now, said) => {
    if (!now.isAgreed) return 'action-not-agreed';
    if (said.on === undefined) return 'action-date-missing';
    return isOwnProof(now, said.by) ? 'action-own-proof' : null;
  },
  'not-proven': (now, { by }) => (isOwnProof(now, by) ? 'action-own-proof' : null),
  close: (now, _said, { othersSettled }) => {
    if (now.mayChange) return 'action-may-change';
    return othersSettled === false ? 'action-others-open' : null;
  },
  change: (now, said) => {
    if (said.wording === undefined || !has(said.wording.what)) return 'action-date-missing';
    return lacksReason(now, said) ? 'reason-needed' : null;
  },
  keep: (now) => (now.isAgreed ? 'action-not-now' : null),
  'accept-as-is': (_now, { carries, review }) =>
    has(carries) && review !== undefined ? null : 'action-risk-needed',
  transfer: (_now, { to }) => (has(to?.plan) && has(to?.number) ? null : 'action-number-needed'),
  'plan-closed': (now, { on }) => {
    if (now.planClosedOn !== '') return 'action-not-now';
    return on === undefined ? 'action-date-missing' : null;
  },
  confirm: (now) => (now.mayChange ? null : 'action-not-now'),
};

/**
 * Takes an action as it stands and what is said about it now (programme 10.2). Gives the state it has afterwards, often the same; fails
 * with the code of the refusal, whose sentence says what is missing or who has to say it.
 */
export function move(
  now: FollowedAction,
  said: Said,
  beside: Beside = {},
): Result<ActionStanding, ActionRefusal> {
  const to = actionTable[now.state][said.act];
  if (to === undefined) return failed('action-not-now');
  if (!actSides[said.act].includes(said.side)) return failed('action-not-theirs');
  if (!has(said.by.name) && !has(said.by.role)) return failed('action-who');
  if (said.version < now.newest.version && said.act !== 'note' && said.act !== 'reply')
    return failed('action-outdated', { seen: said.version, now: now.newest.version });
  const lack = needs[said.act]?.(now, said, beside) ?? null;
  if (lack !== null) return failed(lack);
  if (needsReason.has(said.act) && !has(said.words)) return failed('reason-needed');
  if (said.act !== 'accept' || now.state !== 'proposed') return ok(to);
  const other: ActionSide = said.side === 'owner' ? 'setter' : 'owner';
  return ok(now.accepted.has(other) ? to : 'proposed');
}

/** Acts the table allows where an action stands, whatever else each of them needs. A screen offers these and no other. */
export function mayNow(now: FollowedAction, beside: Beside = {}): readonly ActionAct[] {
  const row = actionTable[now.state];
  return ActionAct.options.filter((act) => {
    if (row[act] === undefined) return false;
    if (act === 'accept' || act === 'keep')
      return !now.isAgreed && (act === 'keep' || isComplete(now.newest.wording));
    if (act === 'confirm') return now.mayChange;
    if (act === 'start' || act === 'report' || act === 'prove') return now.isAgreed;
    if (act === 'close') return !now.mayChange && beside.othersSettled !== false;
    if (act === 'plan-closed') return now.planClosedOn === '';
    return true;
  });
}
