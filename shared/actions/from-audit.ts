/**
 * How the actions of a signed audit become followed ones, and how what is signed later speaks of them. The audit itself is never touched
 * (docs/adr, "Actions are followed beside their audit"). Nothing here keeps anything: the same signed documents give the same records and events, by the same ids.
 */
import type { Action } from '../audit/action.ts';
import type { Audit } from '../audit/audit.ts';
import { dayOf } from '../dates/index.ts';
import { asksReplies } from '../kinds/index.ts';
import { limits } from '../limits.ts';
import type { ActionRecord } from '../records/action.ts';
import { isWritten } from '../text/written.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import {
  auditorOf,
  born,
  recordIdOf,
  saying,
  speaker,
  versionOf,
  wayOf,
  wordingOf,
  type IdOf,
  type SignedAudit,
} from './born.ts';
import type { Wording } from './event.ts';

const saysTheSame = (a: Wording, b: Wording): boolean =>
  a.what === b.what &&
  a.owner === b.owner &&
  a.due === b.due &&
  a.measure === b.measure &&
  a.level === b.level;

/** The part in which the owner answers each action; undefined where the form has none. */
const replyPart = (toolkit: Toolkit): string | undefined =>
  toolkit.sections.find(({ questions }) => questions.some(asksReplies))?.part;

/** A signed version of the audit that words the action otherwise asks for a change; it does not overwrite (PG52). */
function reworded(record: ActionRecord, audit: Audit, action: Action, idOf: IdOf): ActionRecord {
  const signed = auditorOf(audit);
  const last = record.events.findLast(
    ({ wording, from }) => wording !== undefined && from !== undefined,
  )?.wording;
  const wording = wordingOf(action);
  if (signed === undefined || last === undefined || saysTheSame(last, wording)) return record;
  return saying(record, idOf(`${record.id}/${audit.id}/version-${audit.version}`), (now) => ({
    act: 'change',
    side: 'setter',
    by: speaker(signed),
    at: signed.at,
    // Who the owner is by name, and what counts as proof, are not said in an audit.
    wording: {
      ...now.newest.wording,
      what: wording.what,
      owner: wording.owner,
      due: wording.due,
      measure: wording.measure,
      level: wording.level,
    },
    words: audit.versionReason === '' ? `As signed in ${versionOf(audit)}.` : audit.versionReason,
    from: versionOf(audit),
  }));
}

/** What a part of another person says of the action, once it is signed. */
function answered(
  record: ActionRecord,
  { audit, toolkit }: SignedAudit,
  action: Action,
  idOf: IdOf,
): ActionRecord {
  const way = wayOf(toolkit);
  return audit.parts.reduce((now, part) => {
    const key = `${record.id}/${audit.id}/${audit.version}/${part.part}`;
    const statement = toolkit.parts.find(({ id }) => id === part.part)?.statement ?? '';
    const by = speaker(part);
    const { at } = part;
    const from = `${versionOf(audit)}, ${part.role}`.slice(0, 120);
    const day = dayOf(at);
    const isReply = part.part === replyPart(toolkit);
    let next = now;
    if (isReply && isWritten(action.reply))
      next = saying(next, idOf(`${key}/reply`), () => ({
        act: 'reply',
        side: 'owner',
        by,
        at,
        words: action.reply.slice(0, limits.followed.words),
        from,
      }));
    if (part.part === way.reports || (isReply && action.doneOn !== '')) {
      next = saying(next, idOf(`${key}/start`), ({ state }) =>
        state === 'agreed' ? { act: 'start', side: 'owner', by, at, from } : null,
      );
      const what = action.doneEvidence.slice(0, limits.followed.evidence);
      next = saying(next, idOf(`${key}/report`), () => ({
        act: 'report',
        side: 'owner',
        by,
        at,
        on: action.doneOn === '' ? day : action.doneOn,
        words: statement,
        ...(isWritten(what) ? { shown: { kind: '' as const, what, where: '', on: action.doneOn } } : {}),
        from,
      }));
    }
    if (part.part === way.proves)
      next = saying(next, idOf(`${key}/prove`), () => ({
        act: 'prove',
        side: 'verifier',
        by,
        at,
        on: day,
        words: statement,
        from,
      }));
    return next;
  }, record);
}

/** Says that a later version of the audit no longer names the action. Whether it is withdrawn is for a person to say. */
const noLonger = (record: ActionRecord, audit: Audit, idOf: IdOf): ActionRecord => {
  const signed = auditorOf(audit);
  if (signed === undefined) return record;
  return saying(record, idOf(`${record.id}/${audit.id}/gone-${audit.version}`), () => ({
    act: 'note',
    side: 'setter',
    by: speaker(signed),
    at: signed.at,
    words: `${versionOf(audit)} no longer names this action.`,
    from: versionOf(audit),
  }));
};

/** The same action, which another audit carried forward. */
const carriedInto = (record: ActionRecord, { id }: Audit): ActionRecord =>
  record.source.audit === id || record.alsoIn.includes(id) || record.alsoIn.length >= limits.followed.heads
    ? record
    : { ...record, alsoIn: [...record.alsoIn, id] };

const hasMore = (record: ActionRecord, had: ActionRecord | undefined): boolean =>
  had === undefined || record.events.length > had.events.length || record.alsoIn.length > had.alsoIn.length;

/**
 * Takes one signed document of an audit with its form, and the records there are already (those beside the audit, and those its rows were
 * carried from, by id). Gives every record that is new or has more to say. Documents come in the order of their versions; taking in the
 * newest again changes nothing.
 */
export function followSigned(
  signed: SignedAudit,
  had: ReadonlyMap<string, ActionRecord>,
  idOf: IdOf,
): ActionRecord[] {
  const { audit } = signed;
  const named = new Set<string>();
  const now = audit.actions.flatMap((action, at): ActionRecord[] => {
    // One that was carried forward stays the action it was: its row bears the record's id.
    const record =
      had.get(action.id) ??
      had.get(recordIdOf(idOf, audit.id, action.id)) ??
      born(signed, action, at + 1, idOf);
    if (record === null) return [];
    named.add(record.id);
    return [answered(reworded(carriedInto(record, audit), audit, action, idOf), signed, action, idOf)];
  });
  const gone = [...had.values()]
    .filter(({ id, source }) => !named.has(id) && source.audit === audit.id && source.kind === 'audit')
    .map((record) => (record.source.version < audit.version ? noLonger(record, audit, idOf) : record));
  return [...now, ...gone].filter((record) => hasMore(record, had.get(record.id)));
}
