/** The fourth schema: what lists, figures and loads read of received audits, reviews and bundles stands in lines, not in documents. */
import type { Migration } from './migration.ts';

const schema = `
-- "made" says how a line was made; one that was made otherwise, or is missing, is made again in a quiet moment.
ALTER TABLE lines ADD COLUMN made INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lines ADD COLUMN counted TEXT NOT NULL DEFAULT '';
CREATE INDEX received_shown ON received (purpose, audit, version, key) WHERE pending = 0;
CREATE INDEX bundle_audits_sent ON bundle_audits (audit, at) WHERE direction = 'out' AND purpose = 'for-moderation';
CREATE INDEX export_log_by_audit ON export_log (audit);
-- Summaries hold every closed answer by its code: they are made again with the next checks.
UPDATE summaries SET stale = 1;
CREATE TABLE bundle_people (
  bundle TEXT NOT NULL, direction TEXT NOT NULL, people TEXT NOT NULL, PRIMARY KEY (bundle, direction)
) STRICT, WITHOUT ROWID;
`;

export const linesOfOthers: Migration = {
  number: 4,
  adds: 'lines of received audits, reviews and bundles',
  up: (db) => {
    db.exec(schema);
  },
};
