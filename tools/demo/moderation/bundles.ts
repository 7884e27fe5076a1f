/** Sealing a bundle into the folder it is carried in, and opening one that came. */
import path from 'node:path';
import { heading } from '../person/unlock-and-move.ts';
import { openFile, savesInto, type Person, type Seen } from './people.ts';

/** From a screen that offers it: seals the audit for the other. Gives the file. */
export async function seal(
  person: Person,
  other: string,
  folder: string,
  what: string,
  seen: Seen,
): Promise<string> {
  const { hands } = person;
  const { page } = hands;
  await savesInto(person, folder);
  await hands.press('Control+Shift+b');
  await heading(page, 'Send to a colleague');
  const label = page.locator('.seal-people label').filter({ hasText: other });
  await label.waitFor();
  await hands.choose(page.locator(`[id="${(await label.getAttribute('for')) ?? ''}"]`));
  await seen(person, `seal ${what}`);
  await hands.choose(page.getByRole('button', { name: /^Make the file/ }));
  await heading(page, /^The file is ready: /);
  await seen(person, `sealed ${what}`);
  const name = /^The file is ready: (.+)$/.exec(await page.locator('#seal h1').innerText())?.[1] ?? '';
  await hands.choose(page.getByRole('button', { name: 'Back to where you were' }));
  await page.locator('#seal').waitFor({ state: 'detached' });
  return path.join(folder, name);
}

/** Opens a bundle: the verdict, taking it in by the button of this name, and the way on by the first one offered. */
export async function take(
  person: Person,
  file: string,
  words: { readonly what: string; readonly button: string; readonly way: RegExp },
  seen: Seen,
): Promise<void> {
  const { hands } = person;
  const { page } = hands;
  await openFile(person, file);
  await seen(person, `verdict on ${words.what}`);
  await hands.choose(page.getByRole('button', { name: words.button, exact: true }));
  await heading(page, '1 audit taken in');
  await seen(person, `taken in ${words.what}`);
  await hands.choose(page.getByRole('button', { name: words.way }));
  await page.locator('#verdict').waitFor({ state: 'detached' });
}

/** Opens a file that is to be refused, and leaves it. */
export async function refused(person: Person, file: string, seen: Seen): Promise<void> {
  const { hands } = person;
  await openFile(person, file);
  await hands.page.locator('#verdict .notice-stop').waitFor();
  await seen(person, 'verdict on a changed bundle');
  await hands.choose(hands.page.getByRole('button', { name: 'Close', exact: true }));
  await hands.page.locator('#verdict').waitFor({ state: 'detached' });
}
