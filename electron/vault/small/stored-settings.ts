/** Reads the settings a vault holds: each on its own, so that one this program cannot read is at its default and takes no other with it. */
import { jsonOrNull, readStored } from '../../../shared/json/stored.ts';
import { Settings, type SettingsChange } from '../../../shared/settings.ts';
import { isDamage } from '../file/damage.ts';
import type { Connection } from '../file/sqlite.ts';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The settings in a stored object; what does not fit is at its default. Unknown settings are left out: only `changed` carries them on. */
export function settingsFrom(stored: unknown): Settings {
  const given = isMembers(stored) ? stored : {};
  const fitting = Object.entries(Settings.shape).flatMap(([name, schema]) => {
    const value = Object.hasOwn(given, name) ? readStored(schema, given[name]) : null;
    return value === null ? [] : [[name, value] as const];
  });
  return readStored(Settings, Object.fromEntries(fitting)) ?? Settings.parse({});
}

/** What is stored after a change: everything that was there, known or not, with the changed settings over it. */
export function changed(stored: unknown, change: SettingsChange): Members {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...settingsFrom(stored), ...(isMembers(stored) ? stored : {}), ...Object.fromEntries(given) };
}

/** Reads the stored object, whatever it holds; null where there is none, or where its page is damaged. */
export function makeSettingsReader(db: Connection): () => unknown {
  const find = db.prepare<[], { value: string }>(`SELECT value FROM settings WHERE name = 'settings'`);
  return () => {
    try {
      const row = find.get();
      return row === undefined ? null : jsonOrNull(row.value);
    } catch (error) {
      // With the settings at their defaults a person still gets at their audits.
      if (isDamage(error)) return null;
      throw error;
    }
  };
}
