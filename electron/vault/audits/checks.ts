/**
 * What is done when nothing else is to be done: the checks of an audit somebody has open, the search index, the checks of all others and
 * their counts in the summaries. Never inside a save, and in pieces so short that a save asked meanwhile hardly waits.
 */
import type { Audit, AuditSummary, Trouble } from '../../../shared/audit/audit.ts';
import type { Unfitting } from '../../../shared/contract/audits.ts';
import type { Findings } from '../../../shared/contract/checks.ts';
import { localDate } from '../../../shared/dates/index.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import type { Committer } from '../records/commit.ts';
import type { Context, Loaded } from '../records/held.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { makeChecking, type Steps } from './checking.ts';
import { unfitting, wrongIn } from './does-not-fit.ts';

/** Pause after the last save before the checks nobody waits for run, in ms: a person types in bursts. */
const pause = 400;
/** After so many ms of checking the thread looks whether anybody asks something. */
const slice = 3;

type Reply = Result<Findings, 'not-found'>;
type Waiter = { readonly settle: (reply: Reply) => void; readonly fail: (error: unknown) => void };

export type CheckParts = {
  readonly committer: Committer;
  readonly index: SearchIndex;
  /** Hears of what failed; the work goes on with the next audit. */
  readonly onNoted: (error: unknown) => void;
  readonly mending: <T>(work: () => T) => T;
};

/** The checking half of the audit store. */
export function makeChecks(context: Context, { committer, index, onNoted, mending }: CheckParts) {
  const { db } = context;
  const stepsOf = makeChecking(context);
  const stale = db
    .prepare<[], string>(
      'SELECT a.id FROM summaries s JOIN audits a ON a.key = s.audit WHERE s.stale = 1 ORDER BY s.audit DESC',
    )
    .pluck();
  const putStale = db.prepare('UPDATE summaries SET stale = 1 WHERE audit = ?');
  const summaryOf = db.prepare<[string], { key: number; summary: string }>(
    'SELECT s.audit AS key, s.summary FROM summaries s JOIN audits a ON a.key = s.audit WHERE a.id = ?',
  );
  /** Audits whose checks failed: not tried again before they are written again, or the vault is opened again. */
  const given = new Set<string>();
  /** Who waits for the findings of which audit, the first to ask first. */
  const waiting = new Map<string, Waiter[]>();
  let running: { readonly id: string; readonly audit: Audit; readonly steps: Steps } | null = null;
  let timer: NodeJS.Timeout | null = null;
  let next: NodeJS.Immediate | null = null;

  /** Brings the line of the list in line with what was found. */
  const note = (loaded: Loaded, { problems, misfits }: Findings) => {
    const { audit, toolkit, revision, updatedAt } = loaded;
    const { signedAt, auditor } = loaded.summary;
    const made = summarise({ toolkit, audit, problems, revision, updatedAt, signedAt, auditor });
    const summary: AuditSummary = misfits.length > 0 ? { ...made, trouble: 'does-not-fit' } : made;
    committer.writeSummary(loaded.key, summary, false);
    context.keep(audit.id, { ...loaded, summary });
    if (!sameJson(summary, loaded.summary)) context.onSummary(summary);
  };

  /** Notes beside an audit what is the matter with it. Its checks stay to be made, by a later opening or a newer program. */
  const noteTrouble = (id: string) => {
    const row = summaryOf.get(id);
    if (row === undefined) return;
    const trouble = troubleOf(id);
    const before = JSON.parse(row.summary) as AuditSummary;
    if (before.trouble === trouble) return;
    const summary: AuditSummary = { ...before, trouble };
    committer.writeSummary(row.key, summary, true);
    context.onSummary(summary);
  };
  const troubleOf = (id: string): Trouble => {
    try {
      const loaded = context.load(id);
      if (loaded === null) return 'damaged';
      return wrongIn(loaded, localDate(new Date())).length > 0 ? 'does-not-fit' : 'unchecked';
    } catch {
      // What is the matter with it was noted by whoever called.
      return 'damaged';
    }
  };

  const waitersOf = (id: string): readonly Waiter[] => {
    const waiters = waiting.get(id) ?? [];
    waiting.delete(id);
    return waiters;
  };

  /** A few steps of an audit's checks. What was saved meanwhile is checked instead. */
  const check = (id: string) => {
    const loaded = context.load(id);
    if (loaded === null) {
      running = null;
      for (const { settle } of waitersOf(id)) settle(failed('not-found'));
      return;
    }
    // Beside the audit itself its risk records may have been written: then it is another to the checks, too.
    const { audit } = loaded;
    const now = running?.audit === audit ? running.steps : stepsOf(loaded);
    // Steps that throw are over.
    running = null;
    const began = performance.now();
    let step = now.next();
    while (step.done !== true && performance.now() - began < slice) step = now.next();
    if (step.done !== true) {
      running = { id, audit, steps: now };
      return;
    }
    for (const { settle } of waitersOf(id)) settle(ok(step.value));
    note(loaded, step.value);
  };

  /** One that somebody waits for comes first, then one that was begun. */
  const wanted = (): string | null => {
    const [first] = waiting.keys();
    return first ?? running?.id ?? null;
  };
  const nextStale = (): string | null => {
    for (const id of stale.iterate()) if (!given.has(id)) return id;
    return null;
  };

  let isIndexBroken = false;
  /** One portion of the index; true when there is more. An index that fails, also made anew, does not hold up the checks. */
  const indexing = (): boolean => {
    if (isIndexBroken) return false;
    try {
      return mending(() => index.some());
    } catch (error) {
      isIndexBroken = true;
      onNoted(error);
      return false;
    }
  };

  /** One piece of work; true when there may be more. */
  const piece = (): boolean => {
    const first = wanted();
    if (first === null && indexing()) return true;
    const id = first ?? mending(nextStale);
    if (id === null) return false;
    try {
      mending(() => check(id));
    } catch (error) {
      for (const { fail } of waitersOf(id)) fail(error);
      // A full disk: the counts stay stale and are made again after the next save. The save itself reports the disk.
      if (writeCodeOf(error) !== null) return waiting.size > 0;
      given.add(id);
      onNoted(error);
      noteTrouble(id);
    }
    return true;
  };

  const halt = () => {
    if (timer !== null) clearTimeout(timer);
    if (next !== null) clearImmediate(next);
    timer = null;
    next = null;
  };
  /** Goes on after a pause, or at once where somebody waits. */
  const soon = (wait = pause) => {
    if (waiting.size > 0) return;
    halt();
    timer = setTimeout(() => run(), wait);
  };
  const run = () => {
    halt();
    const hadWaiters = waiting.size > 0;
    try {
      if (!piece()) return;
      // What is asked of the thread comes between two pieces; work nobody waits for leaves the writer of the last save a pause.
      if (hadWaiters && waiting.size === 0) soon();
      else next = setImmediate(run);
    } catch (error) {
      // Nothing in the background is worth closing a vault for; the next save or opening tries again.
      onNoted(error);
    }
  };

  return {
    /** What the checks find in the newest revision of an audit, as soon as they have run. Signing asks for this as the page does. */
    findings: ({ audit }: { readonly audit: string }): Promise<Reply> =>
      new Promise((settle, fail) => {
        waiting.set(audit, [...(waiting.get(audit) ?? []), { settle, fail }]);
        halt();
        next = setImmediate(run);
      }),
    /** What of an audit does not fit its form, each with its place and why. What was seen is noted in its line of the list. */
    misfits: ({ audit }: { readonly audit: string }): Result<Unfitting[], 'not-found'> => {
      const loaded = context.load(audit);
      if (loaded === null) return failed('not-found');
      const wrong = wrongIn(loaded, localDate(new Date()));
      if (wrong.length > 0 !== (loaded.summary.trouble === 'does-not-fit')) {
        putStale.run(loaded.key);
        soon();
      }
      return ok(unfitting(loaded.audit, wrong));
    },
    /** Has the checks run soon; called after every commit and on opening. */
    soon,
    /** An audit was written: its checks are tried again. */
    again: (id: string) => void given.delete(id),
    stop: halt,
  };
}
