/** Locking the built program: every trigger, nothing typed is lost, nothing stays behind, the same place afterwards. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp, type App } from './driver.ts';
import { ask } from './in-page.ts';
import { box, test } from './open-vault.ts';
import { passphrase, unlock } from './person.ts';

const canary = 'kestrel-canary-71';

/** What must be the same after unlocking. */
const place = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const scrolled = [...document.querySelectorAll<HTMLElement>('[data-scroll]')];
    return {
      field: active?.id,
      value: active instanceof HTMLInputElement ? active.value : null,
      caret: active instanceof HTMLInputElement ? active.selectionStart : null,
      scroll: Object.fromEntries(scrolled.map((pane) => [pane.dataset['scroll'], pane.scrollTop])),
    };
  });

/** Types and gives at once, before the pause after which the program saves by itself. */
async function typing(page: Page, text = canary): Promise<void> {
  await page.locator(box).click();
  await page.keyboard.press('End');
  await page.keyboard.type(text);
}

/** Waits for the unlock screen of the fresh window and reads why it is locked. */
async function locked(app: App, old: Page): Promise<{ page: Page; reason: string }> {
  const page = await app.waitForPage(old);
  await page.getByLabel('Passphrase', { exact: true }).waitFor();
  const state = (await ask(page, 'app.state', null)) as { value: { vault: string; lockReason: string } };
  expect(state.value.vault).toBe('locked');
  expect(old.isClosed()).toBe(true);
  return { page, reason: state.value.lockReason };
}

/** Every file below a folder. */
const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile());

type Trigger = {
  readonly what: string;
  readonly reason: string;
  readonly pull: (app: App) => Promise<unknown>;
};

const triggers: readonly Trigger[] = [
  { what: 'Ctrl+L', reason: 'asked', pull: ({ page }) => page.keyboard.press('Control+L') },
  { what: 'Ctrl+Shift+L', reason: 'asked', pull: ({ page }) => page.keyboard.press('Control+Shift+L') },
  {
    what: 'the menu',
    reason: 'asked',
    pull: (app) =>
      app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click()),
  },
  {
    what: 'the button',
    reason: 'asked',
    pull: ({ page }) => page.getByRole('button', { name: 'Lock', exact: false }).first().click(),
  },
  {
    what: 'sleep',
    reason: 'sleep',
    pull: (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  },
  {
    what: 'waking',
    reason: 'sleep',
    pull: (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume')),
  },
  {
    what: 'the screen lock',
    reason: 'screen-lock',
    pull: (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  },
  {
    // Nothing was told of the sleep: only the wall clock has jumped.
    what: 'a night that no event told of',
    reason: 'idle',
    pull: (app) =>
      app.evaluate(() => {
        const real = Date.now;
        Date.now = () => real() + 9 * 3_600_000;
      }),
  },
];

for (const { what, reason, pull } of triggers) {
  test(`${what} locks, and what was being typed is saved first`, async ({ app }) => {
    const old = app.page;
    await typing(old);
    const before = await place(old);
    expect(before.value).toContain(canary);
    await pull(app);
    const { page, reason: said } = await locked(app, old);
    expect(said).toBe(reason);
    await unlock(page);
    await page.locator(box).waitFor();
    await expect.poll(() => place(page)).toEqual(before);
  });
}

test('the locked screen tells nothing, and nothing typed lies on the disk', async ({ app }) => {
  const old = app.page;
  await typing(old);
  await old.keyboard.press('Control+L');
  const { page } = await locked(app, old);
  const shown = await page.locator('body').innerText();
  expect(shown).not.toContain('T2-0001');
  expect(shown).not.toContain(canary);
  const files = filesBelow(app.userData);
  expect(files.some((file) => file.endsWith('vault.db'))).toBe(true);
  for (const file of files) {
    const bytes = readFileSync(file);
    expect(bytes.includes(canary), file).toBe(false);
    expect(bytes.includes(Buffer.from(canary, 'utf16le')), file).toBe(false);
  }
});

test('the window title tells the reference of the audit and nothing of it', async ({ app }) => {
  await typing(app.page);
  const title = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
  await expect.poll(title).toEqual(['T2-0001 – Caselight']);
});

test('the working copy of the last page is gone', async ({ app }) => {
  const old = app.page;
  const names = (page: Page) =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  await old.evaluate(() => {
    localStorage.setItem('canary', 'x');
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open('canary');
      opening.onsuccess = resolve;
      opening.onerror = reject;
    });
  });
  expect(await names(old)).toContain('canary');
  await old.keyboard.press('Control+L');
  const { page } = await locked(app, old);
  expect(await names(page)).not.toContain('canary');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a page that hangs is locked all the same', async ({ app }) => {
  const old = app.page;
  // Never ends, so it is not waited for; it fails when its page is ended.
  const hanging = old
    .evaluate(() => {
      for (;;);
    })
    .catch(() => 'ended');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click());
  await locked(app, old);
  expect(await hanging).toBe('ended');
});

test('a dialog that stands open does not hold the lock up', async ({ app }) => {
  const old = app.page;
  await app.evaluate(({ dialog, Menu }) => {
    dialog.showOpenDialog = () => new Promise(() => undefined);
    Menu.getApplicationMenu()?.getMenuItemById('file.open')?.click();
  });
  await old.keyboard.press('Control+L');
  await locked(app, old);
});

test('locking twice at once is locking once', async ({ app }) => {
  const old = app.page;
  await app.evaluate(({ Menu, powerMonitor }) => {
    Menu.getApplicationMenu()?.getMenuItemById('vault.lock')?.click();
    powerMonitor.emit('suspend');
    powerMonitor.emit('lock-screen');
  });
  await locked(app, old);
  expect(app.pages).toHaveLength(1);
});

const ways: readonly [string, (app: App) => Promise<unknown>][] = [
  [
    'closing the window',
    (app) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  ],
  [
    'Quit in the menu',
    (app) => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app.quit')?.click()),
  ],
  ['the system going down', (app) => app.evaluate(({ powerMonitor }) => powerMonitor.emit('shutdown'))],
  [
    'Windows asking whether the session may end, which is held',
    (app) =>
      app.evaluate(({ app: host, BrowserWindow }) => {
        let held = false;
        const event = { preventDefault: () => (held = true) };
        BrowserWindow.getAllWindows()[0]?.emit('query-session-end', event);
        // The session would have ended here, with the words unsaved; an answer might come too late to be read.
        if (!held) host.exit(9);
      }),
  ],
  [
    'Windows ending the session all the same',
    (app) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('session-end', {})),
  ],
  ['a signal to end', (app) => Promise.resolve(process.kill(app.pid, 'SIGTERM'))],
];
for (const [what, leave] of ways) {
  test(`${what} saves what was being typed, asks nothing, and ends`, async ({ app }) => {
    await typing(app.page);
    const before = await place(app.page);
    // The program may be gone before it has answered.
    await leave(app).catch(() => undefined);
    expect(await app.exited).toEqual({ code: 0, signal: null });
    const again = await launchApp({ userData: app.userData });
    await unlock(again.page);
    await again.page.locator(box).waitFor();
    await expect.poll(() => place(again.page)).toEqual(before);
    await again.close();
  });
}

test('a page that dies while the vault is open locks it', async ({ app }) => {
  const old = app.page;
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  const { reason } = await locked(app, old);
  expect(reason).toBe('failure');
});

test('an error nobody caught locks the vault, and its words stay out of the log', async ({ app }) => {
  const old = app.page;
  await app.evaluate((_electron, text) => {
    setTimeout(() => {
      throw new Error(`could not write ${text}`);
    });
  }, canary);
  const { reason } = await locked(app, old);
  expect(reason).toBe('failure');
  const log = readFileSync(path.join(app.userData, 'log/caselight.log'), 'utf8');
  expect(log).toMatch(/program ref=[2-9A-Z]{8} Error/);
  expect(log).not.toContain('kestrel');
});

// They once stayed on it.
test('at first use the words of the kit leave the screen when the laptop sleeps', async () => {
  const app = await launchApp();
  const { page } = app;
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByLabel('Type it again').fill(passphrase);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'I have it on paper' }).waitFor();
  const words = await page.locator('ol.kit li').allInnerTexts();
  expect(words).toHaveLength(12);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await page.getByRole('heading', { name: 'Your recovery kit is hidden' }).waitFor();
  const shown = await page.content();
  expect(words.filter((word) => new RegExp(`>${word}<`).test(shown))).toEqual([]);
  await page.getByRole('button', { name: 'Go on with the kit' }).click();
  expect(await page.locator('ol.kit li').allInnerTexts()).toEqual(words);
  await page.getByRole('button', { name: 'I have it on paper' }).click();
  for (const [index, word] of words.entries())
    await page.getByLabel(`Word ${index + 1}`, { exact: true }).fill(word);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Who signs' }).waitFor();
  await app.close();
});

test('a passphrase that was half typed on the locked screen is gone after sleep', async ({ lockedApp }) => {
  const { page } = lockedApp;
  const field = page.getByLabel('Passphrase', { exact: true });
  await field.fill('amber kettle');
  await lockedApp.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await expect(field).toHaveValue('');
  await unlock(page);
  await page.locator(box).waitFor();
});
