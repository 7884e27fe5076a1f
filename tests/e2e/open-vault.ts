/** A program with an open vault and an audit begun, for tests that need one. The vault is made once for each worker. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { launchApp, type App } from './driver.ts';
import { beginTier2, setUp, unlock } from './person.ts';

/** A text box low on the first page of the audit, so that the page is scrolled when it is typed in. */
export const box = '#f-H03c_text';

export const test = base.extend<{ app: App; lockedApp: App }, { prepared: string }>({
  /** A vault with one audit begun, made once. */
  prepared: [
    // Playwright reads the first parameter's pattern to learn what a fixture needs; this one needs nothing.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const app = await launchApp();
      await setUp(app);
      await beginTier2(app.page);
      await app.close();
      await provide(app.userData);
      rmSync(app.userData, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  /** A program of the test's own over a copy of it, unlocked, in the audit. */
  app: async ({ lockedApp }, provide) => {
    await unlock(lockedApp.page);
    await lockedApp.page.locator(box).waitFor();
    await provide(lockedApp);
  },
  /** The same, still locked. */
  lockedApp: async ({ prepared }, provide) => {
    const userData = mkdtempSync(path.join(tmpdir(), 'caselight-lock-'));
    cpSync(prepared, userData, { recursive: true });
    const app = await launchApp({ userData });
    await app.page.getByLabel('Passphrase', { exact: true }).waitFor();
    await provide(app);
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  },
});
