/** The second schema: audits received from others, reviews of them and of own ones, and what every bundle held. */
import type { Migration } from './migration.ts';

const schema = `
CREATE TABLE bundle_audits (
  bundle TEXT NOT NULL, direction TEXT NOT NULL CHECK (direction IN ('in', 'out')), audit TEXT NOT NULL,
  version INTEGER NOT NULL, fingerprint TEXT NOT NULL, manifest_sha256 TEXT NOT NULL, purpose TEXT NOT NULL,
  sender TEXT NOT NULL, created TEXT NOT NULL, at TEXT NOT NULL,
  PRIMARY KEY (bundle, direction, audit)
) STRICT, WITHOUT ROWID;
CREATE INDEX bundle_audits_by_audit ON bundle_audits (audit, at);

CREATE TABLE received (
  key INTEGER PRIMARY KEY, bundle TEXT NOT NULL, audit TEXT NOT NULL, version INTEGER NOT NULL,
  fingerprint TEXT NOT NULL, purpose TEXT NOT NULL, pending INTEGER NOT NULL, at TEXT NOT NULL,
  reference TEXT NOT NULL, toolkit TEXT NOT NULL REFERENCES toolkit_definitions (fingerprint),
  sender TEXT NOT NULL, document TEXT NOT NULL, history BLOB, pdf BLOB, pdf_sha256 TEXT NOT NULL,
  review TEXT NOT NULL, summary TEXT NOT NULL, keep_until TEXT NOT NULL
) STRICT;
CREATE INDEX received_by_audit ON received (audit, version, key);
CREATE INDEX received_pending ON received (key) WHERE pending = 1;

CREATE TABLE reviews (
  key INTEGER PRIMARY KEY, audit TEXT NOT NULL, version INTEGER NOT NULL, fingerprint TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('moderator', 'auditor')), revision INTEGER NOT NULL, updated_at TEXT NOT NULL,
  review TEXT NOT NULL, bundle TEXT NOT NULL, pdf BLOB, pdf_sha256 TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reviews_of_moderator ON reviews (audit, bundle) WHERE side = 'moderator';
CREATE INDEX reviews_by_audit ON reviews (audit, side, version, key);
CREATE TABLE review_revisions (
  review INTEGER NOT NULL REFERENCES reviews (key) ON DELETE CASCADE, revision INTEGER NOT NULL, at TEXT NOT NULL,
  patches BLOB NOT NULL, PRIMARY KEY (review, revision)
) STRICT, WITHOUT ROWID;
`;

export const bundlesAndReviews: Migration = {
  number: 2,
  adds: 'received audits, reviews, bundles sent and taken in',
  up: (db) => {
    db.exec(schema);
  },
};
