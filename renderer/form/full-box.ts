/**
 * Says that a box is full when a key is pressed that it does not take any more, so that nobody types on in the belief that it stands.
 * It is no part of the page's tree: one line for whichever box it is, beside it, gone with the next thing that happens there.
 */
import { counted } from '../../shared/dates/index.ts';

type Box = HTMLTextAreaElement | HTMLInputElement;

let line: HTMLElement | null = null;

function lineIn(holder: Element): HTMLElement {
  if (line?.isConnected !== true || line.parentElement !== holder) {
    line?.remove();
    line = document.createElement('div');
    line.className = 'box-full';
    line.setAttribute('role', 'status');
    // In the top layer, so that no dialog lies over it.
    line.setAttribute('popover', 'manual');
    holder.append(line);
  }
  return line;
}

/** Says beside a box that it takes no more. */
export function tellFull(box: Box): void {
  const shown = lineIn(box.closest('dialog') ?? document.body);
  const { left, bottom } = box.getBoundingClientRect();
  shown.style.setProperty('left', `${left}px`);
  shown.style.setProperty('top', `${bottom}px`);
  shown.textContent = `This box is full: it takes ${counted(box.maxLength, 'character')}. What you type now is not taken.`;
  if (typeof shown.showPopover === 'function' && !shown.matches(':popover-open')) shown.showPopover();
}

/** Takes the line away; nothing where there is none. */
export function forgetFull(): void {
  line?.remove();
  line = null;
}
