/** Begins a review of one version: notes of the round before come along with the auditor's replies, everything else begins anew. */
import type { Audit } from '../audit/audit.ts';
import { noTests, type Note, type Review } from './review.ts';

/**
 * The moderator's notes with the auditor's replies.
 * Takes the moderator's own review and the copy that came back. A reply counts only where everything said before stands word for
 * word in it and only the auditor added to it; otherwise the moderator's own note stays as it was.
 */
export function withReplies(own: Review, cameBack: Review | null): Note[] {
  return own.notes.map((note) => {
    const reply = cameBack?.notes.find((one) => one.id === note.id);
    if (reply === undefined || reply.number !== note.number || reply.question !== note.question) return note;
    const before = reply.thread.slice(0, note.thread.length);
    const added = reply.thread.slice(note.thread.length);
    const kept = JSON.stringify(before) === JSON.stringify(note.thread);
    const answered = reply.status === 'revised' || reply.status === 'kept';
    if (!kept || added.length === 0 || !answered || added.some((said) => said.by !== 'auditor')) return note;
    return { ...note, status: reply.status, thread: reply.thread };
  });
}

/** Makes the first state of a review. `before` is the review of the round before, its notes already with replies. */
export function newReview(input: {
  readonly audit: Audit;
  readonly moderator: Review['moderator'];
  readonly at: string;
  readonly before: Review | null;
}): Review {
  const { audit, moderator, at, before } = input;
  return {
    audit: audit.id,
    reference: audit.reference,
    version: audit.version,
    moderator,
    startedAt: at,
    blind: false,
    blindGrades: {},
    revealedAt: '',
    questions: {},
    overall: noTests,
    notes: before?.notes ?? [],
    actions: {},
    lookedAt: [],
    feedback: { strength: '', development: '' },
    outcome: '',
    outcomeReason: '',
    minutes: 0,
    finishedAt: '',
  };
}
