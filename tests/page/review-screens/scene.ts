/** Invented scenes of moderation for the tests and pictures of its screens: one audit over two versions, a desk, contacts, verdicts. */
import type { Audit } from '../../../shared/audit/audit.ts';
import type { ArrivedFile } from '../../../shared/contract/files.ts';
import type { Route } from '../../../renderer/stores/routes.ts';
import type { FakeOptions } from '../../fixtures/fake-main.ts';
import {
  card,
  changedBundle,
  goodBundle,
  lockedBundle,
  openedReview,
  reviewFor,
} from '../../fixtures/fake-moderation.ts';
import { first, firstReview, openNotes, second, secondReview } from './scene-audits.ts';
import { finishedItems, people, waitingItems } from './scene-lists.ts';

export { first, firstReview, openNotes, second, secondReview } from './scene-audits.ts';
export { finishedItems, people, waitingItems } from './scene-lists.ts';

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
