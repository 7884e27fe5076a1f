/** Attempts from inside the page, and the proof that they led nowhere. One program serves all tests of a worker. */
import { expect, test as base, type Page } from '@playwright/test';
import { launchApp, type App } from './driver.ts';

type Violation = { readonly directive: string };
type InPage = Window & {
  caselight: { ask(name: string, input: unknown): Promise<unknown> };
  violations?: Violation[];
};

const started = async (): Promise<App> => {
  const app = await launchApp();
  await app.page.locator('h1').first().waitFor();
  return app;
};

export const test = base.extend<{ app: App }, { shared: App }>({
  /** A program of the test's own. */
  // Playwright reads the first parameter's pattern to learn what a fixture needs; this one needs nothing.
  // eslint-disable-next-line no-empty-pattern
  app: async ({}, provide) => {
    const app = await started();
    await provide(app);
    await app.close();
  },
  /** One program for all tests that leave it as they found it. */
  shared: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, provide) => {
      const app = await started();
      await provide(app);
      await app.close();
    },
    { scope: 'worker' },
  ],
});

/** Asks as any script of the page could. */
export const ask = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(([name, input]) => (window as unknown as InPage).caselight.ask(name, input), [
    name,
    input,
  ] as [string, unknown]);

/** Runs something in the page and gives the directives of the policy that it broke; waits until there is one. */
export async function violations(page: Page, attempt: () => unknown): Promise<readonly string[]> {
  await page.evaluate(() => {
    const own = window as unknown as InPage;
    if (own.violations === undefined) {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        own.violations?.push({ directive: effectiveDirective });
      });
    }
    own.violations = [];
  });
  await page.evaluate(attempt);
  const broken = () =>
    page.evaluate(() => (window as unknown as InPage).violations?.map(({ directive }) => directive));
  await expect.poll(broken).not.toEqual([]);
  return (await broken()) ?? [];
}

/** Tries a way out and proves that the page neither moved nor was loaded anew, and that no window opened. */
export async function stays(app: App, attempt: () => unknown): Promise<void> {
  const { page } = app;
  const before = page.url();
  await page.evaluate(() => {
    document.documentElement.dataset['mark'] = 'still here';
  });
  // A navigation that is stopped may end the evaluation without a value; only the state afterwards counts.
  await page.evaluate(attempt).catch(() => undefined);
  // Two questions and answers later every attempt has been decided.
  await ask(page, 'app.state', null);
  await ask(page, 'app.state', null);
  expect(page.url()).toBe(before);
  await expect(page.locator('html')).toHaveAttribute('data-mark', 'still here');
  expect(app.pages).toHaveLength(1);
}
