/** What a person was told of a bundle, and accepted, when it was taken in: noted then, and shown wherever one of its audits is looked at. */
import type { Warned } from '../../../shared/contract/moderation.ts';
import type { Connection } from '../file/sqlite.ts';

/** Notes it, and reads it for one audit of the bundle. */
export function makeWarned(db: Connection) {
  const put = db.prepare('INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)');
  const find = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const name = (bundle: string): string => `bundle-warnings:${bundle}`;
  return {
    /** Inside the caller's transaction. */
    note: (bundle: string, { at, warnings }: Warned): void => {
      if (warnings.length > 0) put.run(name(bundle), JSON.stringify({ at, warnings }));
    },
    /** Sentences about the audit with this reference, and about the bundle as a whole; nothing where there are none. */
    of: (bundle: string, reference: string): { readonly warned?: Warned } => {
      const value = find.get(name(bundle));
      if (value === undefined) return {};
      const { at, warnings } = JSON.parse(value) as Warned;
      const about = warnings.filter(
        (one) => one.startsWith(`${reference}: `) || !/^[A-Z0-9]{1,5}-\d{4,6}: /.test(one),
      );
      return about.length === 0 ? {} : { warned: { at, warnings: about } };
    },
  };
}
