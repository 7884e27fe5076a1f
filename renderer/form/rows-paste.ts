/** Rows copied from a spreadsheet, read into the columns of a table. */
import { cellsAsText, spreadsheetCells } from '../../shared/text/spreadsheet-text.ts';
import { looksLikeList, typedText } from '../../shared/text/typed-text.ts';
import type { Column } from '../../shared/toolkit/question.ts';
import type { LeftOver } from '../stores/left-over.ts';
import { counted } from '../../shared/dates/index.ts';
import { readDate } from '../ui/date-text.ts';

export type PastedRow = Readonly<Record<string, string>>;
export type Pasted = {
  readonly rows: readonly PastedRow[];
  /** How many cells could not be read as their column asks; they stayed empty and are in `leftOver`. */
  readonly unread: number;
  /** What had no place: said in sentences, and as text that can be copied again. */
  readonly leftOver: LeftOver | null;
};

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

/** Whether pasted text is rows of a spreadsheet rather than words (or a list) for one box. */
export const looksLikeRows = (text: string): boolean =>
  text.includes('\t') && !looksLikeList(typedText(text));

/** How much of a paste a table takes. */
export type Room = {
  /** Rows that may still be added, and whether the row pasted into is filled first. */
  readonly rows: number;
};

/**
 * Puts pasted cells into rows, beginning at a column. A first row that repeats the column titles is left out. Nothing is lost: what has
 * no place (cells that cannot be read, columns and rows too many) is counted, said where, and given back to be copied.
 */
export function placeRows(
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  first: number,
  today: string,
  room: Room,
): Pasted {
  const titles = columns.slice(first).map((c) => c.title.toLowerCase());
  const isHead =
    cells.length > 0 && (cells[0] ?? []).every((cell, at) => cell.trim().toLowerCase() === titles[at]);
  const filled = (isHead ? cells.slice(1) : cells).filter((row) => row.some((cell) => cell.trim() !== ''));
  const [taken, over] = [filled.slice(0, room.rows), filled.slice(room.rows)];
  const unread: string[] = [];
  const back: string[][] = [];
  let surplus = 0;
  const rows = taken.map((row, n) => {
    const lost: string[] = [];
    const read = row.flatMap((raw, at) => {
      const column = columns[first + at];
      if (column === undefined) {
        if (raw.trim() !== '') {
          surplus += 1;
          lost.push(raw.trim());
        }
        return [];
      }
      const text = cellText(column, typedText(raw), today);
      if (text === null) {
        unread.push(`row ${n + 1}, ${column.title}`);
        lost.push(raw.trim());
      }
      return [[column.id, text ?? ''] as const];
    });
    if (lost.length > 0) back.push(lost);
    return Object.fromEntries(read);
  });
  const mostNamed = 5;
  const named = unread.slice(0, mostNamed).join('; ') + (unread.length > mostNamed ? '; and others' : '');
  const lines = [
    unread.length === 0 ? '' : `${counted(unread.length, 'cell')} could not be read and stayed empty.`,
    surplus === 0 ? '' : `${counted(surplus, 'cell')} had no column here.`,
    over.length === 0 ? '' : `${counted(over.length, 'row')} did not fit: this table is full.`,
  ].filter((line) => line !== '');
  const where = named === '' ? '' : `Not read: ${named}.`;
  const leftOver = lines.length === 0 ? null : { lines, where, text: cellsAsText([...back, ...over]) };
  return { rows, unread: unread.length, leftOver };
}

/** Reads pasted text (tab-separated, quoted as spreadsheets do) into rows. */
export const readRows = (
  text: string,
  columns: readonly Column[],
  first: number,
  today: string,
  room: Room = { rows: Infinity },
): Pasted => placeRows(spreadsheetCells(text), columns, first, today, room);
