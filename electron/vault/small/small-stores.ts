/** The vault's small things: settings, the place to return to, secrets of the identity, contacts, tries on sealed files, what left the vault. */
import { KeptPlace } from '../../../shared/contract/app.ts';
import { jsonOrNull, withoutUnknown } from '../../../shared/json/stored.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Settings, SettingsChange } from '../../../shared/settings.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { isDamage } from '../file/damage.ts';
import type { Connection } from '../file/sqlite.ts';
import { changed, makeSettingsReader, settingsFrom } from './stored-settings.ts';

/** Runs one write and turns a failed one into its code. */
function write<T>(work: () => T): Result<T, WriteCode> {
  try {
    return ok(work());
  } catch (error) {
    return writeFailure(error);
  }
}

/** Settings of this vault. */
export function makeSettingsStore(db: Connection) {
  const stored = makeSettingsReader(db);
  const put = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
  return {
    get: (): Settings => settingsFrom(stored()),
    /** Changes the given settings and leaves the rest, also what only another program knows. */
    set: (change: SettingsChange): Result<Settings, WriteCode> =>
      write(() => {
        const next = changed(stored(), change);
        put.run('settings', JSON.stringify(next));
        return settingsFrom(next);
      }),
  };
}

/** Where the person was at lock. */
export function makePlaceStore(db: Connection) {
  const find = db.prepare<[], { value: string }>('SELECT value FROM place WHERE only = 1');
  const put = db.prepare('INSERT OR REPLACE INTO place (only, value) VALUES (1, ?)');
  return {
    keep: (place: KeptPlace): Result<null, WriteCode> =>
      write(() => {
        put.run(JSON.stringify(place));
        return null;
      }),
    kept: (): KeptPlace | null => {
      // A place that another program kept in another shape, or on a page that is damaged, is no loss: the person starts at the list.
      try {
        const row = find.get();
        return row === undefined ? null : (withoutUnknown(KeptPlace, jsonOrNull(row.value)) ?? null);
      } catch (error) {
        if (isDamage(error)) return null;
        throw error;
      }
    },
  };
}

/** Secrets of the identity (private keys), as bytes under a name. They leave the worker only for the identity service. */
export function makeSecretStore(db: Connection) {
  const find = db.prepare<[string], { value: Uint8Array }>(
    'SELECT value FROM identity_secrets WHERE name = ?',
  );
  const put = db.prepare('INSERT OR REPLACE INTO identity_secrets (name, value) VALUES (?, ?)');
  const drop = db.prepare('DELETE FROM identity_secrets WHERE name = ?');
  const names = db.prepare<[], string>('SELECT name FROM identity_secrets ORDER BY name').pluck();
  return {
    names: (): string[] => names.all(),
    get: (input: { readonly name: string }): Uint8Array | null => find.get(input.name)?.value ?? null,
    put: (input: { readonly name: string; readonly value: Uint8Array }): Result<null, WriteCode> =>
      write(() => {
        put.run(input.name, input.value);
        return null;
      }),
    remove: (input: { readonly name: string }): Result<null, WriteCode> =>
      write(() => {
        drop.run(input.name);
        return null;
      }),
  };
}

/** Names and figures of the vault itself: JSON text under a name. */
export function makeRecordStore(db: Connection) {
  const addExport = db.prepare(
    `INSERT INTO export_log (at, kind, audit, version, sha256, recipient)
     VALUES (?, ?, (SELECT key FROM audits WHERE id = ?), ?, ?, ?)`,
  );
  const exports = db.prepare<
    [string],
    { at: string; kind: string; version: number; sha256: string; recipient: string }
  >(
    `SELECT at, kind, version, sha256, recipient FROM export_log
     WHERE audit = (SELECT key FROM audits WHERE id = ?) ORDER BY id DESC`,
  );
  const addWrong = db.prepare(
    `INSERT INTO file_attempts (sha256, wrong, last_at) VALUES (?, 1, ?)
     ON CONFLICT (sha256) DO UPDATE SET wrong = wrong + 1, last_at = excluded.last_at`,
  );
  const wrong = db.prepare<[string], { wrong: number; last_at: string }>(
    'SELECT wrong, last_at FROM file_attempts WHERE sha256 = ?',
  );
  return {
    /** Notes what left the vault: kind "pdf" or "bundle", the file's SHA-256, and for whom ('' for a file). */
    exported: (input: {
      readonly at: string;
      readonly kind: string;
      readonly audit: string;
      readonly version: number;
      readonly sha256: string;
      readonly recipient: string;
    }): Result<null, WriteCode> =>
      write(() => {
        addExport.run(input.at, input.kind, input.audit, input.version, input.sha256, input.recipient);
        return null;
      }),
    exportsOf: (input: { readonly audit: string }) => exports.all(input.audit),
    wrongTry: (input: { readonly sha256: string; readonly at: string }): Result<null, WriteCode> =>
      write(() => {
        addWrong.run(input.sha256, input.at);
        return null;
      }),
    tries: (input: { readonly sha256: string }): { wrong: number; lastAt: string } => {
      const row = wrong.get(input.sha256);
      return { wrong: row?.wrong ?? 0, lastAt: row?.last_at ?? '' };
    },
  };
}
