// @vitest-environment jsdom
/** A paste into any box: what it does not take is said and kept to be copied; nothing between words is taken out. */
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { watchPastes } from '../../../renderer/form/paste-in.ts';
import { leftOverNow, showLeftOver, type LeftOver } from '../../../renderer/stores/left-over.ts';

beforeAll(watchPastes);
beforeEach(() => showLeftOver(null));
afterEach(() => document.body.replaceChildren());

/** Pastes as a window does: where the page leaves it alone, the browser puts the text in. */
function paste(html: string, text: string): { readonly value: string; readonly left: LeftOver | null } {
  document.body.innerHTML = html;
  const box = document.querySelector<HTMLInputElement>('input, textarea');
  if (box === null) throw new Error('no box');
  const event = new Event('paste', { bubbles: true, cancelable: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  box.setSelectionRange(box.value.length, box.value.length);
  if (box.dispatchEvent(event)) box.value += text;
  return { value: box.value, left: leftOverNow() };
}

it('text beyond the limit of a box is said with its number and its box, and given back', () => {
  const { value, left } = paste(
    '<label>Role<input type="text" maxlength="10" value="ab"></label>',
    '0123456789',
  );
  expect(value).toBe('ab01234567');
  expect(left?.lines).toEqual([
    'Of what was pasted into “Role”, 2 characters did not fit: it takes 10. The end is kept here to be copied.',
  ]);
  expect(left?.text).toBe('89');
});

it('a character of two halves is not cut in two', () => {
  const { value, left } = paste('<input type="text" aria-label="Role" maxlength="3">', 'ab👩c');
  expect([value, left?.text]).toEqual(['ab', '👩c']);
});

it('boxes of a record take everything', () => {
  const { value, left } = paste('<textarea data-limit="5"></textarea>', 'more than five');
  expect([value, left]).toEqual(['more than five', null]);
});

it('lists of Word are lines with their points, and one line stays one line', () => {
  expect(paste('<textarea></textarea>', '\uf0b7\tSeen\r\n\uf0b7\tHeard').value).toBe('• Seen\n• Heard');
  expect(paste('<input type="text">', 'mother\u000bfather\r\nson\r\n').value).toBe('mother father son');
});

it('columns keep their tabs', () => {
  expect(paste('<textarea></textarea>', 'a\tb\u000bc\td').value).toBe('a\tb\nc\td');
});

/** What the browser tells before a key or a drop changes a box; gives whether it may go on. */
function before(html: string, inputType: string, data: string): boolean {
  document.body.innerHTML = html;
  const box = document.querySelector<HTMLInputElement>('input, textarea');
  if (box === null) throw new Error('no box');
  box.setSelectionRange(box.value.length, box.value.length);
  return box.dispatchEvent(
    new InputEvent('beforeinput', { bubbles: true, cancelable: true, inputType, data }),
  );
}

it('text dropped into a box is taken like a paste, and its end is kept', () => {
  expect(before('<input aria-label="Role" maxlength="3" value="a">', 'insertFromDrop', 'bcde')).toBe(false);
  expect(document.querySelector('input')?.value).toBe('abc');
  expect(leftOverNow()).toEqual({
    lines: [
      'Of what was dropped into “Role”, 2 characters did not fit: it takes 3. The end is kept here to be copied.',
    ],
    text: 'de',
  });
});

it('a key that a full box does not take is said beside it, and no longer than that', () => {
  const said = () => document.querySelector('.box-full')?.textContent ?? '';
  before('<input maxlength="3" value="ab">', 'insertText', 'c');
  expect(said()).toBe('');
  expect(before('<input maxlength="3" value="abc">', 'insertText', 'd')).toBe(true);
  expect(said()).toBe('This box is full: it takes 3 characters. What you type now is not taken.');
  before('<textarea maxlength="3">abc</textarea>', 'insertLineBreak', '');
  expect(said()).not.toBe('');
  document.querySelector('textarea')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  expect(said()).toBe('');
});
