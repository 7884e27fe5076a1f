/** What the palette can find: every screen may add its own lines (the questions of the open audit) while it is shown. */
import { useEffect, useRef } from 'react';
import type { IconName } from '../ui/icon.tsx';

export type PaletteItem = {
  readonly id: string;
  /** "Go to 3i The child's voice" */
  readonly title: string;
  readonly icon: IconName;
  /** Words it is also found by; not shown. */
  readonly also?: string;
  /** Key as shown, where it has one. */
  readonly key?: string | undefined;
  readonly run: () => void;
};

export type PaletteSource = (text: string) => readonly PaletteItem[] | Promise<readonly PaletteItem[]>;

const sources = new Set<{ current: PaletteSource }>();

/** Adds lines to the palette while the component is shown. The source gets what was typed and gives what may fit. */
export function usePaletteSource(source: PaletteSource): void {
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  });
  useEffect(() => {
    sources.add(latest);
    return () => {
      sources.delete(latest);
    };
  }, []);
}

/** Everything the screens offer for this text, in the order in which they came. */
export async function fromSources(text: string): Promise<PaletteItem[]> {
  const found = await Promise.all([...sources].map(async (source) => source.current(text)));
  return found.flat();
}
