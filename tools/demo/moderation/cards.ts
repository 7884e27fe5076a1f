/** Getting to know each other: own card saved, the other's card opened, key words compared as by telephone. */
import path from 'node:path';
import { heading } from '../person/unlock-and-move.ts';
import { goBy, openFile, savesInto, type Person, type Seen } from './people.ts';

/** Saves the own card into a folder; gives the file and the key words that are read out by telephone. */
export async function saveCard(
  person: Person,
  folder: string,
  seen: Seen,
): Promise<{ file: string; words: string }> {
  const { page } = person.hands;
  await savesInto(person, folder);
  await goBy(person, 'Contacts');
  await heading(page, /^Contacts/);
  const words = await page.locator('.con-own .key-words').innerText();
  await person.hands.choose(page.getByRole('button', { name: 'Save your contact card' }));
  const told = page.locator('.con-own [role=status]').filter({ hasText: 'Written:' });
  await told.waitFor();
  const name = /Written: (\S+)\. It/.exec(await told.innerText())?.[1];
  if (name === undefined) throw new Error('The screen does not name the card that was written');
  await seen(person, 'contacts, own card saved');
  return { file: path.join(folder, name), words };
}

/** Opens the other's card, takes it in and marks it as verified when the same words are heard. */
export async function meet(
  person: Person,
  other: string,
  card: string,
  heard: string,
  seen: Seen,
): Promise<void> {
  const { hands } = person;
  const { page } = hands;
  await openFile(person, card);
  await seen(person, 'verdict on a contact card');
  await hands.choose(page.getByRole('button', { name: 'Take the card in' }));
  const item = page.locator('.con-list > li').filter({ hasText: other });
  await item.waitFor();
  await seen(person, 'contact taken in');
  await hands.choose(item.getByRole('button', { name: `Compare by telephone: ${other}` }));
  const shown = await item.locator('.key-words').innerText();
  if (shown !== heard) throw new Error(`The words shown (${shown}) are not those read out (${heard})`);
  await seen(person, 'comparing by telephone');
  await hands.choose(item.getByRole('checkbox'));
  await hands.choose(item.getByRole('button', { name: 'Mark as verified' }));
  await item
    .locator('.st')
    .filter({ hasText: /^Verified$/ })
    .waitFor();
  await seen(person, 'contact verified');
}
