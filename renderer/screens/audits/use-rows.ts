/** Which rows the list has, in order, and the data of those on the screen. Live: what changes in the working copy shows at once. */
import { useMemo, useState } from 'react';
import { useEntriesVersion } from '../../working-copy/entries.ts';
import { useFilling } from '../../working-copy/fill.ts';
import { countAll, idsInOrder, rowsOf, type Counts } from '../../working-copy/list.ts';
import type { AuditRow } from '../../working-copy/status.ts';
import { useCopy } from '../../working-copy/use-copy.ts';
import { useListState } from './list-state.ts';
import { useSearch } from '../../stores/search.ts';

/** The ids of the list, after filter and search, in order. */
export function useIds(): readonly string[] {
  const { filter, order } = useListState();
  const { found, hits, named } = useSearch();
  const version = useEntriesVersion();
  return useMemo(
    () => idsInOrder(filter, order, found === '' ? undefined : new Set([...hits.keys(), ...named])),
    // oxlint-disable-next-line react/exhaustive-deps -- the ids follow from the entries, whose version this is
    [version, filter, order, found, hits, named],
  );
}

export const noCounts: Counts = { all: 0, statuses: new Map(), forms: [], grades: new Map() };

/** The counts beside the filters; null until the first audits have come. */
export function useCounts(): Counts | null {
  const version = useEntriesVersion();
  const isKnown = useFilling(({ total, done }) => total !== null || done);
  // oxlint-disable-next-line react/exhaustive-deps -- the counts follow from the entries, whose version this is
  const counts = useMemo(countAll, [version]);
  return isKnown ? counts : null;
}

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
  const rows = useCopy(() => rowsOf(wanted.split(' ')), [wanted]);
  if (rows !== undefined && rows.some((row) => seen.get(row.id) !== row))
    setSeen(new Map([...seen, ...rows.map((row) => [row.id as string, row] as const)]));
  return seen;
}
