/** A vault file as an older program left it: documents and search text as they are, no vocabulary, no lines. */
import { openDatabase } from '../../electron/vault/file/connection.ts';
import {
  boxText,
  documentText,
  type KeptDocument,
  type KeptText,
} from '../../electron/vault/file/packed-text.ts';
import type { Connection } from '../../electron/vault/file/sqlite.ts';
import { makeOperations } from '../../electron/vault/thread/operations.ts';
import { act, blank, must, toolkit } from './support.ts';

/** Opens a file, or makes it. The key is the tests' own. Work in the background waits to be asked. */
export function openOld(file: string, create = false) {
  const vaultKey = Buffer.alloc(32, 9);
  const db = must(openDatabase({ file, vaultKey, vaultId: 'old', create, appVersion: '0.1.0' }));
  const operations = makeOperations(db, () => undefined);
  operations.whole.rest();
  return { db, operations };
}

/** Puts everything back to how it was kept before it was packed. */
function unpackAll(db: Connection): void {
  const documents = db.prepare<[], { audit: number } & KeptDocument>('SELECT * FROM documents').all();
  for (const { audit, ...kept } of documents)
    db.prepare('UPDATE documents SET document = ?, packed = NULL WHERE audit = ?').run(
      documentText(kept),
      audit,
    );
  const boxes = db.prepare<[], { id: number } & KeptText>('SELECT id, text, packed FROM search_rows').all();
  for (const { id, ...kept } of boxes) {
    db.prepare('UPDATE search_rows SET text = ?, packed = NULL WHERE id = ?').run(boxText(kept), id);
    // Words were indexed as they were written.
    db.prepare('DELETE FROM search WHERE rowid = ?').run(id);
    db.prepare('INSERT INTO search (rowid, text) VALUES (?, ?)').run(id, boxText(kept));
  }
  db.exec(`DELETE FROM vocabulary; DELETE FROM meta WHERE name = 'texts-packed-to'`);
}

/** Makes such a file with so many audits; each says its number in words nobody else has. */
export function makeOld(file: string, audits: number): void {
  const { db, operations } = openOld(file, true);
  for (let number = 0; number < audits; number += 1) {
    const { summary } = must(operations.audits.create({ ...act(), toolkit, carryFrom: null }));
    const value = { ...blank, rationale: `Straße kestrel${number} ${'and the plan was read '.repeat(40)}` };
    const changes = [{ op: 'add' as const, path: '/answers/3a', value }];
    must(operations.audits.save({ ...act(), audit: summary.id, basedOn: 1, changes }));
  }
  operations.audits.search({ text: 'x', limit: 1 });
  unpackAll(db);
  operations.whole.rest();
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

/** How many audits of a file are packed, of how many. */
export const packedIn = (db: Connection): number =>
  db.prepare<[], number>('SELECT count(*) FROM documents WHERE packed IS NOT NULL').pluck().get() ?? 0;
