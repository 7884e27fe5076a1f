/**
 * Every paste and every drop into every box: control characters become blanks and line ends, lists keep their points, and what a box does
 * not take is not cut off in silence but said and kept to be copied. A key that a full box does not take is said as well. Boxes with
 * `data-limit` take more than fits and say so themselves.
 */
import { plainLists, typedLine, typedText } from '../../shared/text/typed-text.ts';
import { showLeftOver } from '../stores/left-over.ts';
import { forgetFull, tellFull } from './full-box.ts';
import { counted, figure } from '../../shared/dates/index.ts';

type Box = HTMLTextAreaElement | HTMLInputElement;

const isBox = (target: EventTarget | null): target is Box =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && /^(text|search|)$/.test(target.getAttribute('type') ?? ''));

/** What a box is called on the screen. */
function nameOf(box: Box): string {
  const label = box.getAttribute('aria-label') ?? box.labels?.[0]?.textContent ?? '';
  return label.trim() === '' ? 'this box' : `“${label.trim()}”`;
}

/** Puts text where the caret is, as typing would: undo knows it and the box tells of it. */
function insert(box: Box, text: string): void {
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, text)) return;
  const [from, to] = [box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length];
  const next = box.value.slice(0, from) + text + box.value.slice(to);
  const prototype = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(box, next);
  box.setSelectionRange(from + text.length, from + text.length);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Splits a text at a length, never inside a character. */
function splitAt(text: string, length: number): readonly [string, string] {
  const at = /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length;
  return [text.slice(0, at), text.slice(at)];
}

/** How many characters a box takes where the selection is. */
const roomIn = (box: Box): number =>
  box.maxLength < 0
    ? Infinity
    : Math.max(0, box.maxLength - box.value.length + (box.selectionEnd ?? 0) - (box.selectionStart ?? 0));

/** Puts a text that comes from elsewhere into a box as far as it fits. Gives false where the browser's own way does the same. */
function takeIn(box: Box, raw: string, way: 'pasted' | 'dropped'): boolean {
  const text = box instanceof HTMLTextAreaElement ? plainLists(typedText(raw)) : typedLine(raw.trim());
  const room = roomIn(box);
  if (text === raw.replaceAll('\r\n', '\n') && text.length <= room) return false;
  if (text.length <= room) {
    insert(box, text);
    return true;
  }
  const [fits, over] = splitAt(text, room);
  insert(box, fits);
  showLeftOver({
    lines: [
      `Of what was ${way} into ${nameOf(box)}, ${counted(over.length, 'character')} did not fit: it takes ${figure(box.maxLength)}. The end is kept here to be copied.`,
    ],
    text: over,
  });
  return true;
}

const canTake = (target: EventTarget | null): target is Box =>
  isBox(target) && !target.readOnly && !target.disabled;

function onPaste(event: ClipboardEvent): void {
  const { target: box } = event;
  if (event.defaultPrevented || !canTake(box)) return;
  if (takeIn(box, event.clipboardData?.getData('text/plain') ?? '', 'pasted')) event.preventDefault();
}

/** A drop is taken like a paste, once the caret stands where it was let go; a key into a full box is said. */
function onBeforeInput(event: InputEvent): void {
  const { target: box, inputType } = event;
  forgetFull();
  if (event.defaultPrevented || !canTake(box)) return;
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (inputType === 'insertFromDrop') {
    if (takeIn(box, text, 'dropped')) event.preventDefault();
    return;
  }
  const typed = inputType === 'insertLineBreak' ? '\n' : text;
  const isTyping = inputType === 'insertText' || inputType === 'insertLineBreak';
  if (isTyping && typed.length > roomIn(box)) tellFull(box);
}

/** Starts watching pastes, drops and full boxes; after every handler of the page's own. */
export function watchPastes(): void {
  document.addEventListener('paste', onPaste);
  document.addEventListener('beforeinput', onBeforeInput);
  document.addEventListener('focusout', forgetFull);
}
