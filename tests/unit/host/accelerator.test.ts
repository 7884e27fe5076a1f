/** Accelerators of the menu against the keys a page reports. */
import { describe, expect, test } from 'vitest';
import { matchesAccelerator, parseAccelerator } from '../../../tools/host/electron/accelerator.ts';

const held = (keys = ''): { ctrl: boolean; meta: boolean; shift: boolean; alt: boolean } => ({
  ctrl: keys.includes('c'),
  meta: keys.includes('m'),
  shift: keys.includes('s'),
  alt: keys.includes('a'),
});

describe('accelerators', () => {
  test('CmdOrCtrl is the command key on a Mac and the control key elsewhere', () => {
    expect(parseAccelerator('CmdOrCtrl+L', 'darwin')).toMatchObject({ meta: true, ctrl: false, key: 'l' });
    expect(parseAccelerator('CommandOrControl+L', 'linux')).toMatchObject({
      meta: false,
      ctrl: true,
      key: 'l',
    });
  });

  test.each([
    ['Ctrl+L', 'l', 'KeyL', 'c', true],
    ['Ctrl+L', 'L', 'KeyL', 'c', true],
    ['Ctrl+L', 'l', 'KeyL', 'cs', false],
    ['Ctrl+L', 'l', 'KeyL', '', false],
    ['Ctrl+Shift+L', 'L', 'KeyL', 'cs', true],
    ['F1', 'F1', 'F1', '', true],
    ['F1', 'F1', 'F1', 's', false],
    ['Ctrl+Plus', '+', 'Equal', 'cs', true],
    ['Ctrl++', '+', 'NumpadAdd', 'c', true],
    ['Ctrl+,', ',', 'Comma', 'c', true],
    ['Alt+Left', 'ArrowLeft', 'ArrowLeft', 'a', true],
    ['Alt+1', '¡', 'Digit1', 'a', true],
    ['Ctrl+Enter', 'Enter', 'Enter', 'c', true],
    ['Ctrl+Return', 'Enter', 'NumpadEnter', 'c', true],
  ])('%s with the key %s (%s) and %s held: %s', (text, key, code, keys, expected) => {
    expect(matchesAccelerator(text, key, code, held(keys))).toBe(expected);
  });
});
