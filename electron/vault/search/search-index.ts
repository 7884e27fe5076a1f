/**
 * Brings search text and full-text index in line with the documents. A save only notes which places it touched; the rest follows in a pause,
 * or at the latest before the next search. The note is on the disk with the document, so a crash in between loses nothing.
 */
import type { Audit } from '../../../shared/audit/audit.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import { searchGroups, textsOf } from '../audits/search-text.ts';
import { isDamage } from '../file/damage.ts';
import { boxText, documentText, packBox, packDocument, type KeptDocument } from '../file/packed-text.ts';
import type { Context } from '../records/held.ts';
import { indexed, longWords } from './words.ts';

type Box = {
  id: number;
  question: string;
  field: string;
  text: string;
  packed: Uint8Array | null;
  indexed: number;
};

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
  const boxesOf = db.prepare<[number], Box>(
    'SELECT id, question, field, text, packed, indexed FROM search_rows WHERE audit = ?',
  );
  const boxesAt = db.prepare<[number, string], Box>(
    'SELECT id, question, field, text, packed, indexed FROM search_rows WHERE audit = ? AND question = ?',
  );
  const dropBox = db.prepare('DELETE FROM search_rows WHERE id = ?');
  const packOld = db.prepare('UPDATE search_rows SET text = ?, packed = ?, indexed = 1 WHERE id = ?');
  const addBox = db.prepare(
    'INSERT INTO search_rows (audit, question, field, text, packed, indexed) VALUES (?, ?, ?, ?, ?, 1)',
  );
  const add = db.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)');
  const tidyUp = db.prepare(`INSERT INTO search (search) VALUES ('optimize')`);
  const learn = db.prepare('INSERT OR IGNORE INTO vocabulary (word) VALUES (?)');
  const learnAll = (text: string): void => {
    for (const word of longWords(text)) learn.run(word);
  };
  /** Takes a box out of text and index. */
  const remove = (id: number): void => {
    drop.run(id);
    dropBox.run(id);
  };
  const write = (audit: number, question: string, field: string, text: string): void => {
    const { text: short, packed } = packBox(text);
    const { lastInsertRowid } = addBox.run(audit, question, field, short, packed);
    add.run(lastInsertRowid, indexed(text));
    learnAll(text);
  };

  /** Brings one place in line; boxes that did not change keep their entries. */
  const place = (audit: number, document: Audit, question: string, boxes: readonly Box[]): void => {
    const now = { ...textsOf(document, question) };
    for (const box of boxes) {
      const text = boxText(box);
      if (now[box.field] !== text) {
        remove(box.id);
        continue;
      }
      delete now[box.field];
    }
    for (const [field, text] of Object.entries(now)) write(audit, question, field, text);
  };

  /** Every box of an audit, also what an older program kept: packed, in the index as it is folded now, and its words known. */
  const everything = (audit: number, document: Audit): void => {
    const places = new Set<string>([...searchGroups, ...Object.keys(document.answers)]);
    const kept = Map.groupBy(boxesOf.all(audit), ({ question }) => question);
    for (const [question, boxes] of kept) {
      const now = textsOf(document, question);
      for (const box of boxes) {
        const text = boxText(box);
        if (now[box.field] !== text) continue;
        const { text: short, packed } = packBox(text);
        const folded = indexed(text);
        if (box.indexed === 0 || folded !== text) {
          drop.run(box.id);
          add.run(box.id, folded);
        }
        if (box.indexed === 0 || (box.packed === null && packed !== null)) packOld.run(short, packed, box.id);
        learnAll(text);
      }
      // Risk records that still lie in the document are found there until they are moved.
      const stays = question === 'escalations' && document.escalations.length > 0;
      if (!places.has(question) && !stays) for (const { id } of boxes) remove(id);
    }
    for (const question of places) place(audit, document, question, kept.get(question) ?? []);
  };

  /** Indexes one audit and packs its document. One that cannot be read keeps what was known of it. */
  const index = db.transaction((audit: number, places: string): void => {
    const kept = documentOf.get(audit);
    if (kept !== undefined) {
      const text = documentText(kept);
      const document = JSON.parse(text) as Audit;
      if (places.includes(everyPlace)) everything(audit, document);
      else
        for (const question of new Set(places.split('|').filter(Boolean)))
          place(audit, document, question, boxesAt.all(audit, question));
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
