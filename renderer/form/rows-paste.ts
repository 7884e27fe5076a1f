/** Rows copied from a spreadsheet, read into the columns of a table. */
import Papa from 'papaparse';
import type { Column } from '../../shared/toolkit/question.ts';
import { readDate } from '../ui/date-text.ts';

export type PastedRow = Readonly<Record<string, string>>;
export type Pasted = {
  readonly rows: readonly PastedRow[];
  /** Cells whose text does not fit the column's kind; they were left empty. */
  readonly unread: number;
};

const mostRows = 200;

function cellText(column: Column, raw: string, today: string): string | null {
  const text = raw.trim();
  if (text === '') return '';
  switch (column.kind) {
    case 'date':
      return readDate(text, today);
    case 'yes-no':
      if (/^(y|yes|true|x)$/i.test(text)) return 'yes';
      return /^(n|no|false)$/i.test(text) ? 'no' : null;
    case 'rag': {
      const found = /^(red|amber|green|r|a|g)$/i.exec(text)?.[0][0]?.toLowerCase();
      return found === undefined ? null : ({ r: 'red', a: 'amber', g: 'green' }[found] ?? null);
    }
    case 'choice': {
      const choice = (column.choices ?? []).find(
        (c) => c.label.toLowerCase() === text.toLowerCase() || c.id === text.toLowerCase(),
      );
      return choice?.id ?? null;
    }
    case 'number':
      return /^-?\d+([.,]\d+)?$/.test(text) ? text : null;
    case 'text':
    case 'long-text':
      return text;
    default:
      return text;
  }
}

/** Whether pasted text is rows of a spreadsheet rather than words for one box. */
export const looksLikeRows = (text: string): boolean => text.includes('\t');

/**
 * Reads pasted text (tab-separated, quoted as spreadsheets do) into rows, beginning at a column. A first row that
 * repeats the column titles is left out. Gives at most 200 rows.
 */
export function readRows(text: string, columns: readonly Column[], first: number, today: string): Pasted {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  const titles = columns.slice(first).map((c) => c.title.toLowerCase());
  const isHead = (data[0] ?? []).every((cell, at) => cell.trim().toLowerCase() === titles[at]);
  let unread = 0;
  const rows = (isHead ? data.slice(1) : data).slice(0, mostRows).map((cells) =>
    Object.fromEntries(
      cells.flatMap((raw, at) => {
        const column = columns[first + at];
        if (column === undefined) return [];
        const read = cellText(column, raw, today);
        if (read === null) unread += 1;
        return [[column.id, read ?? '']];
      }),
    ),
  );
  return { rows: rows.filter((row) => Object.values(row).some((cell) => cell !== '')), unread };
}
