/** The one place that names the database driver: SQLite with SQLCipher's format (better-sqlite3-multiple-ciphers). */
// oxlint-disable-next-line import/default -- its declarations say "export =", which is the default import here
import Database from 'better-sqlite3-multiple-ciphers';

export { Database };
export type Connection = Database.Database;
