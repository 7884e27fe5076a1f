/** One row of the list: the audit, and under it the places where the words looked for stand. */
import { memo, type CSSProperties } from 'react';
import type { Route } from '../../stores/routes.ts';
import type { AuditRow } from '../../working-copy/status.ts';
import { Link } from '../../frames/link.tsx';
import { columns } from './columns.tsx';
import { Hits } from './hits.tsx';
import { markRow } from './list-state.ts';
import type { Hit } from '../../stores/search.ts';

/** Where a row leads: to the work while there is work, else to what was signed. */
export const routeOf = (row: Pick<AuditRow, 'id' | 'state'>): Route =>
  row.state === 'in-progress' ? { screen: 'audit', audit: row.id } : { screen: 'signed', audit: row.id };

type Props = {
  row: AuditRow | undefined;
  index: number;
  marked: boolean;
  hits: readonly Hit[];
  text: string;
  today: Date;
  style: CSSProperties;
  measure: (element: HTMLElement | null) => void;
};

export const Row = memo(function Row({ row, index, marked, hits, text, today, style, measure }: Props) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      className={marked ? 'a-row is' : 'a-row'}
      style={style}
      ref={measure}
    >
      {row === undefined ? (
        <span role="cell" className="quiet" />
      ) : (
        <>
          <span role="rowheader" className="a-ref">
            <Link
              to={routeOf(row)}
              data-row={index}
              onFocus={() => markRow(row.id)}
              onClick={() => markRow(row.id)}
            >
              {row.reference}
            </Link>
            {row.version > 1 ? <span className="quiet"> version {row.version}</span> : null}
          </span>
          {columns.map((column) => (
            <span key={column.head} role="cell" data-l={column.head} className={column.className}>
              {column.cell(row, today)}
            </span>
          ))}
          {hits.length === 0 ? null : (
            <div role="cell" className="a-hits">
              <Hits hits={hits} text={text} />
            </div>
          )}
        </>
      )}
    </div>
  );
});
