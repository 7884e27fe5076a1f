/** How the list of actions is filtered and sorted, and which row one was on; kept while the person is elsewhere, forgotten at the lock. */
import { create } from 'zustand';
import type { ActionStanding } from '../../../shared/actions/event.ts';
import type { ActionLine } from '../../../shared/actions/line.ts';
import { useSession } from '../../stores/session.ts';
import { noFilter, type Filter, type Order, type SortKey } from './select.ts';

type ListState = { readonly filter: Filter; readonly order: Order; readonly row: string | null };

const start: ListState = { filter: noFilter, order: { by: 'due', descending: false }, row: null };

export const useActionList = create<ListState>(() => start);

useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') useActionList.setState(start, true);
});

/** Sorts by a column; a second press on the same column turns the order round. The oldest comes first. */
export function sortBy(by: SortKey): void {
  useActionList.setState(({ order }) => ({
    order: { by, descending: order.by === by ? !order.descending : by === 'age' },
  }));
}

/** Changes some of the filter. */
export const setFilter = (change: Partial<Filter>): void =>
  useActionList.setState(({ filter }) => ({ filter: { ...filter, ...change } }));

const toggled = <T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};
export const toggleState = (state: ActionStanding): void =>
  useActionList.setState(({ filter }) => ({ filter: { ...filter, states: toggled(filter.states, state) } }));
export const toggleLevel = (level: ActionLine['level']): void =>
  useActionList.setState(({ filter }) => ({ filter: { ...filter, levels: toggled(filter.levels, level) } }));

export const clearFilter = (): void => useActionList.setState({ filter: noFilter });

/** Notes the row one is on. */
export const markRow = (row: string): void => useActionList.setState({ row });
