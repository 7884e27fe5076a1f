/** The table of agreement as counted: the auditor's grade against the moderator's. */
import type { GradeMark as Mark } from '../../../shared/scales/index.ts';
import { GradeMark } from '../../ui/marks.tsx';
import { counted } from '../../../shared/dates/index.ts';

/** Four steps of heat: none, few, some, most of the pairs. */
const heatOf = (cell: number, n: number): string => {
  if (cell === 0 || n === 0) return 'h0';
  const share = cell / n;
  return share < 0.05 ? 'h1' : share < 0.2 ? 'h2' : 'h3';
};

type Props = {
  readonly table: readonly (readonly number[])[];
  /** Both sides of the table, best first. */
  readonly scale: readonly Mark[];
  readonly blind: boolean;
};

export function Matrix({ table, scale, blind }: Props) {
  const n = table.flat().reduce((a, b) => a + b, 0);
  return (
    <table className="agree-m">
      <caption className="small soft">
        {counted(n, 'audit')} graded by an auditor and{blind ? ', blind,' : ''} by a moderator
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Grade</span>
          </th>
          <th scope="colgroup" colSpan={scale.length} className="am-top">
            Moderator
          </th>
          <th scope="col">
            <span className="vh">Sum</span>
          </th>
        </tr>
        <tr>
          <th scope="col" className="am-side">
            Auditor
          </th>
          {scale.map((mark) => (
            <th scope="col" key={mark.key}>
              <GradeMark mark={mark} />
            </th>
          ))}
          <th scope="col" className="am-sum">
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {scale.map((mark, i) => (
          <tr key={mark.key}>
            <th scope="row">
              <span>
                <GradeMark mark={mark} />
              </span>{' '}
              <span aria-hidden="true">{mark.word}</span>
            </th>
            {scale.map(({ key: other }, j) => {
              const cell = table[i]?.[j] ?? 0;
              return (
                <td key={other} className={`${heatOf(cell, n)}${i === j ? ' am-d' : ''}`}>
                  {cell}
                </td>
              );
            })}
            <td className="am-sum">{(table[i] ?? []).reduce((a, b) => a + b, 0)}</td>
          </tr>
        ))}
        <tr className="am-foot">
          <th scope="row">All</th>
          {scale.map(({ key }, j) => (
            <td key={key} className="am-sum">
              {table.reduce((sum, row) => sum + (row[j] ?? 0), 0)}
            </td>
          ))}
          <td className="am-sum">{n}</td>
        </tr>
      </tbody>
    </table>
  );
}
