/**
 * How an action of a signed audit becomes one that is followed: the record it begins as, always the same one (programme 10.2, mappings).
 */
import { actionAbout, type Action, type ActionState } from '../audit/action.ts';
import type { Audit, PartSignature } from '../audit/audit.ts';
import { limits } from '../limits.ts';
import type { ActionRecord } from '../records/action.ts';
import { isWritten } from '../text/written.ts';
import { visibleQuestions } from '../toolkit/evaluate/index.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import type { ActionEvent, ActionStanding, Speaker, Wording } from './event.ts';
import { headsOf, mergeEvents } from './order.ts';
import { readAction, type FollowedAction } from './read-action.ts';

/** Gives the id that always follows from the same words. */
export type IdOf = (words: string) => string;

/** What a source says of its actions (programme 10.2, the mappings). */
type Way = {
  /** Where an action of it begins. */
  readonly begins: ActionStanding;
  /** They may still change until the moderator has confirmed them (S003). */
  readonly provisional: boolean;
  /** The part whose signature reports all of them done, and the part whose signature proves them. */
  readonly reports?: string;
  readonly proves?: string;
};

/** S002: tasks are agreed on return, the team manager signs "tasks completed", the service manager assures. S003: provisional. S004: remedial actions. */
const ways: Readonly<Record<string, Way>> = {
  'file-audit': { begins: 'agreed', provisional: false, reports: 'team-manager', proves: 'service-manager' },
  'case-file-audit': { begins: 'agreed', provisional: true },
  'tier2-full': { begins: 'agreed', provisional: false, proves: 'qa' },
};
const anyWay: Way = { begins: 'proposed', provisional: false };
export const wayOf = ({ id }: Pick<Toolkit, 'id'>): Way => ways[id] ?? anyWay;

/** Where the audit's own word for an action puts it, where that is further on than its form begins. */
const begun: Readonly<Partial<Record<ActionState, ActionStanding>>> = {
  confirmed: 'agreed',
  'in-progress': 'under-way',
  done: 'reported-done',
  verified: 'proven',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

export const speaker = ({ name, role }: Pick<PartSignature, 'name' | 'role'>): Speaker => ({ name, role });

/** The words of an audit's action, as they are agreed to. */
export const wordingOf = ({ what, owner, due, measure, level }: Action): Wording => ({
  what,
  owner,
  person: '',
  deputy: '',
  due,
  measure,
  level,
  proof: '',
});

export const recordIdOf = (idOf: IdOf, audit: string, row: string): string =>
  idOf(`followed-action/${audit}/${row}`);

function placesOf(toolkit: Toolkit, audit: Audit, action: Action): ActionRecord['source']['places'] {
  const titles = new Map(
    visibleQuestions(toolkit, audit).map(({ question }) => [
      question.id,
      `${question.number} ${question.shortTitle ?? question.title}`.trim(),
    ]),
  );
  for (const { id, title } of toolkit.sections) if (!titles.has(id)) titles.set(id, title);
  return actionAbout(action)
    .questions.slice(0, limits.followed.places)
    .map((question) => ({
      question,
      title: (titles.get(question) ?? question).slice(0, limits.followed.place),
    }));
}

export type SignedAudit = { readonly audit: Audit; readonly toolkit: Toolkit };

/** The signature that made the audit's actions known: the auditor's own part. */
export const auditorOf = ({ parts }: Audit): PartSignature | undefined =>
  parts.find(({ part }) => part === 'auditor');

export const versionOf = ({ reference, version }: Audit): string => `${reference}, version ${version}`;

/** The record an action of a signed audit begins as; null while nothing is written in it, or its auditor has not signed. */
export function born(
  { audit, toolkit }: SignedAudit,
  action: Action,
  number: number,
  idOf: IdOf,
): ActionRecord | null {
  const signed = auditorOf(audit);
  if (signed === undefined || !isWritten(action.what)) return null;
  const id = recordIdOf(idOf, audit.id, action.id);
  const way = wayOf(toolkit);
  // Without a date or an owner there is nothing yet that both could have agreed to.
  const isWhole = action.due !== '' && isWritten(action.owner);
  const begins = begun[action.state] ?? (isWhole ? way.begins : 'proposed');
  const round = toolkit.roles['round'];
  const set: ActionEvent = {
    id: idOf(`${id}/set`),
    after: [],
    version: 1,
    act: 'set',
    side: 'setter',
    by: speaker(signed),
    at: signed.at,
    wording: wordingOf(action),
    ...(begins === 'proposed' ? {} : { begins }),
    ...(way.provisional ? { provisional: true } : {}),
    ...(action.doneOn === '' ? {} : { on: action.doneOn }),
    from: versionOf(audit),
  };
  return {
    id,
    source: {
      kind: 'audit',
      audit: audit.id,
      reference: audit.reference,
      form: toolkit.shortTitle,
      row: action.id,
      version: audit.version,
      places: placesOf(toolkit, audit, action),
      record: '',
      words: '',
      replyWanted: toolkit.id === 'tier2-full',
    },
    number,
    alsoIn: [],
    theme: '',
    round: (round === undefined ? '' : (audit.answers[round]?.text ?? '')).slice(0, limits.followed.round),
    priority: '',
    events: [set],
  };
}

/** Adds an event to a record, unless it has it already; everything that was said before is what its maker knew. */
export function saying(
  record: ActionRecord,
  id: string,
  make: (now: FollowedAction) => Omit<ActionEvent, 'id' | 'after' | 'version'> | null,
): ActionRecord {
  if (record.events.some((event) => event.id === id)) return record;
  const now = readAction(record.events);
  const said = make(now);
  if (said === null || record.events.length >= limits.followed.events) return record;
  const { version } = now.newest;
  const after = headsOf(record.events).slice(0, limits.followed.heads);
  return { ...record, events: mergeEvents(record.events, [{ id, after, version, ...said }]) };
}
