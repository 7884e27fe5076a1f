/** Accessibility of what is on the screen now, by axe: WCAG 2.2 A and AA and best practice. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** The violations of the page as lines: rule, what it asks, where. */
export async function violations(page: Page): Promise<string[]> {
  // The page has no frames, and a second page to finish in cannot be opened in this program.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return found.violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id} (${one.help}): ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

/** Expects none; `where` names the screen in the failure. */
export async function expectClean(page: Page, where: string): Promise<void> {
  expect(await violations(page), where).toEqual([]);
}
