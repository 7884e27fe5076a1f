/** Every screen, light, dark and in forced colours: axe finds nothing (WCAG 2.2 A and AA, best practice). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp } from './driver.ts';
import { violations } from './person/axe.ts';
import { everyScreen, firstUse, type Look } from './person/tour.ts';
import { test } from './person/vault.ts';

const looks = [
  ['light', { colorScheme: 'light', forcedColors: null }],
  ['dark', { colorScheme: 'dark', forcedColors: null }],
  ['forced colours', { colorScheme: 'light', forcedColors: 'active' }],
] as const;

/** Looks at a screen in all three ways and keeps what was found. */
function lookInto(found: string[]): Look {
  return async (page: Page, name: string) => {
    for (const [way, media] of looks) {
      await page.emulateMedia(media);
      for (const line of await violations(page)) found.push(`${name}, ${way}: ${line}`);
    }
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  };
}

test('the screens of first use', async () => {
  test.setTimeout(900_000);
  const found: string[] = [];
  const app = await launchApp();
  await firstUse(app, lookInto(found));
  await app.close();
  rmSync(app.userData, { recursive: true, force: true });
  expect(found).toEqual([]);
});

test('every screen with an open vault, and the locked one', async ({ app }) => {
  test.setTimeout(1_800_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-axe-'));
  const found: string[] = [];
  const seen: string[] = [];
  const look = lookInto(found);
  await everyScreen(app, folder, async (page, name) => {
    seen.push(name);
    await look(page, name);
  });
  rmSync(folder, { recursive: true, force: true });
  expect(seen.length).toBeGreaterThan(28);
  expect(found).toEqual([]);
});

test('the look for violations finds one that is put in', async ({ app }) => {
  await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  expect((await violations(app.page)).join()).toContain('image-alt');
});
