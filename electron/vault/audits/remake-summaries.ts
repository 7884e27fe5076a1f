/** Makes the lines of the list again from the audits. An audit that cannot be read keeps a line that says so, so that it can be found. */
import { AuditId } from '../../../shared/audit/ids.ts';
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import { isDamage } from '../file/damage.ts';
import { remake } from '../file/remake.ts';
import { documentText, type KeptDocument } from '../file/packed-text.ts';
import { makeFollowedLines } from '../records/followed-lines.ts';
import { makeRiskReader } from '../records/risk-records.ts';
import { makeHistory } from '../records/history.ts';
import type { Connection } from '../file/sqlite.ts';
import type { Context } from '../records/held.ts';

type Row = {
  key: number;
  id: string;
  reference: string;
  toolkit: string;
  revision: number;
  updated_at: string;
};

/** The line of an audit of which nothing but its place in the vault can be read. */
const bare = (row: Row): AuditSummary => ({
  id: AuditId.parse(row.id),
  reference: row.reference,
  version: 1,
  state: 'in-progress',
  toolkitId: '',
  toolkitTitle: '',
  caseReference: '',
  auditor: '',
  answered: 0,
  questions: 0,
  problems: {},
  overallGrade: '',
  grades: {},
  riskOpen: false,
  openActions: 0,
  createdAt: row.updated_at,
  updatedAt: row.updated_at,
  revision: row.revision,
  signedAt: '',
  trouble: 'damaged',
});

/** Reads something, or gives the other value where its page is damaged. */
function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (isDamage(error)) return otherwise;
    throw error;
  }
}

/** Drops the summaries and makes them again, all marked for their checks to be run. */
export function remakeSummaries(db: Connection, toolkitOf: Context['toolkit']): void {
  remake(db, ['summaries'], () => {
    const rows = db
      .prepare<[], Row>('SELECT key, id, reference, toolkit, revision, updated_at FROM audits')
      .all();
    const document = db.prepare<[number], KeptDocument>(
      'SELECT document, packed FROM documents WHERE audit = ?',
    );
    const signed = db
      .prepare<[number], string>(
        `SELECT max(signed_at) FROM signed_versions WHERE audit = ? AND withdrawn_at = ''`,
      )
      .pluck();
    const history = makeHistory(db, 'audit');
    const risks = makeRiskReader(db);
    const followed = makeFollowedLines(db);
    const add = db.prepare(
      `INSERT INTO summaries (audit, updated_at, toolkit_id, case_reference, match_key, stale, summary)
       VALUES (?, ?, ?, ?, ?, 1, ?)`,
    );
    const summaryOf = (row: Row): AuditSummary => {
      try {
        const kept = document.get(row.key);
        if (kept === undefined) return bare(row);
        const { revision, updated_at: updatedAt } = row;
        const audit = risks.whole(JSON.parse(documentText(kept)) as Audit);
        const made = summarise({
          toolkit: toolkitOf(row.toolkit),
          audit,
          problems: [],
          revision,
          updatedAt,
          signedAt: readable(() => signed.get(row.key), '') ?? '',
          auditor: readable(() => history.firstAuthor({ key: row.key, of: { audit: row.id } }), ''),
        });
        return { ...made, ...followed.lineOf(audit) };
      } catch {
        // Whatever is the matter with this one, the others get their lines.
        return bare(row);
      }
    };
    for (const row of rows) {
      const summary = summaryOf(row);
      const { updatedAt, toolkitId, caseReference, matchKey } = summary;
      add.run(row.key, updatedAt, toolkitId, caseReference, matchKey ?? '', JSON.stringify(summary));
    }
  });
}

/** Whether every page of the summaries and of their indexes can be read. */
export function summariesAreSound(db: Connection): boolean {
  return readable(() => db.pragma(`integrity_check('summaries')`, { simple: true }) === 'ok', false);
}
