/** Every query that runs while somebody waits goes by an index, whatever the number of audits. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOperations } from '../../electron/vault/thread/operations.ts';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database, type Connection } from '../../electron/vault/file/sqlite.ts';

/** Read from end to end on purpose: tables of a handful of rows, and what is only ever emptied (search_dropped). */
const small = new Set([
  'contacts',
  'settings',
  'meta',
  'toolkit_definitions',
  'identity_secrets',
  'place',
  'search_dropped',
  // What others have sent, and what was exported: one row for each act of a person, asked for on screens of their own.
  'received',
  'export_log',
]);

const prepared: string[] = [];
let db: Connection;

beforeAll(() => {
  db = new Database(':memory:');
  const migrated = migrate(db, { vaultId: 'v', appVersion: '0.1.0', create: true });
  expect(migrated.ok).toBe(true);
  const prepare = db.prepare.bind(db);
  db.prepare = (sql: string) => {
    prepared.push(sql);
    return prepare(sql);
  };
  makeOperations(db, () => undefined).whole.rest();
  db.prepare = prepare;
});
afterAll(() => {
  db.close();
});

test('the stores prepare what they run', () => {
  expect(prepared.length).toBeGreaterThan(40);
});

/** What of a query's plan takes longer with every audit: a table read without an index, or a page cut out of a whole sorted list. */
function slowIn(sql: string): string[] {
  const holes = [...sql.matchAll(/\?/g)].map(() => null);
  const plan = db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...holes);
  return plan
    .map((step) => step.detail)
    .filter((detail) => {
      if (detail.startsWith('USE TEMP B-TREE FOR ORDER BY')) return /\bLIMIT\b/.test(sql);
      const [, table = '', how = ''] = /^SCAN (\w+)(.*)$/.exec(detail) ?? [];
      // "hit" is the short list the search has found.
      return table !== '' && table !== 'hit' && !/INDEX/.test(how) && !small.has(table);
    })
    .map((detail) => `${detail}: ${sql.replace(/\s+/g, ' ')}`);
}

test('no prepared query reads a table that grows from end to end, nor sorts it for a page', () => {
  expect(prepared.flatMap(slowIn)).toEqual([]);
});

test('this would speak of a query without an index', () => {
  expect(slowIn('SELECT audit FROM summaries WHERE stale = 2')).toHaveLength(1);
  expect(slowIn('SELECT audit FROM summaries ORDER BY toolkit_id LIMIT 5')).toHaveLength(2);
});
