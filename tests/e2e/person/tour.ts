/** A walk through every screen of the program, for whoever wants to look at each: accessibility, zoom, pictures. */
import { expect } from '@playwright/test';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { otherPerson } from '../../../tools/demo/other-parts.ts';
import { fillForm, goTo } from '../../../tools/demo/person/form.ts';
import { MouseAndKeys } from '../../../tools/demo/person/mouse-and-keyboard.ts';
import {
  answerDialogs,
  beginAudit,
  check,
  checkSignedPdf,
  handOver,
  heading,
  savePdf,
  setUp,
  sign,
  takeBack,
  unlock,
} from '../../../tools/demo/person/unlock-and-move.ts';
import type { App } from '../driver.ts';
import { programmeTour } from './programme-tour.ts';
import { answersOf, formOf } from './vault.ts';

/** Called with each screen when it stands still. */
export type Look = (page: Page, name: string) => Promise<void>;

/** The screens of first use, up to the list. */
export async function firstUse(app: App, look: Look): Promise<void> {
  const { page } = app;
  await setUp(new MouseAndKeys(page), (name) => look(page, `first use, ${name}`));
}

const shortForm = 'tier1-check';

/** The screens that lie over others: palette, keys, help, find, go to. */
async function layers(page: Page, look: Look): Promise<void> {
  const over = [
    ['Control+k', 'dialog[open]', 'palette'],
    ['Control+/', 'dialog[open]', 'all keys'],
    ['Control+g', '#go-to-number', 'go to a question'],
    ['Control+f', '.find-bar', 'find here'],
  ] as const;
  for (const [key, shown, name] of over) {
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
    await look(page, name);
    await page.keyboard.press('Escape');
    await page.locator(shown).first().waitFor({ state: 'detached' });
  }
}

/** Goes by the address of a menu entry, as a person does with the menu. */
const menu = (app: App, id: string): Promise<void> =>
  app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id);

/** The screens of an open audit of the big form, most of it still empty. */
async function workspace(app: App, look: Look): Promise<void> {
  const { page } = app;
  const hands = new MouseAndKeys(page);
  await beginAudit(hands, formOf('tier2-full'), 'independent', (name) => look(page, `new audit, ${name}`));
  await look(page, 'about this audit');
  for (const question of ['3i', '3f', 'Meeting dates', '8']) {
    await goTo(hands, question);
    await page.locator('#q h1').filter({ hasText: question }).waitFor();
    await look(page, `question ${question}`);
  }
  await hands.press('Control+Shift+T');
  await page.locator('.edit-rows textarea').first().waitFor();
  await look(page, 'an action being written');
  await goTo(hands, '3i');
  // A key pressed while the question is still being drawn goes nowhere; a person presses it again.
  await expect(async () => {
    await hands.press('Control+e');
    await page.locator('.evid-line').waitFor({ timeout: 5000 });
  }).toPass();
  await look(page, 'evidence being added');
  await hands.press('Escape');
  await hands.press('F2');
  await page.locator('.rows').waitFor();
  await look(page, 'whole section');
  await hands.press('F2');
  await page.locator('.rows').waitFor({ state: 'detached' });
  await layers(page, look);
  await hands.press('F8');
  await heading(page, 'Phone first. Write after.');
  await look(page, 'someone may be at risk');
  await hands.press('F8');
  await page.locator('#q h1').waitFor();
  await menu(app, 'go.history');
  await heading(page, 'What was changed, and when');
  await look(page, 'history');
  await menu(app, 'go.audits');
  await heading(page, 'Audits');
}

/** The screens from a finished audit to the verdict on its PDF. */
async function signing(app: App, folder: string, look: Look): Promise<void> {
  const { page } = app;
  const hands = new MouseAndKeys(page);
  const answers = answersOf(shortForm);
  await beginAudit(hands, formOf(shortForm));
  await hands.press('Control+Shift+Enter');
  await page.locator('#check-h').waitFor();
  await look(page, 'check answers with much to put right');
  await page.getByRole('link', { name: 'Audit', exact: true }).click();
  await page.locator('#q h1').waitFor();
  await fillForm(hands, formOf(shortForm), answers);
  await check(hands, answers.waivers, (name) => look(page, name));
  await sign(hands, null, (name) => look(page, name));
  await answerDialogs(app, folder);
  const file = await savePdf(hands, (name) => look(page, name));
  await answerDialogs(app, folder, path.join(folder, file));
  await checkSignedPdf(app, hands, (name) => look(page, name));
  const part = formOf(shortForm).parts.find((one) => one.id !== 'auditor');
  if (part === undefined) throw new Error('The form has no other part');
  await page.getByRole('link', { name: 'Fill this part' }).click();
  await handOver(hands, otherPerson(part), (name) => look(page, name));
  await look(page, 'the part of somebody else');
  await page.getByRole('button', { name: 'Give it back' }).click();
  await takeBack(hands, (name) => look(page, name));
}

/** The screens of actions that are followed: a new one typed in by hand, its page, a form of it, the list. */
async function actions(app: App, look: Look): Promise<void> {
  const { page } = app;
  const hands = new MouseAndKeys(page);
  await menu(app, 'action.new');
  await heading(page, 'New action');
  await look(page, 'new action');
  await page.getByLabel('What must happen').fill('Write the plan with the family.');
  await page.getByLabel('Who sees to it, by role').fill('Lead professional');
  await page.getByLabel('By when').fill('21 11 2030');
  await hands.press('Tab');
  await page.getByRole('button', { name: 'Set the action' }).click();
  await heading(page, 'Write the plan with the family.');
  await look(page, 'an action');
  await page.getByRole('button', { name: 'Change words or date' }).click();
  await look(page, 'a change of an action');
  await page.getByRole('button', { name: 'Change words or date' }).click();
  await page.getByRole('button', { name: 'Not now' }).waitFor({ state: 'detached' });
  await menu(app, 'go.actions');
  await heading(page, 'Actions');
  await page.locator('[data-row]').first().waitFor();
  await look(page, 'actions');
  await page.getByRole('button', { name: 'Save lists' }).click();
  await page.locator('.act-figures summary').click();
  await look(page, 'lists of actions to be saved');
}

/** Every screen from the list of audits on. `folder` is where the PDF is saved. */
export async function everyScreen(app: App, folder: string, look: Look): Promise<void> {
  const { page } = app;
  const hands = new MouseAndKeys(page);
  await look(page, 'empty list');
  await hands.press('F8');
  await heading(page, 'Phone first. Write after.');
  await look(page, 'someone may be at risk, from the list');
  await hands.press('F8');
  await heading(page, 'Audits');
  await workspace(app, look);
  await signing(app, folder, look);
  await actions(app, look);
  await programmeTour(page, (command) => menu(app, command), look);
  await menu(app, 'go.audits');
  await heading(page, 'Audits');
  await page.getByText('T2-0001').first().waitFor();
  await look(page, 'list of audits');
  await hands.press('Control+Shift+F');
  await hands.write('kestrel nowhere');
  await look(page, 'nothing found');
  await menu(app, 'settings.open');
  const settings = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
  await settings.first().waitFor();
  for (const link of await settings.all()) {
    const name = await link.innerText();
    await link.click();
    await heading(page, name);
    await look(page, `settings, ${name}`);
  }
  await hands.press('F1');
  await page.getByRole('heading', { name: 'Help' }).first().waitFor();
  await look(page, 'help');
  await hands.press('Escape');
  await hands.press('Control+l');
  const locked = await app.waitForPage(page);
  await locked.getByLabel('Passphrase', { exact: true }).waitFor();
  await look(locked, 'locked');
  await locked.getByLabel('Passphrase', { exact: true }).fill('not this one');
  await locked.keyboard.press('Enter');
  await locked.getByText('That passphrase does not open this vault').first().waitFor();
  await look(locked, 'wrong passphrase');
}

export { unlock };
