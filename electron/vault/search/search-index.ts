/**
 * Brings search text and full-text index in line with the documents. A save only notes which places it touched; the rest follows in a pause,
 * or at the latest before the next search. The note is on the disk with the document, so a crash in between loses nothing.
 */
import type { Audit } from '../../../shared/audit/audit.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import { isDamage } from '../file/damage.ts';
import { documentText, packDocument, type KeptDocument } from '../file/packed-text.ts';
import type { Context } from '../records/held.ts';
import { makeBoxes } from './boxes.ts';

/** Stands for every place of an audit. */
export const everyPlace = '*';
/** Documents that are shorter stay as they are. */
const worthPacking = 1000;

/** Boxes are indexed anew as a whole; after so many, what was taken out is as much as what is there. */
const worthTidying = 20;

/** The index of an open vault. */
export function makeSearchIndex({ db }: Pick<Context, 'db'>) {
  const dropped = db.prepare<[number], number>('SELECT id FROM search_dropped LIMIT ?').pluck();
  const forget = db.prepare('DELETE FROM search_dropped WHERE id = ?');
  const drop = db.prepare('DELETE FROM search WHERE rowid = ?');
  const waiting = db.prepare<[], { audit: number; places: string }>(
    'SELECT audit, places FROM unindexed ORDER BY audit LIMIT 1',
  );
  const settled = db.prepare('DELETE FROM unindexed WHERE audit = ?');
  const documentOf = db.prepare<[number], KeptDocument>(
    'SELECT document, packed FROM documents WHERE audit = ?',
  );
  const putPacked = db.prepare(`UPDATE documents SET document = '', packed = ? WHERE audit = ?`);
  const tidyUp = db.prepare(`INSERT INTO search (search) VALUES ('optimize')`);
  const boxes = makeBoxes(db);

  /** Indexes one audit and packs its document. One that cannot be read keeps what was known of it. */
  const index = db.transaction((audit: number, places: string): void => {
    const kept = documentOf.get(audit);
    if (kept !== undefined) {
      const text = documentText(kept);
      const document = JSON.parse(text) as Audit;
      if (places.includes(everyPlace)) boxes.everything(audit, document);
      else
        for (const question of new Set(places.split('|').filter(Boolean)))
          boxes.place(audit, document, question);
      if (kept.packed === null && text.length > worthPacking) putPacked.run(packDocument(text), audit);
    }
    settled.run(audit);
  });

  /** What an older program left to be taken out of the index. */
  const dropOld = db.transaction((): boolean => {
    const old = dropped.all(1000);
    for (const id of old) {
      drop.run(id);
      forget.run(id);
    }
    return old.length > 0;
  });

  const indexReadable = (audit: number, places: string): void => {
    try {
      index.immediate(audit, places);
    } catch (error) {
      // Is it the audit, or the index? What is the matter with the index is mended by whoever asked.
      if (!isUnreadable(audit)) throw error;
      settled.run(audit);
    }
  };
  const isUnreadable = (audit: number): boolean => {
    try {
      const kept = documentOf.get(audit);
      if (kept !== undefined) JSON.parse(documentText(kept));
      return false;
    } catch {
      return true;
    }
  };

  /** Portions since the index was last made one piece. */
  let written = 0;

  /** One portion; true when there was one. A disk that cannot be written leaves the rest for later: what is indexed can still be found. */
  const portion = (): boolean => {
    try {
      if (dropOld.immediate()) return true;
      const next = waiting.get();
      if (next === undefined) return false;
      indexReadable(next.audit, next.places);
      written += 1;
      return true;
    } catch (error) {
      if (writeCodeOf(error) === null || isDamage(error)) throw error;
      return false;
    }
  };

  return {
    /** One portion; true when there may be more. */
    some: portion,
    /** Everything, before a search. */
    all: (): void => {
      while (portion());
    },
    /** Makes the index one piece, without what was taken out of it. For a small one, where enough was written. */
    tidy: (): void => {
      if (written < worthTidying) return;
      tidyUp.run();
      written = 0;
    },
    /** Everything of one audit, whatever stands of it: for what an older program kept. */
    everythingOf: (audit: number): void => indexReadable(audit, everyPlace),
  };
}

export type SearchIndex = ReturnType<typeof makeSearchIndex>;
