/**
 * An action that is followed until somebody else has seen that it is done (programme 10). It stands beside its audit, whose own list of
 * actions stays as it was signed; what was said about it is only ever added to.
 */
import { z } from 'zod';
import { ActionEvent, type ActionStanding } from '../actions/event.ts';
import { shownWords, type ActionLine } from '../actions/line.ts';
import { headsOf, inOrder } from '../actions/order.ts';
import { readAction } from '../actions/read-action.ts';
import { ActionSource, Priority } from '../actions/source.ts';
import { actionStates, isOpenAction } from '../actions/states.ts';
import { AuditId } from '../audit/ids.ts';
import { dayOf, shortDay } from '../dates/index.ts';
import { canonicalJson } from '../json/canonical-json.ts';
import { sameJson } from '../json/same.ts';
import { limits } from '../limits.ts';
import { recordKind, RecordId } from './record-kind.ts';

const { followed: most } = limits;

export const ActionRecord = z.strictObject({
  id: RecordId,
  source: ActionSource,
  /** Which of its audit's actions it is, counted from one; 0 where it comes from no audit. */
  number: z.int().min(0).max(limits.actions),
  /** Later audits it was carried forward into: they wait for it, too. */
  alsoIn: z.array(AuditId).max(limits.followed.heads),
  /** How it is filed: nothing here is agreed by anybody. */
  theme: z.string().max(most.theme),
  round: z.string().max(most.round),
  priority: Priority,
  events: z.array(ActionEvent).min(1).max(most.events),
});
export type ActionRecord = z.infer<typeof ActionRecord>;

/** What a person calls it: "T2-0417, action 2". */
export function actionReference({ source, number, events }: ActionRecord): string {
  if (source.reference !== '') return `${source.reference}, action ${number}`;
  return `the action set ${shortDay(events[0]?.at ?? '')}`;
}

/** What lists show of an action. */
export function actionLine(record: ActionRecord): ActionLine {
  const { source, number, theme, round, priority, events } = record;
  const now = readAction(events);
  const { wording } = now.inForce;
  const replyOpen = source.replyWanted && !now.replied && now.reports === 0 && isOpenAction(now.state);
  return {
    state: now.state,
    what: wording.what.slice(0, shownWords),
    owner: wording.owner,
    person: wording.person,
    due: now.due,
    firstDue: now.firstDue,
    agreedOn: dayOf(now.agreedAt),
    doneOn: now.doneOn,
    provenOn: now.provenOn,
    review: now.review,
    extensions: now.extensions.length,
    reopened: now.reopened,
    reports: now.reports,
    waits: now.agreedAt !== '' && !now.isAgreed,
    mayChange: now.mayChange,
    planClosed: now.planClosedOn !== '',
    replyOpen,
    proof: wording.proof,
    level: wording.level,
    priority,
    theme,
    round,
    from: source.kind,
    reference: source.reference,
    number,
    form: source.form,
    places: (source.places.length === 0
      ? source.words
      : source.places.map(({ title }) => title).join(', ')
    ).slice(0, 400),
    question: source.places[0]?.question ?? '',
  };
}

/** Where an action stands. */
export const standingOf = ({ events }: ActionRecord): ActionStanding => readAction(events).state;

/**
 * Whether a record may become another: its source stays, no event is lost or altered, the events stand in their one order, and what is
 * said by somebody who knew all that was there has to fit where the action stands. What was said elsewhere meanwhile is kept (M4, M6).
 */
export function mayBecome(before: ActionRecord, after: ActionRecord): boolean {
  if (!sameJson(before.source, after.source) || before.number !== after.number) return false;
  if (!before.alsoIn.every((audit) => after.alsoIn.includes(audit))) return false;
  const had = before.events.map(canonicalJson);
  const has = after.events.map(canonicalJson);
  const rest = new Set(has);
  if (rest.size !== has.length || !had.every((bytes) => rest.has(bytes))) return false;
  if (!sameJson(inOrder(after.events), after.events)) return false;
  const known = new Set(had);
  const knowing = new Set(headsOf(before.events));
  const { said } = readAction(after.events);
  return said.every(({ event, why }) => {
    if (known.has(canonicalJson(event))) return true;
    const isInformed = [...knowing].every((id) => event.after.includes(id));
    // What follows on it was said knowing all that was there, too.
    if (isInformed) {
      knowing.clear();
      knowing.add(event.id);
    }
    return !isInformed || why === null;
  });
}

export const actionKind = recordKind<ActionRecord>({
  name: 'action',
  schema: ActionRecord,
  reference: actionReference,
  line: actionLine,
  about: ({ source }) => source.audit,
  texts: ({ events, source, theme }) => {
    const now = readAction(events);
    const { what, owner, person, measure } = now.newest.wording;
    return {
      what: [what, owner, person, measure, source.words, theme].filter((text) => text !== '').join('\n'),
      said: events
        .flatMap(({ words, shown, to }) => [words ?? '', shown?.what ?? '', to?.plan ?? '', to?.number ?? ''])
        .filter((text) => text !== '')
        .join('\n'),
    };
  },
  mayChange: mayBecome,
  states: [actionStates],
  // One that was typed in by hand and never spoken of is a slip of the pen.
  mayErase: ({ source, events }) => source.kind === 'by-hand' && events.length === 1,
  most: limits.actions * 2,
});
