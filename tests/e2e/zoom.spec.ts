/** Every screen in small windows and at 400 %: the page never scrolls sideways. Leaves a picture of each. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp } from './driver.ts';
import { everyScreen, firstUse, type Look } from './person/tour.ts';
import { test } from './person/vault.ts';

/** 320 is a 1280 screen at 400 %; 1093 is a 1366 screen at 125 %. */
const windows = [
  { width: 320, height: 256 },
  { width: 320, height: 640 },
  { width: 1093, height: 614 },
  { width: 1366, height: 670 },
] as const;

/** Elements that can be scrolled sideways, the page among them. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, body *')]
      .filter((one) => {
        const way = getComputedStyle(one).overflowX;
        const scrolls = one === document.documentElement || way === 'auto' || way === 'scroll';
        return scrolls && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1;
      })
      .map((one) => `${one.tagName.toLowerCase()}.${one.className} ${one.scrollWidth} in ${one.clientWidth}`),
  );

function lookInto(found: string[]): Look {
  const pictures = test.info().outputPath('pictures');
  mkdirSync(pictures, { recursive: true });
  let taken = 0;
  return async (page, name) => {
    taken += 1;
    for (const size of windows) {
      await page.setViewportSize(size);
      await page.waitForFunction((width) => window.innerWidth === width, size.width);
      for (const line of await sideways(page)) found.push(`${name} at ${size.width}: ${line}`);
      const file = `${String(taken).padStart(2, '0')}-${name.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${size.width}x${size.height}.png`;
      await page.screenshot({ path: path.join(pictures, file), fullPage: size.width === 320 });
    }
    await page.setViewportSize({ width: 1366, height: 768 });
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
  const folder = mkdtempSync(path.join(tmpdir(), 'caselight-zoom-'));
  const found: string[] = [];
  await everyScreen(app, folder, lookInto(found));
  rmSync(folder, { recursive: true, force: true });
  expect(found).toEqual([]);
});
