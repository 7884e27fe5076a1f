/** A walk through the partnership's year: begun, its pages, a round of each shape with its steps, what is asked of others. */
import type { Page } from '@playwright/test';
import { heading } from '../../../tools/demo/person/unlock-and-move.ts';

type Look = (page: Page, name: string) => Promise<void>;

const shapes = ['Meeting round', 'Allocation cycle', 'Group session', 'Case event', 'Thematic audit'];

/** Every screen of the year, from the command that opens it on. `menu` runs a command as the menu does. */
export async function programmeTour(
  page: Page,
  menu: (command: string) => Promise<void>,
  look: Look,
): Promise<void> {
  await menu('go.year');
  await heading(page, 'Plan the partnership’s year');
  await look(page, 'no year yet');
  await page.getByRole('button', { name: 'Begin the year' }).click();
  const pages = page.getByRole('navigation', { name: 'The year' }).getByRole('link');
  await pages.first().waitFor();
  for (const [at, shape] of shapes.entries()) {
    await pages.filter({ hasText: 'New round' }).click();
    await heading(page, 'New round');
    await page.getByRole('radio', { name: shape }).check();
    if (at === 0) await look(page, 'new round');
    if (shape !== 'Allocation cycle') await page.getByLabel('Day', { exact: true }).fill('12 3 2030');
    await page.getByRole('button', { name: 'Add it to the year' }).click();
    const steps = page.getByRole('navigation', { name: 'The round' }).getByRole('link');
    await steps.first().waitFor();
    await look(page, `round, ${shape}`);
    for (const step of ['Choose', 'Share out'])
      if ((await steps.filter({ hasText: step }).count()) > 0) {
        await steps.filter({ hasText: step }).click();
        await page.getByRole('heading', { level: 2 }).first().waitFor();
        await look(page, `round, ${shape}, ${step}`);
      }
    await steps.filter({ hasText: 'The year' }).click();
    await pages.first().waitFor();
  }
  for (const link of await pages.all()) {
    const name = await link.innerText();
    await link.click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, `year, ${name}`);
  }
  await menu('go.commissions');
  await heading(page, 'Commissions');
  await look(page, 'commissions');
}
