/**
 * The words that were found, marked in their box while the find line keeps the focus: the selection of a box without the
 * focus is not drawn. A layer with the same text lies over the box, see-through but for the words.
 */
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { create } from 'zustand';
import { caretNow, type Caret } from './field.ts';
import { layerEnd, layOver } from './lay-over.ts';
import { useTextNow, type LiveText } from './live-text.ts';

type Found = Caret & { readonly field: string };

const useFound = create<{ readonly found: Found | null }>(() => ({ found: null }));

/** Marks a place, or takes the mark away. */
export const markFound = (found: Found | null): void => useFound.setState({ found });

/** Whether the place that was found is in this field. */
export const useIsFound = (field: string): boolean => useFound((state) => state.found?.field === field);

type Props = {
  readonly field: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly live: LiveText;
};

/** Nothing was found here: no key in this box draws anything. */
const noText: LiveText = { now: () => '', follow: () => () => undefined };

/** The layer over one box; nothing while nothing was found in it, or the caret is in it. */
export function FoundMark({ field, box, live }: Props) {
  const found = useFound((state) => (state.found?.field === field ? state.found : null));
  const text = useTextNow(found === null ? noText : live);
  const layer = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const area = box.current;
    if (area === null || found === null) return undefined;
    layOver(layer.current, area);
    const follow = (): void => layer.current?.scrollTo(area.scrollLeft, area.scrollTop);
    const gone = (): void => markFound(null);
    const top = mark.current?.offsetTop ?? 0;
    if (top < area.scrollTop || top + 24 > area.scrollTop + area.clientHeight)
      area.scrollTo(area.scrollLeft, top - 24);
    follow();
    area.addEventListener('scroll', follow);
    area.addEventListener('focus', gone);
    return () => {
      area.removeEventListener('scroll', follow);
      area.removeEventListener('focus', gone);
    };
  }, [box, found]);
  if (found === null || caretNow()?.field === field) return null;
  return (
    <div className="spell-layer found-layer" aria-hidden="true" ref={layer}>
      {text.slice(0, found.start)}
      <mark ref={mark}>{text.slice(found.start, found.end)}</mark>
      {text.slice(found.end)}
      {layerEnd}
    </div>
  );
}
