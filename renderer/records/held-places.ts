/** Refused places in the words of the screens: which box, how much is in it, how much fits. Pure. */
import type { At, RefusedPlace } from '../../shared/records/refused.ts';
import { counted, figure } from '../../shared/dates/index.ts';

const plain = (step: string): string => step.replace(/^#/, '');

/** The field name of a place of an audit, for putting the caret there: "3i/rationale", "actions/row/ID/owner". */
export function fieldOfAt(at: At): string {
  const [top = '', second = '', ...rest] = at;
  if (top === 'answers') {
    const [box = 'answer', row, , column] = rest;
    if (box === 'rows') return `${second}/row/${plain(row ?? '')}/${column ?? ''}`;
    if (box === 'area') return `${second}/${row ?? ''}`;
    return `${second}/${box === 'number' || box === 'choices' || box === 'choice' ? 'answer' : box}`;
  }
  if (second.startsWith('#')) {
    const [column = '', told, box] = rest;
    const inner = told === undefined ? column : `${plain(told)}-${box ?? ''}`;
    return `${top}/row/${plain(second)}/${inner}`;
  }
  return `${top}/${second}`;
}

/** How much is there and how much fits: "2,000 characters, 200 fit". */
export function heldWordsOf({ value, most }: RefusedPlace): string {
  if (most === undefined) return 'this does not fit here';
  if (typeof value === 'string')
    return `${figure(value.length)} characters, and ${figure(most)} fit: ${counted(value.length - most, 'character')} too many`;
  return `more rows than the ${figure(most)} that fit`;
}
