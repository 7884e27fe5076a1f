/** More than a box takes, pasted in a real window: all else is saved, the place is named, and the words stand there again after a lock. */
import { expect, type Page } from '@playwright/test';
import { test } from './open-vault.ts';
import { unlock } from './person.ts';

const goTo = async (page: Page, question: string): Promise<void> => {
  await page.keyboard.press('Control+g');
  await page.locator('#go-to-number').fill(question);
  await page.keyboard.press('Enter');
  await expect(page.locator(`#q h1[data-question="${question}"]`)).toBeVisible();
};

const long = 'The lead professional of the team around the family. '.repeat(30).trim();
const owner = (page: Page) => page.getByRole('textbox', { name: 'By whom, action 1' });
const what = (page: Page) => page.getByRole('textbox', { name: 'What must happen, action 1' });
const saved = (page: Page) => page.locator('.foot .saved');
const notice = (page: Page) => page.locator('.frame-notices');

test('a text longer than its box takes keeps nothing else from being saved, and stays over a lock', async ({
  app,
}, info) => {
  const { page } = app;
  await goTo(page, '3i');
  await page.locator('#f-3i_rationale').fill(long);
  await page.locator('#f-3i_rationale').press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+Shift+T');
  await owner(page).click();
  await page.keyboard.press('Control+v');
  await expect(owner(page)).toHaveValue(long);
  await what(page).fill('Two observed sessions');
  await what(page).blur();
  await expect(notice(page)).toContainText('Action 1, who');
  await expect(notice(page)).toContainText('200 fit');
  await expect(saved(page)).toContainText('except in 1 place');
  await page.screenshot({ path: info.outputPath('too-long.png') });

  await page.keyboard.press('Control+L');
  const again = await app.waitForPage(page);
  await unlock(again);
  await expect(owner(again)).toHaveValue(long);
  await expect(what(again)).toHaveValue('Two observed sessions');
  await expect(notice(again)).toContainText('Action 1, who');
  await again.getByRole('button', { name: 'I have read this' }).click();
  await again.screenshot({ path: info.outputPath('after-the-lock.png') });
  await goTo(again, '3i');
  await notice(again).getByRole('button', { name: 'Action 1, who' }).click();
  await expect(owner(again)).toBeFocused();
  await owner(again).fill('Lead professional');
  await owner(again).blur();
  await expect(saved(again)).toHaveClass(/saved-ok/);
  await expect(notice(again)).toHaveCount(0);

  // The screen of the words kept aside says that there are none.
  await again.keyboard.press('Control+,');
  await again.getByRole('link', { name: 'Words kept aside' }).click();
  await expect(again.getByText('Every word is in its place.')).toBeVisible();
  await again.screenshot({ path: info.outputPath('kept-aside.png') });
});
