/** Power cuts: the real program is killed 200 times while a person types into it. What its status line had called saved is there afterwards. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { launchApp, type App } from './driver.ts';
import { box, test } from './open-vault.ts';
import { unlock } from './person.ts';

const kills = Number(process.env['CASELIGHT_KILLS'] ?? 200);
/** Two vaults side by side, in two workers. */
const lanes = 2;
const seed = Number(process.env['CASELIGHT_SEED'] ?? Date.now() % 1_000_000);

/** Small seeded generator (mulberry32): the same seed gives the same moments again. */
function randomness(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

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

type Typed = { readonly looks: readonly Look[]; readonly values: readonly string[] };

/** Types until the program is killed. Gives everything that was seen and every value the box may have had. */
async function typeUntilKilled(app: App, random: () => number, round: number): Promise<Typed> {
  const { page } = app;
  const looks: Look[] = [await look(page)];
  const values = [looks[0]?.value ?? ''];
  await page.locator(box).click();
  await page.keyboard.press('Control+a');
  const later = random() * 2600;
  const killed = new Promise((resolve) => {
    setTimeout(resolve, later);
  }).then(() => app.kill());
  let value = '';
  try {
    for (const character of `${round}: ${'the quick wren sat by the window and wrote it all down '.repeat(9)}`) {
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
  await killed;
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
    console.log(`CASELIGHT_SEED=${seed}`);
    const userData = mkdtempSync(path.join(tmpdir(), 'caselight-kill-'));
    cpSync(prepared, userData, { recursive: true });
    const random = randomness(seed + lane);
    let typed: Typed | null = null;
    let start = 0;
    let proved = 0;
    for (let round = lane; round < kills; round += lanes) {
      const app = await open(userData);
      const stands = (await look(app.page)).value;
      if (typed !== null) {
        const least = leastOf(typed, start);
        const allowed = typed.values.slice(least);
        expect(allowed, `round ${round - lanes}, seed ${seed}`).toContain(stands);
        if (least > 0) proved += 1;
      }
      start = Date.now();
      typed = await typeUntilKilled(app, random, round);
    }
    const app = await open(userData);
    expect(typed?.values.slice(leastOf(typed, start)) ?? []).toContain((await look(app.page)).value);
    await app.close();
    rmSync(userData, { recursive: true, force: true });
    console.log(`lane ${lane + 1}: ${proved} of the kills came after something new had been called saved`);
    // Kills before the first save prove nothing; there must be many after one.
    expect(proved).toBeGreaterThan(kills / lanes / 10);
  });
}
