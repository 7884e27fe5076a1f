/** What the moderator does: agree, propose another grade, write notes, answer the tests, look at changes, finish. */
import type { Locator } from 'playwright-core';
import { writeIn } from '../person/fill-box.ts';
import { KeysAlone, type Hands } from '../person/mouse-and-keyboard.ts';
import { heading, passphrase } from '../person/unlock-and-move.ts';

/** What is said of one question. Left out: agreement. */
export type Said = {
  /** Another grade, by its key, with its reasons. */
  readonly grade?: string;
  readonly reason?: string;
  readonly note?: string;
};

/** The question on the screen. */
export const questionHere = async (hands: Hands): Promise<string> =>
  (await hands.page.locator('#q h1').getAttribute('data-question')) ?? '';

async function turned(hands: Hands, from: string): Promise<void> {
  await hands.page.waitForFunction((from) => {
    const heading = document.querySelector<HTMLElement>('#q h1');
    return heading !== null && heading.dataset['question'] !== from;
  }, from);
}

async function propose(hands: Hands, question: string, grade: string, reason: string): Promise<void> {
  const { page } = hands;
  await hands.grade(page.locator(`[id="p-${question.replaceAll('.', '_')}-${grade}"]`));
  await writeIn(hands, page.locator('#mine'), reason);
}

/** Writes a note to act on, by its key. */
export async function writeNote(hands: Hands, text: string): Promise<void> {
  const { page } = hands;
  await hands.press('Control+Shift+n');
  await page.locator('#new-note:focus').waitFor();
  await hands.write(text);
  await hands.press('Control+Enter');
  await page.locator('.thread').getByText(text).waitFor();
}

const threeTests = ['evidence', 'style', 'nextSteps'] as const;

/** Answers the three tests with yes. `id` is "overall" or "t-" and the question. The mouse finds the word, keys the button itself. */
export async function allThreeYes(hands: Hands, id: string): Promise<void> {
  for (const test of threeTests) {
    const yes = `${id}-${test}-yes`;
    await hands.choose(
      hands.page.locator(hands instanceof KeysAlone ? `[id="${yes}"]` : `label[for="${yes}"]`),
    );
  }
}

async function closeNotes(hands: Hands): Promise<void> {
  const button = hands.page.getByRole('button', { name: /^Close note / });
  while ((await button.count()) > 0) {
    const left = await button.count();
    await hands.choose(button.first());
    await hands.page.waitForFunction(
      (n) =>
        [...document.querySelectorAll('button')].filter((one) => one.innerText.startsWith('Close note '))
          .length < n,
      left,
    );
  }
}

/** Goes from one question that is not reviewed to the next until none is left. `onQuestion` hears of each when it is done. */
export async function reviewTheRest(
  hands: Hands,
  said: Readonly<Record<string, Said>>,
  onQuestion: (question: string) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const { page } = hands;
  for (let done = 1; ; done += 1) {
    const here = await questionHere(hands);
    const { grade, reason = '', note } = said[here] ?? {};
    if (grade === undefined) {
      await hands.press('Control+Shift+a');
      await page
        .locator('#q')
        .getByText(/you agree/i)
        .first()
        .waitFor();
    } else await propose(hands, here, grade, reason);
    await closeNotes(hands);
    if (note !== undefined) await writeNote(hands, note);
    if (said[here] !== undefined) await allThreeYes(hands, `t-${here.replaceAll('.', '_')}`);
    await onQuestion(here);
    if ((await page.locator('nav.move').getByText('Next not reviewed').count()) === 0) return done;
    await hands.press('Control+Enter');
    await turned(hands, here);
  }
}

/** Confirms every action, by the way the list of things to do offers. Does nothing where there is no action. */
export async function confirmActions(hands: Hands, onPage: () => Promise<void>): Promise<void> {
  const { page } = hands;
  const todo = page.locator('.todo-list').getByRole('link', { name: /^Action 1:/ });
  if ((await todo.count()) > 0) await hands.choose(todo);
  else if ((await page.locator('.act-rev').count()) === 0) return;
  await page.locator('.act-rev').waitFor();
  const picks: readonly Locator[] = await page.locator('[id^="act-"][id$="-confirmed"]').all();
  for (const pick of picks) await hands.choose(pick);
  await onPage();
  await toOutcome(hands);
}

/** The page of the outcome, by key. */
export async function toOutcome(hands: Hands): Promise<void> {
  await hands.press('Control+Shift+Enter');
  await heading(hands.page, 'Outcome of the review');
}

/** On the page of the outcome: tests, feedback, outcome with its reason. */
export async function decide(
  hands: Hands,
  given: {
    readonly outcome: 'accept' | 'accept-with-changes' | 'return';
    readonly reason: string;
    readonly strength: string;
    readonly development: string;
    readonly minutes: number;
  },
): Promise<void> {
  const { page } = hands;
  await allThreeYes(hands, 'overall');
  await writeIn(hands, page.locator('#fb-strength'), given.strength);
  await writeIn(hands, page.locator('#fb-development'), given.development);
  await hands.choose(page.locator(`#outcome-${given.outcome}`));
  if (given.reason !== '') await writeIn(hands, page.locator('#outcome-reason'), given.reason);
  await writeIn(hands, page.locator('#minutes'), String(given.minutes));
}

/** The passphrase and the act: the review is signed and, where it is accepted, the PDF is counter-signed. */
export async function finish(hands: Hands, told: string): Promise<void> {
  const { page } = hands;
  await writeIn(hands, page.locator('#finish-pass'), passphrase);
  await hands.press('Enter');
  await page.getByText(told).or(page.locator('form[aria-labelledby=fin-h] [role=alert]')).first().waitFor();
  if ((await page.getByText(told).count()) === 0)
    throw new Error(`Not finished: ${await page.locator('#q').innerText()}`);
}

/** On the screen of changes: says "fine" of every change in turn by keys. Gives how many were asked for, and how many not. */
export async function lookAtChanges(hands: Hands): Promise<{ asked: number; unasked: number }> {
  const { page } = hands;
  await heading(page, 'What changed since your last review');
  const [asked = 0, unasked = 0] = (await page.locator('.sums dd').allInnerTexts()).map(Number);
  await hands.press('F7');
  for (let n = 0; n < asked + unasked; n += 1) {
    await page.locator('.chg.is').waitFor();
    await hands.press('Control+Shift+a');
    await page.waitForFunction((n) => document.querySelectorAll('.chg.fine').length > n, n);
  }
  return { asked, unasked };
}

/** Agrees with everything unchanged in one act, the list first. `begin` is another way than the button to the list. */
export async function agreeUnchanged(
  hands: Hands,
  onList: () => Promise<void>,
  begin?: () => Promise<void>,
): Promise<number> {
  const { page } = hands;
  if (begin === undefined) await hands.choose(page.getByRole('button', { name: /^Agree all \d+ unchanged/ }));
  else await begin();
  const dialog = page.getByRole('dialog', { name: 'Agree all unchanged' });
  await dialog.waitFor();
  const listed = await dialog.locator('.preview-list li').count();
  await onList();
  await hands.choose(dialog.getByRole('button', { name: /^Agree all \d+$/ }));
  await dialog.waitFor({ state: 'detached' });
  return listed;
}
