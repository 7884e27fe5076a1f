/** Renders the screens of one audit over the fake main process, as the program does after unlocking. */
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import axe from 'axe-core';
import { act, cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect } from 'vitest';
import type { Audit } from '../../../shared/audit/audit.ts';
import { startKeyLayer } from '../../../renderer/keys/key-layer.ts';
import { AppCommands } from '../../../renderer/app-commands.tsx';
import { OpenScreens } from '../../../renderer/screens/open-screens.tsx';
import { forgetView } from '../../../renderer/frames/audit/view-state.ts';
import { forgetWords } from '../../../renderer/form/spell/spell-memory.ts';
import { currentDraft, forgetDrafts } from '../../../renderer/records/audit/draft.ts';
import { forgetRisks } from '../../../renderer/records/risk/risk-records.ts';
import { forgetRoutes, go, type Route } from '../../../renderer/stores/routes.ts';
import { useSession } from '../../../renderer/stores/session.ts';
import { useSettings } from '../../../renderer/stores/settings.ts';
import { fakeMain, type FakeOptions } from '../../fixtures/fake-main.ts';

// What jsdom lacks of a browser and the screens use.
Object.assign(Element.prototype, { scrollIntoView: () => undefined, scrollTo: () => undefined });
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
  },
});

const stops: (() => void)[] = [];
afterEach(() => {
  cleanup();
  for (const stop of stops.splice(0)) stop();
  forgetDrafts();
  forgetRisks();
  forgetRoutes();
  forgetView();
  forgetWords();
});

/** Shows a route of an audit. Gives the fake main, a user, and the audit as it stands on the screen. */
export async function show(audit: Audit, route: Route, options: Omit<FakeOptions, 'audits'> = {}) {
  const fake = fakeMain({ ...options, vault: 'open', audits: [audit] });
  window.caselight = fake.bridge;
  useSettings.setState(fake.state.settings, true);
  useSession.setState({ phase: 'open', app: fake.state.app });
  go(route);
  stops.push(startKeyLayer());
  const user = userEvent.setup();
  // The keys that work on every screen belong to it: F8 would do nothing without them.
  const shown = render(
    <>
      <OpenScreens />
      <AppCommands />
    </>,
  );
  await act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
  });
  const now = (): Audit => {
    const state = currentDraft()?.store.getState();
    if (state === undefined) throw new Error('no audit is open');
    return state.audit;
  };
  return { fake, user, shown, now };
}

/** axe with WCAG 2.2 A and AA and best practice. Colours are looked at in a real browser: jsdom paints nothing. */
export async function expectNoViolations(container: Element): Promise<void> {
  const { violations } = await axe.run(container, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
}
