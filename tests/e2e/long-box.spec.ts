/** A box of 3,000 words in a real window: grade and evidence stay within reach, and marks stand on their words wherever it is scrolled. */
import { expect, type Page } from '@playwright/test';
import { test } from './open-vault.ts';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, n) => ((from + n) % 60 === 59 ? 'record.\n' : 'record')).join(' ');
const long = `${words(0, 1500)} safegaurding heron ${words(1500, 2998)}\n`;
const box = '#f-3i_rationale';

const goTo = async (page: Page, question: string): Promise<void> => {
  await page.keyboard.press('Control+g');
  await page.locator('#go-to-number').fill(question);
  await page.keyboard.press('Enter');
  await expect(page.locator(`#q h1[data-question="${question}"]`)).toBeVisible();
};

/** Where the line of a word begins in the box, by a mirror set like it, against where its mark is painted. */
const offBy = (page: Page, mark: string, word: string): Promise<number> =>
  page.evaluate(
    ([selector, markSelector, sought]) => {
      const area = document.querySelector<HTMLTextAreaElement>(selector ?? '');
      const painted = document.querySelector(markSelector ?? '');
      if (area === null || painted === null) return Number.NaN;
      const set = getComputedStyle(area);
      const mirror = document.createElement('div');
      for (const key of ['font', 'lineHeight', 'letterSpacing', 'padding'] as const)
        mirror.style[key] = set[key];
      mirror.style.cssText += `;position:absolute;visibility:hidden;white-space:pre-wrap;overflow-wrap:break-word;box-sizing:border-box;width:${area.clientWidth}px`;
      const [before = '', after = ''] = area.value.split(sought ?? '');
      const span = document.createElement('span');
      span.textContent = sought ?? '';
      mirror.append(before, span, after);
      document.body.append(mirror);
      const top = area.getBoundingClientRect().top + area.clientTop + span.offsetTop - area.scrollTop;
      mirror.remove();
      return Math.abs(painted.getBoundingClientRect().top - top);
    },
    [box, mark, word],
  );

for (const [name, width, height] of [
  ['a small laptop', 1366, 768],
  ['400 %', 341, 192],
] as const)
  test(`3,000 words leave grade and evidence within reach at ${name}`, async ({ app }, info) => {
    const { page } = app;
    await page.setViewportSize({ width, height });
    await goTo(page, '3i');
    await page.locator(box).fill(long);
    const size = await page
      .locator(box)
      .evaluate((area) => ({ shown: area.clientHeight, all: area.scrollHeight }));
    expect(size.all).toBeGreaterThan(size.shown * 2);
    expect(size.shown).toBeLessThan(Math.max(160, height * 0.6));
    await page.screenshot({ path: info.outputPath('long.png') });
    // Its marks go with it.
    const mark = page.locator('.spell-mark', { hasText: 'safegaurding' });
    await expect(mark).toHaveCount(1);
    for (const part of [0, 0.3, 0.5, 1]) {
      await page.locator(box).evaluate((area, at) => area.scrollTo(0, area.scrollHeight * at), part);
      await expect.poll(() => offBy(page, '.spell-mark', 'safegaurding')).toBeLessThan(4);
    }
    // What find finds comes into sight in the box and is marked there.
    await page.keyboard.press('Control+f');
    await page.keyboard.type('heron');
    await page.keyboard.press('Enter');
    await expect(page.locator('.found-layer mark')).toBeInViewport();
    await expect.poll(() => offBy(page, '.found-layer mark', 'heron')).toBeLessThan(4);
    await page.screenshot({ path: info.outputPath('found.png') });
    await page.keyboard.press('Escape');
    // One key leads from the middle of the text to its evidence, and one to the grade.
    await page.locator(box).click();
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('combobox', { name: 'Record' })).toBeFocused();
    await expect(page.getByRole('combobox', { name: 'Record' })).toBeInViewport();
    await page.screenshot({ path: info.outputPath('evidence.png') });
  });
