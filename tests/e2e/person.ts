/** What a person does at the keyboard, for tests that need an open vault: set up, unlock, begin an audit. */
import { expect, type Page } from '@playwright/test';
import type { App } from './driver.ts';

export const passphrase = 'amber kettle north violin marmalade';

/** First run, from the passphrase to the list of audits. Gives the words of the recovery kit. */
export async function setUp(app: App): Promise<readonly string[]> {
  const { page } = app;
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Type it again').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'I have it on paper' }).waitFor();
  const words = await page.locator('ol.kit li').allInnerTexts();
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  for (const [index, word] of words.entries())
    await page.getByLabel(`Word ${index + 1}`, { exact: true }).fill(word);
  await page.keyboard.press('Enter');
  await page.getByLabel('Name or designation').fill('Auditor A-09');
  await page.getByLabel('Role', { exact: true }).fill('Auditor');
  await page.getByLabel('Agency').fill('Wren House');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Audits' })).toBeVisible();
  return words;
}

/** Types the passphrase on the unlock screen. */
export async function unlock(page: Page): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
}

/** From the list: a new tier 2 audit, up to its first page. */
export async function beginTier2(page: Page): Promise<void> {
  await page.keyboard.press('Control+N');
  await page.getByText('No, I took no part in it').click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('Tier 2 (Full) case file audit toolkit (CAF)').click();
  await page.getByRole('button', { name: 'Begin the audit' }).click();
  await expect(page.locator('#f-H01_text')).toBeVisible();
}
