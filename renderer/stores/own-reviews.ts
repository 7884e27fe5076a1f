/** The reviews that came back for an audit of one's own: asked for once per audit, kept while it is open, forgotten at the lock. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { Audit } from '../../shared/audit/audit.ts';
import type { Note, Review } from '../../shared/moderation/review.ts';
import { ask, errorSentence } from '../ask.ts';
import { unawaited } from '../surface.ts';
import { useSession } from './session.ts';

type OwnReviews = {
  readonly audit: string;
  /** Newest first. */
  readonly reviews: readonly Review[];
};

const nothing: OwnReviews = { audit: '', reviews: [] };
const useStore = create<OwnReviews>(() => nothing);
const none: readonly Review[] = [];

useSession.subscribe((state, before) => {
  if (state.phase !== before.phase && state.phase === 'locked') useStore.setState(nothing);
});

async function load(audit: string): Promise<void> {
  const reply = await ask('moderation.ofOwn', { audit });
  useStore.setState({ audit, reviews: reply.ok ? reply.value : [] });
}

/** An audit that nobody has signed yet cannot have come back. */
const canHaveCome = (audit: Pick<Audit, 'state' | 'version'>): boolean =>
  audit.version > 1 || (audit.state !== 'in-progress' && audit.state !== 'signed');

/** The reviews of an audit of one's own, newest first; none while they are not known yet. */
export function useOwnReviews(audit: Pick<Audit, 'id' | 'state' | 'version'>): readonly Review[] {
  const kept = useStore();
  const { id } = audit;
  const wanted = canHaveCome(audit);
  useEffect(() => {
    if (wanted && useStore.getState().audit !== id) unawaited(load(id));
  }, [id, wanted]);
  return wanted && kept.audit === id ? kept.reviews : none;
}

/** Asks again, after a bundle was taken in. */
export const forgetOwnReviews = (): void => useStore.setState(nothing);

/** Answers a note. Gives null, or the sentence that says why it was not written. */
export async function replyToNote(
  audit: string,
  note: string,
  status: 'revised' | 'kept',
  text: string,
): Promise<string | null> {
  const reply = await ask('moderation.reply', { audit, note, status, text });
  if (!reply.ok) return errorSentence(reply);
  const { reviews } = useStore.getState();
  useStore.setState({ audit, reviews: [reply.value, ...reviews.slice(1)] });
  return null;
}

/** A note that still wants the auditor's answer. */
export const wantsAnswer = (note: Note): boolean => note.kind === 'actionable' && note.status === 'open';
