/** The first schema: audits with their summaries, history and search text, signed versions, and the vault's own small things. */
import type { Migration } from './migration.ts';

const schema = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE place (only INTEGER PRIMARY KEY CHECK (only = 1), value TEXT NOT NULL) STRICT;
CREATE TABLE identity_secrets (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE contacts (id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, value TEXT NOT NULL, updated_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX contacts_by_fingerprint ON contacts (fingerprint);

CREATE TABLE toolkit_definitions (
  fingerprint TEXT PRIMARY KEY, id TEXT NOT NULL, version TEXT NOT NULL, definition TEXT NOT NULL, added_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE reference_counters (prefix TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE audits (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, reference TEXT NOT NULL UNIQUE,
  toolkit TEXT NOT NULL REFERENCES toolkit_definitions (fingerprint),
  revision INTEGER NOT NULL, head TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;
CREATE TABLE documents (audit INTEGER PRIMARY KEY REFERENCES audits (key) ON DELETE CASCADE, document TEXT NOT NULL) STRICT;
CREATE TABLE summaries (
  audit INTEGER PRIMARY KEY REFERENCES audits (key) ON DELETE CASCADE,
  updated_at TEXT NOT NULL, toolkit_id TEXT NOT NULL, case_reference TEXT NOT NULL, match_key TEXT NOT NULL,
  stale INTEGER NOT NULL, summary TEXT NOT NULL
) STRICT;
CREATE INDEX summaries_newest ON summaries (updated_at DESC, audit DESC);
CREATE INDEX summaries_by_case ON summaries (case_reference) WHERE case_reference <> '';
CREATE INDEX summaries_by_match ON summaries (match_key) WHERE match_key <> '';
CREATE INDEX summaries_stale ON summaries (audit) WHERE stale = 1;

CREATE TABLE revisions (
  audit INTEGER NOT NULL REFERENCES audits (key) ON DELETE CASCADE,
  revision INTEGER NOT NULL, at TEXT NOT NULL, author TEXT NOT NULL, event TEXT NOT NULL,
  touched TEXT NOT NULL, patches BLOB NOT NULL, hash TEXT NOT NULL,
  PRIMARY KEY (audit, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_rows (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  audit INTEGER NOT NULL REFERENCES audits (key) ON DELETE CASCADE, question TEXT NOT NULL, field TEXT NOT NULL,
  text TEXT NOT NULL, indexed INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX search_rows_by_field ON search_rows (audit, question, field);
CREATE INDEX search_rows_pending ON search_rows (id) WHERE indexed = 0;
CREATE TABLE search_dropped (id INTEGER PRIMARY KEY) STRICT;
CREATE VIRTUAL TABLE search USING fts5(
  text, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3 4'
);

CREATE TABLE signed_versions (
  id INTEGER PRIMARY KEY,
  audit INTEGER NOT NULL REFERENCES audits (key) ON DELETE CASCADE,
  version INTEGER NOT NULL, revision INTEGER NOT NULL, signed_at TEXT NOT NULL,
  data_fingerprint TEXT NOT NULL, certificate_fingerprint TEXT NOT NULL,
  document TEXT NOT NULL, pdf BLOB, pdf_sha256 TEXT NOT NULL, details TEXT NOT NULL,
  withdrawn_at TEXT NOT NULL DEFAULT '', withdrawn_reason TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX signed_versions_by_audit ON signed_versions (audit, version);
CREATE TABLE part_signatures (
  audit INTEGER NOT NULL REFERENCES audits (key) ON DELETE CASCADE,
  version INTEGER NOT NULL, part TEXT NOT NULL, at TEXT NOT NULL, signature TEXT NOT NULL,
  PRIMARY KEY (audit, version, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE export_log (
  id INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL,
  audit INTEGER REFERENCES audits (key) ON DELETE SET NULL, version INTEGER NOT NULL,
  sha256 TEXT NOT NULL, recipient TEXT NOT NULL
) STRICT;
CREATE TABLE file_attempts (sha256 TEXT PRIMARY KEY, wrong INTEGER NOT NULL, last_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE bundles (
  id TEXT PRIMARY KEY, direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  audit INTEGER REFERENCES audits (key) ON DELETE SET NULL, contact TEXT NOT NULL,
  sha256 TEXT NOT NULL, at TEXT NOT NULL, manifest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

export const firstSchema: Migration = {
  number: 1,
  adds: 'audits, summaries, history, search, signed versions, settings',
  up: (db) => {
    db.exec(schema);
  },
};
