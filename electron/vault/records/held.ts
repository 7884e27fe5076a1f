/** What the stores inside the vault worker share: the one connection, the audits held ready, and the way to tell of changes. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import { mustReadStored } from '../../../shared/json/stored.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { isDamage } from '../file/damage.ts';
import { unpackText } from '../file/packed-text.ts';
import type { Connection } from '../file/sqlite.ts';
import { makeSettingsReader, settingsFrom } from '../small/stored-settings.ts';
import { makeHistory, type History, type Owner } from './history.ts';

/** An audit as it stands in the vault. Never changed in place: a save puts a new one in its stead. */
export type Loaded = {
  readonly key: number;
  readonly audit: Audit;
  readonly revision: number;
  /** Hash of the newest revision. */
  readonly head: string;
  readonly updatedAt: string;
  readonly toolkit: Toolkit;
  readonly summary: AuditSummary;
};

export type Context = {
  readonly db: Connection;
  /** Tells main of a summary that changed. */
  readonly onSummary: (summary: AuditSummary) => void;
  readonly load: (id: string) => Loaded | null;
  /** Holds an audit ready after it was written. */
  readonly keep: (id: string, loaded: Loaded) => void;
  readonly settings: () => Settings;
  readonly toolkit: (fingerprint: string) => Toolkit;
  /** The history of audits. */
  readonly history: History;
  /** An audit as the owner of its history. */
  readonly ownerOf: (loaded: Pick<Loaded, 'key' | 'audit' | 'revision' | 'head'>) => Owner;
};

/** How many opened audits stay parsed in memory. */
const held = 6;

type Row = {
  key: number;
  toolkit: string;
  revision: number;
  head: string;
  updated_at: string;
  document: string;
  summary: string;
};

/** Makes the shared context over an open connection. */
export function makeContext(db: Connection, onSummary: Context['onSummary']): Context {
  const ready = new Map<string, Loaded>();
  const definitions = new Map<string, Toolkit>();
  const rowFrom = (audits: string) =>
    db.prepare<[string], Row>(
      `SELECT a.key, a.toolkit, a.revision, a.head, a.updated_at, d.document, s.summary
       FROM ${audits} JOIN documents d ON d.audit = a.key JOIN summaries s ON s.audit = a.key WHERE a.id = ?`,
    );
  const find = rowFrom('audits a');
  /** The row of an audit; without the index of ids where that is damaged. */
  const rowOf = (id: string): Row | undefined => {
    try {
      return find.get(id);
    } catch (error) {
      if (!isDamage(error)) throw error;
      return rowFrom('audits a NOT INDEXED').get(id);
    }
  };
  const findToolkit = db.prepare<[string], { definition: string }>(
    'SELECT definition FROM toolkit_definitions WHERE fingerprint = ?',
  );
  const settings = makeSettingsReader(db);

  const toolkit = (fingerprint: string): Toolkit => {
    const known = definitions.get(fingerprint);
    if (known !== undefined) return known;
    const row = findToolkit.get(fingerprint);
    if (row === undefined) throw new Error('An audit names a toolkit the vault does not hold');
    const parsed = mustReadStored(Toolkit, JSON.parse(unpackText(row.definition)));
    definitions.set(fingerprint, parsed);
    return parsed;
  };

  const keep = (id: string, loaded: Loaded) => {
    ready.delete(id);
    ready.set(id, loaded);
    const oldest = ready.keys().next();
    if (ready.size > held && !oldest.done) ready.delete(oldest.value);
  };

  return {
    db,
    onSummary,
    keep,
    toolkit,
    history: makeHistory(db, 'audit'),
    ownerOf: ({ key, audit, revision, head }) => ({ key, of: { audit: audit.id }, revision, head }),
    settings: () => settingsFrom(settings()),
    load: (id) => {
      const known = ready.get(id);
      if (known !== undefined) return known;
      const row = rowOf(id);
      if (row === undefined) return null;
      // What the vault holds was parsed when it was saved, and every page of the file is authenticated.
      const loaded: Loaded = {
        key: row.key,
        audit: JSON.parse(row.document) as Audit,
        revision: row.revision,
        head: row.head,
        updatedAt: row.updated_at,
        toolkit: toolkit(row.toolkit),
        summary: JSON.parse(row.summary) as AuditSummary,
      };
      keep(id, loaded);
      return loaded;
    },
  };
}
