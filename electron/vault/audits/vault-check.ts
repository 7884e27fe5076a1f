/** Looks the whole vault over: every page, every history, every count. Only reads. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { makeAuditReader } from './read-audits.ts';
import { writeCodeOf } from '../../files/write-failure.ts';
import { documentText, type KeptDocument } from '../file/packed-text.ts';
import type { Connection } from '../file/sqlite.ts';

export type VaultCheck = { readonly audits: number; readonly revisions: number; readonly problems: string[] };

/** At most so many single problems are listed; the first ones say what matters. */
const maxProblems = 50;

/**
 * Checks the file's pages (SQLite integrity_check: every page is decrypted and authenticated), foreign keys, the hash chain of every
 * audit, every review and every record, that its history leads to what it is now, and that each audit has its summary. Gives counts and plain sentences.
 */
export function checkVault(
  db: Connection,
  reader: ReturnType<typeof makeAuditReader>,
  alteredRecords: () => readonly string[],
): VaultCheck {
  const problems: string[] = [];
  const tell = (sentence: string) => {
    if (problems.length < maxProblems) problems.push(sentence);
  };
  try {
    const pages = db.pragma('integrity_check(20)', { simple: true });
    if (pages !== 'ok') tell('The vault file does not pass its own check.');
    const orphans = db.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) tell(`${orphans.length} entries belong to nothing.`);
    const audits = db
      .prepare<
        [],
        {
          id: string;
          reference: string;
          revision: number;
          document: string | null;
          packed: Uint8Array | null;
          summary: string | null;
        }
      >(
        `SELECT a.id, a.reference, a.revision, d.document, d.packed, s.summary FROM audits a
         LEFT JOIN documents d ON d.audit = a.key LEFT JOIN summaries s ON s.audit = a.key`,
      )
      .all();
    for (const { id, reference, document, packed, summary } of audits) {
      if (document === null) tell(`${reference}: the audit itself is missing.`);
      else if (summary === null) tell(`${reference}: its line in the list is missing.`);
      else {
        const stands = documentIn({ document, packed });
        const wrong = stands === null ? 'does not lead to what it says now.' : reader.wrongWith(id, stands);
        if (wrong !== '') tell(`${reference}: its history ${wrong}`);
      }
    }
    for (const sentence of alteredRecords()) tell(sentence);
    const revisions = audits.reduce((sum, one) => sum + one.revision, 0);
    return { audits: audits.length, revisions, problems };
  } catch (error) {
    if (writeCodeOf(error) === null && !isDamage(error)) throw error;
    tell('A page of the vault file is damaged. Open a backup, or keep the file for repair.');
    return { audits: 0, revisions: 0, problems };
  }
}

/** The document; one whose bytes cannot be unpacked is none that its history leads to. */
function documentIn(kept: KeptDocument): Audit | null {
  try {
    return JSON.parse(documentText(kept)) as Audit;
  } catch {
    return null;
  }
}

function isDamage(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT');
}
