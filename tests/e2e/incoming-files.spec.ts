/** Files from outside at the built program: by menu, by double-click, by drop; waiting while it is locked. */
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { launchApp, type App } from './driver.ts';
import { ask } from './in-page.ts';
import { box, test } from './open-vault.ts';
import { unlock } from './person.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'caselight-incoming-'));
/** A PDF by its first words, too plain to be whole: every verdict on it is short. */
const emptyPdf = [
  '%PDF-1.4',
  '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
  '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
  '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj',
  'trailer << /Root 1 0 R /Size 4 >>',
  '%%EOF',
].join('\n');

const file = (name: string, contents: string): string => {
  const full = path.join(folder, name);
  writeFileSync(full, contents);
  return full;
};

/** Makes the system's open dialog answer with a file, and chooses the entry of the menu. */
const chooseByMenu = (app: App, chosen: string) =>
  app.evaluate(({ dialog, Menu }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    Menu.getApplicationMenu()?.getMenuItemById('file.open')?.click();
  }, chosen);

const verdict = (page: Page) => page.locator('main#verdict');

test('a file chosen while locked waits, is not named, and is looked at after unlocking', async ({
  lockedApp,
}) => {
  const { page } = lockedApp;
  await chooseByMenu(lockedApp, file('Robin Kestrel.pdf', emptyPdf));
  await expect.poll(() => ask(page, 'app.state', null)).toMatchObject({ value: { fileWaiting: true } });
  await expect(page.getByText(/file.*wait|wait.*file/i).first()).toBeVisible();
  expect(await page.locator('body').innerText()).not.toContain('Robin');
  await unlock(page);
  await expect(verdict(page)).toBeVisible();
  expect(await verdict(page).innerText()).toContain('Is it signed?');
  expect(await page.locator('body').innerText()).not.toContain('Robin');
});

test('a file of a kind nobody knows is said to be one', async ({ app }) => {
  await chooseByMenu(app, file('letter.pdf', 'Dear Robin'));
  await expect(verdict(app.page)).toBeVisible();
  expect(await verdict(app.page).innerText()).not.toContain('Robin');
  expect(await ask(app.page, 'file.arrived', null)).toEqual({ ok: true, value: null });
});

test('a second start by double-click brings its file, and the caret comes back after the verdict', async ({
  app,
}) => {
  const { page } = app;
  await page.locator(box).click();
  const second = await launchApp({
    userData: app.userData,
    args: [file('second.pdf', emptyPdf)],
    withoutPage: true,
  });
  expect((await second.exited).code).toBe(0);
  await expect(verdict(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator(box)).toBeVisible();
});

test('a dropped file comes as bytes', async ({ app }) => {
  const { page } = app;
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'Robin.pdf'));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer });
      document.body.dispatchEvent(event);
    }
  }, emptyPdf);
  await expect(verdict(page)).toBeVisible();
});

test('Check a signed PDF works without unlocking, and leaves nothing waiting', async ({ lockedApp }) => {
  const { page } = lockedApp;
  await checkByMenu(lockedApp, file('check.pdf', emptyPdf));
  await expect(verdict(page)).toBeVisible();
  expect(await ask(page, 'app.state', null)).toMatchObject({
    value: { vault: 'locked', fileWaiting: false },
  });
});

/** Chooses a file in the menu entry "Check a signed PDF". */
const checkByMenu = (app: App, chosen: string) =>
  app.evaluate(({ dialog, Menu }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    Menu.getApplicationMenu()?.getMenuItemById('file.check-pdf')?.click();
  }, chosen);

test('a PDF of 200 MB is said to be too large, by menu and by drop, and the window goes on', async ({
  app,
}) => {
  const { page } = app;
  const big = file('big.pdf', '%PDF-1.7\n');
  truncateSync(big, 200 * 1024 * 1024);
  await checkByMenu(app, big);
  await expect(page.getByText(/larger than Caselight opens/)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(200 * 1024 * 1024)], 'big.pdf'));
    document.body.dispatchEvent(
      new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }),
    );
  });
  await expect(page.getByText(/larger than Caselight opens/)).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator(box)).toBeVisible();
});

test('a PDF made to unpack to 256 MB is a verdict, and the window answers all the while', async ({ app }) => {
  const { page } = app;
  const packed = deflateSync(Buffer.alloc(256 * 1024 * 1024), { level: 9 });
  const head = `%PDF-1.7\n1 0 obj\n<</Type/XRef /Size 9 /W [1 4 2] /Root 2 0 R /Filter/FlateDecode /Length ${packed.length}>>\nstream\n`;
  const bomb = file('bomb.pdf', '');
  writeFileSync(
    bomb,
    Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\nstartxref\n9\n%%EOF\n')]),
  );
  await checkByMenu(app, bomb);
  // Answered by main and drawn by the page while the thread still works, or after it: never held up by it.
  expect(await ask(page, 'app.state', null)).toMatchObject({ ok: true });
  await expect(verdict(page)).toContainText('cannot be checked');
  await page.getByRole('button', { name: 'Close' }).click();
  await chooseByMenu(app, file('after.pdf', emptyPdf));
  await expect(verdict(page)).toBeVisible();
});
