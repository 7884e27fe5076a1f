/** Starts the measured program and the empty window beside it, and reads from their pages when something was painted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chooseHost } from '../../tools/electron-binary.ts';
import { launchApp, type App } from '../e2e/driver.ts';

const here = import.meta.dirname;

/** The program with a clock at its key derivation. Real Electron takes the built program as it is. */
export function startProgram(userData: string, env: Record<string, string> = {}): Promise<App> {
  const main = chooseHost() === 'development' ? { main: path.join(here, 'timed-main.cjs') } : {};
  return launchApp({ userData, env, ...main });
}

/** A window with one word on the same host. Gives the program and the way to end it. */
export async function startEmpty(
  env: Record<string, string> = {},
): Promise<{ readonly app: App; readonly end: () => Promise<void> }> {
  const userData = mkdtempSync(path.join(tmpdir(), 'caselight-empty-'));
  const app = await launchApp({
    userData,
    env,
    host: 'development',
    main: path.join(here, 'empty-main.cjs'),
  });
  const end = async (): Promise<void> => {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  };
  return { app, end };
}

/** When the page first painted something, in ms since 1970. */
export const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const [entry] = performance.getEntriesByName('first-contentful-paint');
          if (entry === undefined) requestAnimationFrame(look);
          else resolve(performance.timeOrigin + entry.startTime);
        };
        look();
      }),
  );

/** How long each key derivation of a program took so far, in ms. */
export const derivations = (app: App): Promise<number[]> =>
  app.evaluate(() => (globalThis as { derivations?: number[] }).derivations ?? []);
