/** Draws the screens of moderation over the in-memory main process, as the program does after unlocking. */
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import axe from 'axe-core';
import { act, cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect } from 'vitest';
import { AppCommands } from '../../../renderer/app-commands.tsx';
import { startKeyLayer } from '../../../renderer/keys/key-layer.ts';
import { forgetView } from '../../../renderer/frames/audit/view-state.ts';
import { OpenScreens } from '../../../renderer/screens/open-screens.tsx';
import { lookForArrivals, useArrivals } from '../../../renderer/stores/arrivals.ts';
import { forgetDrafts } from '../../../renderer/records/audit/draft.ts';
import { forgetOwnReviews } from '../../../renderer/stores/own-reviews.ts';
import { closeOverlay } from '../../../renderer/stores/overlays.ts';
import { currentReview, forgetReviews } from '../../../renderer/records/review/review.ts';
import { forgetRoutes, go } from '../../../renderer/stores/routes.ts';
import { useSession } from '../../../renderer/stores/session.ts';
import { forgetUnsent } from '../../../renderer/stores/unsent-words.ts';
import { useSettings } from '../../../renderer/stores/settings.ts';
import { applyNews, emptyWorkingCopy, fillWorkingCopy } from '../../../renderer/working-copy/fill.ts';
import type { Review } from '../../../shared/moderation/review.ts';
import { fakeMain } from '../../fixtures/fake-main.ts';
import { scene, type Scene } from './scene.ts';

// A loaded machine is no defect: waiting ends when the thing is there.
configure({ asyncUtilTimeout: 30_000 });
document.documentElement.lang = 'en-GB';
window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList;
Object.assign(Element.prototype, { scrollIntoView: () => undefined, scrollTo: () => undefined });
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
    this.querySelector<HTMLElement>('input, button')?.focus();
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

const stops: (() => void)[] = [];
afterEach(async () => {
  cleanup();
  for (const stop of stops.splice(0)) stop();
  forgetReviews();
  forgetDrafts();
  forgetRoutes();
  forgetView();
  forgetOwnReviews();
  closeOverlay();
  forgetUnsent();
  useArrivals.setState(useArrivals.getInitialState(), true);
  await emptyWorkingCopy();
});

/** Lets everything that is under way settle. */
export const rest = (ms = 60) => act(async () => new Promise((resolve) => setTimeout(resolve, ms)));

/** Shows a scene. Gives the fake main, a user, and the review as main holds it. */
export async function show(made: Scene | string) {
  const { options, route, arrived } = typeof made === 'string' ? scene(made) : made;
  const fake = fakeMain({ ...options, vault: 'open' });
  fake.state.arrived.push(...(arrived ?? []));
  window.caselight = fake.bridge;
  useSettings.setState(fake.state.settings, true);
  useSession.setState({ phase: 'open', app: fake.state.app });
  stops.push(startKeyLayer());
  stops.push(
    fake.bridge.onNews((news) => {
      const told = news as Parameters<typeof applyNews>[0];
      if (told.kind === 'audit-changed') void applyNews(told);
    }),
  );
  await fillWorkingCopy();
  if (route.screen === 'verdict') await lookForArrivals();
  else go(route);
  const user = userEvent.setup();
  const shown = render(
    <>
      <AppCommands />
      <OpenScreens />
    </>,
  );
  await rest();
  const now = (): Review => {
    const state = currentReview()?.store.getState();
    if (state === undefined) throw new Error('no review is open');
    return state.review;
  };
  const held = (audit: string): Review => {
    const opened = fake.state.moderation.opened.get(audit);
    if (opened === undefined) throw new Error('main holds no review of this audit');
    return opened.review;
  };
  const asked = (name: string): unknown[] =>
    fake.state.asked.filter((one) => one.name === name).map((one) => one.input);
  return { fake, user, shown, now, held, asked };
}

/** axe with WCAG 2.2 A and AA and best practice. Colours are looked at in a real browser: jsdom paints nothing. */
export async function expectNoViolations(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
