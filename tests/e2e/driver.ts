/** One driver for both hosts: starts the built program, gives its page and its main process to a test. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chooseHost, type HostKind } from '../../tools/electron-binary.ts';
import { launchDevelopment, NotStarted } from './driver-development.ts';
import { launchElectron } from './driver-electron.ts';

/** How the program's process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A running program. */
export interface App {
  readonly kind: HostKind;
  /** The page of the newest window. After a lock the window is another one: read this anew, never keep it. */
  readonly page: Page;
  /** Every page of the program that is open now, hidden windows included. */
  readonly pages: readonly Page[];
  readonly pid: number;
  readonly userData: string;
  /** Everything the process wrote to stdout and stderr, in the order it came. */
  readonly output: string[];
  /** Waits for the page of an open window; with `after`, for one that is not that page. */
  waitForPage(after?: Page): Promise<Page>;
  /** Runs a function in the main process with the module `electron`. It must name nothing outside itself. */
  evaluate<R, A = undefined>(
    run: (electron: typeof Electron.CrossProcessExports, arg: A) => R | Promise<R>,
    arg?: A,
  ): Promise<R>;
  /** Resolves when the process has ended. */
  readonly exited: Promise<Exit>;
  /** Quits as a person would and waits for the end. */
  close(): Promise<Exit>;
  /** Ends the main process at once, as a power cut would (SIGKILL). */
  kill(): Promise<Exit>;
}

/** What a test may choose. */
export interface LaunchOptions {
  /** Folder of the program's data; a fresh temporary one when left out. */
  userData?: string;
  env?: Record<string, string>;
  args?: readonly string[];
  host?: HostKind;
  /** Another main script than the built program's; development host only. */
  main?: string;
  /** Do not wait for a first page: for a second start that ends at once. */
  withoutPage?: boolean;
}

/** Options with everything decided. */
export interface Launch {
  userData: string;
  env: Record<string, string>;
  args: string[];
  main: string | undefined;
  withoutPage: boolean;
}

const said = new Set<HostKind>();

/** Starts the program and waits for its first page. */
export async function launchApp(options: LaunchOptions = {}): Promise<App> {
  const kind = options.host ?? chooseHost();
  if (!said.has(kind)) {
    said.add(kind);
    console.log(kind === 'electron' ? 'Host: Electron' : 'Host: development host on Chromium');
  }
  const userData = options.userData ?? mkdtempSync(path.join(tmpdir(), 'caselight-e2e-'));
  const launch: Launch = {
    userData,
    env: { ...(process.env as Record<string, string>), ...options.env },
    args: [`--user-data-dir=${userData}`, ...(options.args ?? [])],
    main: options.main,
    withoutPage: options.withoutPage ?? false,
  };
  if (kind === 'electron') return launchElectron(launch);
  try {
    return await launchDevelopment(launch);
  } catch (error) {
    if (!(error instanceof NotStarted)) throw error;
    // The stand-in's Chromium now and then comes up without answering; the program under test is not what stood still.
    console.warn(`The development host did not start and is begun again. It had said: ${error.message}`);
    return launchDevelopment(launch);
  }
}
