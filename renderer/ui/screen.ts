/** What every screen does when it appears: its title, and the focus on its heading so that a screen reader begins there. */
import { useEffect, useRef, type RefObject } from 'react';

/** Sets the title: "T2-0417 – Caselight". `wrong` puts "Error: " before it. Never a name, never case words. */
export function useTitle(title: string, wrong = false): void {
  useEffect(() => {
    document.title = `${wrong ? 'Error: ' : ''}${title === '' ? 'Caselight' : `${title} – Caselight`}`;
  }, [title, wrong]);
}

/** The ref of a heading that takes the focus whenever `key` changes (the question, the step). The heading has tabIndex -1. */
export function useHeadingFocus<E extends HTMLElement = HTMLHeadingElement>(
  key: string,
): RefObject<E | null> {
  const heading = useRef<E>(null);
  useEffect(() => {
    // What is typed into the find line goes on there while it leads from page to page.
    const isFinding = document.activeElement?.id === 'find-here';
    if (key !== '' && !isFinding) heading.current?.focus({ preventScroll: true });
  }, [key]);
  return heading;
}
