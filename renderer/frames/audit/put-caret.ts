/** Puts the caret into a field of the open audit, going to its page first and waiting until the box is there. */
import { caretNow, domId, focusField, type Caret } from '../../form/field.ts';
import { markFound } from '../../form/found.tsx';
import { goToPlace, placeOfField } from './go-to.ts';

const tries = 40;

/** Tries on every frame until the box is on the screen; gives up quietly after two thirds of a second. */
export function focusWhenThere(field: string, caret?: Caret): void {
  let left = tries;
  const attempt = (): void => {
    left -= 1;
    if (focusField(field, caret) || left <= 0) return;
    requestAnimationFrame(attempt);
  };
  attempt();
}

/** The find line has the focus: hits are shown, and the focus stays where the person types. */
export const findHasFocus = (): boolean => document.activeElement?.id === 'find-here';

/** Shows a place in a text box without taking the focus: what is typed next still goes to the find line. */
export function showHit(field: string, caret: Caret): void {
  goToPlace(placeOfField(field));
  markFound({ field, ...caret });
  let left = tries;
  const attempt = (): void => {
    left -= 1;
    const box = document.getElementById(domId(field));
    if (box === null) {
      if (left > 0) requestAnimationFrame(attempt);
      return;
    }
    if (box instanceof HTMLTextAreaElement) box.setSelectionRange(caret.start, caret.end);
    box.scrollIntoView?.({ block: 'center' });
  };
  setTimeout(attempt, 0);
}

/** Goes to the page of a field and puts the caret (or a selection) into it. */
export function putCaret(field: string, caret?: Caret): void {
  if (caretNow()?.field !== field) goToPlace(placeOfField(field));
  setTimeout(() => focusWhenThere(field, caret), 0);
}
