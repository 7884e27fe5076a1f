/** The selection matrix: a row for each subject, a column for each agency asked, and how many had contact; and who is selected. */
import type { Involvement, Matrix } from '../../../../shared/programme/choosing/selection-matrix.ts';
import { SelectCell } from '../../../frames/programme/cells.tsx';
import { agencyOf, subjectOf, type StepProps } from './step-props.ts';

const answers: readonly { readonly value: Involvement; readonly label: string }[] = [
  { value: 'no-answer', label: 'No answer' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Unknown' },
];

/** Enters what an agency said about a subject; no answer takes an answer away. */
function say(work: StepProps['work'], agency: string, nomination: string, said: Involvement): void {
  const at = new Date().toISOString();
  work.change(`said/${nomination}/${agency}`, (round) => {
    const before = round.involvement.findLast(
      (one) => one.agency === agency && one.nomination === nomination,
    );
    const others = round.involvement.filter(
      (one) => !(one.agency === agency && one.nomination === nomination),
    );
    if (said === 'no-answer') return { ...round, involvement: others };
    const one = before ?? {
      id: crypto.randomUUID(),
      agency,
      nomination,
      from: '',
      to: '',
      alsoKnown: [],
    };
    return { ...round, involvement: [...others, { ...one, said, at }] };
  });
}

/** Up and down go to the same agency of the next subject, as in any sheet. Left and right stay with the list of answers. */
function step(event: React.KeyboardEvent<HTMLTableRowElement>): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  const cell = (event.target as HTMLElement).closest('td');
  const row = cell?.parentElement;
  if (!cell || !(row instanceof HTMLTableRowElement)) return;
  const next = event.key === 'ArrowUp' ? row.previousElementSibling : row.nextElementSibling;
  const target = next instanceof HTMLTableRowElement ? next.cells[cell.cellIndex] : undefined;
  const control = target?.querySelector<HTMLElement>('select, input');
  if (!control) return;
  event.preventDefault();
  control.focus();
}

type Props = StepProps & {
  readonly matrix: Matrix;
  readonly locked: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (nomination: string, isChosen: boolean) => void;
};

export function MatrixTable({ work, year, matrix, locked, chosen, onChoose }: Props) {
  const { asked, nominations } = work.document;
  const rowOf = new Map(matrix.rows.map((row, at) => [row.nominee, { row, at }]));
  return (
    <div className="matrix-scroll" role="group" aria-label="Selection matrix" tabIndex={0}>
      <table className="acts edit-rows choose-matrix blocks" role="table">
        <caption className="vh">Contact of each agency with each subject, and who is selected</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" className="col-who">
              Subject
            </th>
            {asked.map(({ agency }) => (
              <th key={agency} scope="col" role="columnheader">
                {agencyOf(year, agency)}
              </th>
            ))}
            <th scope="col" role="columnheader" className="col-count">
              Contact
            </th>
            <th scope="col" role="columnheader" className="col-count">
              Widest
            </th>
            <th scope="col" role="columnheader" className="col-count">
              Selected
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {nominations.map(({ id }) => {
            const found = rowOf.get(id);
            const named = subjectOf(nominations, id);
            const isProposed = matrix.proposed.includes(id);
            return (
              <tr
                role="row"
                key={id}
                className={chosen.includes(id) ? 'is-chosen' : undefined}
                onKeyDown={step}
              >
                <th scope="row" role="rowheader">
                  {named}
                </th>
                {asked.map(({ agency }) => (
                  <td role="cell" key={agency} data-l={agencyOf(year, agency)}>
                    <SelectCell
                      label={`${agencyOf(year, agency)} about ${named}`}
                      field={`said/${id}/${agency}`}
                      readOnly={locked || found === undefined}
                      value={found?.row.cells.find((cell) => cell.agency === agency)?.said ?? 'no-answer'}
                      options={answers}
                      onValue={(value) => say(work, agency, id, value as Involvement)}
                    />
                  </td>
                ))}
                <td role="cell" data-l="Contact" className="num">
                  {found === undefined ? 'left out' : found.row.yes}
                  {found === undefined || found.row.open === 0 ? '' : ` (${found.row.open} open)`}
                </td>
                <td role="cell" data-l="Widest" className="num">
                  {isProposed ? `proposed, ${(found?.at ?? 0) + 1}` : ''}
                </td>
                <td role="cell" data-l="Selected">
                  <input
                    type="checkbox"
                    aria-label={`Select ${named}`}
                    data-field={`selection/${id}`}
                    checked={chosen.includes(id)}
                    disabled={locked || found === undefined}
                    onChange={(event) => onChoose(id, event.target.checked)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
