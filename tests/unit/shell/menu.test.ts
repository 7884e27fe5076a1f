/** The native menu holds every command that has a menu, once, with its key; locked, only what works locked. */
import { expect, test, vi } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { commands, type CommandId } from '../../../shared/commands.ts';

vi.mock('electron', () => ({ Menu: {} }));
const { menuTemplate } = await import('../../../electron/menu.ts');

const flat = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

const made = (
  isUnlocked: boolean,
  keys: Record<string, string> = {},
  platform: 'linux' | 'darwin' = 'linux',
) => {
  const ran: CommandId[] = [];
  const template = menuTemplate({ platform, isUnlocked, keys, run: (id) => ran.push(id) });
  const items = flat(template);
  return { ran, items, item: (id: string) => items.find((one) => one.id === id) };
};

test('every command with a menu stands there once', () => {
  const { items } = made(true);
  const ids = items.flatMap(({ id }) => (id !== undefined && id.includes('.') ? [id] : []));
  const wanted = commands.flatMap(({ id, menu }) => (menu === null ? [] : [id]));
  expect(ids.toSorted()).toEqual([...wanted].toSorted());
});

test('choosing an entry runs its command', () => {
  const { item, ran } = made(true);
  const click = item('vault.lock')?.click as (() => void) | undefined;
  click?.();
  expect(ran).toEqual(['vault.lock']);
});

test('locked, only lock, quit, help, zoom, panes and files from outside work', () => {
  const { items } = made(false);
  const works = items.flatMap(({ id, enabled }) => (enabled === true && id !== undefined ? [id] : []));
  expect(works).toContain('vault.lock-and-hide');
  expect(works).toContain('app.quit');
  expect(works).toContain('file.open');
  expect(works).not.toContain('audit.new');
  expect(works).not.toContain('settings.open');
  expect(works).not.toContain('risk.open');
});

test('a key of the person stands in place of the default one; an empty one leaves none', () => {
  const { item } = made(true, { 'find.here': 'Ctrl+Shift+J', 'find.next': '' });
  expect(item('find.here')?.accelerator).toBe('Control+Shift+J');
  expect(item('find.next')?.accelerator).toBeUndefined();
  expect(item('vault.lock')?.accelerator).toBe('Control+L');
});

test('there is no reload and no developer tool', () => {
  for (const platform of ['linux', 'darwin'] as const) {
    const roles = made(true, {}, platform).items.flatMap(({ role }) => (role === undefined ? [] : [role]));
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('forceReload');
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('viewMenu');
  }
});

// It once needed Shift, and the number pad did nothing.
test('zooming in needs no Shift on a UK keyboard, and the number pad zooms too', () => {
  const { items } = made(true);
  const keysOf = (role: string) =>
    items
      .filter((item) => item.role === role)
      .map(({ accelerator, visible }) => [accelerator, visible ?? true]);
  expect(keysOf('zoomIn')).toEqual([
    ['Control+Plus', true],
    ['CommandOrControl+=', false],
    ['CommandOrControl+numadd', false],
  ]);
  expect(keysOf('zoomOut')).toContainEqual(['CommandOrControl+numsub', false]);
  expect(keysOf('resetZoom')).toContainEqual(['CommandOrControl+num0', false]);
});
