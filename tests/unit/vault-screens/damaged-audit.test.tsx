// @vitest-environment jsdom
/** An audit that is damaged: the list says which it is, and its screen saves what can be read of it. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { manySummaries } from '../../fixtures/fake-audits.ts';
import { expectNoAxeViolations, openPage } from './page.tsx';

const summaries = () =>
  manySummaries(6, new Date()).map((one, at) => ({
    ...one,
    riskOpen: at === 2,
    ...(at === 0 || at === 2 ? { trouble: 'damaged' as const } : {}),
    ...(at === 1 ? { trouble: 'unchecked' as const } : {}),
  }));

it('the list says which audits are damaged and which could not be checked, and an open risk record is still seen', async () => {
  const [damaged, unchecked, atRisk] = summaries();
  openPage({ summaries: summaries() });
  const rowOf = async (reference = '') =>
    (await screen.findByRole('link', { name: reference })).closest('[role=row]');
  expect(await rowOf(damaged?.reference)).toHaveTextContent('Damaged');
  expect(await rowOf(unchecked?.reference)).toHaveTextContent('Not checked');
  expect(await rowOf(atRisk?.reference)).toHaveTextContent(/Risk record open.*Damaged/);
  const filter = screen.getByRole('form', { name: 'Filter the list' });
  await waitFor(() =>
    expect(within(filter).getByLabelText('Damaged').closest('.pick')).toHaveTextContent('1'),
  );
  await expectNoAxeViolations();
});

it('a damaged audit says that it is, and what can be read of it is saved as a file', async () => {
  const [damaged] = summaries();
  const { user, state } = openPage({
    summaries: summaries(),
    replies: {
      'audit.open': () => ({ ok: false, code: 'entry-damaged' }),
      'audit.saveReadable': () => ({ fileName: 'T2-0001-what-can-be-read.html', isWhole: false }),
    },
  });
  await user.click(await screen.findByRole('link', { name: damaged?.reference ?? '' }));
  const button = await screen.findByRole('button', { name: 'Save what can be read' });
  expect(await screen.findByText(/^The place in the vault file where this stands is damaged/)).toBeVisible();
  await expectNoAxeViolations();
  await user.click(button);
  expect(
    await screen.findByText('Saved as T2-0001-what-can-be-read.html. It says what is missing.'),
  ).toBeVisible();
  expect(state.asked.find(({ name }) => name === 'audit.saveReadable')?.input).toEqual({
    audit: damaged?.id,
  });
});
