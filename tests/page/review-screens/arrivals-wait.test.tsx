// @vitest-environment jsdom
/** A file from outside never takes the screen away from words, dialogs, another person or someone at risk: its verdict waits its turn. */
import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { lookAfterOpening, takeArrival, takeDrop, useArrivals } from '../../../renderer/stores/arrivals.ts';
import { useHandOver } from '../../../renderer/stores/hand-over.ts';
import { go, useRoutes } from '../../../renderer/stores/routes.ts';
import { useSession } from '../../../renderer/stores/session.ts';
import { goodBundle } from '../../fixtures/fake-moderation.ts';
import { scene, second } from './scene.ts';
import { expectNoViolations, rest, show } from './setting.tsx';

const file = { what: 'bundle', verdict: goodBundle(second) } as const;
const shownScreen = (): string => useRoutes.getState().route.screen;

/** Shows a scene, and lets a file come. */
async function come(name: string, before: (shown: Awaited<ReturnType<typeof show>>) => Promise<void>) {
  const shown = await show(scene(name));
  await before(shown);
  shown.fake.state.arrived.push(file);
  await act(takeArrival);
  await rest();
  return shown;
}

it('where nothing holds it, the verdict is shown at once, and the review behind it keeps its words', async () => {
  const { user, now } = await come('review', async ({ user }) => {
    await user.type(screen.getByRole('textbox', { name: /^New note/ }), 'Half a note');
  });
  expect(shownScreen()).toBe('verdict');
  await user.keyboard('{Escape}');
  await rest();
  expect(screen.getByRole('textbox', { name: /^New note/ })).toHaveValue('Half a note');
  expect(now().unsent).toEqual({ 'note:3d': 'Half a note' });
});

it('while a dialog stands it waits, says so, and is shown when the dialog is closed', async () => {
  const { user, shown } = await come('changes', async ({ user }) => {
    await user.click(screen.getByRole('button', { name: /^Agree all \d+ unchanged/ }));
  });
  expect(screen.getByRole('dialog')).toBeVisible();
  expect(screen.getByText(/A file from outside has come. It is shown when you close/)).toBeVisible();
  await expectNoViolations(shown.container);
  await user.click(screen.getByRole('button', { name: 'Leave them' }));
  await rest();
  expect(shownScreen()).toBe('verdict');
});

it('while someone may be at risk it waits until that screen is left', async () => {
  const { user } = await come('review', async ({ user }) => {
    await user.keyboard('{F8}');
    await rest();
  });
  expect(shownScreen()).toBe('at-risk');
  expect(screen.getByText(/It is shown when you leave this screen\.$/)).toBeVisible();
  await user.keyboard('{F8}');
  await rest();
  expect(shownScreen()).toBe('verdict');
});

it('while words stand in a form that is sent as a whole it waits, unless it is asked for', async () => {
  const { user } = await come('outcome', async ({ user }) => {
    await user.type(screen.getByLabelText(/^Your passphrase/), 'tidal');
  });
  expect(shownScreen()).toBe('review');
  await user.click(screen.getByRole('button', { name: 'Show it now' }));
  await rest();
  expect(shownScreen()).toBe('verdict');
});

it('while somebody else has the laptop it waits until the laptop is given back; a file dropped then is refused in place', async () => {
  const { fake } = await come('review', () => {
    useHandOver.setState({
      asking: null,
      who: { audit: second.id, part: 'manager', name: 'Robin', role: 'Team manager', agency: 'North' },
      givingBack: false,
    });
    return Promise.resolve();
  });
  expect(shownScreen()).toBe('review');
  expect(fake.state.arrived).toHaveLength(1);
  expect(screen.getByText(/It is shown when the laptop is given back\.$/)).toBeVisible();
  await act(() => takeDrop(new Blob(['x'.repeat(20)]), 10));
  await rest();
  expect(shownScreen()).toBe('review');
  expect(screen.getByText(/^The file was not taken\. This file is larger/)).toBeVisible();
  act(() => useHandOver.setState({ asking: null, who: null, givingBack: false }));
  await rest();
  expect(shownScreen()).toBe('verdict');
});

it('unlocking on the screen of someone at risk does not give way to a file that came meanwhile', async () => {
  const { fake } = await show(scene('review'));
  act(() => go({ screen: 'at-risk', audit: second.id, review: true }));
  await rest();
  fake.state.arrived.push(file);
  useSession.setState({ app: { ...fake.state.app, fileWaiting: true } });
  await act(lookAfterOpening);
  await rest();
  expect(shownScreen()).toBe('at-risk');
  expect(useArrivals.getState().waits).toBe('risk');
});
