/** What a migration is: one numbered step of the schema. Shipped ones are never edited, and none imports today's models. */
import type { Connection } from '../sqlite.ts';

export type Migration = {
  /** Rises by one; kept in the file as user_version. */
  readonly number: number;
  /** What it adds, for the schema's own record. */
  readonly adds: string;
  readonly up: (db: Connection) => void;
};
