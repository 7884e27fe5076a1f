/**
 * The head of a table that turns into blocks in a small window. The roles are written out because a table whose display
 * is changed by a style loses them in some browsers.
 */
type Props = {
  readonly columns: readonly string[];
  /** What the last column holds, for those who hear it only: its buttons speak for themselves to those who see them. */
  readonly acts?: string;
};

export const TableHead = ({ columns, acts }: Props) => (
  <thead role="rowgroup">
    <tr role="row">
      {columns.map((column) => (
        <th key={column} scope="col" role="columnheader">
          {column}
        </th>
      ))}
      {acts === undefined ? null : (
        <th scope="col" role="columnheader">
          <span className="vh">{acts}</span>
        </th>
      )}
    </tr>
  </thead>
);
