/** Which rows the list has, in order, and the data of those on the screen. Live: what changes in the working copy shows at once. */
import { useLiveQuery } from 'dexie-react-hooks';
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';
import { surface } from '../../surface.ts';
import { countAll, idsInOrder, rowsOf, type Counts } from '../../working-copy/list.ts';
import type { AuditRow } from '../../working-copy/status.ts';
import { useListState } from './list-state.ts';
import { useSearch } from './search.ts';

/** The ids of the list, after filter and search, in order; null until they are known. */
export function useIds(): readonly string[] | null {
  const { filter, order } = useListState();
  const { found, hits, named } = useSearch();
  const ids = useLiveQuery(
    () => idsInOrder(filter, order, found === '' ? undefined : new Set([...hits.keys(), ...named])),
    [filter, order, found, hits, named],
  );
  return ids ?? null;
}

export const noCounts: Counts = { all: 0, statuses: new Map(), forms: [], grades: new Map() };

/** The counts beside the filters; null until they are known. */
export const useCounts = (): Counts | null => useLiveQuery(countAll, []) ?? null;

/**
 * The rows from `first` to `last` of the list by id. Rows already seen stay while new ones are read, so that scrolling
 * never shows a gap where there was text.
 */
export function useRowsAt(
  ids: readonly string[],
  first: number,
  last: number,
): ReadonlyMap<string, AuditRow> {
  const [seen, setSeen] = useState<ReadonlyMap<string, AuditRow>>(new Map());
  const wanted = ids.slice(Math.max(0, first), last + 1).join(' ');
  useEffect(() => {
    const reading = liveQuery(() => rowsOf(wanted.split(' '))).subscribe({
      next: (rows) => setSeen((old) => new Map([...old, ...rows.map((row) => [row.id, row] as const)])),
      error: surface,
    });
    return () => reading.unsubscribe();
  }, [wanted]);
  return seen;
}
