/** Power cuts: the real program is killed while a person types into it, 200 times in torture. What its status line had called saved is there afterwards. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { inRounds, randomNumbers, times, upTo } from '../repeat/rounds.ts';
import { launchApp, type App } from './driver.ts';
import { box, test } from './open-vault.ts';
import { unlock } from './person.ts';

const kills = times({ short: 8, long: 200 });
/** Two vaults side by side, in two workers. */
const lanes = 2;

/** What one look at the screen saw. */
type Look = { readonly at: number; readonly value: string; readonly line: string };

const look = (page: Page): Promise<Look> =>
  page.evaluate(
    (box) => ({
      at: Date.now(),
      value: document.querySelector<HTMLInputElement>(box)?.value ?? '',
      line: document.querySelector('.saved')?.textContent ?? '',
    }),
    box,
  );

/** The moment a saved line names, in milliseconds of today; null when it names none. */
function momentOf(line: string, now: number): number | null {
  const time = /Saved on this laptop (\d\d):(\d\d):(\d\d)/.exec(line);
  if (!time) return null;
  return new Date(now).setHours(Number(time[1]), Number(time[2]), Number(time[3]), 0);
}

/** Opens the program at the audit's first page; after a kill it begins at the list. */
async function open(userData: string): Promise<App> {
  const app = await launchApp({ userData });
  await unlock(app.page);
  const link = app.page.getByRole('link', { name: /T2-0001/ }).first();
  await expect(link.or(app.page.locator(box)).first()).toBeVisible();
  if (!(await app.page.locator(box).isVisible())) await link.click();
  await app.page.locator(box).waitFor();
  return app;
}

/** How many moments after the start the saved lines have named. */
function momentsIn(looks: readonly Look[], start: number): number {
  const moments = looks.map((one) => momentOf(one.line, one.at) ?? 0).filter((moment) => moment > start);
  return new Set(moments).size;
}

type Typed = { readonly looks: readonly Look[]; readonly values: readonly string[] };

/**
 * Types until the program is killed: a random moment after the status line has named so many moments, however slow the machine is.
 * Gives everything that was seen and every value the box may have had.
 */
async function typeUntilKilled(app: App, random: () => number, round: number, after: number): Promise<Typed> {
  const { page } = app;
  const start = Date.now();
  const looks: Look[] = [await look(page)];
  const values = [looks[0]?.value ?? ''];
  await page.locator(box).click();
  await page.keyboard.press('Control+a');
  const moment = random() * 1200;
  let killed: Promise<unknown> | null = null;
  const killSoon = async (): Promise<void> => {
    await new Promise((resolve) => {
      setTimeout(resolve, moment);
    });
    await app.kill();
  };
  let value = '';
  try {
    for (const character of `${round}: ${'the quick wren sat by the window and wrote it all down '.repeat(9)}`) {
      if (momentsIn(looks, start) >= after) killed ??= killSoon();
      value += character;
      values.push(value);
      await page.keyboard.type(character);
      // A save is asked for now and then, so that many of the kills fall into the middle of one.
      if (random() < 0.15) await page.keyboard.press('Control+s');
      if (random() < 0.04) await page.waitForTimeout(650 * random());
      looks.push(await look(page));
    }
  } catch {
    // The program is gone in the middle of a key; what was seen until then is what counts.
  }
  await (killed ?? killSoon());
  return { looks, values };
}

/** The shortest of the values that may stand after the kill: the one at the moment that the last line seen had named. */
function leastOf({ looks, values }: Typed, start: number): number {
  const last = looks.at(-1);
  const moment = last === undefined ? null : momentOf(last.line, last.at);
  if (last === undefined || moment === null || moment <= start) return 0;
  const before = looks.filter((one) => one.at < moment).at(-1);
  return before === undefined ? 0 : values.lastIndexOf(before.value);
}

for (let lane = 0; lane < lanes; lane += 1) {
  test(`kills while typing, lane ${lane + 1} of ${lanes}: nothing called saved is lost`, async ({
    prepared,
  }) => {
    test.setTimeout(7_200_000);
    const userData = mkdtempSync(path.join(tmpdir(), 'caselight-kill-'));
    cpSync(prepared, userData, { recursive: true });
    const random = randomNumbers(lane);
    let typed = null as Typed | null;
    let start = 0;
    let proved = 0;
    await inRounds(`kills while typing, lane ${lane + 1}`, upTo(kills, lanes, lane), async (round) => {
      const app = await open(userData);
      const stands = (await look(app.page)).value;
      if (typed !== null) {
        const least = leastOf(typed, start);
        const allowed = typed.values.slice(least);
        expect(allowed, `after round ${round - lanes}`).toContain(stands);
        if (least > 0) proved += 1;
      }
      start = Date.now();
      // Before anything was called saved, after the first time, after the second.
      typed = await typeUntilKilled(app, random, round, Math.floor(round / lanes) % 3);
    });
    const app = await open(userData);
    expect(typed?.values.slice(leastOf(typed, start)) ?? []).toContain((await look(app.page)).value);
    await app.close();
    rmSync(userData, { recursive: true, force: true });
    console.log(`lane ${lane + 1}: ${proved} of the kills came after something new had been called saved`);
    // Kills before the first save prove nothing; there must be many after one.
    expect(proved).toBeGreaterThan(kills / lanes / 10);
  });
}
