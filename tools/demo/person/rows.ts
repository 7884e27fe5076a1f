/** Rows of a table and actions: adds a row by its button, then fills cell after cell. */
import type { Page } from 'playwright-core';
import { actionAbout, type Action } from '../../../shared/audit/action.ts';
import type { Column } from '../../../shared/toolkit/question.ts';
import { domId, rowField } from '../../../renderer/form/field.ts';
import { dateIn, writeIn } from './fill-box.ts';
import type { Hands } from './mouse-and-keyboard.ts';

type Cell = { readonly id: string; readonly kind: Column['kind']; readonly value: string };

const addButton = (page: Page, owner: string) => page.locator(`[data-add-row="${owner}"]`);

/** Adds a row and gives its id: the new row's first cell has the focus. */
async function addRow(hands: Hands, owner: string): Promise<string> {
  const before = await rowIds(hands.page, owner);
  const button = addButton(hands.page, owner);
  if (owner === 'actions') await hands.use(button, 'Control+Shift+T');
  else await hands.choose(button);
  const handle = await hands.page.waitForFunction(
    ([owner, before]) => {
      const field = (document.activeElement as HTMLElement | null)?.dataset['field'] ?? '';
      const [question, list, row] = field.split('/');
      return question === owner && list === 'row' && row !== undefined && !before.includes(row) ? row : null;
    },
    [owner, before] as const,
  );
  return (await handle.jsonValue()) ?? '';
}

const rowIds = (page: Page, owner: string): Promise<string[]> =>
  page.evaluate((owner) => {
    const cells = document.querySelectorAll<HTMLElement>(`[data-field^="${CSS.escape(owner)}/row/"]`);
    return [...new Set([...cells].map((cell) => cell.dataset['field']?.split('/')[2] ?? ''))];
  }, owner);

/** Adds one row and fills its cells, in the order of the columns. */
export async function fillRow(hands: Hands, owner: string, cells: readonly Cell[]): Promise<string> {
  const row = await addRow(hands, owner);
  for (const cell of cells) {
    const control = hands.page.locator(`[id="${domId(rowField(owner, row, cell.id))}"]`);
    if (cell.value === '' || (await control.count()) === 0) continue;
    if ((await control.inputValue()) === cell.value) continue;
    if (cell.kind === 'date') await dateIn(hands, control, cell.value);
    else if ((await control.evaluate((element) => element.tagName)) === 'SELECT')
      await hands.pick(control, cell.value);
    else await writeIn(hands, control, cell.value);
  }
  return row;
}

/** Adds an action with its cells; those that the table does not show (in an area it shows fewer) are left. */
export async function fillAction(hands: Hands, action: Action): Promise<void> {
  const { what, owner, due, measure, rag, level } = action;
  const row = await fillRow(hands, 'actions', [
    { id: 'what', kind: 'long-text', value: what },
    { id: 'owner', kind: 'text', value: owner },
    { id: 'due', kind: 'date', value: due },
    { id: 'measure', kind: 'long-text', value: measure },
    { id: 'rag', kind: 'rag', value: rag },
    { id: 'level', kind: 'choice', value: level },
  ]);
  const from = hands.page.locator(`[id="${domId(rowField('actions', row, 'question'))}"]`);
  const { questions, whole } = actionAbout(action);
  if ((await from.count()) === 0 || (questions.length === 0 && !whole)) return;
  await hands.choose(from);
  const ticks = from.locator('xpath=..');
  for (const about of [...(whole ? ['whole'] : []), ...questions])
    await hands.choose(ticks.locator(`[data-about="${about}"]`));
  await hands.choose(from);
}
