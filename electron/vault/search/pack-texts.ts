/**
 * Packs what an older program kept unpacked, an audit at a time, and learns its words: once in the life of a vault, while nothing else is to
 * be done. How far it came is on the disk with each audit, so that one struck down goes on where it was.
 */
import type { Connection } from '../file/sqlite.ts';
import type { Piece } from '../thread/quiet-work.ts';
import type { SearchIndex } from './search-index.ts';

const name = 'texts-packed-to';
/** Stands for all of them. */
const done = 'all';

/** Whether every audit is packed and its words are known. */
export function makeTextsPacked(db: Connection): () => boolean {
  const read = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  let isDone = false;
  return () => (isDone ||= read.get(name) === done);
}

/** The piece of quiet work that packs the next audit. */
export function packTexts(db: Connection, index: Pick<SearchIndex, 'everythingOf'>): Piece {
  const read = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  const next = db
    .prepare<[number], number>('SELECT key FROM audits WHERE key > ? ORDER BY key LIMIT 1')
    .pluck();
  /** Where this walk is; one that cannot be packed is passed over, and tried again at the next opening. */
  let at: number | null = null;
  let isWhole = true;
  const one = db.transaction((audit: number) => {
    index.everythingOf(audit);
    if (isWhole) put.run(name, String(audit));
  });
  return () => {
    const kept = read.get(name) ?? '0';
    if (kept === done) return false;
    const audit = next.get((at ??= Number(kept)));
    if (audit === undefined) {
      if (isWhole) put.run(name, done);
      return false;
    }
    at = audit;
    try {
      one.immediate(audit);
    } catch (error) {
      isWhole = false;
      throw error;
    }
    return true;
  };
}
