/** What is done when nothing else is to be done: the search index, then the checks of each form and their counts in the summaries. Never inside a save. */
import type { AuditSummary, Trouble } from '../../../shared/audit/audit.ts';
import { holidaySet, localDate } from '../../../shared/dates/index.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { foldReference, summarise } from '../../../shared/toolkit/evaluate/index.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import type { Committer } from '../records/commit.ts';
import type { Context, Loaded } from '../records/held.ts';
import type { Unfitting } from '../../../shared/contract/audits.ts';
import { unfitting, wrongIn } from './does-not-fit.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { sameJson } from '../../../shared/json/same.ts';

/** Pause after the last save before the checks run, in ms: a person types in bursts. */
const pause = 400;

/** The checking half of the audit store. */
export function makeProblems(
  context: Context,
  parts: {
    readonly committer: Committer;
    readonly index: SearchIndex;
    /** Hears of what failed; the work goes on with the next audit. */
    readonly onNoted: (error: unknown) => void;
    readonly mending: <T>(work: () => T) => T;
  },
) {
  const { db } = context;
  const { committer, index, onNoted, mending } = parts;
  const sameCase = db.prepare<[string, string], { summary: string }>(
    `SELECT summary FROM summaries WHERE case_reference = ? AND case_reference <> ''
     UNION SELECT summary FROM summaries WHERE match_key = ? AND match_key <> ''`,
  );
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
  let timer: NodeJS.Timeout | null = null;

  /** Every problem of an audit as it stands; signing asks for this afresh. */
  const problemsOf = ({ audit, toolkit, summary }: Loaded): Problem[] => {
    const settings = context.settings();
    return findProblems({
      toolkit,
      audit,
      today: localDate(new Date()),
      holidays: holidaySet(settings.holidaysAdded, settings.holidaysRemoved),
      others: sameCase
        .all(foldReference(summary.caseReference), summary.matchKey ?? '')
        .map((row) => JSON.parse(row.summary) as AuditSummary)
        .filter((other) => other.id !== audit.id),
      localNames: settings.localNames,
      taskDays: settings.taskDays,
    });
  };

  const refreshOne = (id: string) => {
    const loaded = context.load(id);
    if (loaded === null) return;
    const { audit, toolkit, revision, updatedAt } = loaded;
    const { signedAt, auditor } = loaded.summary;
    const problems = problemsOf(loaded);
    const made = summarise({ toolkit, audit, problems, revision, updatedAt, signedAt, auditor });
    const isWrong = wrongIn(loaded, localDate(new Date())).length > 0;
    const summary: AuditSummary = isWrong ? { ...made, trouble: 'does-not-fit' } : made;
    committer.writeSummary(loaded.key, summary, false);
    context.keep(id, { ...loaded, summary });
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

  /** The next audit whose checks are to be made. */
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
    if (indexing()) return true;
    const id = mending(nextStale);
    if (id === null) return false;
    try {
      refreshOne(id);
    } catch (error) {
      // A full disk: the counts stay stale and are made again after the next save. The save itself reports the disk.
      if (writeCodeOf(error) !== null) return false;
      given.add(id);
      onNoted(error);
      noteTrouble(id);
    }
    return true;
  };

  const run = () => {
    timer = null;
    try {
      // One at a time, so that a save never waits for more than one audit's checks.
      if (piece()) timer = setTimeout(run, 0);
    } catch (error) {
      // Nothing in the background is worth closing a vault for; the next save or opening tries again.
      onNoted(error);
    }
  };

  const soon = (wait = pause): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(run, wait);
  };

  return {
    problemsOf,
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
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
