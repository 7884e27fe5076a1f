/** The fixture program of the development host's tests, with types for what its page and main process offer. */
import path from 'node:path';
import { launchApp, type App, type LaunchOptions } from '../e2e/driver.ts';

export const fixtureMain = path.resolve(import.meta.dirname, '../fixtures/host-app/main.cjs');

/** `window` of the fixture's page. */
export interface FixtureWindow {
  inlineRan?: boolean;
  scriptRan?: boolean;
  evalRan?: unknown;
  heard?: string[];
  bridge: {
    echo(value: unknown): Promise<unknown>;
    ask(channel: string, value?: unknown): Promise<unknown>;
    shout(text: string): void;
    onNews(listener: (text: string) => void): () => void;
    same<T>(value: T): T;
    twice(run: (value: number) => number): number[];
    later(value: unknown): Promise<unknown>;
    laterFails(): Promise<unknown>;
    fails(): void;
    pathOf(file: File): string;
    nested: { deep: { value: number; list: number[] } };
  };
}

/** What the fixture's main process notes. */
export interface FixtureState {
  news: string[];
  refused: string[];
  opened: string[];
  keys: string[];
  closed: number;
}

/** `app` of the fixture's main process. */
export interface FixtureApp {
  testState: FixtureState;
  testWindow: Electron.BrowserWindow;
  readonly testRecreate: () => void;
  testDialog(): Promise<Electron.SaveDialogReturnValue>;
}

/** Starts the fixture in the development host. */
export function launchFixture(options: LaunchOptions = {}): Promise<App> {
  return launchApp({ host: 'development', main: fixtureMain, ...options });
}

/** What the main process has noted so far. */
export function stateOf(app: App): Promise<FixtureState> {
  return app.evaluate(({ app }) => (app as unknown as FixtureApp).testState);
}

/** Asks again until the answer is wanted; the test's own limit ends a wait in vain. */
export async function until<T>(ask: () => Promise<T> | T, wanted: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
