/** Boxes of an audit in search text and full-text index: written, taken out, brought in line with a document. */
import type { Audit } from '../../../shared/audit/audit.ts';
import { searchGroups, textsOf } from '../audits/search-text.ts';
import { boxText, packBox } from '../file/packed-text.ts';
import type { Connection } from '../file/sqlite.ts';
import { indexed, longWords } from './words.ts';

type Box = {
  id: number;
  question: string;
  field: string;
  text: string;
  packed: Uint8Array | null;
  indexed: number;
};

/** The boxes of an open vault. What it gives is called inside a transaction. */
export function makeBoxes(db: Connection) {
  const drop = db.prepare('DELETE FROM search WHERE rowid = ?');
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
  const settle = (audit: number, document: Audit, question: string, boxes: readonly Box[]): void => {
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
    for (const question of places) settle(audit, document, question, kept.get(question) ?? []);
  };

  return {
    everything,
    /** One place of an audit. */
    place: (audit: number, document: Audit, question: string): void =>
      settle(audit, document, question, boxesAt.all(audit, question)),
  };
}
