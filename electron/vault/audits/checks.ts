/**
 * What is done when nothing else is to be done: the checks of an audit somebody has open, the search index, the checks of all others and
 * their counts in the summaries. Never inside a save, and in pieces so short that a save asked meanwhile hardly waits.
 */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Findings } from '../../../shared/contract/checks.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import type { Committer } from '../records/commit.ts';
import type { Context } from '../records/held.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { makeCheckedLines } from './checked-lines.ts';
import { makeChecking, type Steps } from './checking.ts';
import { inTheBackground } from './in-the-background.ts';

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

/** Gives what indexes one portion and says whether there is more. An index that fails, also made anew, does not hold up the checks. */
function makeIndexing({ index, onNoted, mending }: Omit<CheckParts, 'committer'>): () => boolean {
  let isBroken = false;
  return () => {
    if (isBroken) return false;
    try {
      return mending(() => index.some());
    } catch (error) {
      isBroken = true;
      onNoted(error);
      return false;
    }
  };
}

/** The checking half of the audit store. */
export function makeChecks(context: Context, { committer, index, onNoted, mending }: CheckParts) {
  const { db } = context;
  const stepsOf = makeChecking(context);
  const lines = makeCheckedLines(context, committer, () => background.soon());
  const stale = db
    .prepare<[], string>(
      'SELECT a.id FROM summaries s JOIN audits a ON a.key = s.audit WHERE s.stale = 1 ORDER BY s.audit DESC',
    )
    .pluck();
  /** Audits whose checks failed: not tried again before they are written again, or the vault is opened again. */
  const given = new Set<string>();
  /** Who waits for the findings of which audit, the first to ask first. */
  const waiting = new Map<string, Waiter[]>();
  let running: { readonly id: string; readonly audit: Audit; readonly steps: Steps } | null = null;

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
    lines.note(loaded, step.value);
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

  const indexing = makeIndexing({ index, onNoted, mending });

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
      lines.noteTrouble(id);
    }
    return true;
  };

  const background = inTheBackground({ piece, isAwaited: () => waiting.size > 0, onNoted });

  return {
    /** What the checks find in the newest revision of an audit, as soon as they have run. Signing asks for this as the page does. */
    findings: ({ audit }: { readonly audit: string }): Promise<Reply> =>
      new Promise((settle, fail) => {
        waiting.set(audit, [...(waiting.get(audit) ?? []), { settle, fail }]);
        background.now();
      }),
    misfits: lines.misfits,
    /** Has the checks run soon; called after every commit and on opening. */
    soon: background.soon,
    /** An audit was written: its checks are tried again. */
    again: (id: string) => void given.delete(id),
    stop: background.halt,
  };
}
