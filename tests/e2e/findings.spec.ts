/** From the pause to the finding, by keyboard: the vault checks what was saved, and the page shows it without a jump and without a word spoken. */
import { expect, type Page } from '@playwright/test';
import { test } from './open-vault.ts';

type Watched = Window & { spoken?: string[]; taken?: number };
const box = '#f-3i_rationale';

async function goTo(page: Page, question: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('#go-to-number').fill(question);
  await page.keyboard.press('Enter');
  await expect(page.locator(`#q h1[data-question="${question}"]`)).toBeVisible();
}

/** Notes what a screen reader would be told, and how often the prompts are taken off the screen. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const own = window as Watched;
    own.spoken = [];
    own.taken = 0;
    const speaks = '[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])';
    new MutationObserver((changes) => {
      for (const { target, removedNodes } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const said = element?.closest(speaks)?.textContent?.trim() ?? '';
        if (said !== '') own.spoken?.push(said);
        for (const node of removedNodes)
          if (
            node instanceof Element &&
            (node.matches('.prompts') || node.querySelector('.prompts') !== null)
          )
            own.taken = (own.taken ?? 0) + 1;
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
const watched = (page: Page): Promise<{ spoken: string[]; taken: number }> =>
  page.evaluate(() => ({
    spoken: (window as Watched).spoken ?? [],
    taken: (window as Watched).taken ?? 0,
  }));

test('what the checks find stands beside the question after a pause, stays while one types on, and goes when it is put right', async ({
  app,
}, info) => {
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await goTo(page, '3i');
  await page.keyboard.press('3');
  await page.locator(box).focus();
  const prompt = page.locator('.prompts li', { hasText: 'may read as blame' });
  await page.keyboard.type('The worker failed to ask about faith, and did not bother with language.');
  await expect(prompt.first()).toBeVisible();
  await expect(page.locator('.nav-problems')).toContainText('to look at');
  await page.screenshot({ path: info.outputPath('found.png') });

  await watch(page);
  const top = (): Promise<number> => page.locator(box).evaluate((area) => area.getBoundingClientRect().top);
  const before = await top();
  const height = await page.locator('.nav-top').evaluate((nav) => nav.clientHeight);
  await page.keyboard.type(' She was seen.', { delay: 60 });
  await expect(prompt.first()).toBeVisible();
  await page.waitForTimeout(1500);
  await expect(prompt.first()).toBeVisible();
  expect(await top()).toBe(before);
  expect(await page.locator('.nav-top').evaluate((nav) => nav.clientHeight)).toBe(height);
  expect(await watched(page)).toEqual({ spoken: [], taken: 0 });

  await page.keyboard.press('Control+a');
  await page.keyboard.type(
    'Robin was asked about faith and about language in March, and the record of the visit says what Robin answered.',
  );
  await expect(prompt).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('put-right.png') });
});

test('Check answers by keyboard says that what was written last is checked, and F9 leads to it', async ({
  app,
}, info) => {
  const { page } = app;
  await page.setViewportSize({ width: 1366, height: 768 });
  await goTo(page, '3i');
  await page.keyboard.press('3');
  await page.locator(box).focus();
  await page.keyboard.type('The worker failed to ask.');
  // No pause: leaving for the next screen saves and checks.
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Before you sign' })).toBeVisible();
  await expect(page.getByText('Checked just now, and each time you come here.')).toBeVisible();
  await expect(page.getByRole('region', { name: /^Worth another look/ })).toContainText('may read as blame');
  await page.screenshot({ path: info.outputPath('check.png') });
  await page.keyboard.press('F9');
  await expect(page.locator('#q h1')).toBeVisible();
});
