/** Locking with something lying over the screen: no layer holds the lock up, keeps a key from it, or is there after unlocking. */
import { expect } from '@playwright/test';
import { ask } from './in-page.ts';
import { box, test } from './open-vault.ts';
import { unlock } from './person.ts';

const layers = [
  ['Control+k', 'dialog[open]'],
  ['Control+/', 'dialog[open]'],
  ['F1', 'dialog[open]'],
  ['Control+g', '#go-to-number'],
  ['Control+f', '.find-bar'],
] as const;

for (const [key, shown] of layers)
  test(`Ctrl+L locks with the layer of ${key} open, and what was typed before is there afterwards`, async ({
    app,
  }) => {
    const old = app.page;
    await old.locator(box).click();
    await old.keyboard.press('End');
    await old.keyboard.type('kestrel under a layer');
    await old.keyboard.press(key);
    await old.locator(shown).first().waitFor();
    await old.keyboard.press('Control+L');
    const page = await app.waitForPage(old);
    await page.getByLabel('Passphrase', { exact: true }).waitFor();
    expect(await ask(page, 'app.state', null)).toMatchObject({ value: { vault: 'locked' } });
    await unlock(page);
    await expect(page.locator(box)).toHaveValue(/kestrel under a layer$/);
    await expect(page.locator(shown)).toHaveCount(0);
  });
