/** How the list is filtered and sorted, and which row one was on; kept while the person is elsewhere. */
import { create } from 'zustand';
import { noFilter, type Filter, type Order, type SortKey } from '../../working-copy/list.ts';

type ListState = { readonly filter: Filter; readonly order: Order; readonly row: string | null };

const start: ListState = { filter: noFilter, order: { by: 'updatedAt', descending: true }, row: null };

export const useListState = create<ListState>(() => start);

/** Back to how an unlocked vault begins. */
export const resetList = (): void => useListState.setState(start, true);

/** Sorts by a column; a second press on the same column turns the order round. Dates, figures and grades begin with the highest. */
export function sortBy(by: SortKey): void {
  const highFirst: readonly SortKey[] = ['gradeRank', 'share', 'updatedAt'];
  useListState.setState(({ order }) => ({
    order: { by, descending: order.by === by ? !order.descending : highFirst.includes(by) },
  }));
}

const toggled = <T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

/** Ticks or unticks one value of a filter. */
export function toggleFilter<K extends keyof Filter>(
  kind: K,
  value: Filter[K] extends ReadonlySet<infer T> ? T : never,
): void {
  useListState.setState(({ filter }) => ({
    filter: { ...filter, [kind]: toggled(filter[kind] as ReadonlySet<typeof value>, value) },
  }));
}

export const clearFilter = (kind?: keyof Filter): void =>
  useListState.setState(({ filter }) => ({
    filter: kind === undefined ? noFilter : { ...filter, [kind]: new Set() },
  }));

export const markRow = (row: string): void => useListState.setState({ row });
