/** The year as a list: what is late first, then month by month what is due, then the rounds with where they stand. */
import { useEffect, useRef } from 'react';
import { dayAndMonth, monthAndYear, withWeekday } from '../../../shared/dates/index.ts';
import { stepName } from '../../../shared/programme/dates/words.ts';
import type { YearEntry } from '../../../shared/programme/dates/of-year.ts';
import { shapeWords, stateWords } from '../../../shared/programme/words.ts';
import type { RoundLine } from '../../../shared/records/round-line.ts';
import { Link } from '../../frames/link.tsx';
import { TableHead } from '../../ui/table-head.tsx';

/** Up and down go from row to row, n begins a round: only while a row has the focus. */
function useRowKeys(onNew: () => void) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const rows = box.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const links = [...(rows?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])];
      const at = links.findIndex((one) => one === document.activeElement);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (at === -1 || (step === undefined && event.key !== 'n')) return;
      event.preventDefault();
      if (step === undefined) onNew();
      else links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    };
    rows?.addEventListener('keydown', onKey);
    return () => rows?.removeEventListener('keydown', onKey);
  }, [onNew]);
  return box;
}

const lookWords = { done: 'Done', late: 'Late', due: '' } as const;

function Steps({ title, entries }: { title: string; entries: readonly YearEntry[] }) {
  return (
    <section className="set-group">
      <h2>{title}</h2>
      <table className="set-table blocks" role="table">
        <caption className="vh">{title}</caption>
        <TableHead columns={['Day', 'Round', 'Step', 'How it stands']} />
        <tbody role="rowgroup">
          {entries.map((entry) => (
            <tr key={`${entry.round} ${entry.step}`} role="row">
              <th scope="row" role="rowheader">
                {title === 'Late'
                  ? withWeekday(entry.day)
                  : `${withWeekday(entry.day).slice(0, 3)} ${dayAndMonth(entry.day)}`}
              </th>
              <td role="cell" data-l="Round">
                <Link
                  data-row
                  to={{ screen: 'round', round: entry.round }}
                  aria-label={`${entry.code}, ${stepName(entry.step, entry.shape)}, ${withWeekday(entry.day)}`}
                >
                  {entry.code}
                </Link>
              </td>
              <td role="cell" data-l="Step">
                {stepName(entry.step, entry.shape)}
              </td>
              <td role="cell" data-l="How it stands">
                <span className={entry.look === 'late' ? 'year-late' : 'quiet'}>{lookWords[entry.look]}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Rounds({ rounds }: { rounds: readonly RoundLine[] }) {
  return (
    <section className="set-group">
      <h2>Rounds, cycles, sessions and events</h2>
      <table className="set-table blocks" role="table">
        <caption className="vh">Rounds of the year</caption>
        <TableHead columns={['Code', 'Kind', 'Day', 'State']} />
        <tbody role="rowgroup">
          {rounds.map((round) => (
            <tr key={round.id} role="row">
              <th scope="row" role="rowheader">
                <Link data-row to={{ screen: 'round', round: round.id }}>
                  {round.code === '' ? 'No code yet' : round.code}
                </Link>
              </th>
              <td role="cell" data-l="Kind">
                {shapeWords[round.shape].name}
              </td>
              <td role="cell" data-l="Day">
                {round.day !== ''
                  ? withWeekday(round.day)
                  : round.month !== ''
                    ? monthAndYear(round.month)
                    : 'No day yet'}
              </td>
              <td role="cell" data-l="State">
                {stateWords[round.state]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function PlanList({
  entries,
  rounds,
  onNew,
}: {
  entries: readonly YearEntry[];
  rounds: readonly RoundLine[];
  onNew: () => void;
}) {
  const box = useRowKeys(onNew);
  const late = entries.filter(({ look }) => look === 'late');
  const due = entries.filter(({ look }) => look === 'due');
  const months = [...new Set(due.map(({ day }) => day.slice(0, 7)))];
  return (
    <div ref={box} role="group" aria-label="Plan of the year">
      {late.length === 0 ? null : <Steps title="Late" entries={late} />}
      <Rounds rounds={rounds} />
      {months.map((month) => (
        <Steps
          key={month}
          title={monthAndYear(month)}
          entries={due.filter(({ day }) => day.startsWith(month))}
        />
      ))}
    </div>
  );
}
