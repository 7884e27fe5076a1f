/** Makes tables anew that hold nothing but what can be worked out again (the search index, summaries), also where their own pages are damaged. */
import { isDamage } from './damage.ts';
import type { Connection } from './sqlite.ts';

type Entry = { type: string; name: string; sql: string | null };

/** Entries of the schema that belong to the named tables: themselves, their indexes, and the tables behind a virtual one. */
function entriesOf(db: Connection, tables: readonly string[]): Entry[] {
  const all = db
    .prepare<[], Entry & { tbl_name: string }>('SELECT type, name, tbl_name, sql FROM sqlite_schema')
    .all();
  const virtual = new Set(
    all
      .filter(({ name, sql }) => tables.includes(name) && sql?.startsWith('CREATE VIRTUAL'))
      .map(({ name }) => name),
  );
  const shadows = ['data', 'idx', 'content', 'docsize', 'config'];
  const counted = all.some(({ name, sql }) => tables.includes(name) && sql?.includes('AUTOINCREMENT'));
  const behind = new Set([...virtual].flatMap((name) => shadows.map((part) => `${name}_${part}`)));
  // The table of counters comes again with the first table that counts.
  if (counted) behind.add('sqlite_sequence');
  return all.filter(({ tbl_name: table }) => tables.includes(table) || behind.has(table));
}

/** What makes the entries again: the tables first; what stands behind a virtual one comes with it. */
function statementsOf(entries: readonly Entry[], tables: readonly string[]): string[] {
  const own = entries.filter(
    ({ type, name, sql }) => sql !== null && (type === 'index' || tables.includes(name)),
  );
  const isBehind = ({ name, type }: Entry) => type === 'index' && name.startsWith('sqlite_');
  return own
    .filter((one) => !isBehind(one))
    .toSorted((a, b) => Number(a.type === 'index') - Number(b.type === 'index'))
    .flatMap(({ sql }) => sql ?? []);
}

/**
 * Takes the tables out of the schema without reading a page of them. Their pages stay in the file, unused, until it is written anew: a backup
 * or encrypting anew leaves them out.
 */
function forget(db: Connection, entries: readonly Entry[]): void {
  const drop = db.prepare('DELETE FROM sqlite_schema WHERE type = ? AND name = ?');
  for (const { type, name } of entries) drop.run(type, name);
}

/**
 * Empties the tables by making them again as their schema says, in one transaction together with `fill`. Works on damaged pages too: what
 * cannot be dropped is forgotten. Throws what `fill` throws, and then everything is as it was.
 */
export function remake(db: Connection, tables: readonly string[], fill: () => void): void {
  const entries = entriesOf(db, tables);
  const statements = statementsOf(entries, tables);
  const make = () => {
    for (const sql of statements) db.exec(sql);
    fill();
  };
  try {
    db.transaction(() => {
      for (const name of tables) db.exec(`DROP TABLE ${name}`);
      make();
    }).immediate();
    return;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  db.unsafeMode(true);
  db.pragma('writable_schema=ON');
  try {
    db.transaction(() => {
      forget(db, entries);
      db.pragma('writable_schema=RESET');
      make();
    }).immediate();
  } finally {
    db.pragma('writable_schema=OFF');
    db.unsafeMode(false);
  }
}
