/** What the checks found of an audit in its line of the list: the counts, and what is the matter with it. */
import type { AuditSummary, Trouble } from '../../../shared/audit/audit.ts';
import type { Unfitting } from '../../../shared/contract/audits.ts';
import type { Findings } from '../../../shared/contract/checks.ts';
import { localDate } from '../../../shared/dates/index.ts';
import { sameJson } from '../../../shared/json/same.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import type { Committer } from '../records/commit.ts';
import type { Context, Loaded } from '../records/held.ts';
import { unfitting, wrongIn } from './does-not-fit.ts';

/** Takes the shared context, the writer of lines, and the way to have stale lines checked soon. */
export function makeCheckedLines(context: Context, committer: Committer, soon: () => void) {
  const { db } = context;
  const putStale = db.prepare('UPDATE summaries SET stale = 1 WHERE audit = ?');
  const summaryOf = db.prepare<[string], { key: number; summary: string }>(
    'SELECT s.audit AS key, s.summary FROM summaries s JOIN audits a ON a.key = s.audit WHERE a.id = ?',
  );

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

  return {
    /** Brings the line of the list in line with what was found. */
    note: (loaded: Loaded, { problems, misfits }: Findings): void => {
      const { audit, toolkit, revision, updatedAt } = loaded;
      const { signedAt, auditor } = loaded.summary;
      const made = {
        ...summarise({ toolkit, audit, problems, revision, updatedAt, signedAt, auditor }),
        ...context.followedLine(audit),
      };
      const summary: AuditSummary = misfits.length > 0 ? { ...made, trouble: 'does-not-fit' } : made;
      committer.writeSummary(loaded.key, summary, false);
      context.keep(audit.id, { ...loaded, summary });
      if (!sameJson(summary, loaded.summary)) context.onSummary(summary);
    },
    /** Notes beside an audit what is the matter with it. Its checks stay to be made, by a later opening or a newer program. */
    noteTrouble: (id: string): void => {
      const row = summaryOf.get(id);
      if (row === undefined) return;
      const trouble = troubleOf(id);
      const before = JSON.parse(row.summary) as AuditSummary;
      if (before.trouble === trouble) return;
      const summary: AuditSummary = { ...before, trouble };
      committer.writeSummary(row.key, summary, true);
      context.onSummary(summary);
    },
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
  };
}
