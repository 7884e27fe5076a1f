/** Works through a whole form, page after page, the way a person does: what is on the screen is answered, then the next page. */
import type { Page } from 'playwright-core';
import { actionAbout, type Action } from '../../../shared/audit/action.ts';
import type { ReadAnswers } from '../../answers/answers-file.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import type { Toolkit } from '../../../shared/toolkit/toolkit.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import type { Hands } from './mouse-and-keyboard.ts';
import { fillQuestion } from './question.ts';

/** What a page of the form is called, and which questions were answered on it. */
export type PageDone = { readonly questions: readonly string[]; readonly title: string };

/** Ids of the questions on the screen, in their order. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#q [data-question]')].map((e) => e.dataset['question'] ?? ''),
  );

const titleOf = (page: Page): Promise<string> => page.locator('#q h1').first().innerText();

/** Waits until another page of the form is shown than the one that begins with this question. */
async function pageTurned(page: Page, from: string): Promise<void> {
  await page.waitForFunction((from) => {
    const first = document.querySelector<HTMLElement>('#q [data-question]')?.dataset['question'];
    return first !== undefined && first !== from;
  }, from);
}

/** Goes to the next page; false on the last one. */
export async function nextPage(hands: Hands): Promise<boolean> {
  const { page } = hands;
  if ((await page.locator('nav.move a[aria-label^="Next:"]').count()) === 0) return false;
  const [first = ''] = await shown(page);
  await hands.press('Alt+ArrowRight');
  await pageTurned(page, first);
  return true;
}

/** Goes to a question by its number or title. */
export async function goTo(hands: Hands, words: string): Promise<void> {
  await hands.press('Control+g');
  await hands.page.locator('#go-to-number').waitFor();
  await hands.write(words);
  await hands.press('Enter');
  await hands.page.locator('#go-to-number').waitFor({ state: 'detached' });
}

/** A question of the header may appear a moment after the words it hangs on were typed. False when none of these comes. */
async function appears(page: Page, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const any = ids.map((id) => `#q [data-question="${id}"]`).join(', ');
  return page
    .locator(any)
    .first()
    .waitFor({ state: 'attached', timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );
}

/** Leaves out the section on the screen, in the whole-section view where that is offered, and goes on behind it. */
async function leaveOut(hands: Hands, toolkit: Toolkit, section: string): Promise<void> {
  const { page } = hands;
  await hands.press('F2');
  await hands.choose(page.getByRole('button', { name: 'Leave this section out' }));
  await page.getByRole('button', { name: 'Leave this section out' }).waitFor({ state: 'detached' });
  await hands.press('F2');
  const at = toolkit.sections.findIndex((one) => one.id === section);
  const next = toolkit.sections[at + 1]?.questions[0];
  if (next !== undefined) await goTo(hands, next.number || next.title);
}

/** The actions that are written or replied to in a question: an area has its own, the table has the rest. */
function actionsIn(question: Question, toolkit: Toolkit, actions: readonly Action[]): readonly Action[] {
  const kind = question.answer;
  if (kind.kind === 'area') return actions.filter((one) => actionAbout(one).questions.includes(question.id));
  if (kind.kind !== 'actions') return [];
  if (kind.reply === true) return actions;
  return actions.filter((one) =>
    actionAbout(one).questions.every((id) => questionById(toolkit, id)?.question.answer.kind !== 'area'),
  );
}

type Options = {
  /** Called when a page has been filled, before it is left. */
  readonly onPage?: (done: PageDone) => Promise<void> | void;
  /** Called when one question has been answered. */
  readonly onQuestion?: (question: string) => void;
};

/**
 * Fills the form from the page that is shown to the end of what the person may fill. Parts of other people are passed by.
 * @throws when an answer belongs to a question that was never shown
 */
export async function fillForm(
  hands: Hands,
  toolkit: Toolkit,
  given: ReadAnswers,
  { onPage, onQuestion }: Options = {},
): Promise<void> {
  const { page } = hands;
  const done = new Set<string>();
  for (;;) {
    const here: string[] = [];
    const open = (await page.locator('#q .lock-line').count()) === 0;
    const section = questionById(toolkit, (await shown(page))[0] ?? '')?.section.id ?? '';
    if (open && given.sectionsLeftOut.includes(section)) {
      await leaveOut(hands, toolkit, section);
      continue;
    }
    // A question may appear when the one before it is answered, so the page is read anew each time.
    for (;;) {
      const id = open ? (await shown(page)).find((one) => !done.has(one)) : undefined;
      if (id === undefined) {
        const missing = Object.keys(given.answers).filter(
          (one) => !done.has(one) && questionById(toolkit, one)?.section.id === 'about',
        );
        if (open && section === 'about' && (await appears(page, missing))) continue;
        break;
      }
      done.add(id);
      const question = questionById(toolkit, id)?.question;
      const answer = given.answers[id];
      if (question === undefined) throw new Error(`The form has no question ${id}`);
      if (answer === undefined && question.answer.kind !== 'actions') continue;
      await fillQuestion(hands, question, answer ?? emptyAnswer, actionsIn(question, toolkit, given.actions));
      here.push(id);
      onQuestion?.(id);
    }
    if (open) await onPage?.({ questions: here, title: await titleOf(page) });
    if (!(await nextPage(hands))) break;
  }
  const missed = Object.keys(given.answers).filter((id) => !done.has(id));
  if (missed.length > 0)
    throw new Error(`These questions were never shown, so they have no answer: ${missed.join(', ')}`);
}
