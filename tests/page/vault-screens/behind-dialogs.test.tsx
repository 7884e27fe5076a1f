// @vitest-environment jsdom
/** While a dialog stands open, neither a key nor the menu works on what lies behind it; locking, zooming and a risk record stay. */
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { commands, type Command, type CommandId } from '../../../shared/commands.ts';
import { startKeyLayer, worksNow } from '../../../renderer/keys/key-layer.ts';
import { register } from '../../../renderer/stores/commands.ts';
import { openPage } from './page.tsx';

const ended: (() => void)[] = [];
afterEach(() => {
  for (const end of ended.splice(0)) end();
  cleanup();
  document.body.replaceChildren();
});

function openDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
/** Listens to a command and tells how often it was carried out. */
function heard(id: CommandId) {
  const handler = vi.fn<() => void>();
  ended.push(register(id, handler));
  return handler;
}

const stay = ['vault.lock', 'vault.lock-and-hide', 'zoom.in', 'zoom.out', 'zoom.reset', 'risk.open'];

test('behind an open dialog only locking, zooming and a risk record work', () => {
  const dialog = openDialog();
  expect(
    commands
      .map(({ id }) => id)
      .filter(worksNow)
      .toSorted(),
  ).toEqual(stay.toSorted());
  dialog.remove();
  expect(commands.map(({ id }) => id).every(worksNow)).toBe(true);
});

test('a key does nothing behind an open dialog, and works again once it is closed', () => {
  ended.push(startKeyLayer());
  const [made, locked] = [heard('audit.new'), heard('vault.lock')];
  const press = (key: string) => fireEvent.keyDown(document.body, { key, ctrlKey: true });
  const dialog = openDialog();
  press('n');
  press('l');
  expect(made).not.toHaveBeenCalled();
  expect(locked).toHaveBeenCalledOnce();
  dialog.close();
  press('n');
  expect(made).toHaveBeenCalledOnce();
});

test('no command of the menu acts behind an open dialog but those that stay', async () => {
  const page = openPage();
  await screen.findAllByRole('heading');
  const inMenu = (commands as readonly Command[])
    .filter(({ menu }) => menu !== null)
    .map(({ id }) => id as CommandId);
  const handlers = inMenu.map((id) => [id, heard(id)] as const);
  const chosen = async (ids: readonly CommandId[]): Promise<string[]> => {
    for (const command of ids) page.tell({ kind: 'command', command });
    await new Promise((resolve) => setTimeout(resolve));
    return handlers.filter(([, handler]) => handler.mock.calls.length > 0).map(([id]) => id);
  };
  const dialog = openDialog();
  expect((await chosen(inMenu)).toSorted()).toEqual(stay.toSorted());
  dialog.close();
  expect(await chosen(['audit.new'])).toContain('audit.new');
});
