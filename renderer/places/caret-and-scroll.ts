/**
 * Reads where the caret and the scroll positions are, and puts them back: after unlocking, and on the way back from the
 * risk screen. A field takes part by having a stable `id`, a pane by having `data-scroll="name"`.
 */
export type Caret = { field: string; start: number; end: number };

export type Place = { caret: Caret | null; scroll: Record<string, number> };

const canSelect = (element: Element): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && ['text', 'search', 'password'].includes(element.type));

/** The text box that had the focus last: pressing the button Lock takes the focus away from where one was writing. */
let lastBox: Element | null = null;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof Element && target.id !== '' && canSelect(target)) lastBox = target;
});

/** The focused field with its selection, or the text box one came from to a button; null when there is neither. */
export function readCaret(): Caret | null {
  const active = document.activeElement;
  const element = active instanceof HTMLButtonElement && lastBox?.isConnected ? lastBox : active;
  if (element === null || element.id === '' || element === document.body) return null;
  if (!canSelect(element)) return { field: element.id, start: 0, end: 0 };
  return { field: element.id, start: element.selectionStart ?? 0, end: element.selectionEnd ?? 0 };
}

/** How far each named pane is scrolled, in px; "page" is the document. */
export function readScroll(): Record<string, number> {
  const found: Record<string, number> = { page: document.scrollingElement?.scrollTop ?? 0 };
  for (const pane of document.querySelectorAll<HTMLElement>('[data-scroll]'))
    found[(pane.dataset['scroll'] ?? '').slice(0, 60)] = pane.scrollTop;
  return found;
}

export const readPlace = (): Place => ({ caret: readCaret(), scroll: readScroll() });

function putScroll(scroll: Readonly<Record<string, number>>): void {
  const page = document.scrollingElement ?? document.documentElement;
  page.scrollTop = scroll['page'] ?? 0;
  for (const pane of document.querySelectorAll<HTMLElement>('[data-scroll]')) {
    const top = scroll[pane.dataset['scroll'] ?? ''];
    if (top !== undefined) pane.scrollTop = top;
  }
}

function putCaret(caret: Caret): boolean {
  const element = document.getElementById(caret.field);
  if (element === null) return false;
  element.focus({ preventScroll: true });
  if (canSelect(element)) element.setSelectionRange(caret.start, caret.end);
  return true;
}

let waiting: MutationObserver | null = null;

/** Stops waiting for a field that has not come (the person went elsewhere). */
export function leavePlace(): void {
  waiting?.disconnect();
  waiting = null;
}

/**
 * Puts caret and scroll back. When the field is not on the screen yet, it waits until it is, and gives up as soon as
 * the person presses a key or the mouse.
 */
export function putPlace(place: Readonly<Place>): void {
  leavePlace();
  const attempt = (): boolean => {
    if (place.caret !== null && !putCaret(place.caret)) return false;
    putScroll(place.scroll);
    leavePlace();
    return true;
  };
  if (attempt()) return;
  waiting = new MutationObserver(attempt);
  waiting.observe(document.body, { childList: true, subtree: true });
  for (const kind of ['keydown', 'pointerdown'] as const)
    window.addEventListener(kind, leavePlace, { once: true, capture: true });
}
