/** Answers from elsewhere in the audit that one wants in view while judging a question: meeting dates, the plan, connected people. */
import { cellWords, columnsOf, listsDates, mainWords, tellsGaps } from '../../../shared/kinds/index.ts';
import { emptyAnswer } from '../../../shared/audit/answer.ts';
import type { Column, Question } from '../../../shared/toolkit/question.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft } from '../../form/draft-context.tsx';
import { gapBetween } from '../../form/kinds/date-list.tsx';
import { dayDateWords } from '../../form/words.ts';
import { Link } from '../../frames/link.tsx';
import { goToQuestion } from '../../frames/audit/go-to.ts';

/** The columns that fit beside a question: those every row must have, or all where there are few. */
const fewColumns = (columns: readonly Column[]): readonly Column[] =>
  columns.length <= 3 ? columns : columns.filter((column) => column.required);

function Value({ question }: { readonly question: Question }) {
  // Only what is shown here is followed: typing into the question beside it draws nothing of this anew.
  const answer = useDraft((d) => d.audit.answers[question.id]) ?? emptyAnswer;
  const words = useDraft((d) => mainWords(question, d.audit));
  const rows = answer.rows ?? [];
  const dates = answer.dates ?? [];
  if (columnsOf(question).length > 0 && rows.length > 0) {
    const columns = fewColumns(columnsOf(question));
    return (
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column.id}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column.id}>{cellWords(column, row.cells[column.id] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  if (listsDates(question) && dates.length > 0) {
    return (
      <ol className="beside-dates">
        {dates.map((iso, at) => {
          const before = dates[at - 1];
          const gap = tellsGaps(question) && before !== undefined ? gapBetween(before, iso) : null;
          return (
            <li key={iso}>
              {dayDateWords(iso)}
              {gap === null ? null : <span className={`gap-${gap.level}`}> {gap.words}</span>}
            </li>
          );
        })}
      </ol>
    );
  }
  return words === '' ? <p className="quiet">Nothing is written there yet.</p> : <p>{words}</p>;
}

/** What the form wants beside this question; nothing for most. Each leads to where it is written. */
export function Beside({ question }: { readonly question: Question }) {
  const toolkit = useDraft((d) => d.toolkit);
  return (question.beside ?? []).map((id) => {
    const other = questionById(toolkit, id)?.question;
    if (other === undefined) return null;
    return (
      <section className="beside" key={id} aria-label={`From this audit: ${other.title}`}>
        <h3>
          {other.title}{' '}
          <Link to={() => goToQuestion(id)}>
            Go there<span className="vh">: {other.title}</span>
          </Link>
        </h3>
        <Value question={other} />
      </section>
    );
  });
}
