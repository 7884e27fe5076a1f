/** Invented scenes of moderation for the tests and pictures of its screens: one audit over two versions, a desk, contacts, verdicts. */
import tier2 from '../../fixtures/audits/tier2-full.json' with { type: 'json' };
import type { Audit } from '../../../shared/audit/audit.ts';
import type { ArrivedFile } from '../../../shared/contract/files.ts';
import type { DeskItem } from '../../../shared/contract/moderation.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import type { GradeKey } from '../../../shared/toolkit/scale.ts';
import type { Route } from '../../../renderer/stores/routes.ts';
import { filledAudit, idOf } from '../../fixtures/fake-audits.ts';
import {
  card,
  changedBundle,
  contact,
  deskItem,
  goodBundle,
  lockedBundle,
  openedReview,
  reviewFor,
  signedBy,
} from '../../fixtures/fake-moderation.ts';
import type { FakeOptions } from '../../fixtures/fake-main.ts';

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

const ago = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString();
const grades: readonly GradeKey[] = ['o', 'g', 'ri', 'in'];
/** The table of the prototype: 48 audits graded by an auditor and, blind, by a moderator. */
const table = [
  [5, 3, 0, 0],
  [1, 17, 4, 1],
  [0, 2, 11, 1],
  [0, 0, 1, 2],
];

export const finishedItems = (): DeskItem[] => {
  const items: DeskItem[] = [];
  for (const [i, row] of table.entries())
    for (const [j, count] of row.entries())
      for (let n = 0; n < count; n += 1) {
        const id = 500 + items.length;
        items.push(
          deskItem(first, {
            audit: idOf(id),
            reference: `T2-0${id}`,
            state: 'moderated',
            blind: true,
            team: items.length % 3 === 0 ? 'South' : 'North',
            overallGrade: grades[i] ?? 'g',
            moderatedGrade: grades[j] ?? 'g',
            receivedAt: ago(30 + items.length),
            finishedAt: ago(20 + items.length),
          }),
        );
      }
  return items;
};

export const waitingItems = (): DeskItem[] => [
  deskItem(second, { state: 'came-back', version: 2, receivedAt: ago(0) }),
  deskItem(first, {
    audit: idOf(31),
    reference: 'CF-0204',
    toolkitTitle: 'Case file',
    auditor: 'Auditor A-05',
    riskOpen: true,
    receivedAt: ago(1),
  }),
  deskItem(first, {
    audit: idOf(32),
    reference: 'T2-0388',
    auditor: 'Auditor A-11',
    state: 'reviewing',
    reviewed: 16,
    version: 2,
    receivedAt: ago(2),
  }),
  deskItem(first, {
    audit: idOf(33),
    reference: 'T2-0399',
    auditor: 'Auditor A-09',
    state: 'blind',
    blind: true,
    receivedAt: ago(3),
  }),
  deskItem(first, {
    audit: idOf(34),
    reference: 'MA-0091',
    toolkitTitle: 'MACFA',
    auditor: 'Auditor A-22',
    receivedAt: ago(4),
  }),
  deskItem(first, { audit: idOf(35), reference: 'T2-0395', auditor: 'Auditor A-03', receivedAt: ago(8) }),
  deskItem(first, {
    audit: idOf(36),
    reference: 'T2-0379',
    auditor: 'Auditor A-11',
    state: 'with-auditor',
    receivedAt: ago(14),
  }),
];

export const people = () => [
  contact(17),
  contact(9, {
    name: 'Auditor A-09',
    state: 'seen',
    verifiedHow: '',
    verifiedAt: '',
    words: ['lamp', 'orchid', 'west', 'drum'],
  }),
  contact(22, {
    name: 'Auditor A-22',
    changedKey: { fingerprint: 'ef'.repeat(32), words: ['river', 'candle', 'south', 'flute'], at: ago(1) },
  }),
  contact(3, { name: 'Auditor A-03', state: 'revoked' }),
];

export const openedSecond = () =>
  openedReview(second, {
    review: secondReview,
    before: { audit: first, review: firstReview },
    state: 'reviewing',
  });
export const openedFirst = () => openedReview(first, { state: 'new' });

export type Scene = { options: FakeOptions; route: Route; arrived?: ArrivedFile[] };

/** A scene by name, for tests and pictures. */
export function scene(name: string): Scene {
  const moderation = {
    desk: [...waitingItems(), ...finishedItems()],
    opened: new Map([[second.id as string, openedSecond()]]),
    contacts: people(),
  };
  const options: FakeOptions = { moderation };
  const audit = second.id;
  switch (name) {
    case 'desk':
      return { options, route: { screen: 'desk' } };
    case 'changes':
      return { options, route: { screen: 'changes', audit } };
    case 'contacts':
      return { options, route: { screen: 'contacts' } };
    case 'seal':
      return { options: { ...options, audits: [first] }, route: { screen: 'seal', audits: [first.id] } };
    case 'outcome':
    case 'about':
      return { options, route: { screen: 'review', audit, question: name } };
    case 'actions':
      return { options, route: { screen: 'review', audit, question: '8' } };
    case 'blind': {
      const opened = openedReview(first, { state: 'blind', review: { ...reviewFor(first), blind: true } });
      return {
        options: { moderation: { ...moderation, opened: new Map([[first.id as string, opened]]) } },
        route: { screen: 'review', audit, question: '3i' },
      };
    }
    case 'notes': {
      const returned: Audit = { ...first, state: 'returned' };
      return {
        options: { audits: [returned], moderation: { own: new Map([[first.id as string, [openNotes]]]) } },
        route: { screen: 'notes', audit },
      };
    }
    case 'good':
      return {
        options,
        route: { screen: 'verdict' },
        arrived: [{ what: 'bundle', verdict: goodBundle(second) }],
      };
    case 'refused':
      return {
        options,
        route: { screen: 'verdict' },
        arrived: [{ what: 'bundle', verdict: changedBundle(second) }],
      };
    case 'locked':
      return {
        options,
        route: { screen: 'verdict' },
        arrived: [{ what: 'bundle', verdict: lockedBundle(second) }],
      };
    case 'card':
      return { options, route: { screen: 'verdict' }, arrived: [{ what: 'contact', verdict: card() }] };
    default:
      return { options, route: { screen: 'review', audit, question: '3d' } };
  }
}

/** The first review as the auditor received it: two notes to act on. */
export const openNotes: Review = {
  ...firstReview,
  notes: firstReview.notes.map((note) =>
    note.kind === 'informational'
      ? note
      : { ...note, status: 'open' as const, thread: note.thread.slice(0, 1) },
  ),
};
