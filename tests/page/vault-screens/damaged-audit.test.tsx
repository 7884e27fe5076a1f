// @vitest-environment jsdom
/** An audit that is damaged: the list says which it is, and its screen saves what can be read of it. */
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { manySummaries } from '../../fixtures/fake-audits.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import { emptyAudit } from '../../fixtures/report/filled-audit.ts';
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

it('an audit that does not fit its form is marked in the list, says on its screen what does not fit, and is written on', async () => {
  const [, , , odd] = manySummaries(6, new Date());
  const toolkit = toolkits.find(({ id }) => id === 'tier2-full');
  if (toolkit === undefined) throw new Error('no form');
  const { user } = openPage({
    summaries: manySummaries(6, new Date()).map((one, at) =>
      at === 3 ? { ...one, trouble: 'does-not-fit' as const } : one,
    ),
    replies: {
      'audit.open': ({ audit }) => ({
        audit: { ...emptyAudit(toolkit), id: audit },
        revision: 1,
        savedAt: new Date().toISOString(),
        toolkit,
        signed: [],
      }),
      'audit.misfits': () => [
        { path: '/answers/3i/grade', words: 'one of o, g, ri, in is expected' },
        { path: '/actions/1/id', words: 'two actions have the same id' },
      ],
    },
  });
  const link = await screen.findByRole('link', { name: odd?.reference ?? '' });
  expect(link.closest('[role=row]')).toHaveTextContent('Does not fit its form');
  await user.click(link);
  const notice = await screen.findByText(/^Something in this audit does not fit its form/);
  expect(notice.closest('section')).toHaveTextContent(
    /3i.*, grade: one of o, g, ri, in is expected.*Action 2: two actions have the same id/,
  );
  await expectNoAxeViolations();
});
