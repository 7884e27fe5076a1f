/** What is done when nothing else is to be done: the search index, then the checks of each form and their counts in the summaries. Never inside a save. */
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import { holidaySet } from '../../../shared/dates/index.ts';
import { findProblems } from '../../../shared/rules/index.ts';
import { foldReference, summarise } from '../../../shared/toolkit/evaluate/index.ts';
import type { Problem } from '../../../shared/toolkit/problem.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import type { Committer } from '../records/commit.ts';
import type { Context, Loaded } from '../records/held.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { sameJson } from '../../../shared/json/same.ts';

/** Pause after the last save before the checks run, in ms: a person types in bursts. */
const pause = 400;

/** Local calendar date, ISO. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The checking half of the audit store. */
export function makeProblems(context: Context, committer: Committer, index: SearchIndex) {
  const { db } = context;
  const sameCase = db.prepare<[string, string], { summary: string }>(
    `SELECT summary FROM summaries WHERE case_reference = ? AND case_reference <> ''
     UNION SELECT summary FROM summaries WHERE match_key = ? AND match_key <> ''`,
  );
  const stale = db.prepare<[], { id: string }>(
    'SELECT a.id FROM summaries s JOIN audits a ON a.key = s.audit WHERE s.stale = 1 ORDER BY s.audit DESC LIMIT 1',
  );
  let timer: NodeJS.Timeout | null = null;

  /** Every problem of an audit as it stands; signing asks for this afresh. */
  const problemsOf = ({ audit, toolkit, summary }: Loaded): Problem[] => {
    const settings = context.settings();
    return findProblems({
      toolkit,
      audit,
      today: today(),
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
    const summary = summarise({ toolkit, audit, problems, revision, updatedAt, signedAt, auditor });
    committer.writeSummary(loaded.key, summary, false);
    context.keep(id, { ...loaded, summary });
    if (!sameJson(summary, loaded.summary)) context.onSummary(summary);
  };

  const run = () => {
    timer = null;
    if (index.some()) {
      timer = setTimeout(run, 0);
      return;
    }
    const next = stale.get();
    if (next === undefined) return;
    try {
      refreshOne(next.id);
    } catch (error) {
      // A full disk: the counts stay stale and are made again after the next save. The save itself reports the disk.
      if (writeCodeOf(error) === null) throw error;
      return;
    }
    // One at a time, so that a save never waits for more than one audit's checks.
    timer = setTimeout(run, 0);
  };

  return {
    problemsOf,
    /** Has the checks run soon; called after every commit and on opening. */
    soon: (wait = pause) => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(run, wait);
    },
    stop: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
