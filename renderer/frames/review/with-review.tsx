/**
 * Opens the review of a route and keeps it open while one moves between its screens (the questions, what changed, someone
 * at risk). Leaving it saves and closes; locking saves it first and forgets it afterwards.
 */
import type { ReactNode } from 'react';
import { ok } from '../../../shared/result.ts';
import { registerBeforeLock, registerUndoKeeper, takeKeptUndo, useSession } from '../../stores/session.ts';
import {
  closeReview,
  currentReview,
  flushReviews,
  forgetReviews,
  openReview,
  type OpenReview,
} from '../../records/review/review.ts';
import { makeUseOpening } from '../../records/use-opening.ts';
import { unawaited } from '../../surface.ts';
import { Waiting } from '../audit/waiting.tsx';
import { ReviewProvider } from './review-context.tsx';

registerBeforeLock(flushReviews);
registerUndoKeeper(() => currentReview()?.keepUndo() ?? '');
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') forgetReviews();
});
addEventListener('pagehide', () => unawaited(flushReviews()));

const useOpening = makeUseOpening<OpenReview>({
  current: currentReview,
  idOf: (review) => review.store.getState().audit.id,
  open: async (audit) => {
    const isOpen = currentReview()?.store.getState().audit.id === audit;
    const opened = await openReview(audit);
    if (!opened.ok) return opened;
    if (!isOpen) opened.value.restoreUndo(takeKeptUndo());
    return ok(opened.value);
  },
  close: closeReview,
});

const back = { word: 'Desk', to: { screen: 'desk' } } as const;

/** Gives its children the open review. While it opens, the frame stands; when it cannot be, the words say why. */
export function WithReview(props: { readonly audit: string; readonly children: ReactNode }) {
  const state = useOpening(props.audit);
  if (state.kind === 'open') return <ReviewProvider value={state.work}>{props.children}</ReviewProvider>;
  return <Waiting words={state.kind === 'failed' ? state.words : 'Opening the review'} back={back} />;
}
