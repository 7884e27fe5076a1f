/** The year: what is late, what is due, which rounds, cycles, sessions and events there are; as a list and as a calendar. */
import { useState } from 'react';
import { localDate, monthAndYear } from '../../../shared/dates/index.ts';
import { entriesOf } from '../../../shared/programme/dates/of-year.ts';
import { yearFindings } from '../../../shared/programme/rules/of-year.ts';
import { programmeYearKind } from '../../../shared/records/programme-year.ts';
import { ask, errorSentence } from '../../ask.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot, type Hint } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { lineText, useRecordLines } from '../../records/record-lines.ts';
import { go, goInPlace, type Route } from '../../stores/routes.ts';
import { unawaited } from '../../surface.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { Calendar } from './calendar.tsx';
import { NewRound } from './new-round.tsx';
import { NewYear } from './new-year.tsx';
import { flushYear, usePlanned, useRoundsOf, useYear } from '../../records/programme/year-and-round.ts';
import { PlanList } from './plan-list.tsx';
import { yearSections, YearSettingsPage } from './settings/index.tsx';
import type { OpenedRecord } from '../../records/use-record.ts';
import type { ProgrammeYear } from '../../../shared/records/programme-year.ts';
import { TargetsPage } from './targets/index.tsx';

const hints: readonly Hint[] = [
  { word: 'row or day', key: 'Arrows' },
  { word: 'open', key: 'Enter' },
  { word: 'new round', key: 'n' },
  { word: 'next pane', command: 'pane.next' },
];
const views = [
  { id: 'list', title: 'List' },
  { id: 'calendar', title: 'Calendar' },
  { id: 'targets', title: 'Targets' },
  { id: 'new', title: 'New round' },
] as const;

function Findings({ words }: { words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Notice kind="warn">
      <ul className="year-found" aria-label="To look at">
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** Saves the days as a calendar file: codes, steps and days only. */
function SaveCalendar({ year }: { year: string }) {
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    await flushYear();
    const reply = await ask('programme.saveCalendar', { year, round: null });
    setSaid(
      reply.ok ? `Saved as ${reply.value.fileName}.` : reply.code === 'cancelled' ? '' : errorSentence(reply),
    );
  };
  return (
    <>
      <Button icon="download" onClick={() => unawaited(save())}>
        Save as a calendar file
      </Button>
      <span role="status" className="quiet">
        {said}
      </span>
    </>
  );
}

function Plan({ opened, view }: { opened: OpenedRecord<ProgrammeYear>; view: string }) {
  const year = opened.document;
  const rounds = useRoundsOf(year.id);
  const planned = usePlanned(year);
  const [today] = useState(() => localDate(new Date()));
  const entries = entriesOf(planned, rounds, today);
  const show = (section: string): void => goInPlace({ screen: 'year', year: year.id, section });
  const onNew = (): void => show('new');
  const section = yearSections.find(({ id }) => id === view);
  const heading = useHeadingFocus(`${year.id} ${view}`);
  const title =
    section?.title ??
    (view === 'new' ? 'New round' : view === 'targets' ? 'Targets' : `The year ${year.name}`);
  useTitle(title === `The year ${year.name}` ? 'The year' : title);
  return (
    <div className="settings">
      <nav className="nav set-nav" aria-label="The year" data-pane="nav">
        <ul className="qs-flat">
          {[...views, ...yearSections].map(({ id, title: word }) => (
            <li key={id}>
              <Link to={() => show(id)} aria-current={view === id ? 'true' : undefined}>
                {word}
              </Link>
            </li>
          ))}
          <li>
            <Link to={{ screen: 'year', section: 'years' }}>Other years</Link>
          </li>
        </ul>
      </nav>
      <main className="main page" id="year" data-pane="main" data-scroll="year">
        <div className="page-in year-in">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {section !== undefined ? <YearSettingsPage opened={opened} section={section.id} /> : null}
          {view === 'targets' ? <TargetsPage opened={opened} /> : null}
          {view === 'new' ? <NewRound year={year} rounds={rounds} onBack={() => show('list')} /> : null}
          {view === 'list' || view === 'calendar' ? (
            <>
              <Findings words={yearFindings(year, rounds, today).map(({ words }) => words)} />
              {rounds.length === 0 ? (
                <p>
                  Nothing is planned yet. Enter groups, agencies and themes in the year’s settings at the
                  left, then add the first round, cycle, session or event. Its days follow from the day of its
                  meeting.
                </p>
              ) : null}
              <div className="btn-row">
                <Button kind="main" icon="plus" onClick={onNew}>
                  New round
                </Button>
                {rounds.length === 0 ? null : <SaveCalendar year={year.id} />}
              </div>
            </>
          ) : null}
          {view === 'list' && rounds.length > 0 ? (
            <PlanList entries={entries} rounds={rounds} onNew={onNew} />
          ) : null}
          {view === 'calendar' ? (
            <Calendar entries={entries} holidays={planned.holidays} today={today} onNew={onNew} />
          ) : null}
        </div>
      </main>
    </div>
  );
}

function OneYear({ year, view }: { year: string; view: string }) {
  const opened = useYear(year);
  if (opened === null) return <main className="main page" id="year" aria-busy="true" />;
  if (typeof opened === 'string')
    return (
      <main className="main page" id="year">
        <h1 className="vh">The year</h1>
        <Notice kind="stop" role="alert">
          <p>{opened}</p>
        </Notice>
      </main>
    );
  return <Plan opened={opened} view={view} />;
}

function Years({ isFirst }: { isFirst: boolean }) {
  const lines = useRecordLines(programmeYearKind.name);
  const heading = useHeadingFocus('years');
  useTitle('The year');
  return (
    <main className="main page" id="year" data-pane="main" data-scroll="year">
      <div className="page-in">
        <h1 ref={heading} tabIndex={-1}>
          {isFirst ? 'Plan the partnership’s year' : 'Years'}
        </h1>
        {isFirst ? (
          <p>
            Whoever co-ordinates audits plans them here: meeting rounds, monthly cycles, group sessions, case
            events and thematic audits. Begin with the year itself. If you only fill in audits, you need
            nothing of this.
          </p>
        ) : (
          <ul className="choose-list" aria-label="Years">
            {lines.map((one) => (
              <li key={one.id}>
                <Link to={{ screen: 'year', year: one.id }}>
                  <strong>{lineText(one, 'name')}</strong> from {monthAndYear(lineText(one, 'from'))}
                </Link>
              </li>
            ))}
          </ul>
        )}
        <section className="set-group">
          <h2>{isFirst ? 'Begin a year' : 'Begin another year'}</h2>
          <NewYear {...(isFirst ? {} : { onBack: () => go({ screen: 'year' }) })} />
        </section>
      </div>
    </main>
  );
}

export function YearScreen({ route }: { route: Extract<Route, { screen: 'year' }> }) {
  const lines = useRecordLines(programmeYearKind.name);
  const [today] = useState(() => localDate(new Date()));
  const froms = lines
    .map((one) => ({ id: one.id, from: lineText(one, 'from') }))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  // Today's year, or the nearest to come, or the last.
  const usual = froms.find(({ from }) => from <= today) ?? froms.at(-1);
  const year = route.year ?? (route.section === 'years' ? undefined : usual?.id);
  return (
    <Frame
      skip={{ id: 'year', word: 'the year' }}
      bar={<Bar />}
      foot={
        <Foot saved={{ look: 'ok', text: 'The year is saved on this laptop, encrypted' }} hints={hints} />
      }
    >
      {year === undefined ? (
        <Years isFirst={lines.length === 0} />
      ) : (
        <OneYear key={year} year={year} view={route.section ?? 'list'} />
      )}
    </Frame>
  );
}
