// @vitest-environment jsdom
/** A review that comes with a bundle is shown, also when the auditor's screens had asked before and found none. */
import { renderHook, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useOwnReviews } from '../../../renderer/stores/own-reviews.ts';
import { rest, show } from './setting.tsx';
import { first, openNotes } from './scene-audits.ts';

it('a review taken in with a bundle is not hidden by what was known before it', async () => {
  const { fake, user, asked } = await show('good');
  const audit = { ...first, state: 'with-moderator' } as const;
  const before = renderHook(() => useOwnReviews(audit));
  await waitFor(() => expect(asked('moderation.ofOwn')).toHaveLength(1));
  await rest();
  expect(before.result.current).toEqual([]);
  before.unmount();
  fake.state.moderation.own.set(first.id, [openNotes]);
  await user.click(screen.getByRole('button', { name: /^Open/ }));
  await screen.findByRole('heading', { name: '1 audit taken in' });
  const after = renderHook(() => useOwnReviews(audit));
  await waitFor(() => expect(after.result.current).toHaveLength(1));
});
