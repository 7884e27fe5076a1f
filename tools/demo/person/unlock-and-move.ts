/** Set-up, unlocking, a new audit, checking, signing, saving, and checking the file: what a person does around a form. */
import type { Page } from 'playwright-core';
import type { App } from '../../../tests/e2e/driver.ts';
import type { ReadAnswers } from '../../answers/answers-file.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import type { Hands } from './mouse-and-keyboard.ts';

export const passphrase = 'amber kettle north violin marmalade';
export const signer = { name: 'Auditor A-09', role: 'Early help auditor', agency: 'Wren House' } as const;

/** Called with the name of a step when its screen is complete. */
export type Step = (name: string) => Promise<void>;
const nothing: Step = () => Promise.resolve();

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Waits for a heading of the first level with these words. */
export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

/** First run: passphrase, recovery kit read and typed back, signature. Ends at the list; gives the words of the kit. */
export async function setUp(
  hands: Hands,
  step: Step = nothing,
  who: Other = signer,
): Promise<readonly string[]> {
  const { page } = hands;
  await hands.reach(field(page, 'Passphrase'));
  await hands.write(passphrase);
  await hands.reach(field(page, 'Type it again'));
  await hands.write(passphrase);
  await step('passphrase');
  await hands.press('Enter');
  const onPaper = page.getByRole('button', { name: 'I have it on paper' });
  await onPaper.waitFor();
  const words = await page.locator('ol.kit li').allInnerTexts();
  await step('recovery kit');
  await hands.choose(onPaper);
  for (const [at, word] of words.entries()) {
    await hands.reach(field(page, `Word ${at + 1}`));
    await hands.write(word);
  }
  await step('kit typed back');
  await hands.press('Enter');
  await hands.reach(field(page, 'Name or designation'));
  await hands.write(who.name);
  await hands.reach(field(page, 'Role'));
  await hands.write(who.role);
  await hands.reach(field(page, 'Agency'));
  await hands.write(who.agency);
  await step('signature');
  await hands.press('Enter');
  await heading(page, 'Audits');
  await step('list of audits');
  return words;
}

/** Types the passphrase on the unlock screen. */
export async function unlock(hands: Hands): Promise<void> {
  await hands.reach(field(hands.page, 'Passphrase'));
  await hands.write(passphrase);
  await hands.press('Enter');
}

/** From any open screen: a new audit of a form, up to its first page. */
export async function beginAudit(
  hands: Hands,
  toolkit: Toolkit,
  declared: ReadAnswers['independence'] = 'independent',
  step: Step = nothing,
): Promise<void> {
  const { page } = hands;
  await hands.press('Control+n');
  await page.locator('#took-no').waitFor();
  await hands.choose(page.locator(declared === 'independent' ? '#took-no' : '#took-yes'));
  await step('declaration');
  await hands.choose(page.getByRole('button', { name: 'Continue' }));
  if (declared === 'took-part') {
    await heading(page, 'Ask for another case');
    await step('stopped');
    throw new Error('The answers say that the auditor took part in the case, so the program stopped here.');
  }
  await hands.choose(page.locator(`#form-${toolkit.id}`));
  await step('choice of form');
  await hands.choose(page.getByRole('button', { name: 'Begin the audit' }));
  await page.locator('#q [data-question]').first().waitFor();
}

/** On Check answers: until what stands there is of the text as it is now. The screen says so. */
export const checkedNow = (page: Page): Promise<void> => page.getByText('Checked just now').waitFor();

/** Goes to Check answers, and gives the reasons for warnings that stay. Stops at anything else that holds up signing. */
export async function check(
  hands: Hands,
  waivers: ReadAnswers['waivers'],
  step: Step = nothing,
): Promise<void> {
  const { page } = hands;
  // On the page itself the same key goes on to signing.
  if ((await page.locator('#check-h').count()) === 0) await hands.press('Control+Shift+Enter');
  await page.locator('#check-h').waitFor();
  await checkedNow(page);
  for (const { key, reason } of waivers) {
    const item = page.locator(`li:has([id="problem-${key.replaceAll(/[^A-Za-z0-9-]/g, '_')}"])`);
    if ((await item.count()) === 0) throw new Error(`The checks found nothing called ${key}`);
    await hands.choose(item.getByRole('button', { name: 'Leave it and say why' }));
    await hands.reach(item.locator('form input'));
    await hands.write(reason);
    await hands.press('Enter');
    await item.getByText('You said why:').waitFor();
  }
  await checkedNow(page);
  await step('check answers');
  const found = await page.locator('section[aria-labelledby^="pr-"] ol.prs > li').allInnerTexts();
  const holds = (await page.getByText('Nothing holds up signing.').count()) === 0;
  if (holds) {
    const lines = found.map((text) => text.replaceAll(/\s+/g, ' '));
    throw new Error(`The checks hold up signing:\n- ${lines.join('\n- ')}`);
  }
}

/** Somebody who takes the laptop for their part. */
export type Other = { readonly name: string; readonly role: string; readonly agency: string };

/** On the screen that asks who takes the laptop: name, role, agency, and the change of person. */
export async function handOver(hands: Hands, other: Other, step: Step = nothing): Promise<void> {
  const { page } = hands;
  await page.locator('#hand-over-name').waitFor();
  for (const key of ['name', 'role', 'agency'] as const) {
    await hands.reach(page.locator(`#hand-over-${key}`));
    await hands.press('Control+a');
    await hands.write(other[key]);
  }
  await step('hand-over');
  await hands.press('Enter');
  await page.locator('#q [data-question]').first().waitFor();
}

/** The laptop comes back: the passphrase of the vault. */
export async function takeBack(hands: Hands, step: Step = nothing): Promise<void> {
  await step('give back');
  await hands.reach(hands.page.locator('#give-back-passphrase'));
  await hands.write(passphrase);
  await hands.press('Enter');
  await hands.page.locator('#give-back-passphrase').waitFor({ state: 'detached' });
}

/** From Check answers: the read-through to its end, statements, passphrase (not for another person), and the act. */
export async function sign(hands: Hands, other: Other | null = null, step: Step = nothing): Promise<void> {
  const { page } = hands;
  if ((await page.locator('#act').count()) === 0) await hands.press('Control+Shift+Enter');
  await page.locator('.statements').waitFor();
  const seen = page.locator('.reader-seen');
  const next = page.getByRole('button', { name: 'Next part' });
  const sheets = await page.locator('[data-sheet]').count();
  for (let n = 2; n <= sheets && !(await seen.innerText()).startsWith('All '); n += 1) {
    await hands.choose(next);
    // The next part is turned to when this one is on the screen, as a reader would.
    await page.waitForFunction((n) => {
      const words = document.querySelector('.reader-bar .quiet')?.textContent ?? '';
      const all = document.querySelector('.reader-seen')?.textContent?.startsWith('All ') === true;
      return all || Number(/Part (\d+)/.exec(words)?.[1]) >= n;
    }, n);
  }
  await step('read-through');
  for (const statement of await page.locator('.statements input').all()) await hands.choose(statement);
  if (other === null) {
    await hands.reach(page.locator('#sign-passphrase'));
    await hands.write(passphrase);
  }
  await step('statements');
  await hands.press('Enter');
  await heading(page, other === null ? /^Signed / : 'Give the laptop back');
  await step('signed');
}

/** Makes the system's dialogs answer, as if a person had chosen: files are saved into a folder, and a file is opened. */
export const answerDialogs = (app: App, folder: string, open = ''): Promise<void> =>
  app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = (...given: readonly unknown[]) => {
        const options = given.at(-1) as { defaultPath?: string };
        return Promise.resolve({
          canceled: false,
          filePath: `${chosen.folder}/${options.defaultPath ?? ''}`,
        });
      };
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen.open === '', filePaths: chosen.open === '' ? [] : [chosen.open] });
    },
    { folder, open },
  );

/** On the signed screen: saves the PDF (the dialogs answer already) and gives its name. */
export async function savePdf(hands: Hands, step: Step = nothing): Promise<string> {
  const { page } = hands;
  await hands.press('Control+Shift+P');
  const told = page.locator('.nexts [role=status]').first();
  await told
    .filter({ hasText: /\S/ })
    .and(page.getByText(/Saved as|could not|cannot|not /i))
    .waitFor();
  const words = await told.innerText();
  const name = /Saved as (\S+\.pdf)/.exec(words)?.[1];
  if (name === undefined) throw new Error(`The PDF was not saved: ${words}`);
  await step('PDF saved');
  return name;
}

/** On the signed screen: saves a print of the audit as it stands now and gives its name. */
export async function savePrint(hands: Hands, step: Step = nothing): Promise<string> {
  const { page } = hands;
  const item = page.locator('.nexts li', {
    has: page.getByRole('heading', { name: 'Print it as it stands now' }),
  });
  await hands.choose(item.getByRole('button', { name: 'Save a print' }));
  const told = item.locator('[role=status]').filter({ hasText: /Saved as|could not|cannot|not /i });
  await told.waitFor();
  const words = await told.innerText();
  const name = /Saved as (\S+\.pdf)/.exec(words)?.[1];
  if (name === undefined) throw new Error(`The print was not saved: ${words}`);
  await step('print saved');
  return name;
}

/** "Check a signed PDF" in the menu; gives what the verdict says first. */
export async function checkSignedPdf(app: App, hands: Hands, step: Step = nothing): Promise<string> {
  const { page } = hands;
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('file.check-pdf')?.click());
  await page.locator('#verdict table').waitFor();
  const verdict = await page.locator('#verdict h1').innerText();
  await step('verdict on the PDF');
  await hands.choose(page.getByRole('button', { name: 'Close' }));
  await page.locator('#verdict').waitFor({ state: 'detached' });
  return verdict;
}
