/** The main job in the real program: from an empty folder to a signed tier 2 PDF that other people's tools confirm, without a network. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { box } from '../../tools/demo/person/fill-box.ts';
import { fillForm, goTo } from '../../tools/demo/person/form.ts';
import {
  answerDialogs,
  beginAudit,
  check,
  checkSignedPdf,
  heading,
  savePdf,
  setUp,
  sign,
  signer,
  unlock,
} from '../../tools/demo/person/unlock-and-move.ts';
import { launchApp, type App } from './driver.ts';
import { expectGoodPdf } from './person/outside-judges.ts';
import { internetSockets } from './person/sockets.ts';
import { answersOf, formOf, MouseAndKeys, test } from './person/vault.ts';

const titles = (app: App): Promise<string[]> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

test('a fresh machine: vault, a whole tier 2 audit, signature, PDF, verdict; and no request leaves', async () => {
  test.setTimeout(900_000);
  const out = mkdtempSync(path.join(tmpdir(), 'caselight-main-'));
  const app = await launchApp();
  const { page } = app;
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  // The page may ask for nothing more once it stands: one request of its own shows that this listener hears.
  await page.evaluate(() => {
    new Image().src = './nothing.png';
  });
  const sockets = new Set<string>();
  const seenTitles = new Set<string>();
  const hands = new MouseAndKeys(page);
  const form = formOf('tier2-full');
  const answers = answersOf('tier2-full');

  await setUp(hands);
  await beginAudit(hands, form);
  await fillForm(hands, form, answers, {
    onPage: async () => {
      for (const one of internetSockets(app.pid)) sockets.add(one);
      for (const title of await titles(app)) seenTitles.add(title);
    },
  });
  expect(await page.locator('.nav-count').innerText()).toContain('33 of 33');
  await check(hands, answers.waivers);
  await sign(hands);
  await answerDialogs(app, out);
  const file = path.join(out, await savePdf(hands));
  expect(readdirSync(out)).toEqual(['T2-0001-v1.pdf']);
  // What a report tells is for whoever it is given to: nobody else of this computer reads the file.
  expect(statSync(file).mode & 0o077).toBe(0);
  await answerDialogs(app, out, file);
  expect(await checkSignedPdf(app, hands)).toBe('Unchanged since it was signed, by a signer you know');
  for (const one of internetSockets(app.pid)) sockets.add(one);
  expect((await app.close()).code).toBe(0);

  const written = Object.values(answers.answers).flatMap((answer) => [answer.rationale, answer.text ?? '']);
  const actions = answers.actions.flatMap((action) => [action.what, action.measure]);
  const texts = [...written, ...actions, signer.name, 'T2-0001', 'OFFICIAL-SENSITIVE', form.version];
  await expectGoodPdf(
    file,
    texts.filter((text) => text !== ''),
  );

  expect([...sockets]).toEqual([]);
  expect(requests.length).toBeGreaterThan(0);
  const origin = new URL(requests[0] ?? '').origin;
  expect(requests.filter((url) => !url.startsWith(origin) && !/^(data|blob|app):/.test(url))).toEqual([]);
  expect(new URL(origin).hostname).toMatch(/^caselight(\.app\.invalid)?$/);
  for (const title of seenTitles) expect(title).toMatch(/^(T2-0001 – )?Caselight$/);
  rmSync(out, { recursive: true, force: true });
  rmSync(app.userData, { recursive: true, force: true });
});

/** Where the caret is, how far the panes are scrolled, and what stands in the box. */
const place = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLTextAreaElement | null;
    const panes = [...document.querySelectorAll<HTMLElement>('[data-scroll]')];
    return {
      question: document.querySelector<HTMLElement>('#q [data-question]')?.dataset['question'],
      box: active?.id,
      caret: [active?.selectionStart, active?.selectionEnd],
      text: active?.value,
      scroll: Object.fromEntries(panes.map((pane) => [pane.dataset['scroll'], Math.round(pane.scrollTop)])),
    };
  });

test('locking in the middle of a long text: same question, caret, selection, scroll and undo', async ({
  app,
}) => {
  const hands = new MouseAndKeys(app.page);
  await beginAudit(hands, formOf('tier2-full'));
  await goTo(hands, '3f');
  const reasons = box(app.page, '3f', 'rationale');
  await reasons.click();
  await hands.write('Five night visits are set down as events. '.repeat(40));
  await app.page.waitForTimeout(1500);
  await hands.write('What they meant for Robin is not weighed.');
  for (let n = 0; n < 8; n += 1) await hands.press('Shift+ArrowLeft');
  const before = await place(app.page);
  expect(before.scroll['main']).toBeGreaterThan(0);
  const old = app.page;
  await hands.press('Control+l');
  const page = await app.waitForPage(old);
  const again = new MouseAndKeys(page);
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  await unlock(again);
  await box(page, '3f', 'rationale').waitFor();
  await expect.poll(() => place(page)).toEqual(before);
  // Undo takes back what was typed last, and then what was typed before it.
  await again.press('Control+z');
  await expect(box(page, '3f', 'rationale')).not.toHaveValue(/not weighed/);
  await expect(box(page, '3f', 'rationale')).toHaveValue(/set down as events/);
  await again.press('Control+y');
  await expect(box(page, '3f', 'rationale')).toHaveValue(/not weighed\.$/);
});

test('a person who took part in the case is stopped before anything is begun', async ({ app }) => {
  const hands = new MouseAndKeys(app.page);
  await expect(beginAudit(hands, formOf('tier2-full'), 'took-part')).rejects.toThrow(/took part/);
  await app.page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(app.page.getByText('No audits yet.')).toBeVisible();
});

test('an open risk record is reached by one key and blocks signing', async ({ app }) => {
  const { page } = app;
  const hands = new MouseAndKeys(page);
  const answers = answersOf('tier1-check');
  await beginAudit(hands, formOf('tier1-check'));
  await fillForm(hands, formOf('tier1-check'), answers);
  await hands.press('F8');
  await heading(page, 'Phone first. Write after.');
  await page.getByRole('button', { name: 'Open a risk record' }).click();
  await page.locator('.risk-form textarea').first().waitFor();
  await hands.press('F8');
  await page.locator('#q h1').waitFor();
  await expect(check(hands, answers.waivers)).rejects.toThrow(/risk/i);
});

test('the whole section opens at the question one was at, and back', async ({ app }) => {
  const { page } = app;
  const hands = new MouseAndKeys(page);
  await beginAudit(hands, formOf('tier2-full'));
  await goTo(hands, '3i');
  await hands.press('F2');
  await page.locator('.rows').waitFor();
  await expect(page.locator('#q [data-question="3i"]')).toBeInViewport();
  await hands.press('F2');
  await expect(page.locator('#q h1[data-question="3i"]')).toBeVisible();
});
