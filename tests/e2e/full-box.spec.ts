/** A box that cuts at its limit, in a real window: a key too many is said, and what a paste or a drop left over stays over a lock. */
import { expect, type Page } from '@playwright/test';
import { limits } from '../../shared/limits.ts';
import { test } from './open-vault.ts';
import { unlock } from './person.ts';

const marking = (page: Page) => page.getByRole('textbox', { name: /marking of new audits/ });
const notice = (page: Page) => page.locator('.frame-notices');

test('a full box says so, and what did not fit is given back after a lock', async ({ app }, info) => {
  const { page } = app;
  await page.keyboard.press('Control+,');
  await page.getByRole('link', { name: 'Writing' }).click();
  await marking(page).fill('x'.repeat(limits.marking - 1));
  await marking(page).press('End');
  await page.keyboard.type('y');
  await expect(page.locator('.box-full')).toHaveCount(0);
  await page.keyboard.type('z');
  await expect(page.locator('.box-full')).toBeVisible();
  await page.screenshot({ path: info.outputPath('full.png') });
  await expect(marking(page)).toHaveValue(`${'x'.repeat(limits.marking - 1)}y`);

  await marking(page).press('Control+a');
  await expect(page.locator('.box-full')).toBeVisible();
  await page.keyboard.press('Control+c');
  await marking(page).press('End');
  await page.keyboard.press('Control+v');
  await expect(notice(page)).toContainText(`${limits.marking} characters did not fit`);
  await page.keyboard.press('Control+L');
  const again = await app.waitForPage(page);
  await unlock(again);
  await expect(notice(again)).toContainText(`${limits.marking} characters did not fit`);
  await again.screenshot({ path: info.outputPath('after-the-lock.png') });
});

test('text dragged into a box is taken as far as it fits', async ({ app }, info) => {
  const { page } = app;
  await page.keyboard.press('Control+g');
  await page.locator('#go-to-number').fill('3i');
  await page.keyboard.press('Enter');
  const reasons = page.locator('#f-3i_rationale');
  await reasons.fill('a'.repeat(400));
  await page.keyboard.press('Control+g');
  const number = page.locator('#go-to-number');
  await number.waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  const sought = page.locator('#find-here');
  await sought.waitFor();
  await reasons.press('Control+a');
  const from = await reasons.boundingBox();
  const to = await sought.boundingBox();
  if (from === null || to === null) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 30, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await page.screenshot({ path: info.outputPath('dropped.png') });
  await expect(notice(page)).toContainText('200 characters did not fit');
});
