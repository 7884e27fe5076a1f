/** Case lists hold to their draws in the vault, and the identity of a subject ends for good, with everything that was ever said in it. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../electron/vault/file/migrations/index.ts';
import { Database, type Connection } from '../../electron/vault/file/sqlite.ts';
import { makeOperations, type Operations } from '../../electron/vault/thread/operations.ts';
import type { CaseRow } from '../../shared/programme/choosing/case-list/row.ts';
import { drawFrom, listBytes } from '../../shared/programme/choosing/list-draw.ts';
import { caseListKind, newCaseList } from '../../shared/records/case-list.ts';
import { identityKeyKind, newIdentityKey } from '../../shared/records/identity-key.ts';
import { act, must, temporaryFolder } from './support.ts';

const round = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10';
const id = (n: number): string => `5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a${String(n)}`;

let place: ReturnType<typeof temporaryFolder>;
let db: Connection;
let vault: Operations;

beforeEach(() => {
  place = temporaryFolder();
  db = new Database(path.join(place.folder, 'vault.db'));
  // As every open vault has it (file/connection.ts).
  db.pragma('secure_delete=ON');
  expect(migrate(db, { vaultId: 'v', appVersion: '1', create: true }).ok).toBe(true);
  vault = makeOperations(db, () => undefined);
});
afterEach(() => {
  vault.whole.rest();
  db.close();
  place.remove();
});

const rows: CaseRow[] = Array.from({ length: 12 }, (_, at) => ({
  row: at + 1,
  ref: `C-${100 + at}`,
  team: at % 2 === 0 ? 'North' : 'South',
  role: '',
  type: 'CIN',
  opened: '',
  closed: '',
  lastAudited: '',
  lastAuditedBy: '',
  tookPart: '',
}));

test('a draw that the list does not give is refused by the vault, one that it gives is kept', () => {
  const kind = caseListKind.name;
  const list = { ...newCaseList(id(20), round, '2026-05-04'), rows };
  must(vault.cabinet.create({ ...act(), kind, document: list }));
  const drawing = { size: 3, strata: 'team' as const, types: [], seed: 'May', exclusions: [] };
  const draw = {
    id: id(21),
    at: '2026-05-04T09:00:00.000Z',
    fingerprint: createHash('sha256').update(listBytes(rows)).digest('hex'),
    reason: '',
    ...drawing,
    drawn: [...drawFrom(rows, drawing).drawn],
  };
  const save = (value: unknown) =>
    vault.cabinet.save({
      ...act(),
      kind,
      id: list.id,
      basedOn: 1,
      changes: [{ op: 'replace', path: '/draws', value: value as never }],
    });
  expect(save([{ ...draw, drawn: ['C-100', 'C-101', 'C-102'] }])).toMatchObject({ code: 'bad-changes' });
  must(save([draw]));
  const { items } = vault.cabinet.list({ kind, about: null, after: null, limit: 10 });
  expect(items[0]?.line).toMatchObject({
    round,
    takenOn: '2026-05-04',
    rows: 12,
    draws: 1,
    drawn: 3,
    teams: ['North', 'South'],
  });
});

test('an identity is in no list and no search, and ends with its history: nothing of it is left in the database', () => {
  const kind = identityKeyKind.name;
  const key = { ...newIdentityKey(id(30), round, 's1'), names: 'Firecrest Example' };
  must(vault.cabinet.create({ ...act(), kind, document: key }));
  for (const [at, address] of ['1 Wader Close', '2 Plover Way'].entries())
    must(
      vault.cabinet.save({
        ...act(),
        kind,
        id: key.id,
        basedOn: at + 1,
        changes: [{ op: 'replace', path: '/address', value: address }],
      }),
    );
  expect(JSON.stringify(vault.cabinet.list({ kind, about: null, after: null, limit: 10 }))).not.toContain(
    'Firecrest',
  );
  expect(vault.cabinet.search({ text: 'Firecrest', limit: 5 })).toEqual([]);
  must(vault.cabinet.endForGood({ kind, ids: [key.id, id(31)] }));
  expect(vault.cabinet.open({ kind, id: key.id })).toMatchObject({ code: 'not-found' });
  for (const table of ['records', 'record_revisions', 'record_texts'])
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const bytes = db.serialize().toString('latin1');
  for (const word of ['Firecrest', 'Plover', 'Wader']) expect(bytes.includes(word), word).toBe(false);
});

test('no other kind of record can be ended for good', () => {
  const list = newCaseList(id(20), round, '2026-05-04');
  must(vault.cabinet.create({ ...act(), kind: caseListKind.name, document: list }));
  expect(vault.cabinet.endForGood({ kind: caseListKind.name, ids: [list.id] })).toMatchObject({
    code: 'wrong-state',
  });
});
