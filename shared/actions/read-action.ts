/** Reads an action from everything that was said about it: where it stands is never stored, it follows (programme 10.2 to 10.4). */
import { canonicalJson } from '../json/canonical-json.ts';
import type { ActionEvent, ActionSide, ActionStanding, Speaker, Wording } from './event.ts';
import { inOrder } from './order.ts';
import { move, type ActionRefusal } from './states.ts';

export type Worded = { readonly version: number; readonly wording: Wording };
/** A later date that both sides agreed to (PG52). */
export type Extension = {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly at: string;
};
export type SaidEvent = {
  readonly event: ActionEvent;
  /** Why it counts for nothing, where it does not: it was said about an older version, or the action could not go there. */
  readonly why: ActionRefusal | 'two-contents' | null;
};

export type FollowedAction = {
  readonly state: ActionStanding;
  /** The newest words, and whether both sides have agreed to them. */
  readonly newest: Worded;
  readonly isAgreed: boolean;
  /** The sides that have agreed to the newest words. */
  readonly accepted: ReadonlySet<ActionSide>;
  /** The words that hold: those both agreed to last, or the newest while none were. */
  readonly inForce: Worded;
  /** When both sides agreed for the first time; '' while they have not. */
  readonly agreedAt: string;
  /** The first date both agreed to, for ever (PG52); '' while there is none. */
  readonly firstDue: string;
  /** The date that holds. */
  readonly due: string;
  readonly extensions: readonly Extension[];
  /** It may still change: set before moderation, and not confirmed yet (PG59). */
  readonly mayChange: boolean;
  /** The day it was said to be done; '' while it is not, also after "not proven". */
  readonly doneOn: string;
  readonly provenOn: string;
  /** Who has reported it done: none of them proves it. */
  readonly reporters: readonly Speaker[];
  /** How often it was reported done, not proven, and opened again. */
  readonly reports: number;
  readonly notProven: number;
  readonly reopened: number;
  readonly replied: boolean;
  readonly to: { readonly plan: string; readonly number: string } | null;
  readonly planClosedOn: string;
  readonly review: string;
  /** Everything that was said, in its order, with what counts for nothing and why. */
  readonly said: readonly SaidEvent[];
};

const noWording: Wording = {
  what: '',
  owner: '',
  person: '',
  deputy: '',
  due: '',
  measure: '',
  level: 'case',
  proof: '',
};

const notBegun: FollowedAction = {
  state: 'proposed',
  newest: { version: 0, wording: noWording },
  isAgreed: false,
  accepted: new Set(),
  inForce: { version: 0, wording: noWording },
  agreedAt: '',
  firstDue: '',
  due: '',
  extensions: [],
  mayChange: false,
  doneOn: '',
  provenOn: '',
  reporters: [],
  reports: 0,
  notProven: 0,
  reopened: 0,
  replied: false,
  to: null,
  planClosedOn: '',
  review: '',
  said: [],
};

const both: ReadonlySet<ActionSide> = new Set<ActionSide>(['owner', 'setter']);

/** The newest words hold from now on: both sides have agreed to them. */
function agreed(now: FollowedAction, { at, words = '' }: ActionEvent, reason: string): FollowedAction {
  const { due } = now.newest.wording;
  const isExtended = now.firstDue !== '' && due > now.due;
  const extension = { from: now.due, to: due, reason: reason === '' ? words : reason, at };
  return {
    ...now,
    isAgreed: true,
    accepted: both,
    inForce: now.newest,
    agreedAt: now.agreedAt === '' ? at : now.agreedAt,
    firstDue: now.firstDue === '' ? due : now.firstDue,
    due,
    extensions: isExtended ? [...now.extensions, extension] : now.extensions,
  };
}

function begun(event: ActionEvent): FollowedAction {
  const wording = event.wording ?? noWording;
  const newest = { version: 1, wording };
  const state = event.begins ?? 'proposed';
  const mayChange = event.provisional === true;
  const first: FollowedAction = {
    ...notBegun,
    state,
    newest,
    inForce: newest,
    due: wording.due,
    accepted: new Set<ActionSide>(['setter']),
    mayChange,
  };
  if (state === 'proposed' || state === 'refused') return first;
  const now = agreed(first, event, '');
  if (state !== 'reported-done' && state !== 'proven' && state !== 'closed') return now;
  const doneOn = event.on ?? '';
  return { ...now, doneOn, reports: 1, provenOn: state === 'reported-done' ? '' : doneOn };
}

/** Why the words that wait were asked for. */
const reasonOf = (now: FollowedAction): string =>
  now.said.findLast(({ event, why }) => why === null && event.act === 'change')?.event.words ?? '';

function applied(now: FollowedAction, event: ActionEvent, state: ActionStanding): FollowedAction {
  const next = { ...now, state };
  switch (event.act) {
    case 'accept': {
      const accepted = new Set([...now.accepted, event.side]);
      return [...both].every((side) => accepted.has(side))
        ? agreed({ ...next, accepted }, event, reasonOf(now))
        : { ...next, accepted };
    }
    case 'change': {
      const newest = { version: now.newest.version + 1, wording: event.wording ?? now.newest.wording };
      const accepted = new Set<ActionSide>([event.side]);
      const never = now.agreedAt === '';
      return {
        ...next,
        newest,
        accepted,
        isAgreed: false,
        ...(never ? { inForce: newest, due: newest.wording.due } : {}),
      };
    }
    case 'keep':
      // The words that hold stand again, as a version of their own: what was said about the other one is about an older one.
      return {
        ...next,
        newest: { version: now.newest.version + 1, wording: now.inForce.wording },
        inForce: { version: now.newest.version + 1, wording: now.inForce.wording },
        accepted: both,
        isAgreed: true,
      };
    case 'report':
      return {
        ...next,
        doneOn: event.on ?? '',
        reports: now.reports + 1,
        reporters: [...now.reporters, event.by],
      };
    case 'not-proven':
      return { ...next, notProven: now.notProven + 1, doneOn: '' };
    case 'prove':
      return { ...next, provenOn: event.on ?? '' };
    case 'reopen':
      return { ...next, reopened: now.reopened + 1, doneOn: '', provenOn: '' };
    case 'confirm':
      return { ...next, mayChange: false };
    case 'reply':
      return { ...next, replied: true };
    case 'transfer':
      return { ...next, to: event.to ?? null };
    case 'plan-closed':
      return { ...next, planClosedOn: event.on ?? '' };
    case 'accept-as-is':
      return { ...next, review: event.review ?? '' };
    default:
      return next;
  }
}

/**
 * Takes everything that was said about an action, in any order. Gives where it stands, its words and dates, and each event with what came
 * of it. An event that does not fit where the action stood is kept, counts for nothing, and says why (programme 10.3).
 */
export function readAction(events: readonly ActionEvent[]): FollowedAction {
  const seen = new Map<string, string>();
  let now = notBegun;
  for (const event of inOrder(events)) {
    const bytes = canonicalJson(event);
    const isSecond = seen.has(event.id) && seen.get(event.id) !== bytes;
    seen.set(event.id, bytes);
    const note = (why: SaidEvent['why']): void => {
      now = { ...now, said: [...now.said, { event, why }] };
    };
    if (isSecond) note('two-contents');
    else if (event.act === 'set') {
      const isFirst = now.newest.version === 0;
      if (isFirst) now = { ...begun(event), said: now.said };
      note(isFirst ? null : 'action-not-now');
    } else {
      const moved = now.newest.version === 0 ? null : move(now, event);
      if (moved?.ok === true) now = applied(now, event, moved.value);
      note(moved === null ? 'action-not-now' : moved.ok ? null : moved.code);
    }
  }
  return now;
}
