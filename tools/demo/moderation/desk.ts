/** What the moderator does at the desk: looks at what waits, goes on with what came back, draws a sample, looks at agreement. */
import { writeIn } from '../person/fill-box.ts';
import { heading } from '../person/unlock-and-move.ts';
import { goBy, type Person } from './people.ts';

/** From anywhere: the desk. */
export async function toDesk(person: Person): Promise<void> {
  await goBy(person, 'Moderation desk');
  await heading(person.hands.page, /^Waiting for you/);
  // What waits is asked for when the desk is shown.
  await person.hands.page.locator('.desk-list, .desk-empty').waitFor();
}

/** On the desk: the audit that came back, which leads to what changed. */
export async function openCameBack(person: Person, reference: string): Promise<void> {
  const { hands } = person;
  await hands.choose(hands.page.locator('.desk-list [data-row]').filter({ hasText: reference }));
  await heading(hands.page, 'What changed since your last review');
}

/** On the desk: the audits that are done, a sample of one of them with this seed, and all their grades in the table. */
export async function drawSample(person: Person, seed: string): Promise<void> {
  const { hands } = person;
  const { page } = hands;
  await hands.choose(page.getByRole('link', { name: /^Moderated \d/ }));
  await heading(page, /^Moderated/);
  await hands.reach(page.locator('#sample-n'));
  await hands.press('Control+a');
  await hands.write('1');
  await hands.reach(page.locator('#sample-seed'));
  await hands.press('Control+a');
  await writeIn(hands, page.locator('#sample-seed'), seed);
  await hands.press('Enter');
  await page.locator('.sample-t').waitFor();
  await hands.choose(page.locator('#agree-blind'));
  await hands.choose(page.getByRole('button', { name: /^Read \d+ finished review/ }));
  await page.locator('.drift-t').first().waitFor();
}
