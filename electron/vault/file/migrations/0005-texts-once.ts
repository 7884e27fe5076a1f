/**
 * The fifth schema: documents and search text are kept packed, once nobody is writing in them, and a save only notes which places are to be
 * indexed. What older programs kept is packed while nothing else is to be done (search/pack-texts.ts).
 */
import type { Migration } from './migration.ts';

const schema = `
-- Where "packed" is there, "document" and "text" are empty.
ALTER TABLE documents ADD COLUMN packed BLOB;
ALTER TABLE search_rows ADD COLUMN packed BLOB;
CREATE TABLE unindexed (
  audit INTEGER PRIMARY KEY REFERENCES audits (key) ON DELETE CASCADE, places TEXT NOT NULL
) STRICT;
INSERT INTO unindexed SELECT DISTINCT audit, '*' FROM search_rows WHERE indexed = 0;
DROP INDEX search_rows_pending;
-- Each index is a page of its own in a file that has little else; these are read by others as well.
DROP INDEX received_shown;
DROP INDEX bundle_audits_sent;
DROP INDEX export_log_by_audit;
DROP INDEX contacts_by_fingerprint;
-- Words of the index with four letters or more: what one that is still being typed may become.
CREATE TABLE vocabulary (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
INSERT INTO meta (name, value) SELECT 'texts-packed-to', 'all' WHERE NOT EXISTS (SELECT 1 FROM audits);
`;

/** Longer beginnings go by the vocabulary. The index of a vault that has audits keeps its own: making it again would take long. */
const fewerPrefixes = `
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
  text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
`;

export const textsOnce: Migration = {
  number: 5,
  adds: 'packed documents and search text',
  up: (db) => {
    db.exec(schema);
    const audits = Number(db.prepare('SELECT count(*) FROM audits').pluck().get());
    if (audits === 0) db.exec(fewerPrefixes);
  },
};
