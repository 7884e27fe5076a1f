/** What the stores inside the vault worker share: the one connection, the audits held ready, and the way to tell of changes. */
import type { Escalation } from '../../../shared/audit/action.ts';
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import { mustReadStored } from '../../../shared/json/stored.ts';
import { actionKind } from '../../../shared/records/action.ts';
import { riskRecordKind, type RiskRecord } from '../../../shared/records/risk-record.ts';
import type { Settings } from '../../../shared/settings.ts';
import { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { isDamage } from '../file/damage.ts';
import { documentText, unpackText } from '../file/packed-text.ts';
import type { Connection } from '../file/sqlite.ts';
import { makeSettingsReader, settingsFrom } from '../small/stored-settings.ts';
import { makeFollowedLines, type FollowedLine } from './followed-lines.ts';
import { makeCabinet } from './record-store.ts';
import { makeWholeVault } from './whole-vault.ts';
import { listedAsRecords, makeRiskReader, unsettled } from './risk-records.ts';
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
  /** Risk records that its document holds itself, from before they were records of their own. `audit` shows all there are. */
  readonly listed: readonly Escalation[];
};

export type Context = {
  readonly db: Connection;
  /** Tells main of a summary that changed. */
  readonly onSummary: (summary: AuditSummary) => void;
  readonly load: (id: string) => Loaded | null;
  /** Something that stands beside an audit was written: it is read anew when it is wanted next. */
  readonly forget: (id: string) => void;
  /** Makes the risk records of a document records of their own, inside the caller's transaction. Gives those that cannot be. */
  readonly settle: (loaded: Loaded) => readonly Escalation[];
  /** Writes risk records and followed actions inside the caller's transaction. */
  readonly cabinet: ReturnType<typeof makeCabinet>['inside'];
  /** An audit as its document has it, with every risk record of it. */
  readonly withRisks: (document: Audit) => Audit;
  /** The risk records beside an audit. */
  readonly risks: (audit: string) => RiskRecord[];
  /** Holds an audit ready after it was written. */
  readonly keep: (id: string, loaded: Loaded) => void;
  readonly settings: () => Settings;
  readonly wholeVault: ReturnType<typeof makeWholeVault>;
  readonly toolkit: (fingerprint: string) => Toolkit;
  /** The history of audits. */
  readonly history: History;
  /** What the line of an audit tells of its actions, once they are followed; nothing before. */
  readonly followedLine: (audit: Audit) => FollowedLine;
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
  packed: Uint8Array | null;
  summary: string;
};

/** Makes the shared context over an open connection. */
export function makeContext(db: Connection, onSummary: Context['onSummary']): Context {
  const ready = new Map<string, Loaded>();
  const definitions = new Map<string, Toolkit>();
  const rowFrom = (audits: string) =>
    db.prepare<[string], Row>(
      `SELECT a.key, a.toolkit, a.revision, a.head, a.updated_at, d.document, d.packed, s.summary
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
  const risks = makeRiskReader(db);
  const { inside } = makeCabinet({
    db,
    kinds: [riskRecordKind, actionKind],
    onRecord: () => undefined,
    packing: () => ({ wrote: () => undefined }),
  });

  const dropText = db.prepare<[number], { id: number; indexed: number }>(
    `DELETE FROM search_rows WHERE audit = ? AND question = 'escalations' RETURNING id, indexed`,
  );
  const noteDropped = db.prepare('INSERT INTO search_dropped (id) VALUES (?)');

  const settle: Context['settle'] = ({ key, audit: { id }, listed, updatedAt }) => {
    if (listed.length === 0) return [];
    // They are searched as records from now on.
    for (const text of dropText.all(key)) if (text.indexed === 1) noteDropped.run(text.id);
    const refused = new Set(
      unsettled(id, listed, risks.records(id))
        .filter((document) => {
          const made = inside.make({
            at: updatedAt,
            author: '',
            kind: riskRecordKind.name,
            document,
            event: 'moved-from-its-audit',
          });
          return !made.ok;
        })
        .map((one) => one.id),
    );
    return listedAsRecords(id, listed).flatMap((one, n) => {
      const stays = listed[n];
      return refused.has(one.id) && stays !== undefined ? [stays] : [];
    });
  };

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
    forget: (id) => void ready.delete(id),
    settle,
    cabinet: inside,
    withRisks: risks.whole,
    risks: risks.records,
    toolkit,
    followedLine: makeFollowedLines(db).lineOf,
    history: makeHistory(db, 'audit'),
    ownerOf: ({ key, audit, revision, head }) => ({ key, of: { audit: audit.id }, revision, head }),
    settings: () => settingsFrom(settings()),
    wholeVault: makeWholeVault(db),
    load: (id) => {
      const known = ready.get(id);
      if (known !== undefined) return known;
      const row = rowOf(id);
      if (row === undefined) return null;
      // What the vault holds was parsed when it was saved, and every page of the file is authenticated.
      const document = JSON.parse(documentText(row)) as Audit;
      const loaded: Loaded = {
        key: row.key,
        audit: risks.whole(document),
        listed: document.escalations,
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
