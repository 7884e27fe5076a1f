/** A page of the review begins at its top; the focus is put on its heading without scrolling. */
import { useEffect } from 'react';

export function useFromTop(): void {
  useEffect(() => {
    document.querySelector('[data-scroll=main]')?.scrollTo(0, 0);
  }, []);
}
