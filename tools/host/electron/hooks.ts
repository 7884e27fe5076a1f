/** Where the parts of the host meet without knowing each other: launches, endings, input from the window. */
import type { BrowserContext } from 'playwright-core';
import type { HostWebContents } from './web-contents.ts';
import type { Modifiers } from '../page/messages.ts';

/** A Chromium that was just started for a window. */
export interface LaunchedWindow {
  context: BrowserContext;
  hidden: boolean;
}

/** Texts of the scripts that go into a page; the files they come from need the page's types, which this side has not. */
export interface PageScripts {
  mainWorld(channel: string, origin: string): string;
  preload(channel: string, origin: string, preload: string): string;
}

/** Set once by the part that cares; each is optional. */
interface Hooks {
  /** The launcher: what runs in the page before its own scripts. */
  scripts: PageScripts | null;
  /** Test control: learns of a window before its page loads. */
  launched: ((window: LaunchedWindow) => Promise<void>) | null;
  /** The menu: a key the page left alone. */
  key: ((key: string, code: string, held: Modifiers) => void) | null;
  /** The program: no window is left. */
  allWindowsClosed: (() => void) | null;
  /** The program: a page was made. */
  contentsCreated: ((contents: HostWebContents) => void) | null;
}

export const hooks: Hooks = {
  scripts: null,
  launched: null,
  key: null,
  allWindowsClosed: null,
  contentsCreated: null,
};

const endings = new Set<Promise<void>>();

/** Remembers a Chromium that is ending, so that leaving the program can wait for it. */
export function rememberEnding(ending: Promise<void>): void {
  endings.add(ending);
  void ending.finally(() => endings.delete(ending));
}

/** Resolves when every ending Chromium has ended. */
export async function allEnded(): Promise<void> {
  await Promise.all(endings);
}

let lastInput = performance.now();

/** The person did something in a window. */
export function noteInput(): void {
  lastInput = performance.now();
}

/** Seconds since the last input in any window of this host. */
export function idleSeconds(): number {
  return Math.floor((performance.now() - lastInput) / 1000);
}
