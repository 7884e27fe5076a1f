/**
 * Takes an audit out of one vault file and brings it into another: as itself with its whole history, its signed versions and the records beside it, or
 * beside the one that is there, as an audit of its own. For copies of the same vault, brought to the same schema by opening them.
 */
import { randomUUID } from 'node:crypto';
import type { Audit } from '../../../shared/audit/audit.ts';
import { limits } from '../../../shared/limits.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { summarise } from '../../../shared/toolkit/evaluate/index.ts';
import type { Json } from '../../../shared/json/patch.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import { isDamage } from '../file/damage.ts';
import { documentText } from '../file/packed-text.ts';
import type { Connection } from '../file/sqlite.ts';
import type { makeCommit } from '../records/commit.ts';
import type { Context, Loaded } from '../records/held.ts';

type Row = Readonly<Record<string, string | number | bigint | Uint8Array | null>>;
type Beside = { readonly row: Row; readonly texts: Row[]; readonly revisions: Row[]; readonly packs: Row[] };

/** An audit with everything that belongs to it, as rows without the keys of their file. */
export type TakenAudit = {
  readonly id: string;
  readonly reference: string;
  readonly audit: Row;
  readonly toolkit: Row;
  /** Rows of the tables that hang on the audit's key. */
  readonly tables: Readonly<Record<string, Row[]>>;
  readonly packs: Row[];
  readonly records: Beside[];
};

/** Tables that hang on an audit's key; in `without` what its new file gives anew. */
const own = [
  { table: 'documents', without: [] },
  { table: 'summaries', without: [] },
  { table: 'revisions', without: [] },
  { table: 'signed_versions', without: ['id'] },
  { table: 'part_signatures', without: [] },
] as const;

const without = (row: Row, names: readonly string[]): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));

/** Reads an audit and all that belongs to it. Fails with 'not-found'; throws for a page that cannot be read. */
export function takeOut(db: Connection, input: { readonly audit: string }): Result<TakenAudit, 'not-found'> {
  const rows = (sql: string, ...given: (string | number)[]): Row[] =>
    db.prepare<unknown[], Row>(sql).all(...given);
  const [audit] = rows('SELECT * FROM audits WHERE id = ?', input.audit);
  if (audit === undefined) return failed('not-found');
  const key = Number(audit['key']);
  const [toolkit] = rows('SELECT * FROM toolkit_definitions WHERE fingerprint = ?', String(audit['toolkit']));
  if (toolkit === undefined) return failed('not-found');
  const packsOf = (kind: string, owner: number) =>
    rows('SELECT * FROM revision_packs WHERE kind = ? AND owner = ?', kind, owner).map((row) =>
      without(row, ['owner']),
    );
  const records = rows("SELECT * FROM records WHERE about = ? AND about <> '' ORDER BY key", input.audit).map(
    (row): Beside => {
      const owner = Number(row['key']);
      const kind = String(row['kind']);
      return {
        row: without(row, ['key']),
        texts: rows('SELECT field, text FROM record_texts WHERE record = ?', owner),
        revisions: rows('SELECT * FROM record_revisions WHERE kind = ? AND owner = ?', kind, owner).map(
          (one) => without(one, ['owner']),
        ),
        packs: packsOf(kind, owner),
      };
    },
  );
  return ok({
    id: input.audit,
    reference: String(audit['reference']),
    audit: without(audit, ['key']),
    toolkit,
    tables: Object.fromEntries(
      own.map(({ table, without: names }) => [
        table,
        rows(`SELECT * FROM ${table} WHERE audit = ?`, key).map((row) => without(row, ['audit', ...names])),
      ]),
    ),
    packs: packsOf('audit', key),
    records,
  });
}

function insert(db: Connection, table: string, row: Row, or = ''): number {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  const sql = `INSERT ${or} INTO ${table} (${names.join(', ')}) VALUES (${marks})`;
  return Number(db.prepare(sql).run(...Object.values(row)).lastInsertRowid);
}

/**
 * Empties the audit of the same id, where there is one, and lets it stand as it was taken out: what names it by its key (the bundles it came
 * with) goes on naming it. Gives its key; null where there is none.
 */
function emptied(db: Connection, { id, audit }: TakenAudit): number | null {
  const key = db.prepare<[string], number>('SELECT key FROM audits WHERE id = ?').pluck().get(id);
  if (key === undefined) return null;
  for (const table of [...own.map((one) => one.table), 'search_rows', 'unindexed'])
    db.prepare(`DELETE FROM ${table} WHERE audit = ?`).run(key);
  db.prepare("DELETE FROM revision_packs WHERE kind = 'audit' AND owner = ?").run(key);
  const names = Object.keys(audit);
  const sets = names.map((name) => `${name} = ?`).join(', ');
  db.prepare(`UPDATE audits SET ${sets} WHERE key = ?`).run(...Object.values(audit), key);
  return key;
}

/** Writes what was taken out, inside the caller's transaction, in place of one of the same id. Gives its key. */
export function putIn(db: Connection, taken: TakenAudit): number {
  // The index is told of what goes, as with any text that is dropped.
  db.prepare(
    `INSERT INTO search_dropped (id) SELECT id FROM search_rows WHERE indexed = 1 AND audit = (SELECT key FROM audits WHERE id = ?)`,
  ).run(taken.id);
  insert(db, 'toolkit_definitions', taken.toolkit, 'OR IGNORE');
  const key = emptied(db, taken) ?? insert(db, 'audits', taken.audit);
  for (const [table, rows] of Object.entries(taken.tables))
    for (const row of rows) insert(db, table, { audit: key, ...row });
  for (const row of taken.packs) insert(db, 'revision_packs', { ...row, owner: key });
  for (const { row, texts, revisions, packs } of taken.records) {
    const record = insert(db, 'records', row);
    for (const one of texts) insert(db, 'record_texts', { record, ...one });
    for (const one of revisions) insert(db, 'record_revisions', { ...one, owner: record });
    for (const one of packs) insert(db, 'revision_packs', { ...one, owner: record });
  }
  const [, prefix = '', number = '0'] = /^(.*)-(\d+)$/.exec(taken.reference) ?? [];
  db.prepare(
    `INSERT INTO reference_counters (prefix, last) VALUES (?, ?) ON CONFLICT (prefix) DO UPDATE SET last = max(last, excluded.last)`,
  ).run(prefix, Number(number));
  db.prepare('UPDATE summaries SET stale = 1 WHERE audit = ?').run(key);
  return key;
}

/** The document of what was taken out, as a new audit begins with it: unsigned, with a number and an id of its own. */
function asNew(taken: TakenAudit, reference: string, at: string): Audit {
  const [row] = taken.tables['documents'] ?? [];
  const then = JSON.parse(
    documentText({
      document: String(row?.['document'] ?? ''),
      packed: (row?.['packed'] ?? null) as Uint8Array | null,
    }),
  ) as Audit;
  const from = `As it was at save ${String(taken.audit['revision'])} of ${taken.reference}, taken out of a copy of the vault.`;
  return {
    ...then,
    id: randomUUID() as Audit['id'],
    reference,
    version: 1,
    versionReason: from.slice(0, limits.versionReason),
    state: 'in-progress',
    createdAt: at,
    // Risk records stay with the audit they were written beside: a second one would be looked after by nobody.
    escalations: [],
    parts: [],
  };
}

export type BroughtIn = { readonly reference: string; readonly how: 'itself' | 'beside' };

/** Builds the bringing in. `changed` hears of what stands now, after its commit. */
export function makeBringIn(
  context: Context,
  committer: ReturnType<typeof makeCommit>,
  changed: (loaded: Loaded) => void,
) {
  const { db, history } = context;
  const idOf = db.prepare<[string], string>('SELECT id FROM audits WHERE reference = ?').pluck();
  const isThere = db.prepare<[string], number>('SELECT count(*) FROM audits WHERE id = ?').pluck();
  const next = db
    .prepare<[string], number>(
      `INSERT INTO reference_counters (prefix, last) VALUES (?, 1) ON CONFLICT (prefix) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck();

  /** Whether the one that is there cannot be read. */
  const isBroken = (id: string): boolean => {
    try {
      context.forget(id);
      context.load(id);
      return false;
    } catch (error) {
      if (isDamage(error) || error instanceof SyntaxError) return true;
      throw error;
    }
  };

  const beside = (taken: TakenAudit, at: string, author: string): string => {
    insert(db, 'toolkit_definitions', taken.toolkit, 'OR IGNORE');
    const toolkit = context.toolkit(String(taken.audit['toolkit']));
    const prefix = toolkit.referencePrefix;
    const audit = asNew(taken, `${prefix}-${String(next.get(prefix) ?? 1).padStart(4, '0')}`, at);
    const row = { id: audit.id, reference: audit.reference, toolkit: String(taken.audit['toolkit']) };
    const key = insert(db, 'audits', { ...row, revision: 1, head: '', updated_at: at });
    const changedTo = { steps: [{ op: 'add' as const, path: '', value: audit as unknown as Json }] };
    const head = history.append(
      { key, of: { audit: audit.id }, revision: 0, head: '' },
      { revision: 1, at, author, event: 'taken-from-a-copy', touched: '|', changed: changedTo },
    );
    db.prepare('UPDATE audits SET head = ? WHERE key = ?').run(head, key);
    insert(db, 'documents', { audit: key, document: JSON.stringify(audit) });
    const summary = {
      toolkit,
      audit,
      problems: [],
      revision: 1,
      updatedAt: at,
      signedAt: '',
      auditor: author,
    };
    committer.addSummary(key, summarise(summary));
    committer.indexAll(key);
    return audit.id;
  };

  /**
   * Brings in what was taken out of a copy: as itself where the vault has no such audit and its reference is free, or one that cannot be read
   * and can be taken out; beside the one that is there otherwise. Fails with a write failure.
   */
  return (input: {
    readonly taken: TakenAudit;
    readonly at: string;
    readonly author: string;
  }): Result<BroughtIn, WriteCode> => {
    const { taken, at, author } = input;
    const isFree = [undefined, taken.id].includes(idOf.get(taken.reference));
    let asItself = isFree && (isThere.get(taken.id) === 0 || isBroken(taken.id));
    const write = () =>
      db
        .transaction(() => {
          if (!asItself) return beside(taken, at, author);
          committer.indexAll(putIn(db, taken));
          return taken.id;
        })
        .immediate();
    try {
      let id: string;
      try {
        id = write();
      } catch (error) {
        // The damaged one cannot even be taken out: the whole one comes beside it.
        if (!asItself || !isDamage(error)) throw error;
        asItself = false;
        id = write();
      }
      context.forget(id);
      const loaded = context.load(id);
      if (loaded === null) throw new Error('What was brought in is not there');
      changed(loaded);
      return ok({ reference: loaded.audit.reference, how: asItself ? 'itself' : 'beside' });
    } catch (error) {
      return writeFailure(error);
    }
  };
}
