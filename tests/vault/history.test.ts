/** A history grows with what was written, not with its square; old ones are packed on the way, and the chain holds through all of it. */
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeOperations, type Operations } from '../../electron/vault/thread/operations.ts';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database, type Connection } from '../../electron/vault/file/sqlite.ts';
import { makeHistory } from '../../electron/vault/records/history.ts';
import { revisionHash } from '../../electron/vault/records/chain.ts';
import type { AuditId } from '../../shared/audit/ids.ts';
import { applyPatch, type Json } from '../../shared/json/patch.ts';
import type { PatchOperation } from '../../shared/json/operation.ts';
import { act, blank, must, temporaryFolder, toolkit } from './support.ts';

let db: Connection;
let vault: Operations;
let audit: AuditId;
let place: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  place = temporaryFolder();
  db = new Database(path.join(place.folder, 'vault.db'));
  db.pragma('synchronous=OFF');
  expect(migrate(db, { vaultId: 'v', appVersion: '1', create: true }).ok).toBe(true);
  vault = makeOperations(db, () => undefined);
  audit = must(vault.audits.create({ ...act(), toolkit, carryFrom: null })).summary.id;
});
afterEach(() => {
  vault.whole.rest();
  db.close();
  place.remove();
});

const opened = () => must(vault.audits.open({ audit }));
const history = (question: string | null = null, limit = 200, before: number | null = null) =>
  must(vault.audits.history({ audit, question, before, limit }));
const revisionsOf = (chars: number) => ({
  loose: db.prepare('SELECT count(*) FROM revisions').pluck().get() as number,
  bytes: db.prepare('SELECT coalesce(sum(length(packed)), 0) FROM revision_packs').pluck().get() as number,
  chars,
});

/** Words that do not repeat as a whole. */
const word = (at: number): string =>
  ['heron', 'wren', 'canal', 'visit', 'plan', 'school'][at % 6] + String((at * 7919) % 997);

/** Writes one box word by word, a save each. */
function write(question: string, words: number): string {
  let { revision } = opened();
  let text = '';
  for (let at = 0; at < words; at += 1) {
    text += ` ${word(at)}`;
    const answer = `/answers/${question}`;
    const change: PatchOperation =
      at === 0
        ? { op: 'add', path: answer, value: { ...blank, rationale: text } }
        : { op: 'replace', path: `${answer}/rationale`, value: text };
    ({ revision } = must(vault.audits.save({ ...act(), audit, basedOn: revision, changes: [change] })));
  }
  return text;
}

describe('a long history', () => {
  test('takes room by what was written: a save of a long box costs what was typed', () => {
    const text = write('3a', 600);
    vault.whole.pack();
    const { bytes, loose } = revisionsOf(text.length);
    expect(loose).toBeLessThan(64);
    // Kept as whole texts these were over 1,000 times the text.
    expect(bytes).toBeLessThan(5 * text.length);
  });

  test('is proven pack by pack ahead of whoever asks, and what was altered is not proven', () => {
    write('3a', 900);
    vault.whole.pack();
    const row = db.prepare<[], { key: number; revision: number; head: string }>(
      'SELECT key, revision, head FROM audits',
    );
    const owner = { ...(row.get() as { key: number; revision: number; head: string }), of: { audit } };
    const sound = makeHistory(db, 'audit');
    while (sound.proveOn(owner));
    expect(sound.holds(owner)).toBe(true);
    expect(sound.holds(owner, true)).toBe(true);
    db.exec(`UPDATE revision_packs SET prev = 'x' || prev WHERE first > 1`);
    db.exec(`UPDATE revision_packs SET hash = 'x' || hash WHERE first = 1`);
    const altered = makeHistory(db, 'audit');
    expect(altered.proveOn(owner)).toBe(false);
    expect(altered.holds(owner)).toBe(false);
  });

  test('reads the same packed and not: every old and new value, and the chain', () => {
    write('3a', 80);
    write('3b', 80);
    const before = history();
    const one = history('3a', 50);
    vault.whole.pack();
    expect(revisionsOf(0).loose).toBeLessThan(64);
    expect(history()).toEqual(before);
    expect(history('3a', 50)).toEqual(one);
    expect(before.chainHolds).toBe(true);
    const third = before.entries.find((entry) => entry.revision === 4);
    expect(third?.changes).toEqual([
      {
        path: '/answers/3a/rationale',
        before: ` ${word(0)} ${word(1)}`,
        after: ` ${word(0)} ${word(1)} ${word(2)}`,
      },
    ]);
    expect(vault.whole.check().problems).toEqual([]);
    const page = history(null, 20, 100);
    expect(page.entries.map((entry) => entry.revision)).toEqual(
      Array.from({ length: 20 }, (_, at) => 99 - at),
    );
  });

  test('shows a packed revision that was altered, removed or put in', () => {
    write('3a', 120);
    vault.whole.pack();
    const rows = db.prepare('SELECT rowid AS id, first, last FROM revision_packs').all() as { id: number }[];
    expect(rows.length).toBeGreaterThan(0);
    for (const sql of [
      `UPDATE revision_packs SET hash = '${'0'.repeat(64)}'`,
      'UPDATE revision_packs SET last = last - 1',
      'DELETE FROM revision_packs',
      `UPDATE revision_packs SET packed = x'00'`,
      'DELETE FROM revisions WHERE revision = (SELECT min(revision) FROM revisions)',
    ]) {
      db.exec('SAVEPOINT tried');
      db.prepare(sql).run();
      expect(vault.whole.check().problems, sql).not.toEqual([]);
      db.exec('ROLLBACK TO tried; RELEASE tried');
    }
    expect(vault.whole.check().problems).toEqual([]);
  });

  test('that breaks off within a group is not packed over', () => {
    write('3a', 120);
    db.prepare(
      `UPDATE revisions SET author = 'Somebody else' WHERE revision = (SELECT min(revision) + 5 FROM revisions)`,
    ).run();
    const before = revisionsOf(0);
    vault.whole.pack();
    expect(revisionsOf(0)).toEqual(before);
    expect(history().chainHolds).toBe(false);
  });
});

/** Writes revisions as programs did before there were steps: whole texts, both ways, hashed as they were. */
function writeAsBefore(saves: number): void {
  let document = opened().audit as unknown as Json;
  const first: { forward: PatchOperation[]; backward: PatchOperation[] } = {
    forward: [{ op: 'add', path: '', value: document as never }],
    backward: [{ op: 'remove', path: '' }],
  };
  db.exec('DELETE FROM revisions');
  const key = db.prepare('SELECT key FROM audits WHERE id = ?').pluck().get(audit) as number;
  const add = db.prepare('INSERT INTO revisions VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  let prev = '';
  let text = '';
  for (let revision = 1; revision <= saves; revision += 1) {
    text += `${word(revision)} `;
    const box = '/answers/3a/rationale';
    const change =
      revision === 1
        ? first
        : applyPatch(document, [
            revision === 2
              ? { op: 'add', path: '/answers/3a', value: { ...blank, rationale: text } }
              : { op: 'replace', path: box, value: text },
          ]);
    if (change === null) throw new Error('does not fit');
    if ('after' in change) document = change.after;
    const { forward, backward } = change;
    const said = { revision, at: act().at, author: 'Wren', event: revision === 1 ? 'created' : '' };
    const hash = revisionHash({ ...said, forward, backward, prev, audit });
    const packed = deflateRawSync(JSON.stringify({ forward, backward }), { level: 1 });
    add.run(key, revision, said.at, said.author, said.event, '|3a|', packed, hash);
    prev = hash;
  }
  db.prepare('UPDATE audits SET revision = ?, head = ? WHERE key = ?').run(saves, prev, key);
  db.prepare('UPDATE documents SET document = ? WHERE audit = ?').run(JSON.stringify(document), key);
}

describe('a history from before there were steps', () => {
  test('is packed on the way, reads the same, and goes on', () => {
    writeAsBefore(700);
    vault.whole.rest();
    vault = makeOperations(db, () => undefined);
    const sizeOf = () => db.prepare('SELECT sum(length(patches)) FROM revisions').pluck().get() as number;
    const before = sizeOf();
    const said = history('3a', 100, 300);
    expect(said.chainHolds).toBe(true);
    vault.whole.pack();
    const { bytes, loose } = revisionsOf(0);
    expect(loose).toBeLessThan(64);
    expect(bytes * 10).toBeLessThan(before);
    expect(history('3a', 100, 300)).toEqual(said);
    write('3b', 40);
    vault.whole.pack();
    expect(history().chainHolds).toBe(true);
    expect(vault.whole.check().problems).toEqual([]);
  });
});
