/**
 * Opens the review of a route and keeps it open while one moves between its screens (the questions, what changed).
 * Leaving it saves and closes; locking saves it first and forgets it afterwards.
 */
import { useEffect, useState, type ReactNode } from 'react';
import { sentenceFor } from '../../../shared/errors.ts';
import { whenDone } from '../../form/when-done.ts';
import { useRoutes } from '../../stores/routes.ts';
import { registerBeforeLock, useSession } from '../../stores/session.ts';
import {
  closeReview,
  currentReview,
  flushReviews,
  forgetReviews,
  openReview,
  type OpenReview,
} from '../../stores/review.ts';
import { off } from '../../surface.ts';
import { Bar } from '../../ui/bar.tsx';
import { Foot } from '../../ui/foot.tsx';
import { Frame } from '../../ui/frame.tsx';
import { ReviewProvider } from './review-context.tsx';

registerBeforeLock(flushReviews);
useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') forgetReviews();
});
addEventListener('pagehide', () => off(flushReviews()));

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly review: OpenReview }
  | { readonly kind: 'failed'; readonly words: string };

/** One opening at a time: drawing twice must not make two reviews of one audit. */
let opening: { readonly audit: string; readonly result: Promise<Opening> } | null = null;
function open(audit: string): Promise<Opening> {
  if (opening?.audit === audit) return opening.result;
  const result = openReview(audit)
    .then((opened): Opening =>
      opened.ok
        ? { kind: 'open', review: opened.value }
        : { kind: 'failed', words: sentenceFor(opened.code, opened.facts) },
    )
    .finally(() => {
      opening = null;
    });
  opening = { audit, result };
  return result;
}

/** Closes the review when the route has left it. */
function closeIfLeft(audit: string): void {
  setTimeout(() => {
    const review = currentReview();
    if (review === null || review.store.getState().audit.id !== audit) return;
    const { route } = useRoutes.getState();
    const stays = (route.screen === 'review' || route.screen === 'changes') && route.audit === audit;
    if (!stays) off(closeReview(review));
  }, 0);
}

function useOpening(audit: string): Opening {
  const [state, setState] = useState<Opening>(() => {
    const now = currentReview();
    return now?.store.getState().audit.id === audit ? { kind: 'open', review: now } : { kind: 'opening' };
  });
  useEffect(() => {
    const stopWaiting = whenDone(open(audit), setState);
    return () => {
      stopWaiting();
      closeIfLeft(audit);
    };
  }, [audit]);
  return state;
}

/** Gives its children the open review. While it opens, the frame stands; when it cannot be, the words say why. */
export function WithReview(props: { readonly audit: string; readonly children: ReactNode }) {
  const state = useOpening(props.audit);
  if (state.kind === 'open') return <ReviewProvider value={state.review}>{props.children}</ReviewProvider>;
  return (
    <Frame
      bar={<Bar back={{ word: 'Desk', to: { screen: 'desk' } }} />}
      foot={<Foot saved={{ look: 'none', text: 'Vault open', icon: 'check' }} />}
      skip={{ id: 'main', word: 'the text' }}
    >
      <main id="main" className="main waiting">
        <p role="status">{state.kind === 'failed' ? state.words : ''}</p>
      </main>
    </Frame>
  );
}
