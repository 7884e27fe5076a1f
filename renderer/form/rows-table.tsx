/** A table people fill: add, remove, move up and down, paste rows from a spreadsheet. Everything by keyboard. */
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import type { ClipboardEvent, ComponentType, KeyboardEvent, ReactNode } from 'react';
import type { Column } from '../../shared/toolkit/question.ts';
import { showLeftOver } from '../stores/left-over.ts';
import { useForm, useLock } from './draft-context.tsx';
import { domId, rowField } from './field.ts';
import { RowCell } from './row-cell.tsx';
import { looksLikeRows, placeRows, type PastedRow } from './rows-paste.ts';
import { spreadsheetCells } from '../../shared/text/spreadsheet-text.ts';
import { tableOfHtml } from './html-table.ts';
import { counted } from '../../shared/dates/index.ts';

export type TableRow = { readonly id: string; readonly cells: Readonly<Record<string, string>> };

export type OwnCellProps = { readonly row: string; readonly label: string };

type Props = {
  /** The question (or list) the rows belong to, for their field names. */
  readonly owner: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** What a row is called: "action", "person". */
  readonly rowWord: string;
  readonly addLabel: ReactNode;
  readonly addKeys?: string | undefined;
  readonly onCell: (row: string, column: string, value: string, typing: boolean) => void;
  /** Adds rows after `after` (null: at the end) and gives the id of the first new one. */
  readonly onAdd: (rows: readonly PastedRow[], after: string | null) => string;
  readonly onRemove: (row: string) => void;
  readonly onMove: (row: string, by: 1 | -1) => void;
  /** Columns whose cells have a control of their own, by column id. */
  readonly cells?: Readonly<Record<string, ComponentType<OwnCellProps>>>;
  /** How many rows can still be added. */
  readonly room: number;
  /** How many characters a cell of a column takes. */
  readonly cellLimit: (column: string) => number;
  /** Shown under the first cell of a row: where it was carried forward from. */
  readonly noteOf?: (row: TableRow) => string;
};

/** Many columns with much to write: a row takes two lines, so that words are not squeezed into columns of a few letters. */
const takesTwoLines = (columns: readonly Column[]): boolean =>
  columns.length >= 6 && columns.filter(({ kind }) => kind === 'text' || kind === 'long-text').length >= 3;

const focusLater = (field: string): void => {
  setTimeout(() => document.getElementById(domId(field))?.focus(), 0);
};

export function RowsTable(props: Props) {
  const { owner, columns, rows, rowWord } = props;
  const { say, today } = useForm();
  const locked = useLock();
  const firstColumn = columns[0]?.id ?? '';

  const add = (): void => {
    if (props.room > 0) focusLater(rowField(owner, props.onAdd([{}], null), firstColumn));
    else say(`There is no room for another ${rowWord}.`);
  };

  const remove = (at: number): void => {
    const row = rows[at];
    if (row === undefined) return;
    props.onRemove(row.id);
    say(`Removed ${rowWord} ${at + 1}. Undo brings it back.`);
    const next = rows[at + 1] ?? rows[at - 1];
    if (next === undefined) setTimeout(() => document.getElementById(domId(`${owner}/add-row`))?.focus(), 0);
    else focusLater(rowField(owner, next.id, firstColumn));
  };

  const move = (at: number, by: 1 | -1): void => {
    const row = rows[at];
    if (row === undefined || rows[at + by] === undefined) return;
    props.onMove(row.id, by);
    say(`Now ${rowWord} ${at + by + 1} of ${rows.length}.`);
  };

  function onKeyDown(event: KeyboardEvent, at: number): void {
    if (!event.altKey || event.ctrlKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const field = (event.target as HTMLElement).dataset['field'];
    move(at, event.key === 'ArrowUp' ? -1 : 1);
    if (field !== undefined) focusLater(field);
  }

  function cellOf(column: Column, row: TableRow, at: number): ReactNode {
    const label = `${column.title}, ${rowWord} ${at + 1}`;
    const Own = props.cells?.[column.id];
    if (Own !== undefined) return <Own row={row.id} label={label} />;
    return (
      <RowCell
        column={column}
        field={rowField(owner, row.id, column.id)}
        value={row.cells[column.id] ?? ''}
        label={label}
        limit={props.cellLimit(column.id)}
        onValue={(value, typing) => props.onCell(row.id, column.id, value, typing)}
      />
    );
  }

  function onPaste(event: ClipboardEvent, row: TableRow, column: number): void {
    const text = event.clipboardData.getData('text/plain');
    const table = tableOfHtml(event.clipboardData.getData('text/html'));
    if (table === null ? !looksLikeRows(text) : table.length === 1 && table[0]?.length === 1) return;
    event.preventDefault();
    const empty = Object.values(row.cells).every((cell) => cell === '');
    const room = { rows: Math.max(0, props.room) + (empty ? 1 : 0) };
    const { rows: read, leftOver } = placeRows(table ?? spreadsheetCells(text), columns, column, today, room);
    const [first, ...rest] = read;
    if (empty && first !== undefined) {
      for (const [id, value] of Object.entries(first)) props.onCell(row.id, id, value, false);
      if (rest.length > 0) props.onAdd(rest, row.id);
    } else if (read.length > 0) {
      props.onAdd(read, row.id);
    }
    if (leftOver !== null) showLeftOver(leftOver);
    say([`Pasted ${counted(read.length, 'row')}.`, ...(leftOver?.lines ?? [])].join(' '));
  }

  return (
    <div className="rows-table" data-field={`${owner}/row`}>
      {rows.length === 0 ? null : (
        <table
          className={`acts edit-rows blocks ${takesTwoLines(columns) ? 'two-lines' : ''}`.trim()}
          role="table"
        >
          <caption className="vh">{props.caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th key={column.id} scope="col" role="columnheader" className={`col-${column.kind}`}>
                  {column.title}
                  {column.hint === undefined ? null : <span className="hint col-hint">{column.hint}</span>}
                </th>
              ))}
              {locked === null ? (
                <th scope="col" role="columnheader" className="col-do">
                  <span className="vh">Move or remove</span>
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map((row, at) => {
              const note = props.noteOf?.(row) ?? '';
              return (
                <tr role="row" key={row.id} onKeyDown={(event) => onKeyDown(event, at)}>
                  {columns.map((column, index) => (
                    <td
                      role="cell"
                      className={`cell-${column.kind}`}
                      data-l={column.title}
                      key={column.id}
                      onPaste={(event) => onPaste(event, row, index)}
                    >
                      {cellOf(column, row, at)}
                      {index === 0 && note !== '' ? <span className="tag tag-soft">{note}</span> : null}
                    </td>
                  ))}
                  {locked === null ? (
                    <td role="cell" className="col-do">
                      <button
                        type="button"
                        className="icon-btn"
                        aria-label={`Move ${rowWord} ${at + 1} up`}
                        aria-disabled={at === 0}
                        aria-keyshortcuts="Alt+ArrowUp"
                        onClick={() => move(at, -1)}
                      >
                        <ArrowUp className="i" aria-hidden="true" />
                      </button>
                      <button
                        type="button"
                        className="icon-btn"
                        aria-label={`Move ${rowWord} ${at + 1} down`}
                        aria-disabled={at === rows.length - 1}
                        aria-keyshortcuts="Alt+ArrowDown"
                        onClick={() => move(at, 1)}
                      >
                        <ArrowDown className="i" aria-hidden="true" />
                      </button>
                      <button
                        type="button"
                        className="icon-btn"
                        aria-label={`Remove ${rowWord} ${at + 1}`}
                        onClick={() => remove(at)}
                      >
                        <X className="i" aria-hidden="true" />
                      </button>
                    </td>
                  ) : null}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {locked === null ? (
        <div className="rows-foot">
          <button
            type="button"
            className="btn chip-add"
            id={domId(`${owner}/add-row`)}
            data-add-row={owner}
            aria-keyshortcuts={props.addKeys}
            aria-disabled={props.room <= 0}
            onClick={add}
          >
            <Plus className="i" aria-hidden="true" />
            {props.addLabel}
          </button>
          {rows.length === 0 ? null : (
            <span className="hint">Rows copied from a spreadsheet can be pasted into any box.</span>
          )}
        </div>
      ) : null}
    </div>
  );
}
