// @vitest-environment jsdom
/** Words kept aside are shown with what stands there now, and are put in place, copied or let go. */
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { newAudit, toolkitOf } from '../../fixtures/fake-audits.ts';
import { expectNoViolations, show } from '../audit-screens/screen-setting.tsx';

const audit = newAudit(toolkitOf('tier2-full'), 1, '2026-11-01T09:00:00.000Z');
const item = (why: 'changed' | 'signed' | 'too-much', id: string) => ({
  id,
  of: 'audit',
  audit: audit.id,
  reference: audit.reference,
  at: '2026-11-21T10:42:00.000Z',
  why,
  canPutBack: why === 'changed',
  places: [{ at: ['answers', '3i', 'rationale'], kept: `Kept words, ${why}`, now: 'Other words' }],
});

it('words in conflict are listed by their place, put back and let go', async () => {
  let items = [
    item('changed', '7d1c7b52-6c1d-4a58-9b6c-0c9f3f2f4f11'),
    item('signed', '7d1c7b52-6c1d-4a58-9b6c-0c9f3f2f4f12'),
  ];
  const asked: unknown[] = [];
  const take = (way: string) => (input: { id: string }) => {
    asked.push([way, input.id.slice(-2)]);
    items = items.filter(({ id }) => id !== input.id);
    return null;
  };
  const { user, shown } = await show(
    audit,
    { screen: 'settings', section: 'kept' },
    { replies: { 'kept.list': () => items, 'kept.putBack': take('put'), 'kept.letGo': take('go') } },
  );
  const boxes = await screen.findAllByLabelText(/^The words kept for 3i .*reasons$/);
  expect(boxes.map((box) => (box as HTMLTextAreaElement).value)).toEqual([
    'Kept words, changed',
    'Kept words, signed',
  ]);
  expect(screen.getAllByText('There now: Other words')).toHaveLength(2);
  await expectNoViolations(shown.container);
  const [first] = screen.getAllByRole('listitem').filter((one) => one.classList.contains('kept-item'));
  if (first === undefined) throw new Error('nothing is listed');
  await user.click(within(first).getByRole('button', { name: 'Put these words in place' }));
  expect(await screen.findByText(/^Put in place/)).toBeVisible();
  // Words that were signed away cannot be put in place: they are copied, and let go only after a second yes.
  expect(screen.queryByRole('button', { name: 'Put these words in place' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Let these words go' }));
  await user.click(screen.getByRole('button', { name: 'Yes, let these words go for good' }));
  expect(await screen.findByText('Every word is in its place.')).toBeVisible();
  expect(asked).toEqual([
    ['put', '11'],
    ['go', '12'],
  ]);
});
