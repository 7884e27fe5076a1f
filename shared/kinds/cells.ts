/** The cells of a table in words: on screen short, in print in full. */
import { isUnreadCell, unreadWords } from '../audit/unread.ts';
import { withWeekday } from '../dates/index.ts';
import { longDate, ragWord } from '../report/words.ts';
import type { Column } from '../toolkit/question-parts.ts';
import { yesNoWord } from './say.ts';

const ragChoices = [
  { id: 'red', label: 'Red' },
  { id: 'amber', label: 'Amber' },
  { id: 'green', label: 'Green' },
];
const yesNoChoices = [
  { id: 'yes', label: yesNoWord.yes },
  { id: 'no', label: yesNoWord.no },
];

type Kind = Pick<Column, 'kind' | 'choices'>;

/** The choices of a column of choices; empty for columns of text. */
export function cellChoices(column: Kind): readonly { readonly id: string; readonly label: string }[] {
  if (column.kind === 'rag') return ragChoices;
  if (column.kind === 'yes-no') return yesNoChoices;
  return column.kind === 'choice' ? (column.choices ?? []) : [];
}

const unread = (column: Kind, value: string): string =>
  unreadWords(value, column.kind === 'number' ? 'number' : 'date');

/** A cell as the screen reads it. */
export function cellWords(column: Kind, value: string): string {
  if (isUnreadCell(column, value)) return unread(column, value);
  if (column.kind === 'date') return withWeekday(value);
  return cellChoices(column).find((choice) => choice.id === value)?.label ?? value;
}

/** A cell as print reads it. */
export function printedCell(column: Kind, value: string): string {
  if (isUnreadCell(column, value)) return unread(column, value);
  if (column.kind === 'date') return value ? longDate(value) : '';
  if (column.kind === 'rag') return ragWord[value] ?? value;
  return cellChoices(column).find((choice) => choice.id === value)?.label ?? value;
}

/** What a cell of a table says in a list of changes: what is not read stands as it was typed. */
export function changedCell(column: Kind, value: string): string {
  if (isUnreadCell(column, value)) return value;
  return column.kind === 'rag' && value === '' ? '' : printedCell(column, value);
}

/** A value for a cell of an answer to begin from. */
export function exampleCell(column: Column): string {
  const chosen = cellChoices(column);
  if (column.kind === 'rag') return 'green';
  if (chosen.length > 0) return chosen[0]?.id ?? '';
  if (column.kind === 'date') return exampleDay(column.lies);
  return column.kind === 'number' ? '2' : 'To be written';
}

/** A day of an answers file on the side of today where it lies. */
export const exampleDay = (lies: Column['lies']): string => (lies === 'future' ? 'today+14' : 'today-30');
