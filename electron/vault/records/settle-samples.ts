/** Samples that an earlier program kept among the settings become records, all of them, in one transaction. */
import { randomUUID } from 'node:crypto';
import { jsonOrNull } from '../../../shared/json/stored.ts';
import { sampleKind } from '../../../shared/records/sample.ts';
import type { Connection } from '../file/sqlite.ts';
import type { makeCabinet } from './record-store.ts';

/** Moves them, oldest first. One that does not fit stays where it is. Throws where the disk cannot be written; nothing is moved then. */
export function settleSamples(db: Connection, cabinet: Pick<ReturnType<typeof makeCabinet>, 'create'>): void {
  const found = db.prepare<[], string>(`SELECT value FROM settings WHERE name = 'settings'`).pluck().get();
  const settings = found === undefined ? null : jsonOrNull(found);
  if (typeof settings !== 'object' || settings === null || !('samples' in settings)) return;
  const { samples, ...rest } = settings as { readonly samples: unknown };
  const kept = Array.isArray(samples) ? (samples as object[]) : [];
  db.transaction(() => {
    const left = kept.toReversed().filter((sample) => {
      const at = 'at' in sample ? String(sample.at) : '';
      const document = { ...sample, id: randomUUID() };
      const made = cabinet.create({ at, author: '', kind: sampleKind.name, document });
      if (!made.ok && made.code !== 'bad-changes') throw new Error('The samples could not be moved');
      return !made.ok;
    });
    const value = left.length === 0 ? rest : { ...rest, samples: left.toReversed() };
    db.prepare(`UPDATE settings SET value = ? WHERE name = 'settings'`).run(JSON.stringify(value));
  }).immediate();
}
