/** Draws the whole page over the in-memory main process, and looks at it with axe. jsdom lacks a few things that are stood in for here. */
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure, render, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { expect } from 'vitest';
import { App } from '../../../renderer/app.tsx';
import { endSearch } from '../../../renderer/stores/search.ts';
import { resetList } from '../../../renderer/screens/audits/list-state.ts';
import { useArrivals } from '../../../renderer/stores/arrivals.ts';
import { closeOverlay } from '../../../renderer/stores/overlays.ts';
import { forgetRoutes } from '../../../renderer/stores/routes.ts';
import { useSession } from '../../../renderer/stores/session.ts';
import { clearEntries } from '../../../renderer/working-copy/entries.ts';
import { useFilling } from '../../../renderer/working-copy/fill.ts';
import { fakeMain, type FakeOptions } from '../../fixtures/fake-main.ts';

// A loaded machine is no defect: waiting ends when the thing is there.
configure({ asyncUtilTimeout: 30_000 });
document.documentElement.lang = 'en-GB';

class NoResize {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

window.matchMedia = (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
  }) as unknown as MediaQueryList;
window.ResizeObserver = NoResize;
Element.prototype.scrollTo = function scrollTo() {};
Element.prototype.scrollIntoView = function scrollIntoView() {};
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
  this.querySelector<HTMLElement>('input, button')?.focus();
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
// A list that is drawn by what fits needs a height.
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
  configurable: true,
  get(this: HTMLElement) {
    return this.dataset['index'] === undefined ? 600 : 38;
  },
});
Object.defineProperty(Element.prototype, 'clientHeight', { configurable: true, get: () => 600 });
Object.defineProperty(Element.prototype, 'clientWidth', { configurable: true, get: () => 1200 });
Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, get: () => 1200 });

/** Draws the page anew, with a main process of its own. */
export function openPage(options: FakeOptions = {}) {
  cleanup();
  const fake = fakeMain(options);
  window.caselight = fake.bridge;
  useSession.setState({ phase: 'asking', app: null, recovered: [], byKit: false, trouble: '' });
  useArrivals.setState(useArrivals.getInitialState(), true);
  forgetRoutes();
  resetList();
  endSearch();
  closeOverlay();
  clearEntries();
  useFilling.setState(useFilling.getInitialState(), true);
  render(<App />);
  return { ...fake, user: userEvent.setup() };
}

/** WCAG 2.2 A and AA and best practice; colours are looked at in a real browser, jsdom has none. */
export async function expectNoAxeViolations(): Promise<void> {
  // The title is set after the first drawing; a busy machine takes its time.
  await waitFor(() => expect(document.title).not.toBe(''));
  const { violations } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  });
  expect(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
