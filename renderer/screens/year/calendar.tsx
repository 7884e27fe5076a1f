/** The year as a calendar: one month as a grid. Arrows go from day to day, Page Up and Page Down from month to month, Enter opens the first step. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import {
  addDays,
  addMonths,
  counted,
  fullDate,
  isWorkingDay,
  monthAndYear,
  weekday,
} from '../../../shared/dates/index.ts';
import { stepName } from '../../../shared/programme/dates/words.ts';
import type { YearEntry } from '../../../shared/programme/dates/of-year.ts';
import { Link } from '../../frames/link.tsx';
import { go } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The weeks of a month, Monday first; days of the months beside it are empty. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const after = addMonths(first, 1);
  const weeks: string[][] = [];
  for (let monday = addDays(first, 1 - weekday(first)); monday < after; monday = addDays(monday, 7))
    weeks.push(names.map((_, at) => addDays(monday, at)).map((day) => (day.startsWith(month) ? day : '')));
  return weeks;
}

const steps: Readonly<Record<string, (day: string) => string>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
  Home: (day) => `${day.slice(0, 7)}-01`,
  End: (day) => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1),
};

type Props = {
  entries: readonly YearEntry[];
  holidays: ReadonlySet<string>;
  today: string;
  onNew: () => void;
};

export function Calendar({ entries, holidays, today, onNew }: Props) {
  const [day, setDay] = useState(today);
  const [movedTo, setMovedTo] = useState('');
  const cell = useRef<HTMLTableCellElement>(null);
  const month = day.slice(0, 7);
  const on = (which: string): readonly YearEntry[] => entries.filter((one) => one.day === which);
  useEffect(() => {
    if (movedTo !== '') cell.current?.focus();
  }, [movedTo]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== cell.current) return;
    const step = steps[event.key];
    const first = on(day)[0];
    if (step !== undefined) {
      setDay(step(day));
      setMovedTo(step(day));
    } else if (event.key === 'Enter' && first !== undefined) go({ screen: 'round', round: first.round });
    else if (event.key === 'n') onNew();
    else return;
    event.preventDefault();
  };
  const turn = (by: number): void => {
    setMovedTo('');
    setDay(addMonths(day, by));
  };
  return (
    <section className="set-group">
      <div className="btn-row">
        <Button icon="arrow-left" onClick={() => turn(-1)}>
          Month before
        </Button>
        <h2 id="month" aria-live="polite">
          {monthAndYear(month)}
        </h2>
        <Button icon="arrow-right" onClick={() => turn(1)}>
          Month after
        </Button>
      </div>
      <table className="year-month" role="grid" aria-labelledby="month" onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((one) => one !== '')}>
              {week.map((one, at) =>
                one === '' ? (
                  <td key={names[at]} className="year-off" aria-label="Another month" />
                ) : (
                  <td
                    key={one}
                    ref={one === day ? cell : undefined}
                    tabIndex={one === day ? 0 : -1}
                    aria-selected={one === day}
                    aria-current={one === today ? 'date' : undefined}
                    aria-label={`${fullDate(one)}${on(one).length === 0 ? '' : `, ${counted(on(one).length, 'step')}`}`}
                    className={isWorkingDay(one, holidays) ? undefined : 'year-off'}
                    onFocus={(event) => {
                      if (event.target === event.currentTarget) setDay(one);
                    }}
                  >
                    <span className="year-day">{Number(one.slice(8))}</span>
                    {on(one).map((entry) => (
                      <span key={`${entry.round} ${entry.step}`} className={`year-step year-${entry.look}`}>
                        {entry.code} {stepName(entry.step, entry.shape)}
                      </span>
                    ))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{fullDate(day)}</h3>
      {on(day).length === 0 ? (
        <p className="quiet">
          {isWorkingDay(day, holidays) ? 'Nothing is due.' : 'Not a working day. Nothing is due.'}
        </p>
      ) : (
        <ul className="choose-list" aria-label="Steps of the day">
          {on(day).map((entry) => (
            <li key={`${entry.round} ${entry.step}`}>
              <Link to={{ screen: 'round', round: entry.round }}>
                <strong>{entry.code}</strong> {stepName(entry.step, entry.shape)}
              </Link>
              {entry.look === 'late' ? <span className="year-late">Late</span> : null}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
