/** The words a question is asked in: its own, or those an audit round set in the header. */
import type { Row } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import type { Column, Question } from './question.ts';

const set = (id: string | undefined, answers: Audit['answers']): string =>
  id === undefined ? '' : (answers[id]?.text ?? '').replace(/\s+/g, ' ').trim();

/** The question in full as this audit asks it: the text of the header question in `wordsFrom`, else `ask`. */
export const askOf = (question: Question, audit: Pick<Audit, 'answers'>): string =>
  set(question.wordsFrom, audit.answers) || question.ask;

/** The title of a table column as this audit shows it: the text of the header question in `wordsFrom`, else `title`. */
export const columnTitleOf = (column: Column, audit: Pick<Audit, 'answers'>): string =>
  set(column.wordsFrom, audit.answers) || column.title;

/**
 * The columns this audit has: one whose words the header leaves empty is not asked, unless something stands in it already.
 * Takes the columns, the audit and the rows of the table.
 */
export const columnsAsked = (
  columns: readonly Column[],
  audit: Pick<Audit, 'answers'>,
  rows: readonly Row[],
): readonly Column[] =>
  columns.filter(
    ({ id, wordsFrom }) =>
      wordsFrom === undefined ||
      set(wordsFrom, audit.answers) !== '' ||
      rows.some((row) => (row.cells[id] ?? '').trim() !== ''),
  );
