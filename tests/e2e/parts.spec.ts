/** A part of the form filled by somebody else as themselves: in their vault, with their own certificate, without a hand-over. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { answersOfPart } from '../../tools/demo/other-parts.ts';
import { fillForm } from '../../tools/demo/person/form.ts';
import {
  answerDialogs,
  beginAudit,
  check,
  heading,
  savePrint,
  sign,
} from '../../tools/demo/person/unlock-and-move.ts';
import { runTool } from '../tools/run-tool.ts';
import { answersOf, formOf, MouseAndKeys, test } from './person/vault.ts';

const form = formOf('tier1-check');
const manager = { name: 'Manager SM-02', role: 'Early help service manager', agency: 'Robin Street' };

test('a service manager fills and signs their part with their own certificate', async ({ app }) => {
  test.setTimeout(900_000);
  const { page } = app;
  const hands = new MouseAndKeys(page);
  const menu = (id: string): Promise<void> =>
    app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), id);
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-own-part-'));

  const answers = answersOf(form.id);
  await beginAudit(hands, form);
  // What the vault knows of its auditor stands in the header already.
  await expect(page.locator('#f-H03_text')).toHaveValue('Early help auditor');
  await fillForm(hands, form, answers);
  await check(hands, answers.waivers);
  await sign(hands);
  const part = page.locator('.nexts li', { has: page.getByRole('heading', { name: 'Service manager' }) });
  await expect(part.getByRole('link', { name: 'Fill this part' })).toBeVisible();
  await expect(part.getByRole('link', { name: 'Fill it as yourself' })).toHaveCount(0);

  // The vault changes hands: from now on the service manager signs in it. The signed audit was on the screen before.
  await menu('settings.open');
  await page.getByRole('link', { name: 'Who signs' }).click();
  await page.getByRole('button', { name: 'Change or replace it' }).click();
  await page.getByLabel('Name or designation').fill(manager.name);
  await page.getByLabel('Role', { exact: true }).fill(manager.role);
  await page.getByLabel('Agency').fill(manager.agency);
  await page.getByRole('button', { name: 'Make the signature' }).click();
  await expect(page.locator('dl.facts').first()).toContainText(manager.name);

  await menu('go.audits');
  await heading(page, 'Audits');
  await page.getByRole('link', { name: 'T1-0001' }).click();
  await expect(part).toContainText('You sign with your own certificate.');
  await part.getByRole('link', { name: 'Fill it as yourself' }).click();
  await page.locator('#q [data-question]').first().waitFor();
  const own = form.parts.find((one) => one.id === 'service-manager');
  if (own === undefined) throw new Error('The form has no part of the service manager');
  await fillForm(hands, form, answersOfPart(form, own, []));
  await check(hands, []);
  await hands.press('Control+Shift+Enter');
  await heading(page, 'Sign: Service manager');
  await sign(hands);

  await answerDialogs(app, folder);
  const print = path.join(folder, await savePrint(hands));
  const words = runTool('pdftotext', ['-layout', print, '-']).out.replaceAll(/\s+/g, ' ');
  expect(words).toContain(manager.name);
  expect(words).not.toMatch(/Manager SM-02[^.]{0,80}hand-over/i);
  // The auditor's part is as it was signed, in the auditor's name.
  expect(words).toContain('Auditor A-09');
  rmSync(folder, { recursive: true, force: true });
});
