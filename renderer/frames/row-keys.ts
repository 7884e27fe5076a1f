/** The keys of a list of which only the rows on the screen exist: Up, Down, Home, End and the page keys move from row to row. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

export type Rows = Pick<
  Virtualizer<HTMLElement, HTMLElement>,
  'getVirtualItems' | 'getTotalSize' | 'scrollToIndex' | 'measureElement'
>;

/** Moves the focus from row to row; the row that is wanted may have to be drawn first. */
export function useRowKeys(rows: Rows, count: number, body: RefObject<HTMLDivElement | null>) {
  const wanted = useRef<number | null>(null);
  const items = rows.getVirtualItems();
  useEffect(() => {
    if (wanted.current === null || items.length === 0) return;
    const link = body.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (link === null || link === undefined) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
  }, [items, body]);
  const goTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    wanted.current = next;
    rows.scrollToIndex(next, { align: 'auto' });
    const link = body.current?.querySelector<HTMLElement>(`[data-row="${next}"]`);
    if (link !== null && link !== undefined) {
      wanted.current = null;
      link.focus();
    }
  };
  return (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest('[data-index]');
    const here = Number(row?.getAttribute('data-index') ?? -1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + 15,
      PageUp: here - 15,
      Home: 0,
      End: count - 1,
    };
    const next = steps[event.key];
    if (next === undefined || here === -1 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    goTo(next);
  };
}
