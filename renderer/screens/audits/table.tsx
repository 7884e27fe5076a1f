/**
 * The list as a table of which only the rows on the screen exist (10,000 of them stay quick). Row and column counts are
 * told to screen readers. Up, Down, Home, End and the page keys move from row to row; Enter opens.
 */
import { useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import { useRowKeys, type Rows } from '../../frames/row-keys.ts';
import { useMedia } from '../../ui/use-media.ts';
import { Icon } from '../../ui/icon.tsx';
import type { SortKey } from '../../working-copy/list.ts';
import { columns } from './columns.tsx';
import { sortBy, useListState } from './list-state.ts';
import { Row } from './row.tsx';
import { useSearch, type Hit } from '../../stores/search.ts';
import { useRowsAt } from './use-rows.ts';

type Props = { ids: readonly string[]; hits: ReadonlyMap<string, readonly Hit[]> };

const noHits: readonly Hit[] = [];
const rowHeight = 38;
const hitHeight = 24;

const Head = ({ head, sort, className }: { head: string; sort: SortKey; className?: string | undefined }) => {
  const { by, descending } = useListState((state) => state.order);
  const sorted = by === sort;
  return (
    <span
      role="columnheader"
      className={/^(num|a-due)/.test(className ?? '') ? className : undefined}
      aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" className={sorted ? 'sort' : 'sort sort-off'} onClick={() => sortBy(sort)}>
        {head}
        {sorted ? <Icon name={descending ? 'chevron-down' : 'chevron-up'} /> : null}
      </button>
    </span>
  );
};

function Body({ ids, rows, offset, hits }: Props & { rows: Rows; offset: number }) {
  const body = useRef<HTMLDivElement>(null);
  const marked = useListState((state) => state.row);
  const text = useSearch((state) => state.found);
  const items = rows.getVirtualItems();
  const data = useRowsAt(ids, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  const [today] = useState(() => new Date());
  const byKey = useRowKeys(rows, ids.length, body);
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
      {items.map((item) => {
        const id = ids[item.index] ?? '';
        return (
          <Row
            key={id}
            row={data.get(id)}
            index={item.index}
            marked={marked === id}
            hits={hits.get(id) ?? noHits}
            text={text}
            today={today}
            style={{ transform: `translateY(${item.start - offset}px)` }}
            measure={rows.measureElement}
          />
        );
      })}
    </div>
  );
}

function HeadRow({ searching }: { searching: boolean }) {
  return (
    <div role="rowgroup" className="a-head">
      <div role="row" aria-rowindex={1} className="a-row">
        <Head head="Audit" sort="reference" />
        {columns.map((column) => (
          <Head key={column.head} head={column.head} sort={column.sort} className={column.className} />
        ))}
        {searching ? (
          <span role="columnheader" className="vh">
            Places found
          </span>
        ) : null}
      </div>
    </div>
  );
}

const sizer =
  ({ ids, hits }: Props) =>
  (index: number): number => {
    const places = Math.min(5, hits.get(ids[index] ?? '')?.length ?? 0);
    return rowHeight + places * hitHeight + (places > 0 ? 6 : 0);
  };

/** One scroll for the list, in a wide window. */
function PaneTable({ ids, hits }: Props) {
  const pane = useRef<HTMLDivElement>(null);
  // Its functions are called anew with every drawing, never kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer<HTMLDivElement, HTMLElement>({
    count: ids.length,
    getScrollElement: () => pane.current,
    estimateSize: sizer({ ids, hits }),
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    scrollPaddingStart: 36,
  });
  return (
    <div className="a-scroll" ref={pane} data-scroll="list">
      <div role="table" aria-label="Audits" aria-rowcount={ids.length + 1} className="a-table">
        <HeadRow searching={hits.size > 0} />
        <Body ids={ids} hits={hits} rows={virtual} offset={0} />
      </div>
    </div>
  );
}

/** One scroll for the page, in a narrow window. */
function PageTable({ ids, hits }: Props) {
  const table = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  useEffect(() => {
    setMargin((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  // Its functions are called anew with every drawing, never kept.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useWindowVirtualizer<HTMLElement>({
    count: ids.length,
    estimateSize: sizer({ ids, hits }),
    getItemKey: (index) => ids[index] ?? index,
    overscan: 8,
    scrollMargin: margin,
  });
  return (
    <div role="table" aria-label="Audits" aria-rowcount={ids.length + 1} className="a-table" ref={table}>
      <HeadRow searching={hits.size > 0} />
      <Body ids={ids} hits={hits} rows={virtual} offset={margin} />
    </div>
  );
}

export function AuditTable(props: Props) {
  const narrow = useMedia('(max-width: 1023px)');
  return narrow ? <PageTable {...props} /> : <PaneTable {...props} />;
}
