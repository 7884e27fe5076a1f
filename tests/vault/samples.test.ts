/** Samples an earlier program kept among the settings: every one becomes a record, none is lost, and it is drawn again from there. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database } from '../../electron/vault/file/sqlite.ts';
import { makeOperations } from '../../electron/vault/thread/operations.ts';
import { temporaryFolder } from './support.ts';

test('samples among the settings become records, oldest first, and what does not fit stays', () => {
  const place = temporaryFolder();
  const db = new Database(path.join(place.folder, 'vault.db'));
  expect(migrate(db, { vaultId: 'v', appVersion: '1', create: true }).ok).toBe(true);
  const sample = (at: number, seed: string) => ({
    at: new Date(Date.UTC(2026, 8, at)).toISOString(),
    seed,
    size: 2,
    by: 'form',
    candidates: 9,
    excluded: 0,
    drawn: ['5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10'],
  });
  const samples = [sample(3, 'newest'), { seed: 'no sample' }, sample(1, 'oldest')];
  db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(
    'settings',
    JSON.stringify({ idleMinutes: 7, samples }),
  );
  let vault = makeOperations(db, () => undefined);
  const lines = () => vault.cabinet.list({ kind: 'sample', about: null, after: null, limit: 10 }).items;
  expect(lines().map(({ line }) => line)).toMatchObject([
    { seed: 'newest', drawn: 1 },
    { seed: 'oldest', drawn: 1 },
  ]);
  expect(vault.settings.get().idleMinutes).toBe(7);
  const left = db.prepare('SELECT value FROM settings').pluck().get() as string;
  expect(JSON.parse(left)).toMatchObject({ samples: [{ seed: 'no sample' }] });
  vault.whole.rest();
  vault = makeOperations(db, () => undefined);
  expect(lines()).toHaveLength(2);
  vault.whole.rest();
  db.close();
  place.remove();
});
