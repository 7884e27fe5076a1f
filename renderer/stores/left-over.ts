/** What of the last paste did not fit: shown under the bar until the person copies it or puts it away. */
import { create } from 'zustand';

export type LeftOver = {
  /** What did not fit, and where, in sentences. */
  readonly lines: readonly string[];
  /** Which places, where that helps. */
  readonly where?: string;
  /** It itself, to be copied. */
  readonly text: string;
};

const useStore = create<{ readonly left: LeftOver | null }>(() => ({ left: null }));

/** The same, for those who draw nothing. */
export const leftOverNow = (): LeftOver | null => useStore.getState().left;

export const useLeftOver = (): LeftOver | null => useStore((state) => state.left);

/** Tells when what is left over changed. */
export const onLeftOver = (hear: () => void): (() => void) => useStore.subscribe(hear);

/** Shows what did not fit; null puts it away. Several pastes after each other are kept together. */
export function showLeftOver(left: LeftOver | null): void {
  const before = useStore.getState().left;
  useStore.setState({
    left:
      left === null || before === null
        ? left
        : {
            lines: [...new Set([...before.lines, ...left.lines])],
            where: [before.where, left.where].filter((one) => one).join(' '),
            text: `${before.text}\n${left.text}`,
          },
  });
}
