/** Dates in a real window: what is typed is read by the lock, and what cannot be read stands there marked, holds up signing and leads back. */
import { expect } from '@playwright/test';
import { test } from './open-vault.ts';
import { unlock } from './person.ts';

const date = '#f-H05b_date';

test('a date typed just before the lock is there after it', async ({ app }) => {
  const { page } = app;
  await page.locator(date).click();
  await page.keyboard.type('31st March 2026');
  await page.keyboard.press('Control+L');
  const again = await app.waitForPage(page);
  await unlock(again);
  await expect(again.locator(date)).toHaveValue(/31 Mar(?:ch)? 2026/);
  await expect(again.locator(date)).toHaveAttribute('aria-invalid', 'false');
});

test('what is no date stands there as typed after the lock, marked, holds up signing and leads to its box', async ({
  app,
}, info) => {
  const { page } = app;
  await page.locator(date).click();
  await page.keyboard.type('31/2/2026');
  await page.keyboard.press('Control+L');
  const again = await app.waitForPage(page);
  await unlock(again);
  await expect(again.locator(date)).toHaveValue('31/2/2026');
  await expect(again.locator(date)).toHaveAttribute('aria-invalid', 'true');
  await expect(again.getByText(/^Not read yet\./)).toBeVisible();
  await again.locator(date).scrollIntoViewIfNeeded();
  await again.screenshot({ path: info.outputPath('not-read-yet.png') });
  await again.keyboard.press('Control+Shift+Enter');
  const held = again.getByRole('link', { name: /“31\/2\/2026” is not read as a date yet/ });
  await held.click();
  await expect(again.locator(date)).toBeFocused();
});
