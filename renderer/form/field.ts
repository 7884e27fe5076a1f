/**
 * Names of boxes, and putting the caret into one. A field is "question/box", for rows "question/row/rowId/column";
 * the control carries it in `data-field`. Problems, undo, search hits and the place kept at lock all speak this name.
 */
import type { Place } from '../../shared/toolkit/problem.ts';

export const fieldName = (question: string, box: string): string => `${question}/${box}`;
export const rowField = (question: string, row: string, column: string): string =>
  `${question}/row/${row}/${column}`;

/** The question a field belongs to: "3i" of "3i/rationale". */
export const questionOfField = (field: string): string => field.split('/')[0] ?? '';

/** The field a problem's place means. */
export function fieldOfPlace(place: Place): string {
  if (place.row !== undefined) return rowField(place.question, place.row, place.column ?? '');
  return fieldName(place.question, place.field ?? '');
}

/** An element id for a field; ids may hold neither slashes nor dots to be easy in selectors. */
export const domId = (field: string): string => `f-${field.replaceAll(/[^A-Za-z0-9-]/g, '_')}`;

function elementOf(field: string): HTMLElement | null {
  const exact = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  if (exact !== null) return exact;
  const [question, box, row] = field.split('/');
  const begins =
    box === 'row' && row !== undefined ? `${question}/row/${row}/` : box ? `${question}/${box}` : '';
  if (begins !== '') {
    const near = document.querySelector<HTMLElement>(`[data-field^="${CSS.escape(begins)}"]`);
    if (near !== null) return near;
  }
  return document.querySelector<HTMLElement>(`[data-question="${CSS.escape(question ?? '')}"]`);
}

/** The control itself, or the first (or chosen) control of a group such as the scale. */
function controlOf(element: HTMLElement): HTMLElement {
  if (element.matches('fieldset, [role=group], section, div')) {
    const inside =
      element.querySelector<HTMLElement>('input:checked') ??
      element.querySelector<HTMLElement>('input, textarea, select, button, [tabindex]');
    return inside ?? element;
  }
  return element;
}

export type Caret = { readonly start: number; readonly end: number };

/**
 * Puts the focus, and where it is text the caret, into a field that is on the screen.
 * Gives false when it is not there (another page, or hidden by a condition).
 */
export function focusField(field: string, caret?: Caret): boolean {
  const element = elementOf(field);
  if (element === null) return false;
  const control = element.dataset['question'] === undefined ? controlOf(element) : element;
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
  if (caret !== undefined && control instanceof HTMLTextAreaElement) {
    control.setSelectionRange(caret.start, caret.end);
  }
  return document.activeElement === control;
}

/** Where the caret is now, for the place kept at lock. Null outside the form. */
export function caretNow(): { field: string; start: number; end: number } | null {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement)) return null;
  const field = active.closest<HTMLElement>('[data-field]')?.dataset['field'];
  if (field === undefined) return null;
  const text = active instanceof HTMLTextAreaElement;
  return { field, start: text ? active.selectionStart : 0, end: text ? active.selectionEnd : 0 };
}

/** The id of a question's heading: what its boxes are labelled by where they have no label of their own. */
export const headingId = (question: string): string => `h-${question.replaceAll(/[^A-Za-z0-9-]/g, '_')}`;
