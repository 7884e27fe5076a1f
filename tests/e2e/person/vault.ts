/** A program of the test's own over a copy of a fresh vault, unlocked, with a person's hands at it. The vault is made once for each worker. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { heading, setUp, unlock } from '../../../tools/demo/person/unlock-and-move.ts';
import { KeysAlone, MouseAndKeys } from '../../../tools/demo/person/mouse-and-keyboard.ts';
import { toolkits } from '../../../shared/toolkits/index.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { builtIn } from '../../../tools/demo/answers.ts';
import { launchApp, type App } from '../driver.ts';

export const test = base.extend<{ app: App }, { emptyVault: string }>({
  /** A vault with an identity and no audits. */
  emptyVault: [
    // Playwright reads the first parameter's pattern to learn what a fixture needs; this one needs nothing.
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const app = await launchApp();
      await setUp(new MouseAndKeys(app.page));
      await app.close();
      await provide(app.userData);
      rmSync(app.userData, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  /** The program over a copy of it, at the list of audits. */
  app: async ({ emptyVault }, provide) => {
    const userData = mkdtempSync(path.join(tmpdir(), 'caselight-person-'));
    cpSync(emptyVault, userData, { recursive: true });
    const app = await launchApp({ userData });
    await unlock(new MouseAndKeys(app.page));
    await heading(app.page, 'Audits');
    await provide(app);
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  },
});

/** A form by its id. */
export function formOf(id: string): Toolkit {
  const toolkit = toolkits.find((one) => one.id === id);
  if (!toolkit) throw new Error(`No form ${id}`);
  return toolkit;
}

/** The complete audit of a form that stands among the fixtures. */
export function answersOf(id: string) {
  const job = builtIn(id);
  if ('wrong' in job) throw new Error(job.wrong);
  return job.answers;
}

export { KeysAlone, MouseAndKeys };
