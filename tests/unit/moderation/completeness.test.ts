/** What keeps a review from being finished, and what of it may not be changed. */
import { describe, expect, test } from 'vitest';
import { questionsToReview, unfinished } from '../../../shared/moderation/completeness.ts';
import { newReview, withReplies } from '../../../shared/moderation/new-review.ts';
import { mayBecome } from '../../../shared/moderation/review-changes.ts';
import { noQuestionReview, type Note, type Review } from '../../../shared/moderation/review.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { filledAudit } from '../../fixtures/report/filled-audit.ts';

const toolkit = toolkits.find((one) => one.id === 'tier2-full');
if (toolkit === undefined) throw new Error('no toolkit');
const audit = filledAudit(toolkit);
const at = '2026-11-21T10:00:00.000Z';
const moderator = { name: 'M-04', role: 'Moderator', agency: 'North', fingerprint: 'ab'.repeat(32) };
const yes = { evidence: 'yes', style: 'yes', nextSteps: 'yes', reason: '' } as const;
const fresh = newReview({ audit, moderator, at, before: null });
const questions = questionsToReview(toolkit, audit);
const agreed: Review = {
  ...fresh,
  questions: Object.fromEntries(
    questions.map((q) => [q.id, { ...noQuestionReview, status: 'agreed' as const }]),
  ),
  actions: Object.fromEntries(
    audit.actions.map((one) => [one.id, { decision: 'confirmed' as const, revised: null, reason: '' }]),
  ),
  overall: yes,
  outcome: 'accept',
};
const keys = (review: Review): string[] => unfinished(toolkit, audit, review).map((one) => one.key);
const [first] = questions;
if (first === undefined) throw new Error('no graded question');
const said = (more: Partial<Review['questions'][string]>): Review => ({
  ...agreed,
  outcome: 'accept-with-changes',
  outcomeReason: 'One grade moved.',
  questions: { ...agreed.questions, [first.id]: { ...noQuestionReview, ...more } },
});
const note: Note = {
  id: 'n1',
  number: 1,
  question: first.id,
  kind: 'actionable',
  status: 'open',
  thread: [{ id: 's1', by: 'moderator', name: 'M-04', at, text: 'Which record shows this?' }],
};

describe('finishing', () => {
  test('a review of everything can be finished; a fresh one cannot', () => {
    expect(keys(agreed)).toEqual([]);
    expect(keys(fresh).length).toBeGreaterThan(questions.length);
  });
  test('one question not looked at', () => expect(keys(said({}))).toEqual([`${first.id}:status`]));
  test('a proposal needs its grade and its reasons', () => {
    expect(keys(said({ status: 'proposed' }))).toEqual([`${first.id}:proposed`, `${first.id}:reason`]);
    expect(keys(said({ status: 'proposed', proposed: 'g', reason: 'Seen in the record.' }))).toEqual([]);
  });
  test('two steps need a talk that was recorded (B10)', () => {
    const moved = { status: 'proposed' as const, proposed: 'o' as const, reason: 'Seen in the record.' };
    expect(audit.answers[first.id]?.grade).toBe('ri');
    expect(keys(said(moved))).toEqual([`${first.id}:conversation`]);
    expect(keys(said({ ...moved, conversation: { with: 'A-17', at, what: 'Talked it through.' } }))).toEqual(
      [],
    );
  });
  test('a test answered No needs words', () => {
    const tests = { ...yes, evidence: 'no' as const };
    expect(keys(said({ status: 'agreed', tests }))).toEqual([`${first.id}:tests`]);
    expect(keys({ ...agreed, overall: tests })).toEqual(['overall']);
  });
  test('accepting as it is cannot carry changes, and leaves no note open', () => {
    expect(
      keys({ ...said({ status: 'proposed', proposed: 'g', reason: 'Why.' }), outcome: 'accept' }),
    ).toEqual(['outcome-changes']);
    expect(keys({ ...agreed, notes: [note] })).toEqual(['note:n1']);
  });
  test('returning asks for a reason or a note, not for every question', () => {
    expect(keys({ ...fresh, outcome: 'return' })).toEqual(['outcome-reason']);
    expect(keys({ ...fresh, outcome: 'return', notes: [note] })).toEqual([]);
  });
  test('blind grades are compared before the end', () =>
    expect(keys({ ...agreed, blind: true })).toEqual(['blind']));
});

describe('changing', () => {
  test('what the program sets stays', () => {
    expect(mayBecome(fresh, { ...fresh, minutes: 5 })).toBe(true);
    expect(mayBecome(fresh, { ...fresh, version: 2 })).toBe(false);
    expect(mayBecome(fresh, { ...fresh, finishedAt: at })).toBe(false);
    expect(mayBecome(fresh, { ...fresh, blind: true })).toBe(false);
    expect(mayBecome(fresh, { ...fresh, moderator: { ...moderator, name: 'Wren' } })).toBe(false);
    expect(mayBecome({ ...fresh, finishedAt: at }, { ...fresh, finishedAt: at, minutes: 5 })).toBe(false);
  });
  test('grades given blind stand once the others were shown, and none is judged before', () => {
    const blind = { ...fresh, blind: true };
    const given = { ...blind, blindGrades: { [first.id]: 'g' as const } };
    expect(mayBecome(blind, given)).toBe(true);
    expect(mayBecome(given, { ...given, revealedAt: at })).toBe(true);
    expect(mayBecome({ ...given, revealedAt: at }, { ...given, revealedAt: at, blindGrades: {} })).toBe(
      false,
    );
    expect(mayBecome({ ...given, revealedAt: at }, { ...given, revealedAt: '' })).toBe(false);
    expect(mayBecome(blind, { ...blind, questions: agreed.questions })).toBe(false);
  });
  test('the words of the auditor cannot be written, changed or taken away by the moderator', () => {
    const answer = { id: 's2', by: 'auditor' as const, name: 'A-17', at, text: 'The visit note, page 4.' };
    const answered = { ...note, status: 'kept' as const, thread: [...note.thread, answer] };
    const before = { ...fresh, notes: [answered] };
    expect(mayBecome({ ...fresh, notes: [note] }, before)).toBe(false);
    expect(mayBecome(before, { ...before, notes: [] })).toBe(false);
    expect(mayBecome(before, { ...before, notes: [{ ...answered, thread: note.thread }] })).toBe(false);
    expect(mayBecome(before, { ...before, notes: [{ ...answered, status: 'settled' }] })).toBe(true);
  });
  test('a reply counts only where the notes before it stand word for word', () => {
    const answer = { id: 's2', by: 'auditor' as const, name: 'A-17', at, text: 'The visit note, page 4.' };
    const own = { ...fresh, notes: [note] };
    const good = { ...note, status: 'kept' as const, thread: [...note.thread, answer] };
    expect(withReplies(own, { ...fresh, notes: [good] })).toEqual([good]);
    const reworded = {
      ...good,
      thread: [{ ...note.thread[0], text: 'Well done.' } as Note['thread'][0], answer],
    };
    expect(withReplies(own, { ...fresh, notes: [reworded] })).toEqual([note]);
    const asModerator = { ...good, thread: [...note.thread, { ...answer, by: 'moderator' as const }] };
    expect(withReplies(own, { ...fresh, notes: [asModerator] })).toEqual([note]);
    expect(withReplies(own, null)).toEqual([note]);
  });
});
