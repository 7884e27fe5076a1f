/** The controls of the form by the names the page gives them, and how dates are typed. */
import type { Locator, Page } from 'playwright-core';
import { domId, fieldName } from '../../../renderer/form/field.ts';
import type { Hands } from './mouse-and-keyboard.ts';

/** The control of a box: "3i", "rationale"; choices and grades have their own at its end: "3i", "grade", "ri". */
export function box(page: Page, question: string, name: string, option?: string): Locator {
  const id = domId(fieldName(question, name));
  return page.locator(`[id="${option === undefined ? id : `${id}-${option}`}"]`);
}

/** An ISO date as people type it, "21 11 2026", or a month, "11 2026". */
export function typedDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return day === '' ? `${Number(month)} ${year}` : `${Number(day)} ${Number(month)} ${year}`;
}

/** Writes into a text box or line; what the form put there beforehand is replaced. */
export async function writeIn(hands: Hands, control: Locator, text: string): Promise<void> {
  await hands.reach(control);
  if ((await control.inputValue()) !== '') await hands.press('Control+a');
  await hands.write(text);
}

/** Writes a date and leaves its box, which puts it in order. */
export async function dateIn(hands: Hands, control: Locator, iso: string): Promise<void> {
  await hands.reach(control);
  // A date that the form offers is replaced.
  await hands.press('Control+a');
  await hands.write(typedDate(iso));
  await hands.press('Tab');
}

/** Ticks a box that is not ticked yet. */
export async function tick(hands: Hands, control: Locator): Promise<void> {
  if (!(await control.isChecked())) await hands.choose(control);
}
