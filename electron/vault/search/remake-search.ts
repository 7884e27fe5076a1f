/** Makes the search text and its index again from the audits: nothing in them is kept nowhere else. */
import type { Audit } from '../../../shared/audit/audit.ts';
import { searchGroups, textsOf } from '../audits/search-text.ts';
import { isDamage } from '../file/damage.ts';
import { remake } from '../file/remake.ts';
import type { Connection } from '../file/sqlite.ts';

/** Drops search text and index and makes the text again; the index follows in the background (search-index.ts). Audits that cannot be read are left out. */
export function remakeSearch(db: Connection): void {
  remake(db, ['search', 'search_rows', 'search_dropped'], () => {
    const keys = db.prepare<[], number>('SELECT key FROM audits').pluck().all();
    const find = db.prepare<[number], string>('SELECT document FROM documents WHERE audit = ?').pluck();
    const add = db.prepare(
      'INSERT INTO search_rows (audit, question, field, text, indexed) VALUES (?, ?, ?, ?, 0)',
    );
    for (const key of keys) {
      const audit = readOrNull(() => find.get(key));
      if (audit === null) continue;
      for (const place of [...searchGroups, ...Object.keys(audit.answers)])
        for (const [field, text] of Object.entries(textsOf(audit, place))) add.run(key, place, field, text);
    }
  });
}

function readOrNull(read: () => string | undefined): Audit | null {
  try {
    const text = read();
    return text === undefined ? null : (JSON.parse(text) as Audit);
  } catch (error) {
    if (isDamage(error) || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The text, and the tables in which the index keeps itself: its own check does not read all of them. */
const everyTable = [
  'search_rows',
  'search_dropped',
  'search_data',
  'search_idx',
  'search_docsize',
  'search_config',
  'sqlite_sequence',
];

/** Whether search text and index can be read: every page of them. */
export function searchIsSound(db: Connection): boolean {
  try {
    db.exec(`INSERT INTO search (search) VALUES ('integrity-check')`);
    return everyTable.every((name) => db.pragma(`integrity_check('${name}')`, { simple: true }) === 'ok');
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
