/** The stand-in's menu behaves as Electron's where the program relies on it. */
import { describe, expect, test } from 'vitest';
import { hooks } from '../../../tools/host/electron/hooks.ts';
import { Menu } from '../../../tools/host/electron/menu.ts';

const held = { ctrl: true, meta: false, shift: false, alt: false };

describe('the menu', () => {
  test('finds items by id below other menus, and a disabled one does nothing', () => {
    const clicks: string[] = [];
    const menu = Menu.buildFromTemplate([
      { label: 'File', submenu: [{ id: 'lock', label: 'Lock', click: () => clicks.push('lock') }] },
      { id: 'off', label: 'Off', enabled: false, click: () => clicks.push('off') },
    ]);
    menu.getMenuItemById('lock')?.click();
    menu.getMenuItemById('off')?.click();
    expect(clicks).toEqual(['lock']);
    expect(menu.getMenuItemById('nothing')).toBeNull();
  });

  test('a key reaches the item of the menu that is set now, and none when none is set', () => {
    const clicks: string[] = [];
    const withItem = (name: string) =>
      Menu.buildFromTemplate([{ label: name, accelerator: 'Ctrl+K', click: () => clicks.push(name) }]);
    Menu.setApplicationMenu(withItem('old'));
    Menu.setApplicationMenu(withItem('new'));
    hooks.key?.('k', 'KeyK', held);
    hooks.key?.('j', 'KeyJ', held);
    Menu.setApplicationMenu(null);
    hooks.key?.('k', 'KeyK', held);
    expect(clicks).toEqual(['new']);
  });

  test('a checkbox changes with each click', () => {
    const menu = Menu.buildFromTemplate([{ id: 'box', label: 'Box', type: 'checkbox', checked: true }]);
    const box = menu.getMenuItemById('box');
    box?.click();
    expect(box?.checked).toBe(false);
    box?.click();
    expect(box?.checked).toBe(true);
  });
});
