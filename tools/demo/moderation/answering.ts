/** What the auditor does with a review that came back: reads it, opens a new version, revises, answers the notes. */
import { box, writeIn } from '../person/fill-box.ts';
import { goTo } from '../person/form.ts';
import type { Hands } from '../person/mouse-and-keyboard.ts';
import { checkedNow, heading } from '../person/unlock-and-move.ts';
import { goBy, type Person } from './people.ts';

/** From anywhere: the list, and the audit's screen after signing. */
export async function toSigned(person: Person, reference: string): Promise<void> {
  const { page } = person.hands;
  await goBy(person, 'All audits');
  await heading(page, 'Audits');
  await person.hands.choose(page.getByRole('link', { name: reference }).first());
  await page.locator('.signed').waitFor();
}

/** On the screen after signing: a new version with its reason. */
export async function newVersion(hands: Hands, reason: string): Promise<void> {
  const { page } = hands;
  await hands.choose(page.getByRole('button', { name: 'New version' }));
  await writeIn(hands, page.locator('#new-version-reason'), reason);
  await hands.choose(page.getByRole('button', { name: /^Open version / }));
  await page.locator('#q [data-question]').first().waitFor();
}

/** Goes to a question by its number and waits until it is there. */
async function question(hands: Hands, number: string, id: string): Promise<void> {
  await goTo(hands, number);
  await hands.page.locator(`#q [data-question="${id}"]`).waitFor();
}

/** Changes grade and reasons of a question. */
export async function revise(
  hands: Hands,
  at: { readonly id: string; readonly number: string },
  to: { readonly grade?: string; readonly more: string },
): Promise<void> {
  const { page } = hands;
  await question(hands, at.number, at.id);
  if (to.grade !== undefined) await hands.grade(box(page, at.id, 'grade', to.grade));
  await hands.reach(box(page, at.id, 'rationale'));
  await hands.press('Control+End');
  await hands.write(` ${to.more}`);
}

/** Answers the one open note of a question. */
export async function answerNote(
  hands: Hands,
  at: { readonly id: string; readonly number: string },
  button: 'I have revised it' | 'I keep it, for this reason',
  text: string,
): Promise<void> {
  const { page } = hands;
  await question(hands, at.number, at.id);
  const note = page.locator('.own-notes');
  await writeIn(hands, note.locator('[id^="reply-"]').first(), text);
  await hands.choose(note.getByRole('button', { name: button }));
  await note.getByText('answered:').waitFor();
}

/** On Check answers: every warning that stays is left with one reason. */
export async function leaveWarnings(hands: Hands, reason: string): Promise<void> {
  const { page } = hands;
  await hands.press('Control+Shift+Enter');
  await page.locator('#check-h').waitFor();
  await checkedNow(page);
  const leave = page.getByRole('button', { name: 'Leave it and say why' });
  for (let left = await leave.count(); left > 0; left = await leave.count()) {
    await hands.choose(leave.first());
    await writeIn(hands, page.locator('.prs form input').first(), reason);
    await hands.press('Enter');
    await page.locator('.prs form').waitFor({ state: 'detached' });
  }
}
