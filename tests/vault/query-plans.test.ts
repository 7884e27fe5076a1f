/**
 * Every statement that stands anywhere in the main process, found in its source, goes by an index, or reads a narrow table from end to end:
 * one that has no column for a document, a file, or a text somebody wrote.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { salvage } from '../../electron/vault/audits/salvage.ts';
import { putIn } from '../../electron/vault/audits/take-out.ts';
import { pointsIn } from '../../electron/vault/file/look-into.ts';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database, type Connection } from '../../electron/vault/file/sqlite.ts';
import { makeContext } from '../../electron/vault/records/held.ts';
import { makeOperations } from '../../electron/vault/thread/operations.ts';
import { act, blank, must, temporaryFolder, toolkit } from './support.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Columns that hold what can be long: documents, files, packed bytes, whole lines of a list, what somebody wrote. */
const wide =
  /^(document|pdf|patches|packed|summary|review|manifest|history|text|line|counted|definition|signature)$/;

/** A statement as it stands in a source; what is put into it is left open. */
type Written = { readonly place: string; readonly sql: string; readonly isWhole: boolean };

/** Every statement in the sources: a literal that begins as one. */
function everyStatement(): Written[] {
  const literal = /(['"`])(\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b[\s\S]*?)\1/g;
  return globSync('electron/**/*.ts', { cwd: root }).flatMap((place) =>
    [...readFileSync(path.join(root, place), 'utf8').matchAll(literal)].map(([, , sql = '']) => ({
      place,
      sql,
      isWhole: !sql.includes('${'),
    })),
  );
}

const prepared = new Set<string>();
const home = temporaryFolder();
let db: Connection;
let statements: Written[];

/** Does what puts statements together while it runs, so that they are met as they are run. */
function runAll(): void {
  const operations = makeOperations(db, () => undefined);
  operations.whole.rest();
  const { summary } = must(operations.audits.create({ ...act(), toolkit, carryFrom: null }));
  const audit = summary.id;
  for (let round = 1; round <= 60; round += 1) {
    const value = { ...blank, rationale: `Save ${round} of a long history.` };
    must(
      operations.audits.save({
        ...act(),
        audit,
        basedOn: round,
        changes: [{ op: 'add', path: '/answers/3a', value }],
      }),
    );
  }
  operations.whole.rest();
  operations.whole.pack();
  // A copy of the vault is looked into, and an audit taken out of it, and brought in again in place of one that cannot be read.
  pointsIn(db);
  const taken = must(operations.whole.takeOut({ audit }));
  db.transaction(() => putIn(db, taken)).immediate();
  // What is damaged is read by other statements.
  db.exec(`UPDATE documents SET document = '{'; DELETE FROM revisions WHERE revision = 61`);
  must(
    salvage(
      makeContext(db, () => undefined),
      { audit },
    ),
  );
}

beforeAll(() => {
  statements = everyStatement();
  db = new Database(path.join(home.folder, 'vault.db'));
  must(migrate(db, { vaultId: 'v', appVersion: '0.1.0', create: true }));
  const prepare = db.prepare.bind(db);
  db.prepare = (sql: string) => {
    prepared.add(sql);
    return prepare(sql);
  };
  runAll();
  db.prepare = prepare;
  // One statement writes the schema itself (file/remake.ts).
  db.unsafeMode(true);
  db.pragma('writable_schema=ON');
});
afterAll(() => {
  db.close();
  home.remove();
});

/** The tables of the schema, and whether one has no wide column. */
function isNarrow(table: string): boolean {
  const columns = db.pragma(`table_info('${table}')`) as { name: string }[];
  // The schema itself has none of what people write.
  if (table.startsWith('sqlite_')) return true;
  return columns.length > 0 && !columns.some(({ name }) => wide.test(name));
}

/** The table a plan speaks of; '' where it is none. "FROM audits a" reads audits under the name a. */
function tableOf(name: string, sql: string): string {
  const known = db.prepare<[string], string>('SELECT name FROM sqlite_master WHERE name = ?').pluck();
  const named = new RegExp(String.raw`\b(\w+) (?:AS )?${name}\b`, 'g');
  const called = [...sql.replaceAll(/\s+/g, ' ').matchAll(named)].map(([, table = '']) => table);
  if (name.startsWith('sqlite_')) return name;
  return [name, ...called].map((one) => known.get(one)).find((one) => one !== undefined) ?? '';
}

/** What of a query's plan takes longer with every audit: a wide table read without an index, or a page cut out of a whole sorted list. */
function slowIn(sql: string): string[] {
  const holes = [...sql.matchAll(/\?/g)].map(() => null);
  const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...holes);
  return plan
    .map((step) => step.detail)
    .filter((detail) => {
      if (detail.startsWith('USE TEMP B-TREE FOR ORDER BY')) return /\bLIMIT\b/.test(sql);
      const [, name = '', how = ''] = /^SCAN (\w+)(.*)$/.exec(detail) ?? [];
      const table = tableOf(name, sql);
      // What is no table is a list that an inner query has found, by its own line of the plan.
      if (name === '' || table === '') return false;
      if (how.includes('VIRTUAL TABLE')) return /INDEX \d+:$/.test(how);
      return !how.includes('INDEX') && !isNarrow(table);
    })
    .map((detail) => `${detail}: ${sql.replaceAll(/\s+/g, ' ')}`);
}

test('every statement of the sources is met: as it stands, or as it is put together while it runs', () => {
  expect(statements.length).toBeGreaterThan(100);
  const met = [...prepared];
  const never = statements.filter(({ sql, isWhole }) => {
    const pieces = sql.split(/\$\{[^}]*\}/).map((piece) => RegExp.escape(piece));
    const pattern = new RegExp(`^${pieces.join(String.raw`[\s\S]*`)}$`);
    return !isWhole && !met.some((one) => pattern.test(one));
  });
  expect(never).toEqual([]);
});

test('no statement reads a table of documents, files or texts from end to end, nor sorts it for a page', () => {
  const all = new Set([...prepared, ...statements.filter((one) => one.isWhole).map((one) => one.sql)]);
  expect([...all].flatMap(slowIn)).toEqual([]);
});

test('this would speak of a query without an index', () => {
  expect(slowIn('SELECT audit FROM summaries WHERE stale = 2')).toHaveLength(1);
  expect(slowIn('SELECT audit FROM summaries ORDER BY toolkit_id LIMIT 5')).toHaveLength(2);
  expect(slowIn('SELECT r.document FROM received r WHERE r.sender = ?')).toHaveLength(1);
  expect(slowIn('SELECT text FROM record_search')).toHaveLength(1);
  expect(slowIn('SELECT max(revision) FROM audits')).toEqual([]);
});
