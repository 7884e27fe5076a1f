/** Places of what is open that hold more than fits: shown under the bar of every screen of it, each with a way there. */
import { useEffect } from 'react';
import { create } from 'zustand';

export type HeldPlace = {
  /** Which box: "Action 2, who". */
  readonly where: string;
  /** How much is there and how much fits. */
  readonly words: string;
  readonly go: () => void;
};

const none: readonly HeldPlace[] = [];
const useStore = create<{ readonly places: readonly HeldPlace[] }>(() => ({ places: none }));

export const useHeldPlaces = (): readonly HeldPlace[] => useStore((state) => state.places);

/** Shows these places while the calling component is on the screen. */
export function useShowHeld(places: readonly HeldPlace[]): void {
  useEffect(() => {
    useStore.setState({ places });
    return () => useStore.setState({ places: none });
  }, [places]);
}
