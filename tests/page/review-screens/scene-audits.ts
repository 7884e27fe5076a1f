/** One audit over two versions with its reviews: the heart of the scenes. */
import tier2 from '../../fixtures/audits/tier2-full.json' with { type: 'json' };
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { filledAudit } from '../../fixtures/fake-audits.ts';
import { reviewFor, signedBy } from '../../fixtures/fake-moderation.ts';

const now = new Date();
const filled = filledAudit(tier2, 2, now);
export const first: Audit = signedBy(filled, 'Auditor A-17', '2026-11-14T10:34:00.000Z');

const said = (id: string, by: 'moderator' | 'auditor', text: string) => ({
  id,
  by,
  name: by === 'moderator' ? 'Moderator M-04' : 'Auditor A-17',
  at: by === 'moderator' ? '2026-11-17T11:04:00.000Z' : '2026-11-19T09:12:00.000Z',
  text,
});

/** The review of the first version: returned with three notes, all answered since. */
export const firstReview: Review = {
  ...reviewFor(first),
  outcome: 'return',
  finishedAt: '2026-11-17T12:00:00.000Z',
  questions: {
    '3a': {
      status: 'agreed',
      reason: '',
      conversation: null,
      tests: { evidence: 'yes', style: 'yes', nextSteps: 'yes', reason: '' },
    },
    '3d': {
      status: 'proposed',
      proposed: 'ri',
      reason: 'Two strengths are named and neither is used.',
      conversation: null,
      tests: { evidence: 'no', style: 'yes', nextSteps: 'yes', reason: 'As above.' },
    },
  },
  notes: [
    {
      id: 'n1',
      number: 1,
      question: '3i',
      kind: 'actionable',
      status: 'revised',
      thread: [
        said(
          's1',
          'moderator',
          'You describe the younger child through others. Say what was seen of the child.',
        ),
        said('s2', 'auditor', 'I went back to the visit notes. There is more than I had used.'),
      ],
    },
    {
      id: 'n2',
      number: 2,
      question: '3i',
      kind: 'informational',
      status: 'open',
      thread: [said('s3', 'moderator', 'The breakfast place: just what 3i is for. Keep it.')],
    },
    {
      id: 'n3',
      number: 3,
      question: '3k',
      kind: 'actionable',
      status: 'kept',
      thread: [
        said('s4', 'moderator', 'Shorten the analysis.'),
        said('s5', 'auditor', 'Each sentence carries one record. I keep it.'),
      ],
    },
  ],
};

const changed = (audit: Audit, id: string, change: Partial<Audit['answers'][string]>): Audit => {
  const before = audit.answers[id];
  if (before === undefined) throw new Error(`the fixture has no answer to ${id}`);
  return { ...audit, answers: { ...audit.answers, [id]: { ...before, ...change } } };
};

/** The second version: 3i revised as asked, 3c and 4c changed without being asked. */
export const second: Audit = [
  (audit: Audit) =>
    changed(audit, '3i', {
      grade: 'ri',
      rationale: `${audit.answers['3i']?.rationale ?? ''} Because the plan rests on what adults say of the younger child, this is not yet good.`,
    }),
  (audit: Audit) => changed(audit, '3c', { rationale: 'No visit is recorded in October.' }),
  (audit: Audit) => changed(audit, '4c', { grade: audit.answers['4c']?.grade === 'g' ? 'ri' : 'g' }),
].reduce((audit, step) => step(audit), {
  ...signedBy(filled, 'Auditor A-17', '2026-11-21T10:34:00.000Z'),
  version: 2,
  versionReason: 'Returned with notes',
});

/** The second review as far as it is: some agreed, one proposed. */
export const secondReview: Review = {
  ...reviewFor(second, firstReview),
  questions: {
    '1a': {
      status: 'agreed',
      reason: '',
      conversation: null,
      tests: { evidence: '', style: '', nextSteps: '', reason: '' },
    },
    '3a': {
      status: 'agreed',
      reason: '',
      conversation: null,
      tests: { evidence: '', style: '', nextSteps: '', reason: '' },
    },
    '3d': {
      status: 'proposed',
      proposed: second.answers['3d']?.grade === 'ri' ? 'g' : 'ri',
      reason:
        'The eldest is heard and it changed the plan. For the middle child there is a drawing and no word on what it says.',
      conversation: null,
      tests: { evidence: 'no', style: 'yes', nextSteps: 'yes', reason: '' },
    },
  },
};

/** The first review as the auditor received it: two notes to act on. */
export const openNotes: Review = {
  ...firstReview,
  notes: firstReview.notes.map((note) =>
    note.kind === 'informational'
      ? note
      : { ...note, status: 'open' as const, thread: note.thread.slice(0, 1) },
  ),
};
