/** Makes the search text and its index again from the audits: nothing in them is kept nowhere else. */
import { isDamage } from '../file/damage.ts';
import { remake } from '../file/remake.ts';
import type { Connection } from '../file/sqlite.ts';
import { everyPlace } from './search-index.ts';

/** Drops search text and index and notes every audit to be indexed; both follow from the documents (search-index.ts). Audits that cannot be read are left out then. */
export function remakeSearch(db: Connection): void {
  remake(db, ['search', 'search_rows', 'search_dropped', 'unindexed', 'vocabulary'], () => {
    db.prepare('INSERT INTO unindexed (audit, places) SELECT key, ? FROM audits').run(everyPlace);
  });
}

/** The text, and the tables in which the index keeps itself: its own check does not read all of them. */
const everyTable = [
  'search_rows',
  'search_dropped',
  'unindexed',
  'vocabulary',
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
