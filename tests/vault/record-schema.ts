/** Puts a new schema on record, once, together with its migration: `node tests/vault/record-schema.ts`. Never overwrites what is there. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { migrations, schemaVersion } from '../../electron/vault/file/migrations/index.ts';
import { Database } from '../../electron/vault/file/sqlite.ts';
import { newRiskRecord } from '../../shared/records/risk-record.ts';
import {
  act,
  blank,
  must,
  newAudit,
  openNewVault,
  save,
  temporaryFolder,
  writeRationale,
} from './support.ts';

export const recorded = path.resolve(import.meta.dirname, '../fixtures/vaults');
export const recordedSchema = (version: number) => path.join(recorded, `schema-${version}.sql`);
export const recordedVault = (version: number) => path.join(recorded, `schema-${version}`);

/** Every statement of the schema after so many migrations. */
export function schemaAfter(count: number): string {
  const db = new Database(':memory:');
  migrations.slice(0, count).forEach((migration) => migration.up(db));
  const rows = db
    .prepare<[], string>(`SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name`)
    .pluck()
    .all();
  db.close();
  return `${rows.join(';\n')};\n`;
}

/** The vault a version leaves behind for all later ones to open. */
async function makeVault(version: number): Promise<void> {
  const place = temporaryFolder();
  const { vault, store, kit } = await openNewVault(place.folder);
  const audit = await newAudit(store);
  must(await writeRationale(store, audit, '3a', 'A heron stood by the canal; the chronology is clear.'));
  if (version >= 6) {
    const document = newRiskRecord(audit, '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a10', '3a', act().at);
    must(
      await store.cabinet.create({
        ...act(),
        kind: 'risk-record',
        document: { ...document, what: 'A heron in danger.' },
      }),
    );
  }
  must(await save(store, audit, [{ op: 'add', path: '/answers/H01', value: { ...blank, text: '2291' } }]));
  must(await store.settings.set({ idleMinutes: 7 }));
  must(await store.secrets.put({ name: 'example', value: new Uint8Array([1, 2, 3]) }));
  await vault.lock();
  await vault.settled();
  mkdirSync(recordedVault(version), { recursive: true });
  for (const name of ['vault.db', 'slots.json', 'slots.copy.json']) {
    cpSync(path.join(place.folder, 'vault', name), path.join(recordedVault(version), name));
  }
  writeFileSync(path.join(recordedVault(version), 'kit.txt'), `${kit.words.join(' ')}\n`);
  place.remove();
}

if (import.meta.main) {
  mkdirSync(recorded, { recursive: true });
  const file = recordedSchema(schemaVersion);
  if (!existsSync(file)) writeFileSync(file, schemaAfter(schemaVersion));
  if (!existsSync(recordedVault(schemaVersion))) await makeVault(schemaVersion);
  console.log(readFileSync(file, 'utf8'));
}
