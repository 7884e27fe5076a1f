/** Which automatic copies stay. A copy counts once it was read page by page; one that did not pass pushes out nothing. */
import { backupName, backupsToKeep } from '../backups/automatic.ts';
import type { CopyMark } from './state.ts';

export type Known = { readonly name: string; readonly mark: CopyMark | null };

/** So many that did not pass are kept for what may still be read of them. */
const mostDamaged = 2;

/**
 * The names that may go, oldest first. Takes every automatic copy with what is known of it, and the time. Whatever nobody has looked at stays; the newest
 * that passed stays; without one that passed all stay.
 */
export function copiesToDrop(copies: readonly Known[], now: number): string[] {
  const oldestFirst = copies.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const of = (state: CopyMark['state']) =>
    oldestFirst.filter(({ mark }) => mark?.state === state).map(({ name }) => name);
  const good = of('good');
  if (good.length === 0) return [];
  // Those of a time to come were made under a clock that was wrong: they keep none of today's from staying.
  const past = good.filter((name) => name <= backupName(now));
  const keep = new Set([...backupsToKeep([...good, ...of('closed')]), ...past.slice(-1), ...good.slice(-1)]);
  const damaged = of('damaged');
  const over = new Set([
    ...[...good, ...of('closed')].filter((name) => !keep.has(name)),
    ...damaged.slice(0, Math.max(0, damaged.length - mostDamaged)),
  ]);
  return oldestFirst.map(({ name }) => name).filter((name) => over.has(name));
}

/** What may go where there is no room for another copy: those that passed but the newest of them, oldest first. */
export function copiesForRoom(copies: readonly Known[]): string[] {
  const good = copies.filter(({ mark }) => mark?.state === 'good').map(({ name }) => name);
  return good.toSorted().slice(0, -1);
}
