/** Answers one question the way a person does, by the kind of its answer: ticks, then the answer, the reasons, the evidence. */
import type { Action } from '../../../shared/audit/action.ts';
import type { Answer } from '../../../shared/audit/answer.ts';
import type { Question } from '../../../shared/toolkit/question.ts';
import { assertNever } from '../../../shared/result.ts';
import { box, dateIn, tick, typedDate, writeIn } from './fill-box.ts';
import type { Hands } from './mouse-and-keyboard.ts';
import { fillAction, fillRow } from './rows.ts';

async function area(hands: Hands, id: string, boxes: NonNullable<Answer['area']>): Promise<void> {
  for (const name of ['facts', 'analysis', 'link', 'impact'] as const) {
    if (boxes[name] !== '') await writeIn(hands, box(hands.page, id, name), boxes[name]);
  }
  if (boxes.rereadImpact) await tick(hands, box(hands.page, id, 'reread'));
}

/** The main answer. */
async function main(hands: Hands, question: Question, answer: Answer, actions: readonly Action[]) {
  const { page } = hands;
  const { id, answer: kind } = question;
  switch (kind.kind) {
    case 'grade':
    case 'area': {
      if (answer.yesNo !== undefined) await hands.choose(box(page, id, 'yes-no', answer.yesNo));
      if (answer.grade !== undefined) await hands.grade(box(page, id, 'grade', answer.grade));
      for (const [dimension, keys] of Object.entries(answer.matrix ?? {})) {
        for (const key of keys) await tick(hands, box(page, id, `matrix-${dimension}-${key}`));
      }
      if (kind.kind !== 'area' || answer.area === undefined) return;
      await area(hands, id, answer.area);
      for (const action of actions) await fillAction(hands, action);
      if (answer.area.concern !== undefined)
        await hands.choose(box(page, id, 'concern', answer.area.concern));
      return;
    }
    case 'yes-no':
      if (answer.yesNo !== undefined) await hands.choose(box(page, id, 'yes-no', answer.yesNo));
      return;
    case 'choice': {
      if (answer.choice === undefined) return;
      const list = box(page, id, 'answer');
      if ((await list.count()) > 0) await hands.pick(list, answer.choice);
      else await hands.choose(box(page, id, 'answer', answer.choice));
      return;
    }
    case 'choices':
      for (const choice of answer.choices ?? []) await tick(hands, box(page, id, 'answer', choice));
      if (answer.other) await writeIn(hands, box(page, id, 'other'), answer.other);
      return;
    case 'short-text':
    case 'long-text':
      if (answer.text) await writeIn(hands, box(page, id, 'text'), answer.text);
      return;
    case 'date':
      if (answer.date) await dateIn(hands, box(page, id, 'date'), answer.date);
      return;
    case 'date-list':
      for (const date of answer.dates ?? []) {
        await writeIn(hands, box(page, id, 'date'), typedDate(date));
        await hands.press('Enter');
        await page.waitForFunction(
          (id) =>
            document.activeElement?.id === id && (document.activeElement as HTMLInputElement).value === '',
          await box(page, id, 'date').getAttribute('id'),
        );
      }
      if (answer.none === true) await tick(hands, box(page, id, 'none'));
      return;
    case 'number':
      if (typeof answer.number === 'number')
        await writeIn(hands, box(page, id, 'answer'), String(answer.number));
      return;
    case 'table':
      for (const row of answer.rows ?? []) {
        const cells = kind.columns.map((one) => ({
          id: one.id,
          kind: one.kind,
          value: row.cells[one.id] ?? '',
        }));
        await fillRow(hands, id, cells);
      }
      if (answer.none === true) await tick(hands, box(page, id, 'none'));
      return;
    case 'ticks':
      if (answer.none === true) await tick(hands, box(page, id, 'none'));
      return;
    case 'actions':
      if (kind.reply === true) await replies(hands, actions);
      else for (const action of actions) await fillAction(hands, action);
      if (answer.none === true) await tick(hands, box(page, id, 'none'));
      return;
    case 'sign-off': {
      if (answer.signOff === undefined) return;
      const form = page.locator(`form[data-field="${id}/sign-off"]`);
      // Whoever was handed the laptop has said who they are already.
      if ((await form.locator('input').count()) === 0) {
        await hands.choose(form.getByRole('button', { name: 'Sign this off' }));
        return;
      }
      await writeIn(hands, form.locator('input').nth(0), answer.signOff.by);
      await writeIn(hands, form.locator('input').nth(1), answer.signOff.role);
      await hands.press('Enter');
      return;
    }
    default:
      assertNever(kind);
  }
}

/** What became of each action, in their order. */
async function replies(hands: Hands, actions: readonly Action[]): Promise<void> {
  for (const [at, action] of actions.entries()) {
    const item = hands.page.locator('ol.replies > li').nth(at);
    const written = [
      ['reply', action.reply],
      ['doneOn', action.doneOn],
      ['doneEvidence', action.doneEvidence],
    ] as const;
    for (const [column, text] of written) {
      const control = item.locator(`[data-field$="/${column}"]`);
      if (text === '') continue;
      if (column === 'doneOn') await dateIn(hands, control, text);
      else await writeIn(hands, control, text);
    }
  }
}

/** Evidence, line after line: record, date, page, Enter; then the line is closed. */
async function evidence(hands: Hands, question: Question, answer: Answer): Promise<void> {
  const { page } = hands;
  if (answer.evidence.length > 0) {
    await hands.use(page.locator(`[data-add-evidence="${question.id}"]`), 'Control+e');
    const line = page.locator(`[data-field="${question.id}/evidence"] .evid-line`);
    await line.waitFor();
    for (const one of answer.evidence) {
      await writeIn(hands, line.locator('.evid-record input'), one.record);
      await hands.press('Tab');
      if (one.date !== '') await hands.write(typedDate(one.date));
      await hands.press('Tab');
      await hands.write(one.page);
      await hands.press('Enter');
    }
    // The first Escape closes the list of records used before, where it is open; the next one closes the line.
    for (let n = 0; n < 3 && (await line.count()) > 0; n += 1) await hands.press('Escape');
    await line.waitFor({ state: 'detached' });
  }
  if (answer.noEvidence) await tick(hands, box(page, question.id, 'no-evidence'));
}

/** Answers one question that is on the screen. `actions` are those that are written, or replied to, in this question. */
export async function fillQuestion(
  hands: Hands,
  question: Question,
  answer: Answer,
  actions: readonly Action[],
): Promise<void> {
  for (const [list, items] of Object.entries(answer.ticks ?? {})) {
    for (const item of items) await tick(hands, box(hands.page, question.id, `ticks-${list}-${item}`));
  }
  await main(hands, question, answer, actions);
  if (answer.rationale !== '')
    await writeIn(hands, box(hands.page, question.id, 'rationale'), answer.rationale);
  if (question.evidence) await evidence(hands, question, answer);
  if (answer.marked) await tick(hands, hands.page.locator('#later'));
}
