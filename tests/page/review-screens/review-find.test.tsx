// @vitest-environment jsdom
/** Ctrl+F and F3 in a review: words of the auditor, of one's own boxes and of notes are found, each on its page. */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { findInReview } from '../../../renderer/screens/review/find-places.ts';
import { pagesOfReview } from '../../../renderer/frames/review/pages.ts';
import { currentReview } from '../../../renderer/records/review/review.ts';
import { useRoutes } from '../../../renderer/stores/routes.ts';
import { expectNoViolations, rest, show } from './setting.tsx';

const question = (): string => {
  const { route } = useRoutes.getState();
  return route.screen === 'review' ? (route.question ?? '') : route.screen;
};

it('goes from place to place over the pages, keeps the focus in the line, and leaves the caret at the place', async () => {
  const { user, shown } = await show('review');
  await user.keyboard('{Control>}f{/Control}');
  await rest();
  const line = screen.getByLabelText('Find in this review');
  expect(line).toHaveFocus();
  await user.type(line, 'middle child');
  await user.keyboard('{Enter}');
  await rest();
  expect(question()).toBe('3d');
  expect(line).toHaveFocus();
  const mine = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reasons for another grade' });
  expect(mine.value.slice(mine.selectionStart, mine.selectionEnd)).toBe('middle child');
  await expectNoViolations(shown.container);
  await user.clear(line);
  await user.type(line, 'not seen alone');
  await user.keyboard('{Enter}');
  await rest();
  expect(question()).toBe('3i');
  await user.keyboard('{Escape}');
  await rest();
  expect(screen.queryByLabelText('Find in this review')).toBeNull();
  expect(getSelection()?.toString()).toBe('not seen alone');
  await user.keyboard('{F3}');
  await rest();
  expect(question()).toBe('3i');
});

it('finds notes, and nothing of the auditor’s judgement while grading blind', async () => {
  await show('review');
  const state = currentReview()?.store.getState();
  if (state === undefined) throw new Error('no review is open');
  const pages = pagesOfReview(state.toolkit, state.audit);
  expect(findInReview(pages, state, 'Shorten the analysis')).toMatchObject([{ page: '3k', box: null }]);
  expect(findInReview(pages, state, '  ')).toEqual([]);
  expect(findInReview(pages, state, 'the eldest is heard')).toMatchObject([{ page: '3d', box: 'mine' }]);
  const blind = { ...state, review: { ...state.review, blind: true, revealedAt: '' } };
  expect(findInReview(pages, blind, 'the eldest is heard')).toEqual([]);
});
