/** Runs the numbered migrations a vault file still lacks, each in one transaction, and refuses a file from a newer program. */
import { failed, ok, type Result } from '../../../../shared/result.ts';
import type { Connection } from '../sqlite.ts';
import { firstSchema } from './0001-first-schema.ts';
import { bundlesAndReviews } from './0002-bundles-and-reviews.ts';
import { oneCabinet } from './0003-one-cabinet.ts';
import { linesOfOthers } from './0004-lines.ts';
import { textsOnce } from './0005-texts-once.ts';
import { riskRecords } from './0006-risk-records.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. Append only. */
export const migrations: readonly Migration[] = [
  firstSchema,
  bundlesAndReviews,
  oneCabinet,
  linesOfOthers,
  textsOnce,
  riskRecords,
];

export const schemaVersion = migrations.length;

const applicationId = 0x43534c56;

type Identity = { readonly vaultId: string; readonly appVersion: string; readonly create: boolean };

function readMeta(db: Connection, name: string): string {
  const row = db.prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?').get(name);
  return row?.value ?? '';
}

/**
 * Brings the schema up to date. A fresh file gets its vault id; an existing one must carry the id the key file names.
 * Fails with 'vault-from-newer-app' (and that program's `version`) or 'vault-damaged' when the file belongs to another vault.
 */
export function migrate(
  db: Connection,
  identity: Identity,
): Result<null, 'vault-from-newer-app' | 'vault-damaged'> {
  const at = Number(db.pragma('user_version', { simple: true }));
  if (at > schemaVersion) return failed('vault-from-newer-app', { version: readMeta(db, 'app-version') });
  // An emptied file looks like a fresh one; only first run may make one.
  if (at === 0 && !identity.create) return failed('vault-damaged');
  if (at > 0 && Number(db.pragma('application_id', { simple: true })) !== applicationId) {
    return failed('vault-damaged');
  }
  if (at > 0 && readMeta(db, 'vault-id') !== identity.vaultId) return failed('vault-damaged');
  for (const migration of migrations.slice(at)) {
    db.transaction(() => {
      migration.up(db);
      const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
      put.run('app-version', identity.appVersion);
      put.run('vault-id', identity.vaultId);
      db.pragma(`user_version=${migration.number}`);
      db.pragma(`application_id=${applicationId}`);
    }).immediate();
  }
  return ok(null);
}
