/**
 * Brings the full-text index in line with the search text. A save writes the text itself; the index follows in a pause, or at the
 * latest before the next search. What is still to do is on the disk with the text, so a crash in between loses nothing.
 */
import { writeCodeOf } from '../../files/write-failure.ts';
import type { Context } from '../records/held.ts';

/** Boxes indexed in one go while nothing else is to be done: a few milliseconds. */
const portion = 50;

/** The index of an open vault. */
export function makeSearchIndex({ db }: Pick<Context, 'db'>) {
  const dropped = db.prepare<[number], number>('SELECT id FROM search_dropped LIMIT ?').pluck();
  const forget = db.prepare('DELETE FROM search_dropped WHERE id = ?');
  const drop = db.prepare('DELETE FROM search WHERE rowid = ?');
  const pending = db.prepare<[number], { id: number; text: string }>(
    'SELECT id, text FROM search_rows WHERE indexed = 0 ORDER BY id LIMIT ?',
  );
  const add = db.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
  const done = db.prepare('UPDATE search_rows SET indexed = 1 WHERE id = ?');

  /** Indexes one portion; gives how many entries it was. */
  const step = db.transaction((most: number): number => {
    const old = dropped.all(most);
    for (const id of old) {
      drop.run(id);
      forget.run(id);
    }
    const fresh = pending.all(most);
    for (const { id, text } of fresh) {
      add.run(id, text);
      done.run(id);
    }
    return old.length + fresh.length;
  });

  /** Runs one portion. A disk that cannot be written leaves the rest for later: what is indexed can still be found. */
  const portionOf = (most: number): number => {
    try {
      return step.immediate(most);
    } catch (error) {
      if (writeCodeOf(error) === null) throw error;
      return 0;
    }
  };

  return {
    /** One portion; true when there is more. */
    some: (): boolean => portionOf(portion) >= portion,
    /** Everything, before a search. */
    all: (): void => {
      while (portionOf(1000) >= 1000);
    },
  };
}

export type SearchIndex = ReturnType<typeof makeSearchIndex>;
