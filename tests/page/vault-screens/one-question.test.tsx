// @vitest-environment jsdom
/** Between the passphrase and the first screenful the page asks main one question. */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { manySummaries } from '../../fixtures/fake-audits.ts';
import { passphrase } from '../../fixtures/fake-main.ts';
import { openPage } from './page.tsx';

it('the list, its settings and the place stand after the one question that unlocks', async () => {
  const summaries = manySummaries(40, new Date());
  const { user, state } = openPage({ vault: 'locked', summaries, settings: { density: 'compact' } });
  await user.type(await screen.findByLabelText('Passphrase'), passphrase);
  state.asked.splice(0);
  await user.keyboard('{Enter}');
  await screen.findByRole('link', { name: summaries[0]?.reference ?? '' });
  const asked = state.asked.map(({ name }) => name);
  expect(asked[0]).toBe('vault.unlock');
  // What is asked besides is about files that came meanwhile and words kept aside; nothing the first screenful waits for.
  for (const name of ['settings.get', 'identity.own', 'app.keptPlace', 'audit.summaries'])
    expect(asked).not.toContain(name);
  expect(document.documentElement.dataset['density']).toBe('compact');
});

it('a longer list goes on from the lines that came with the unlocking', async () => {
  const summaries = manySummaries(200, new Date());
  const { user, state } = openPage({ vault: 'locked', summaries });
  await user.type(await screen.findByLabelText('Passphrase'), passphrase);
  state.asked.splice(0);
  await user.keyboard('{Enter}');
  await screen.findByRole('link', { name: summaries[0]?.reference ?? '' });
  await expect
    .poll(() => state.asked.filter(({ name }) => name === 'audit.summaries').map(({ input }) => input), {
      timeout: 20_000,
    })
    .toEqual([{ after: '60', limit: 1000 }]);
});
