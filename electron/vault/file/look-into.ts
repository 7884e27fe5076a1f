/** Looks into a closed copy of a vault, of this or an earlier schema, without changing it: which audits it holds and how far each goes. */
import type { AuditId } from '../../../shared/audit/ids.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import { keyConnection } from './connection.ts';
import { isDamage } from './damage.ts';
import { schemaVersion } from './migrations/index.ts';
import { Database, type Connection } from './sqlite.ts';

export type AuditPoint = {
  readonly id: AuditId;
  readonly reference: string;
  /** The case's reference as the list shows it; '' where it cannot be read. */
  readonly caseReference: string;
  readonly revision: number;
  readonly updatedAt: string;
  /** Whether its line says that it stands on a damaged place. */
  readonly isDamaged: boolean;
};
export type Looked = {
  readonly audits: readonly AuditPoint[];
  readonly reviews: number;
  readonly received: number;
  readonly contacts: number;
};

/** So many audits are told one by one. */
const mostAudits = 20_000;

/** What is told of an audit from its line; nothing where that cannot be read. */
function fromLine(summary: string | null): Pick<AuditPoint, 'caseReference' | 'isDamaged'> {
  const nothing = { caseReference: '', isDamaged: false };
  if (summary === null) return nothing;
  try {
    const { caseReference, trouble } = JSON.parse(summary) as { caseReference?: unknown; trouble?: unknown };
    return {
      caseReference: typeof caseReference === 'string' ? caseReference : '',
      isDamaged: trouble === 'damaged',
    };
  } catch {
    return nothing;
  }
}

/** How many rows a table has; 0 for one that an earlier schema lacks. */
function count(db: Connection, table: string): number {
  const isThere = db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck();
  return isThere.get(table) === 0 ? 0 : Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
}

/** Every audit of an open database, the newest change first. */
export function pointsIn(db: Connection): AuditPoint[] {
  const read = (summary: string) =>
    db
      .prepare<[], Omit<AuditPoint, 'caseReference' | 'isDamaged'> & { summary: string | null }>(
        `SELECT a.id, a.reference, a.revision, a.updated_at AS updatedAt, ${summary}`,
      )
      .all()
      .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
      .slice(0, mostAudits)
      .map(({ summary: line, ...point }) => ({ ...point, ...fromLine(line) }));
  try {
    return read('s.summary FROM audits a LEFT JOIN summaries s ON s.audit = a.key');
  } catch (error) {
    if (!isDamage(error)) throw error;
    // Lines can be made again; what they say is only missing here.
    return read('NULL AS summary FROM audits a');
  }
}

/**
 * Takes a database file that nobody has open, with its key (32 bytes, zeroed here). Gives what it holds. Fails with 'vault-damaged' where the
 * key does not open it or a page cannot be read, 'vault-from-newer-app' where its schema is a later one.
 */
export function lookInto(input: {
  readonly file: string;
  readonly vaultKey: Uint8Array;
  /** Whether SQLite is to look over the whole of it. */
  readonly whole?: boolean;
}): Result<Looked, 'vault-damaged' | 'vault-from-newer-app'> {
  let db: Connection | null = null;
  try {
    db = new Database(input.file, { readonly: true, fileMustExist: true, timeout: 500 });
    keyConnection(db, input.vaultKey);
    db.pragma('temp_store=MEMORY');
    const schema = Number(db.pragma('user_version', { simple: true }));
    if (schema > schemaVersion) return failed('vault-from-newer-app', { version: `schema ${schema}` });
    if (schema === 0) return failed('vault-damaged');
    if (input.whole === true && db.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      return failed('vault-damaged');
    return ok({
      audits: pointsIn(db),
      reviews: count(db, 'reviews'),
      received: count(db, 'received'),
      contacts: count(db, 'contacts'),
    });
  } catch (error) {
    if (isDamage(error) || writeCodeOf(error) !== null) return failed('vault-damaged');
    throw error;
  } finally {
    input.vaultKey.fill(0);
    db?.close();
  }
}
