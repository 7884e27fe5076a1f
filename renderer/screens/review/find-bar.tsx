/** Find in this review: words of the auditor are marked where they stand, one's own in their box. */
import { occurrences } from '../../../shared/text/fold.ts';
import { sayOnce } from '../../frames/audit/say.ts';
import { FindLine } from '../../frames/audit/find-line.tsx';
import { findInReview, type ReviewHit } from './find-places.ts';
import { goToPage } from '../../frames/review/go-to.ts';
import type { ReviewPage } from '../../frames/review/pages.ts';
import { useOpenReview } from '../../frames/review/review-context.tsx';

const mark = 'found';
const unmark = (): void => {
  if ('highlights' in CSS) CSS.highlights.delete(mark);
};

/** The nth place of these words in what is only read on this page. */
function rangeOf({ words, nth }: ReviewHit): Range | null {
  let left = nth;
  for (const part of document.querySelectorAll('[data-read]')) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { start, end } of occurrences(node.nodeValue ?? '', words)) {
        if (left === 0) {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, end);
          return range;
        }
        left -= 1;
      }
    }
  }
  return null;
}

/** Marks the place on the page that is shown; with `take` the caret goes there. Gives false while it is not there yet. */
function markHere(hit: ReviewHit, take: boolean): boolean {
  unmark();
  if (hit.box !== null) {
    const box = document.getElementById(hit.box);
    if (!(box instanceof HTMLTextAreaElement)) return false;
    if (take) box.focus();
    box.setSelectionRange(hit.start, hit.end);
    box.scrollIntoView?.({ block: 'center' });
    return true;
  }
  const range = rangeOf(hit);
  if (range === null) return false;
  if ('highlights' in CSS && typeof Highlight === 'function') CSS.highlights.set(mark, new Highlight(range));
  if (take) {
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  }
  range.startContainer.parentElement?.scrollIntoView?.({ block: 'center' });
  return true;
}

const tries = 40;

export function ReviewFind({ pages }: { readonly pages: readonly ReviewPage[] }) {
  const open = useOpenReview();
  const goTo = (hit: ReviewHit, take: boolean): void => {
    goToPage(open.store.getState().audit.id, hit.page);
    let left = tries;
    const attempt = (): void => {
      left -= 1;
      if (!markHere(hit, take) && left > 0) requestAnimationFrame(attempt);
    };
    setTimeout(attempt, 0);
  };
  return (
    <FindLine<ReviewHit>
      name="this review"
      look={(words) => findInReview(pages, open.store.getState(), words)}
      show={(hit) => goTo(hit, false)}
      put={(hit) => goTo(hit, true)}
      unmark={unmark}
      say={sayOnce}
    />
  );
}
