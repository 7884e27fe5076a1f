/** What a moderator's signature on a review covers: everything the moderator said, and nothing that an auditor may add afterwards. */
import { canonicalJson } from '../json/canonical-json.ts';
import type { Note, Review } from './review.ts';

/** A note without the auditor's answers at its end, and without what they make of its status. */
function asLeft(note: Note): Note {
  const last = note.thread.findLastIndex((said) => said.by === 'moderator');
  const status = note.status === 'settled' ? note.status : 'open';
  return { ...note, status, thread: note.thread.slice(0, last + 1) };
}

/** The canonical JSON (RFC 8785) that is signed when a review is finished. */
export function signedReview(review: Review): string {
  const { signature: _, ...content } = review;
  return canonicalJson({ ...content, notes: content.notes.map(asLeft) });
}
