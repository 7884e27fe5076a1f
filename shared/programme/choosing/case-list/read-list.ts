/**
 * Reads a case list that was pasted as a table or comes as comma-separated values (programme.md 7.4). Nothing is thrown away in silence:
 * a row without a reference, a cell that cannot be read and a column nobody knows are counted, said where, and given back to be copied.
 */
import { counted } from '../../../dates/index.ts';
import { readDate } from '../../../dates/read-date.ts';
import { limits } from '../../../limits.ts';
import { foldedText } from '../../../text/fold.ts';
import { cellsAsText, tableCells } from '../../../text/spreadsheet-text.ts';
import { typedText } from '../../../text/typed-text.ts';
import { caseColumns, CaseRow, type CaseColumn } from './row.ts';

export type ReadList = {
  readonly rows: readonly CaseRow[];
  /** The columns that were found, in the order of the list; null for one that nobody knows. */
  readonly columns: readonly (CaseColumn | null)[];
  readonly hasHead: boolean;
  /** What had no place: in sentences, where, and as text to be copied; null where everything was read. */
  readonly leftOver: {
    readonly lines: readonly string[];
    readonly where: string;
    readonly text: string;
  } | null;
};

const plain = (cell: string): string =>
  foldedText(cell)
    .replaceAll(/['’().:*]/g, '')
    .replaceAll(/[_-]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();

const columnOf = (cell: string): CaseColumn | null =>
  caseColumns.find(({ title, alike }) => plain(title) === plain(cell) || alike.includes(plain(cell)))?.id ??
  null;

/** The columns of a head: where two cells mean one column, the first has it. */
const columnsOf = (head: readonly string[]): (CaseColumn | null)[] => {
  const found = head.map(columnOf);
  return found.map((id, at) => (id !== null && found.indexOf(id) === at ? id : null));
};

const mostNamed = 5;
const named = (places: readonly string[]): string =>
  places.slice(0, mostNamed).join('; ') + (places.length > mostNamed ? '; and others' : '');

const empty = {
  ref: '',
  team: '',
  role: '',
  type: '',
  opened: '',
  closed: '',
  lastAudited: '',
  lastAuditedBy: '',
  tookPart: '',
};

/** What a cell says in its column; null where it cannot be read or is too long. */
function valueOf(id: CaseColumn, text: string, today: string): string | null {
  const column = caseColumns.find((one) => one.id === id);
  if (column?.isDate === true && text !== '') {
    // Where the list says only that a case is closed, it does not say when: that is told by the check, not made up.
    const read = readDate(text, today);
    return read.read ? read.iso : null;
  }
  return CaseRow.shape[id].safeParse(text).success || text === '' ? text : null;
}

/**
 * Takes the text and today as an ISO day. A first row that holds a word for the reference is the head and says which column is which;
 * without a head the columns stand in the order of `caseColumns`. Gives the rows that have a reference, and what had no place.
 */
export function readCaseList(text: string, today: string): ReadList {
  const cells = tableCells(text)
    .map((row) => row.map((cell) => typedText(cell).replaceAll(/\s+/g, ' ').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  const head = columnsOf(cells[0] ?? []);
  const hasHead = head.includes('ref');
  const columns = hasHead ? head : (cells[0] ?? []).map((_, at) => caseColumns[at]?.id ?? null);
  const [rows, back]: [CaseRow[], string[][]] = [[], []];
  const unread: string[] = [];
  const unknown = new Set<string>();
  let [withoutRef, surplus, over] = [0, 0, 0];
  for (const [n, row] of cells.slice(hasHead ? 1 : 0).entries()) {
    const values: Record<CaseColumn, string> = { ...empty };
    const lost: string[] = [];
    const wrong: string[] = [];
    for (const [at, cell] of row.entries()) {
      const id = columns[at] ?? null;
      if (cell === '') continue;
      if (id === null) {
        surplus += 1;
        unknown.add(hasHead ? (cells[0]?.[at] ?? '') : `column ${at + 1}`);
        lost.push(cell);
        continue;
      }
      const value = valueOf(id, cell, today);
      if (value !== null) values[id] = value;
      else {
        wrong.push(`row ${n + 1}, ${caseColumns.find((one) => one.id === id)?.title ?? ''}`);
        lost.push(cell);
      }
    }
    const read = CaseRow.safeParse({ row: rows.length + 1, ...values });
    if (read.success) {
      rows.push(read.data);
      unread.push(...wrong);
      if (lost.length > 0) back.push([read.data.ref, ...lost]);
    } else {
      if (rows.length >= limits.caseList.rows) over += 1;
      else withoutRef += 1;
      back.push([...row]);
    }
  }
  const lines = [
    withoutRef === 0 ? '' : `${counted(withoutRef, 'row')} without a case reference had no place.`,
    unread.length === 0 ? '' : `${counted(unread.length, 'cell')} could not be read and stayed empty.`,
    surplus === 0
      ? ''
      : `${counted(surplus, 'cell')} had no column here: ${named([...unknown].map((one) => (one === '' ? 'a column without a name' : one)))}.`,
    over === 0
      ? ''
      : `${counted(over, 'row')} did not fit: a list takes ${counted(limits.caseList.rows, 'row')}.`,
  ].filter((line) => line !== '');
  return {
    rows,
    columns,
    hasHead,
    leftOver:
      lines.length === 0
        ? null
        : {
            lines,
            where: unread.length === 0 ? '' : `Not read: ${named(unread)}.`,
            text: cellsAsText(back),
          },
  };
}
