/** People whose certificates and sealing keys this vault knows, as JSON under their id. */
import { ok, type Result } from '../../../shared/result.ts';
import { writeFailure, type WriteCode } from '../../files/write-failure.ts';
import type { Connection } from '../file/sqlite.ts';

export type ContactRow = {
  readonly id: string;
  readonly fingerprint: string;
  readonly value: string;
  readonly updatedAt: string;
};

/** Contacts of the vault. `value` is the caller's JSON; `fingerprint` its certificate's SHA-256, lower-case hex. */
export function makeContactStore(db: Connection) {
  const put = db.prepare(
    'INSERT OR REPLACE INTO contacts (id, fingerprint, value, updated_at) VALUES (?, ?, ?, ?)',
  );
  const drop = db.prepare('DELETE FROM contacts WHERE id = ?');
  const all = db.prepare<[], ContactRow>(
    'SELECT id, fingerprint, value, updated_at AS updatedAt FROM contacts ORDER BY id',
  );
  return {
    all: (): ContactRow[] => all.all(),
    put: (row: ContactRow): Result<null, WriteCode> => {
      try {
        put.run(row.id, row.fingerprint, row.value, row.updatedAt);
        return ok(null);
      } catch (error) {
        return writeFailure(error);
      }
    },
    remove: (input: { readonly id: string }): Result<null, WriteCode> => {
      try {
        drop.run(input.id);
        return ok(null);
      } catch (error) {
        return writeFailure(error);
      }
    },
  };
}
