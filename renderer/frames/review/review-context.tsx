/** Gives the parts of a review the review that is open, without passing it by hand. */
import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { OpenReview } from '../../records/review/review.ts';
import type { ReviewDraft } from '../../records/review/review-state.ts';

const ReviewContext = createContext<OpenReview | null>(null);

export function ReviewProvider(props: { readonly value: OpenReview; readonly children: ReactNode }) {
  return <ReviewContext value={props.value}>{props.children}</ReviewContext>;
}

/** The open review. Throws outside ReviewProvider: that is a broken screen, not a state. */
export function useOpenReview(): OpenReview {
  const open = useContext(ReviewContext);
  if (open === null) throw new Error('A part of a review was drawn outside ReviewProvider.');
  return open;
}

/** One value of the open review; the component paints again only when that value changes. */
export const useReview = <T,>(pick: (draft: ReviewDraft) => T): T => useStore(useOpenReview().store, pick);

/** True once the review is finished: it can be read and not changed. */
export const useIsFinished = (): boolean => useReview((d) => d.review.finishedAt !== '');
