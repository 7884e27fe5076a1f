/** The table of agreement as counted: the auditor's grade against the moderator's. */
import { GradeKey } from '../../../shared/toolkit/scale.ts';
import { GradeMark, gradeWords } from '../../ui/marks.tsx';
import { count } from '../../ui/when.ts';

const keys = GradeKey.options;

/** Four steps of heat: none, few, some, most of the pairs. */
const heatOf = (cell: number, n: number): string => {
  if (cell === 0 || n === 0) return 'h0';
  const share = cell / n;
  return share < 0.05 ? 'h1' : share < 0.2 ? 'h2' : 'h3';
};

export function Matrix(props: { readonly table: readonly (readonly number[])[]; readonly blind: boolean }) {
  const { table, blind } = props;
  const n = table.flat().reduce((a, b) => a + b, 0);
  return (
    <table className="agree-m">
      <caption className="small soft">
        {count(n, 'audit')} graded by an auditor and{blind ? ', blind,' : ''} by a moderator
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">Grade</span>
          </th>
          <th scope="colgroup" colSpan={4} className="am-top">
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
          {keys.map((key) => (
            <th scope="col" key={key}>
              <GradeMark grade={key} />
            </th>
          ))}
          <th scope="col" className="am-sum">
            All
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key, i) => (
          <tr key={key}>
            <th scope="row">
              <span>
                <GradeMark grade={key} />
              </span>{' '}
              <span aria-hidden="true">{gradeWords[key]}</span>
            </th>
            {keys.map((other, j) => {
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
          {keys.map((key, j) => (
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
