/** What of a review its moderator may change, and when: what was said stays said, and grades given blind stay as they were given. */
import type { Review, Said } from './review.ts';

/** Set by the program alone. */
const fixed = [
  'audit',
  'reference',
  'version',
  'startedAt',
  'blind',
  'finishedAt',
  'notCompared',
  'signature',
] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether a thread only grew, and only by the moderator's own words. */
function grew(before: readonly Said[], after: readonly Said[]): boolean {
  const added = after.slice(before.length);
  return same(before, after.slice(0, before.length)) && added.every((said) => said.by === 'moderator');
}

/** Notes with something said by the auditor stay; numbers are never given twice; threads only grow, except the newest own words of a new note. */
function notesFit(before: Review, after: Review): boolean {
  const numbers = new Set(after.notes.map((note) => note.number));
  if (numbers.size !== after.notes.length) return false;
  for (const old of before.notes) {
    const now = after.notes.find((note) => note.id === old.id);
    const answered = old.thread.some((said) => said.by === 'auditor');
    if (now === undefined) {
      if (answered || old.thread.length > 1) return false;
      continue;
    }
    if (now.number !== old.number) return false;
    // A note of this round that nobody has answered may still be reworded.
    const own = old.thread.length === 1 && !answered && now.thread.length === 1;
    if (own ? now.thread[0]?.by !== 'moderator' : !grew(old.thread, now.thread)) return false;
    if (now.status !== old.status && (now.status === 'revised' || now.status === 'kept')) return false;
  }
  const known = new Set(before.notes.map((note) => note.id));
  return after.notes
    .filter((note) => !known.has(note.id))
    .every((note) => note.thread.every((said) => said.by === 'moderator') && note.status === 'open');
}

/**
 * Whether the change from one state of a review to the next is the moderator's to make. Both are valid reviews. While grading
 * blind only blind grades, notes and times are written; once the auditor's grades were shown, the blind ones stand.
 */
export function mayBecome(before: Review, after: Review): boolean {
  if (before.finishedAt !== '') return false;
  if (fixed.some((key) => before[key] !== after[key]) || !same(before.moderator, after.moderator))
    return false;
  if (before.revealedAt !== '' && after.revealedAt !== before.revealedAt) return false;
  if (!before.blind && (after.revealedAt !== '' || Object.keys(after.blindGrades).length > 0)) return false;
  if (before.revealedAt !== '' && !same(before.blindGrades, after.blindGrades)) return false;
  const unseen = before.blind && before.revealedAt === '';
  // Revealing and judging are two steps: nobody can say "agreed" to a grade not yet shown.
  if (unseen && (!same(before.questions, after.questions) || after.outcome !== before.outcome)) return false;
  return notesFit(before, after);
}
