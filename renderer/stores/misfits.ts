/** What of the open audit does not fit its form, in words: shown under the bar of every screen of it. */
import { useEffect } from 'react';
import { create } from 'zustand';

const none: readonly string[] = [];
const useStore = create<{ readonly lines: readonly string[] }>(() => ({ lines: none }));

export const useMisfitLines = (): readonly string[] => useStore((state) => state.lines);

/** Shows these while the calling component is on the screen. `found` keeps its identity while it says the same. */
export function useShowMisfits<M>(found: readonly M[], words: (one: M) => string): void {
  useEffect(() => {
    if (found.length === 0) return undefined;
    useStore.setState({ lines: found.map(words) });
    return () => useStore.setState({ lines: none });
    // oxlint-disable-next-line react/exhaustive-deps -- the words follow from what was found
  }, [found]);
}
