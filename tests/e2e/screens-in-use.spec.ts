/** What a person using the built program stumbled over, each held by a test named after it. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { launchApp } from './driver.ts';
import { test } from './open-vault.ts';
import { passphrase, setUp, unlock } from './person.ts';

const goTo = async (page: Page, question: string): Promise<void> => {
  await page.keyboard.press('Control+g');
  await page.locator('#go-to-number').fill(question);
  await page.keyboard.press('Enter');
  await expect(
    page.locator(`#q h1[data-question="${question}"], #q h2[data-question="${question}"]`),
  ).toBeVisible();
};

/** Whether a layer over a box is painted: the same clip of the screen with it and without it differs. */
async function isPainted(page: Page, mark: Locator): Promise<boolean> {
  await mark.waitFor();
  const found = await mark.boundingBox();
  if (found === null) return false;
  const clip = { ...found, y: found.y - 2, height: found.height + 6 };
  const picture = () => page.screenshot({ clip, caret: 'hide', animations: 'disabled' });
  const shown = await picture();
  await mark.evaluate((element) => element.parentElement?.style.setProperty('visibility', 'hidden'));
  const without = await picture();
  await mark.evaluate((element) => element.parentElement?.style.removeProperty('visibility'));
  return !shown.equals(without);
}

// They were once marked only after it had lost the focus.
test('unknown words are marked while the box has the focus', async ({ app }) => {
  const { page } = app;
  await goTo(page, '3i');
  await page.locator('#f-3i_rationale').click();
  await page.keyboard.type('The safegaurding lead was told.');
  await expect(page.locator('#f-3i_rationale')).toBeFocused();
  expect(await isPainted(page, page.locator('.spell-mark'))).toBe(true);
});

// It once was not.
test('what find has found is marked while the find line has the focus', async ({ app }) => {
  const { page } = app;
  await goTo(page, '3i');
  await page.locator('#f-3i_rationale').fill('Nothing in the plan follows from it.');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('plan');
  await page.keyboard.press('Enter');
  await expect(page.locator('#find-here')).toBeFocused();
  const mark = page.locator('.found-layer mark');
  await expect(mark).toHaveText('plan');
  expect(await isPainted(page, mark)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(mark).toHaveCount(0);
});

// It once led to the heading, and what was typed was lost.
test('next unanswered leads into the box of a header field, so that what is typed then stands there', async ({
  app,
}) => {
  const { page } = app;
  await page.locator('#f-H01_text').fill('CAF 2291');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('2');
  await expect(page.locator('#f-H02_answer')).toHaveValue('2');
});

// It once did not.
test('after a grade by Alt and digit from the heading, Enter leads to the reasons', async ({ app }) => {
  const { page } = app;
  await goTo(page, '3i');
  await page.keyboard.press('Alt+3');
  await page.keyboard.press('Enter');
  await expect(page.locator('#f-3i_rationale')).toBeFocused();
  // Whoever has just chosen a grade is not told yet that the reasons are missing.
  await expect(page.locator('#q .prompts')).toHaveCount(0);
});

// It once began at its top.
test('the whole section begins at the question that was shown', async ({ app }) => {
  const { page } = app;
  await goTo(page, '3i');
  await page.keyboard.press('F2');
  await expect(page.locator('#h-3i')).toBeFocused();
  await expect(page.locator('#h-3i')).toBeInViewport();
  await expect(page.locator('.aside')).toContainText('The child’s voice');
  await page.keyboard.press('F2');
  await expect(page.locator('h1[data-question="3i"]')).toBeFocused();
});

// It once made the list wider.
test('a long sentence found by the search leaves the list as wide as its place', async ({ app }) => {
  const { page } = app;
  await goTo(page, '3i');
  await page
    .locator('#f-3i_rationale')
    .fill(`I like it when Nan is here. ${'The analysis does not pick this up. '.repeat(12)}`);
  await page.keyboard.press('Control+s');
  await expect(page.locator('.foot')).toContainText('Saved on this laptop');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('nan is here');
  const hit = page.locator('.hit a').first();
  await hit.waitFor();
  const over = await page.locator('.a-scroll').evaluate((list) => list.scrollWidth - list.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
  await expect(hit).toHaveText(/^3i /);
  await hit.click();
  await expect(page.locator('#f-3i_rationale')).toBeFocused();
});

// It once led back to the audit and never asked.
test('unlocking by kit asks for a new passphrase', async () => {
  const first = await launchApp();
  const words = await setUp(first);
  await first.page.keyboard.press('Control+n');
  await first.close();
  const app = await launchApp({ userData: first.userData });
  const { page } = app;
  await page.getByText('Use the recovery kit').click();
  await page.getByLabel('Word 1', { exact: true }).fill('zzzz');
  await page.keyboard.press('Tab');
  await expect(page.getByText('Word 1 is not in the word list.')).toBeVisible();
  for (const [index, word] of words.entries())
    await page.getByLabel(`Word ${index + 1}`, { exact: true }).fill(word);
  await page.keyboard.press('Enter');
  await expect(page.getByText('You opened this vault with the recovery kit.')).toBeVisible();
  await page.getByRole('button', { name: 'Choose a passphrase' }).click();
  const next = 'walnut harbour trumpet mosaic';
  await page.getByLabel('New passphrase', { exact: true }).fill(next);
  await page.getByLabel('Type the new one again', { exact: true }).fill(next);
  await page.getByRole('button', { name: 'Set the passphrase' }).click();
  await expect(page.getByText('The new passphrase holds from now on.')).toBeVisible();
  await expect(page.getByText('You opened this vault with the recovery kit.')).toHaveCount(0);
  await app.close();
});

/** Spoils a file so that nothing in it can be read, and leaves its length. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  for (let at = 0; at < bytes.length; at += 7) bytes[at] = (bytes[at] ?? 0) ^ 0x55;
  writeFileSync(file, bytes);
}

const cases = [
  {
    what: 'wrong passphrase',
    files: [],
    typed: 'not the right words',
    says: 'That passphrase does not open this vault.',
    helps: 0,
  },
  {
    what: 'damaged key files',
    files: ['slots.json', 'slots.copy.json'],
    typed: passphrase,
    says: 'The key file of this vault is damaged',
    helps: 1,
  },
  {
    what: 'damaged database',
    files: ['vault.db'],
    typed: passphrase,
    says: 'The vault file is damaged.',
    helps: 1,
  },
] as const;

for (const { what, files, typed, says, helps } of cases) {
  test(`the locked screen tells a ${what} apart and says how to go on`, async ({ lockedApp }) => {
    await lockedApp.close();
    for (const file of files) spoil(path.join(lockedApp.userData, 'vault', file));
    const app = await launchApp({ userData: lockedApp.userData });
    await app.page.getByLabel('Passphrase', { exact: true }).fill(typed);
    await app.page.keyboard.press('Enter');
    await expect(app.page.locator('main')).toContainText(says);
    await expect(app.page.getByRole('heading', { name: 'Going back to a copy' })).toHaveCount(helps);
    await app.close();
  });
}

test('a damaged vault: going back to a copy that Caselight made, from the locked screen, by keyboard alone', async ({
  lockedApp,
}) => {
  await unlock(lockedApp.page);
  await expect(lockedApp.page.locator('.frame')).toBeVisible();
  await lockedApp.close();
  spoil(path.join(lockedApp.userData, 'vault', 'vault.db'));
  const app = await launchApp({ userData: lockedApp.userData });
  const { page } = app;
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Go back to a copy' }).first().press('Enter');
  await expect(page.getByRole('heading', { name: 'Go back to a copy', level: 1 })).toBeFocused();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('radio').first().press('Space');
  await page.getByRole('button', { name: 'Put this copy in place' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'The copy is in place' })).toBeFocused();
  await page.getByRole('button', { name: 'Unlock' }).press('Enter');
  await unlock(page);
  // Whether somebody was named to sign by the time of the copy is a matter of the machine's speed; either way the vault is open.
  const wentBack = page.getByText(/^You went back to a copy/);
  await expect(wentBack.or(page.getByLabel('Name or designation')).first()).toBeVisible();
  await app.close();
});

// Their own buttons once covered them.
test('the letters of grades are seen where grades can only be read', async ({ app }) => {
  const { page } = app;
  await goTo(page, '3i');
  await page.keyboard.press('F2');
  const buttons = page.locator('.seg-o input');
  await buttons.first().waitFor();
  // As in a signed audit, where the grades that were not chosen can no longer be pressed.
  await buttons.evaluateAll((all) => all.forEach((one) => ((one as HTMLInputElement).disabled = true)));
  expect(await buttons.count()).toBeGreaterThan(3);
  for (const button of await buttons.all()) await expect(button).toHaveCSS('opacity', '0');
});
