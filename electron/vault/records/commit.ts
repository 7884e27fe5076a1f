/** Writes one revision of an audit: document, history, summary and what is to be indexed, all inside the caller's transaction. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import { foldReference, summarise } from '../../../shared/toolkit/evaluate/index.ts';
import { stepsOf } from '../../../shared/json/steps.ts';
import type { Patches } from './chain.ts';
import type { Context, Loaded } from './held.ts';
import { storedOf } from './risk-records.ts';
import { everyPlace } from '../search/search-index.ts';

export type Change = Patches & {
  readonly audit: Audit;
  /** ISO time of the change; it becomes the audit's time of update. */
  readonly at: string;
  readonly author: string;
  readonly event: string;
  /** Question ids and members touched: whose search text and history they are. */
  readonly touched: readonly string[];
  /** Set by signing and re-opening; otherwise it stays. */
  readonly signedAt?: string;
};

/** The prepared statements of a commit, made once per connection. */
export function makeCommit({ db, history, ownerOf, settle, followedLine }: Context) {
  const putAudit = db.prepare('UPDATE audits SET revision = ?, head = ?, updated_at = ? WHERE key = ?');
  const putDocument = db.prepare('UPDATE documents SET document = ?, packed = NULL WHERE audit = ?');
  const putSummary = db.prepare(
    `UPDATE summaries SET updated_at = ?, case_reference = ?, match_key = ?, stale = ?, summary = ? WHERE audit = ?`,
  );
  const note = db.prepare(
    `INSERT INTO unindexed (audit, places) VALUES (?, ?) ON CONFLICT (audit) DO UPDATE SET places = CASE
       WHEN instr(places, excluded.places) > 0 THEN places
       WHEN length(places) > 500 THEN '*' ELSE places || excluded.places END`,
  );

  /** Notes places of an audit to be indexed, or all of them. Text and index follow (search-index.ts). */
  const indexSoon = (key: number, places: readonly string[]): void => {
    if (places.length > 0) note.run(key, `|${places.join('|')}|`);
  };
  const indexAll = (key: number): void => void note.run(key, everyPlace);

  const newSummary = db.prepare(
    `INSERT INTO summaries (audit, updated_at, toolkit_id, case_reference, match_key, stale, summary)
     VALUES (?, ?, ?, ?, ?, 1, ?)`,
  );
  /** The line of a new audit; its checks are to be made. */
  const addSummary = (key: number, summary: AuditSummary): void => {
    const { updatedAt, toolkitId, caseReference, matchKey = '' } = summary;
    newSummary.run(
      key,
      updatedAt,
      toolkitId,
      foldReference(caseReference),
      matchKey,
      JSON.stringify(summary),
    );
  };
  const writeSummary = (key: number, summary: AuditSummary, stale: boolean) =>
    putSummary.run(
      summary.updatedAt,
      foldReference(summary.caseReference),
      summary.matchKey ?? '',
      stale ? 1 : 0,
      JSON.stringify(summary),
      key,
    );

  /**
   * Writes a change onto a loaded audit and gives what stands now. Problem counts are kept from before and marked stale: the
   * checks run after the commit (problems.ts), so that no rule stands between a key press and "Saved".
   */
  const commit = (loaded: Loaded, change: Change): Loaded => {
    const revision = loaded.revision + 1;
    const { at, author, event } = change;
    const touched = `|${change.touched.join('|')}|`;
    // What lies in the document of an audit from before is taken out of it with the first thing that is written.
    const stored = storedOf(change.audit, loaded.listed, settle(loaded));
    const changed = { steps: [...stepsOf(change), ...stored.steps] };
    const hash = history.append(ownerOf(loaded), { revision, at, author, event, touched, changed });
    const summary: AuditSummary = {
      ...summarise({
        toolkit: loaded.toolkit,
        audit: change.audit,
        problems: [],
        revision,
        updatedAt: change.at,
        signedAt: change.signedAt ?? loaded.summary.signedAt,
        auditor: loaded.summary.auditor === '' ? change.author : loaded.summary.auditor,
      }),
      problems: loaded.summary.problems,
      ...followedLine(change.audit),
      // Whether it fits its form is looked at with the checks.
      ...(loaded.summary.trouble === 'does-not-fit' ? { trouble: 'does-not-fit' } : {}),
    };
    putAudit.run(revision, hash, change.at, loaded.key);
    putDocument.run(JSON.stringify(stored.document), loaded.key);
    writeSummary(loaded.key, summary, true);
    indexSoon(loaded.key, change.touched);
    return {
      ...loaded,
      audit: change.audit,
      listed: stored.document.escalations,
      revision,
      head: hash,
      updatedAt: change.at,
      summary,
    };
  };

  return { commit, indexAll, addSummary, writeSummary };
}

export type Committer = ReturnType<typeof makeCommit>;
