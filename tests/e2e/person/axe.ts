/** Accessibility of what is on the screen now, by axe: WCAG 2.2 A and AA and best practice. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Colours that are on their way to others when the look of a screen has just changed are taken to where they go. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });

/** One look of axe at the page as it is scrolled now: what was found, keyed by rule and place. */
async function look(page: Page): Promise<Map<string, string>> {
  await settle(page);
  // The page has no frames, and a second page to finish in cannot be opened in this program.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return new Map(
    found.violations.flatMap((one) =>
      one.nodes.map((node): [string, string] => [
        `${one.id} ${node.target.join(' ')}`,
        `${one.id} (${one.help}): ${node.target.join(' ')} ${node.failureSummary ?? ''}`,
      ]),
    ),
  );
}

/**
 * The violations of the page as lines: rule, what it asks, where. A target that the bar at the foot covers at one place of the
 * scroll only is no violation (WCAG 2.2, 2.5.8 judges the target, not the scroll), so small targets are looked at twice.
 */
export async function violations(page: Page): Promise<string[]> {
  const first = await look(page);
  if (![...first.keys()].some((key) => key.startsWith('target-size'))) return [...first.values()];
  const scrollBy = (distance: number) =>
    page.evaluate((by) => document.querySelector('[data-scroll="main"]')?.scrollBy(0, by), distance);
  await scrollBy(90);
  const second = await look(page);
  await scrollBy(-90);
  return [...first]
    .filter(([key]) => !key.startsWith('target-size') || second.has(key))
    .map(([, line]) => line);
}

/** Expects none; `where` names the screen in the failure. */
export async function expectClean(page: Page, where: string): Promise<void> {
  expect(await violations(page), where).toEqual([]);
}
