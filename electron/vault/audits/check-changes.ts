/** Decides whether changes to an audit may be saved: only what a person may change, only where nothing is signed, only what fits. */
import { asksReplies } from '../../../shared/kinds/index.ts';
import { Answer } from '../../../shared/audit/answer.ts';
import { Audit } from '../../../shared/audit/audit.ts';
import { isOpenForWriting, isSigned, move, type AuditAct } from '../../../shared/audit/states.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { readChanged } from '../../../shared/json/stored.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { partsBeingFilled, questionById } from '../../../shared/toolkit/evaluate/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { pointerParts, type Json } from '../../../shared/json/patch.ts';
import { sameJson } from '../../../shared/json/same.ts';

/** Set by the program alone: on creating, signing, re-opening. */
const immutable = new Set([
  'id',
  'reference',
  'version',
  'versionReason',
  'state',
  'toolkit',
  'parts',
  'createdAt',
  'carriedFrom',
]);

/** What of an action may still change once the auditor has signed: how it is answered and followed. */
const followed = new Set(['reply', 'state', 'doneOn', 'doneOnUnread', 'doneEvidence']);

/** Places of an audit that changes touch: question ids, and names of the audit's own members. */
export type Touched = { readonly questions: ReadonlySet<string>; readonly members: ReadonlySet<string> };

/** Reads which places a patch changes ("test" changes none); null when a path is none. */
export function touchedBy(operations: readonly PatchOperation[]): Touched | null {
  const questions = new Set<string>();
  const members = new Set<string>();
  for (const { op, path } of operations) {
    if (op === 'test') continue;
    const parts = pointerParts(path);
    const [member, question] = parts ?? [];
    if (member === undefined) return null;
    if (member !== 'answers') members.add(member);
    // Replacing all answers at once would change every question unseen.
    else if (question === undefined) return null;
    else questions.add(question);
  }
  return { questions, members };
}

/** Whether a question's part is among the given ones. */
const inPart = (toolkit: Toolkit, id: string, parts: ReadonlySet<string>): boolean =>
  parts.has(
    toolkit.sections.find((section) => section.questions.some((one) => one.id === id))?.part ?? '(none)',
  );

/** Whether the changes are a risk record and nothing else: that can be written down whatever became of the audit. */
const isRiskRecord = ({ questions, members }: Touched): boolean =>
  questions.size === 0 && [...members].every((member) => member === 'escalations');

/** The parts that are not signed and wait for nobody. */
function openParts(toolkit: Toolkit, { parts }: Audit): ReadonlySet<string> {
  const signed = new Set<string>(parts.map((one) => one.part));
  const open = toolkit.parts.filter((one) => !signed.has(one.id) && one.after.every((id) => signed.has(id)));
  return new Set(open.map((one) => one.id));
}

/** Whether the changes stay in the parts that are open, off what the signed ones cover. */
function partAllows(toolkit: Toolkit, before: Audit, after: Audit, touched: Touched): boolean {
  const open = openParts(toolkit, before);
  for (const id of touched.questions) if (!inPart(toolkit, id, open)) return false;
  if (!isSigned(before)) return true;
  for (const member of touched.members) {
    // Someone may be at risk now: that can always be written down, also beside a signed part.
    if (member === 'escalations' || member === 'waivers') continue;
    if (member !== 'actions' || !onlyFollowed(before, after) || !repliesOpen(toolkit, before)) return false;
  }
  return true;
}

/** Whether actions may be answered now: in a form that has a part for it, only until that part is signed. */
function repliesOpen(toolkit: Toolkit, before: Audit): boolean {
  const parts = toolkit.sections
    .filter((section) => section.questions.some(asksReplies))
    .map((section) => section.part);
  const open = partsBeingFilled(toolkit, before);
  return parts.length === 0 || parts.some((part) => open.has(part));
}

/** Whether every action is still there, unchanged but for its reply and its progress. */
function onlyFollowed(before: Audit, after: Audit): boolean {
  if (before.actions.length !== after.actions.length) return false;
  return before.actions.every((old, index) => {
    const now = after.actions[index];
    if (now === undefined) return false;
    const rest = (action: object): Json =>
      Object.fromEntries(Object.entries(action).filter(([key]) => !followed.has(key)));
    return sameJson(rest(old), rest(now));
  });
}

/** Validates only what was touched: the rest was valid before and is shared with it. */
function fits(toolkit: Toolkit, before: Audit, after: Audit, touched: Touched): boolean {
  for (const id of touched.questions) {
    if (questionById(toolkit, id) === undefined) return false;
    const answer: unknown = Object.hasOwn(after.answers, id) ? after.answers[id] : undefined;
    const was: unknown = Object.hasOwn(before.answers, id) ? before.answers[id] : undefined;
    if (answer !== undefined && readChanged(Answer, was, answer) === null) return false;
  }
  for (const member of touched.members) {
    if (!Object.hasOwn(Audit.shape, member)) return false;
    const schema = Audit.shape[member as keyof typeof Audit.shape];
    const now: unknown = Object.hasOwn(after, member) ? after[member as keyof Audit] : undefined;
    if (now === undefined || readChanged(schema, before[member as keyof Audit], now) === null) return false;
  }
  return true;
}

/** Which act of the table of states a change is. */
function writingAct(toolkit: Toolkit, before: Audit, touched: Touched): AuditAct {
  if (isRiskRecord(touched)) return 'record-risk';
  if (!isSigned(before)) return 'write';
  // An audit that was given back takes what stands beside the signed part even where no other part is open.
  const open = isOpenForWriting(before.state) || partsBeingFilled(toolkit, before).size > 0;
  return open ? 'fill-part' : 'write';
}

/**
 * Checks a patched audit against the one before. `after` is not trusted yet. Fails with 'audit-locked' once signed, 'part-locked' where
 * a signed part is touched, 'bad-changes' where a member only the program sets is touched or the result does not fit the model.
 */
export function checkChanges(input: {
  readonly toolkit: Toolkit;
  readonly before: Audit;
  readonly after: Json;
  readonly touched: Touched;
}): Result<Audit, 'bad-changes' | 'audit-locked' | 'part-locked'> {
  const { toolkit, before, touched } = input;
  const moved = move(before, writingAct(toolkit, before, touched));
  if (!moved.ok) return failed('audit-locked');
  for (const member of touched.members) if (immutable.has(member)) return failed('bad-changes');
  const after = input.after as unknown as Audit;
  if (!fits(toolkit, before, after, touched)) return failed('bad-changes');
  if (partAllows(toolkit, before, after, touched)) return ok(after);
  return failed(isOpenForWriting(before.state) ? 'part-locked' : 'audit-locked');
}
