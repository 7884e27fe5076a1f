/** The list of actions as a table of which only the rows on the screen exist (3,000 of them stay quick). Enter opens the row. */
import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState, type CSSProperties } from 'react';
import { Link } from '../../frames/link.tsx';
import { useRowKeys, type Rows } from '../../frames/row-keys.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { columns } from './columns.tsx';
import { markRow, sortBy, useActionList } from './list-state.ts';
import type { ActionRow, SortKey } from './select.ts';

const rowHeight = 38;

const Head = ({ head, sort, className }: { head: string; sort: SortKey; className?: string | undefined }) => {
  const { by, descending } = useActionList((state) => state.order);
  const sorted = by === sort;
  return (
    <span
      role="columnheader"
      className={className === 'num' ? className : undefined}
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={sorted ? 'sort' : 'sort sort-off'} onClick={() => sortBy(sort)}>
        {head}
        {sorted ? <Icon name={descending ? 'chevron-down' : 'chevron-up'} /> : null}
      </button>
    </span>
  );
};

type RowProps = {
  readonly row: ActionRow;
  readonly index: number;
  readonly marked: boolean;
  readonly today: Date;
  readonly style: CSSProperties;
  readonly measure: (element: HTMLElement | null) => void;
};

const Row = memo(function Row({ row, index, marked, today, style, measure }: RowProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={marked ? 'a-row act-row is' : 'a-row act-row'}
      style={style}
      ref={measure}
    >
      <span role="rowheader" className="act-what">
        <Link
          to={{ screen: 'action', action: row.id }}
          data-row={index}
          onFocus={() => markRow(row.id)}
          onClick={() => markRow(row.id)}
        >
          {row.line.what === '' ? 'Nothing written' : row.line.what}
        </Link>
      </span>
      {columns.map((column) => (
        <span key={column.head} role="cell" data-l={column.head} className={column.className}>
          {column.cell(row, today)}
        </span>
      ))}
    </div>
  );
});

type BodyProps = { readonly found: readonly ActionRow[]; readonly rows: Rows; readonly offset: number };

function Body({ found, rows, offset }: BodyProps) {
  const body = useRef<HTMLDivElement>(null);
  const marked = useActionList((state) => state.row);
  const [today] = useState(() => new Date());
  const byKey = useRowKeys(rows, found.length, body);
  return (
    // The links in the rows have the focus; this only moves it among them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="rowgroup"
      className="a-body"
      style={{ height: rows.getTotalSize() }}
      ref={body}
      onKeyDown={byKey}
    >
      {rows.getVirtualItems().map((item) => {
        const row = found[item.index];
        return row === undefined ? null : (
          <Row
            key={row.id}
            row={row}
            index={item.index}
            marked={marked === row.id}
            today={today}
            style={{ transform: `translateY(${item.start - offset}px)` }}
            measure={rows.measureElement}
          />
        );
      })}
    </div>
  );
}

const HeadRow = () => (
  <div role="rowgroup" className="a-head">
    <div role="row" aria-rowindex={1} className="a-row act-row">
      <Head head="Action" sort="what" />
      {columns.map(({ head, sort, className }) => (
        <Head key={head} head={head} sort={sort} className={className} />
      ))}
    </div>
  </div>
);

type TableProps = { readonly found: readonly ActionRow[] };

/** One scroll for the list, in a wide window. */
function PaneTable({ found }: TableProps) {
  const pane = useRef<HTMLDivElement>(null);
  // Its functions are called anew with every drawing, never kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: found.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => found[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 36,
  });
  return (
    <div className="a-scroll" ref={pane} data-scroll="actions">
      <div role="table" aria-label="Actions" aria-rowcount={found.length + 1} className="a-table">
        <HeadRow />
        <Body found={found} rows={virtual} offset={0} />
      </div>
    </div>
  );
}

/** One scroll for the page, in a narrow window. */
function PageTable({ found }: TableProps) {
  const table = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    setMargin((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  // Its functions are called anew with every drawing, never kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer<HTMLElement>({
    count: found.length,
    estimateSize: () => rowHeight,
    getItemKey: (index) => found[index]?.id ?? index,
    overscan: 8,
    scrollMargin: margin,
  });
  return (
    <div role="table" aria-label="Actions" aria-rowcount={found.length + 1} className="a-table" ref={table}>
      <HeadRow />
      <Body found={found} rows={virtual} offset={margin} />
    </div>
  );
}

export function ActionTable(props: TableProps) {
  const narrow = useMedia('(max-width: 1023px)');
  return narrow ? <PageTable {...props} /> : <PaneTable {...props} />;
}
