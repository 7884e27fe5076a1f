/**
 * From key press to paint, in the largest form with 500 words in every box, in both views. Measured inside the page by the
 * time stamp of the key event and a message posted from the frame that paints it. Once as a display of 60 Hz shows it,
 * where a key waits for its frame, and once without that wait: then the figure is the work of the program alone.
 */
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Settings } from '../../shared/settings.ts';
import { chooseHost } from '../../tools/electron-binary.ts';
import { findChromium } from '../../tools/host/chromium/find.ts';
import { unlock } from '../e2e/person.ts';
import type { Bench } from './context.ts';
import { must, openVault } from './large-vault.ts';
import { traceKeys } from './key-work.ts';
import { prepareFullForm, wordsInBox, type FullForm } from './full-form.ts';
import { fixtureWords, madeText, type MadeText } from './made-text.ts';
import { median, percentile, type Figure } from './measure.ts';
import { startEmpty, startProgram } from './programs.ts';

/** Runs in the page: notes each key press and the time until the frame that shows it was drawn, in ms. */
function watchKeys(): void {
  const keys: number[] = [];
  (globalThis as { keys?: number[] }).keys = keys;
  /** When the letter was pressed that no frame has shown yet; 0 when there is none. Commands are not typing. */
  let pressed = 0;
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }) => {
    keys.push(performance.now() - Number(data));
  };
  const capture = { capture: true };
  addEventListener(
    'keydown',
    ({ key, ctrlKey, timeStamp }) => (pressed = key.length === 1 && !ctrlKey ? timeStamp : 0),
    capture,
  );
  addEventListener(
    'input',
    () => {
      const since = pressed;
      pressed = 0;
      if (since > 0) requestAnimationFrame(() => channel.port2.postMessage(since));
    },
    capture,
  );
}

/** Types in a box as a person does: words, short rests, now and then a rest long enough for saving and checks. */
async function typeIn(page: Page, presses: number, made: MadeText): Promise<void> {
  let letters = '';
  for (let press = 0; press < presses; press += 1) {
    if (letters === '') letters = ` ${made.word()}`;
    const letter = letters.charAt(0);
    letters = letters.slice(1);
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    const rest = made.random();
    await page.waitForTimeout(rest < 0.06 ? 450 + made.random() * 700 : 25 + made.random() * 90);
  }
}

/** Goes to a question as a person does: its number, Enter. */
async function openQuestion(page: Page, number: string): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('#go-to-number').fill(number);
  await page.keyboard.press('Enter');
}

type View = Settings['view'];
type Typed = {
  /** Each press in ms. */
  readonly times: readonly number[];
  /** Processor time of the page's main thread per press in ms, with all that follows behind: checks, saving, spelling. */
  readonly worked: number;
  /** The part of it from the key to the end of its frame, for each press; empty where it was not traced. */
  readonly keys: readonly number[];
};

/** Starts a clock of the processor time of the page's main thread. Gives the way to read it, in ms. */
async function mainThread(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async (): Promise<number> => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const start = await read();
  return async () => (await read()) - start;
}

/** Types in boxes of the form in one view. Gives the ms of every key press. */
async function typeThrough(
  made: FullForm,
  view: View,
  presses: number,
  env: Record<string, string>,
  traced: boolean,
): Promise<Typed> {
  const { operations, close } = await openVault(made.userData);
  must(operations.settings.set({ view }));
  close();
  const app = await startProgram(made.userData, env);
  const words = madeText(5, fixtureWords());
  try {
    await unlock(app.page);
    const { page } = app;
    // The second time the program opens where it was left.
    const listed = page.locator('.a-body [data-row]').first();
    const opened = page.locator('#q');
    await listed.or(opened).first().waitFor();
    if (!(await opened.isVisible())) await listed.click();
    await opened.waitFor();
    await page.evaluate(watchKeys);
    const work = await mainThread(page);
    const trace = traced ? await traceKeys(page) : null;
    for (const { id, number } of made.typedIn) {
      await openQuestion(page, number);
      const box = page.locator(`[data-field="${id}/rationale"]`);
      await box.click();
      await box.press('Control+End');
      await typeIn(page, Math.ceil(presses / made.typedIn.length), words);
    }
    const keys = trace === null ? [] : await trace();
    const times = await page.evaluate(() => (globalThis as { keys?: number[] }).keys ?? []);
    return { times, worked: (await work()) / times.length, keys };
  } finally {
    await app.close();
  }
}

/** The same typing in a bare text box of an empty window: what the browser and the machine cost by themselves. */
async function typeBare(presses: number, env: Record<string, string>, traced: boolean): Promise<Typed> {
  const { app, end } = await startEmpty(env);
  try {
    const { page } = app;
    await page.evaluate((text) => {
      const box = document.createElement('textarea');
      box.style.cssText = 'width:700px;field-sizing:content';
      box.value = text;
      document.body.replaceChildren(box);
    }, madeText(3, fixtureWords()).text(wordsInBox));
    await page.evaluate(watchKeys);
    const box = page.locator('textarea');
    await box.click();
    await box.press('Control+End');
    const work = await mainThread(page);
    const trace = traced ? await traceKeys(page) : null;
    await typeIn(page, presses, madeText(5, fixtureWords()));
    const keys = trace === null ? [] : await trace();
    const times = await page.evaluate(() => (globalThis as { keys?: number[] }).keys ?? []);
    return { times, worked: (await work()) / times.length, keys };
  } finally {
    await end();
  }
}

/** A browser that draws as soon as it can instead of 60 times a second. */
function unpaced(folder: string): Record<string, string> {
  const browser = findChromium();
  if (browser === null || process.platform === 'win32') return {};
  const script = path.join(folder, 'browser.sh');
  writeFileSync(script, `#!/bin/sh\nexec '${browser}' --disable-frame-rate-limit --disable-gpu-vsync "$@"\n`);
  chmodSync(script, 0o700);
  return { CASELIGHT_CHROMIUM: script };
}

const told = ({ times, worked }: Typed): string =>
  `${times.length} presses: ` +
  `median ${median(times).toFixed(1)}, p95 ${percentile(times, 0.95).toFixed(1)}, most ${Math.max(...times).toFixed(1)} ms, processor time of the page ${worked.toFixed(1)} ms a press`;

const last = (values: readonly number[]): number => percentile(values, 0.99);

/** The three figures of one side. Only the first may have a target: the page alone decides it. */
function figuresOf(what: string, free: Typed, paced: Typed, target: number | null): Figure[] {
  const figures: Figure[] = [
    { what: `${what}: p99`, value: last(free.times), unit: 'ms', target, detail: told(free) },
    {
      what: `${what}: p99 with the wait for a frame of 60 Hz`,
      value: last(paced.times),
      unit: 'ms',
      target: null,
      detail: told(paced),
    },
  ];
  if (paced.keys.length > 0)
    figures.push({
      what: `${what}: p99 of the processor time of the page from key to frame`,
      value: last(paced.keys),
      unit: 'ms',
      target: null,
      detail: `${paced.keys.length} presses: median ${median(paced.keys).toFixed(1)} ms, traced`,
    });
  return figures;
}

/**
 * Gives p99 for both views and for a bare text box in an empty window of the same host, measured in the same run: without
 * the wait for a frame (the target's figure), with it, and the processor time alone.
 */
export async function benchTyping(bench: Bench): Promise<Figure[]> {
  const made = await prepareFullForm(bench);
  const presses = bench.quick ? 80 : 400;
  // Real Electron keeps tracing to itself.
  const traced = chooseHost() === 'development';
  try {
    const free = unpaced(made.userData);
    const bare = figuresOf(
      'key press to paint, a bare text box',
      await typeBare(presses, free, false),
      await typeBare(presses, {}, traced),
      null,
    );
    const figures: Figure[] = [];
    for (const view of ['question', 'section'] as const) {
      const where = view === 'question' ? 'one question' : 'whole section';
      const what = `key press to paint, ${made.form.id}, ${wordsInBox} words in ${made.count} boxes, ${where}`;
      const [own, waiting] = [
        await typeThrough(made, view, presses, free, false),
        await typeThrough(made, view, presses, {}, traced),
      ];
      figures.push(...figuresOf(what, own, waiting, 16));
    }
    return [...figures, ...bare];
  } finally {
    rmSync(made.userData, { recursive: true, force: true });
  }
}
