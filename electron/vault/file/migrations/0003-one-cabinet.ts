/** The third schema: records of any kind, older revisions packed together, reviews with a chain, and lines that lists read instead of documents. */
import type { Migration } from './migration.ts';

const schema = `
CREATE TABLE records (
  key INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, about TEXT NOT NULL,
  revision INTEGER NOT NULL, head TEXT NOT NULL, updated_at TEXT NOT NULL, line TEXT NOT NULL, document TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX records_by_id ON records (kind, id);
CREATE INDEX records_newest ON records (kind, updated_at DESC, key DESC);
CREATE INDEX records_about ON records (about, kind, key) WHERE about <> '';
CREATE TABLE record_texts (
  id INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES records (key) ON DELETE CASCADE, field TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX record_texts_by_field ON record_texts (record, field);
CREATE VIRTUAL TABLE record_search USING fts5(
  text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
);
CREATE TRIGGER record_texts_indexed AFTER INSERT ON record_texts BEGIN
  INSERT INTO record_search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER record_texts_dropped AFTER DELETE ON record_texts BEGIN
  DELETE FROM record_search WHERE rowid = old.id;
END;

CREATE TABLE record_revisions (
  kind TEXT NOT NULL, owner INTEGER NOT NULL, revision INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, event TEXT NOT NULL,
  touched TEXT NOT NULL, patches BLOB NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (kind, owner, revision)
) STRICT, WITHOUT ROWID;
CREATE TABLE revision_packs (
  kind TEXT NOT NULL, owner INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
  prev TEXT NOT NULL, hash TEXT NOT NULL, packed BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX revision_packs_by_owner ON revision_packs (kind, owner, first);
CREATE TRIGGER audits_gone AFTER DELETE ON audits BEGIN
  DELETE FROM revision_packs WHERE kind = 'audit' AND owner = old.key;
END;
CREATE TRIGGER reviews_gone AFTER DELETE ON reviews BEGIN
  DELETE FROM record_revisions WHERE kind = 'review' AND owner = old.key;
  DELETE FROM revision_packs WHERE kind = 'review' AND owner = old.key;
  DELETE FROM lines WHERE source = 'review' AND row = old.key;
END;
CREATE TRIGGER records_gone AFTER DELETE ON records BEGIN
  DELETE FROM record_revisions WHERE kind = old.kind AND owner = old.key;
  DELETE FROM revision_packs WHERE kind = old.kind AND owner = old.key;
END;
ALTER TABLE reviews ADD COLUMN head TEXT NOT NULL DEFAULT '';

CREATE TABLE lines (
  source TEXT NOT NULL CHECK (source IN ('received', 'review')), row INTEGER NOT NULL,
  audit TEXT NOT NULL, side TEXT NOT NULL, version INTEGER NOT NULL, line TEXT NOT NULL, PRIMARY KEY (source, row)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER received_gone AFTER DELETE ON received BEGIN
  DELETE FROM lines WHERE source = 'received' AND row = old.key;
END;

-- Case references are compared folded from now on (R14, R15): each summary is made anew in a quiet moment.
UPDATE summaries SET stale = 1;
`;

export const oneCabinet: Migration = {
  number: 3,
  adds: 'records of any kind, packed revisions, lines of received audits and reviews',
  up: (db) => {
    db.exec(schema);
  },
};
