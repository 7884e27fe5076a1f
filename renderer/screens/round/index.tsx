/** One round: its steps by its shape, where it may go and what is missing for it, its days, and what changed. */
import { useMemo, useState } from 'react';
import { localDate, longMoment } from '../../../shared/dates/index.ts';
import { factsOf, type AllocationFacts } from '../../../shared/programme/round-facts.ts';
import { roundFindings } from '../../../shared/programme/rules/of-round.ts';
import { actWords, shapeWords, stateWords } from '../../../shared/programme/words.ts';
import { allocationKind } from '../../../shared/records/allocation.ts';
import { ProgrammeYear, programmeYearKind } from '../../../shared/records/programme-year.ts';
import { standingOf, type Round } from '../../../shared/records/round.ts';
import { ask, errorSentence } from '../../ask.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useOwnIdentity } from '../../frames/hand-over/own-identity.ts';
import { Link } from '../../frames/link.tsx';
import { lineText, useRecordLines } from '../../records/record-lines.ts';
import type { OpenedRecord } from '../../records/use-record.ts';
import { goInPlace, type Route } from '../../stores/routes.ts';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { useAsked } from '../../ui/use-asked.ts';
import { usePlanned, useRound } from '../../records/programme/year-and-round.ts';
import { Group } from '../../frames/group.tsx';
import { ChooseStep } from './choose/index.tsx';
import { ShareOutStep } from './share-out/index.tsx';
import { About } from './facts.tsx';
import { Dates } from './dates.tsx';
import { Changes, MoveDay } from './move-day.tsx';
import { Moves } from './moves.tsx';
import { Rail } from './rail.tsx';

/** Allocations of a round, as guards and rules read them. */
export function useAllocationsOf(round: string): readonly AllocationFacts[] {
  const lines = useRecordLines(allocationKind.name);
  return useMemo(
    () =>
      lines
        .filter(({ line }) => line['round'] === round)
        .map((one) => ({
          id: one.id,
          nomination: lineText(one, 'nomination'),
          agency: lineText(one, 'agency'),
          asked: one.line['asked'] === true,
          state: one.line['state'] as AllocationFacts['state'],
        })),
    [lines, round],
  );
}

/** Actions of a round that are still open: by its code, which they carry. */
function useActionsOpen(code: string): number {
  const lines = useRecordLines('action');
  const settled = new Set(['proven', 'closed', 'withdrawn', 'accepted-as-is', 'transferred']);
  return lines.filter(
    (one) => code !== '' && lineText(one, 'round') === code && !settled.has(lineText(one, 'state')),
  ).length;
}

function History({ round }: { round: Round }) {
  if (round.moves.length === 0) return <p className="quiet">It has not moved yet.</p>;
  return (
    <ol className="year-items">
      {round.moves.toReversed().map(({ id, act, at, by, reason }) => (
        <li key={id}>
          {longMoment(at)}: {actWords(act)}
          {by === '' ? '' : `, ${by}`}
          {reason === '' ? '' : `. ${reason}`}
        </li>
      ))}
    </ol>
  );
}

function Overview({ opened, year }: { opened: OpenedRecord<Round>; year: ProgrammeYear }) {
  const round = opened.document;
  const planned = usePlanned(year);
  const allocations = useAllocationsOf(round.id);
  const actionsOpen = useActionsOpen(round.code);
  const { name: by } = useOwnIdentity();
  const [today] = useState(() => localDate(new Date()));
  const beside = {
    year: planned,
    allocations,
    actionsOpen,
    sorts: Object.fromEntries(year.agencies.map(({ id, sort }) => [id, sort])),
    today,
  };
  const found = roundFindings(round, beside);
  const isOver = round.shape === 'B';
  return (
    <>
      {found.length === 0 ? null : (
        <Notice kind={found.some(({ severity }) => severity === 'blocks') ? 'stop' : 'warn'}>
          <ul className="year-found" aria-label="To look at">
            {found.map(({ words }) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Group title="Where it goes from here">
        <Moves
          key={round.moves.length}
          opened={opened}
          facts={factsOf(round, beside)}
          by={by}
          today={today}
        />
        <p>
          <Link to={{ screen: 'commissions', round: round.id }}>Send what was shared out</Link>
        </p>
      </Group>
      <Group title="Days">
        <Dates opened={opened} year={planned} today={today} />
        {isOver ? null : (
          <MoveDay
            opened={opened}
            year={year}
            planned={planned}
            allocations={allocations}
            by={by}
            today={today}
          />
        )}
      </Group>
      <Group title="What it is about">
        <About opened={opened} year={year} />
      </Group>
      <Group title="Changes of the plan">
        <Changes opened={opened} />
      </Group>
      <Group title="History">
        <History round={round} />
      </Group>
    </>
  );
}

const choosing = { id: 'choose', title: 'Choose', Content: ChooseStep } as const;
const sharing = { id: 'share-out', title: 'Share out', Content: ShareOutStep } as const;

function WithYear({ opened, section }: { opened: OpenedRecord<Round>; section: string }) {
  const round = opened.document;
  const [reply] = useAsked(() => ask('record.open', { kind: programmeYearKind.name, id: round.year }));
  const year = reply?.ok === true ? ProgrammeYear.safeParse(reply.value.document).data : undefined;
  const standing = standingOf(round);
  const step = round.shape === 'A' || round.shape === 'D' ? choosing : sharing;
  const { name: by } = useOwnIdentity();
  const title = `${round.code === '' ? 'A round' : round.code}, ${shapeWords[round.shape].name.toLowerCase()}`;
  const heading = useHeadingFocus(`${round.id} ${section}`);
  useTitle('A round');
  return (
    <div className="settings">
      <nav className="nav set-nav" aria-label="The round" data-pane="nav">
        <ul className="qs-flat">
          <li>
            <Link
              to={() => goInPlace({ screen: 'round', round: round.id })}
              aria-current={section === 'overview' ? 'true' : undefined}
            >
              The round
            </Link>
          </li>
          <li>
            <Link
              to={() => goInPlace({ screen: 'round', round: round.id, section: step.id })}
              aria-current={section === step.id ? 'true' : undefined}
            >
              {step.title}
            </Link>
          </li>
          <li>
            <Link to={{ screen: 'year', year: round.year }}>The year</Link>
          </li>
        </ul>
        <Rail standing={standing} />
      </nav>
      <main className="main page" id="round" data-pane="main" data-scroll="round">
        <div className="page-in year-in">
          <h1 ref={heading} tabIndex={-1}>
            {title} <span className="quiet">{stateWords[standing.state]}</span>
          </h1>
          {opened.status.kind === 'failed' ? (
            <p role="alert">Not saved yet; it is tried again. What you typed stays here.</p>
          ) : null}
          {reply !== null && !reply.ok ? (
            <Notice kind="stop" role="alert">
              <p>{errorSentence(reply)}</p>
            </Notice>
          ) : null}
          {year === undefined ? null : section === step.id ? (
            <step.Content work={opened} year={year} by={by} />
          ) : (
            <Overview opened={opened} year={year} />
          )}
        </div>
      </main>
    </div>
  );
}

export function RoundScreen({ route }: { route: Extract<Route, { screen: 'round' }> }) {
  const opened = useRound(route.round);
  return (
    <Frame
      skip={{ id: 'round', word: 'the round' }}
      bar={<Bar back={{ word: 'The year', to: { screen: 'year' } }} />}
      foot={
        <Foot
          saved={{ look: 'ok', text: 'The round is saved on this laptop, encrypted' }}
          hints={[{ word: 'next pane', command: 'pane.next' }]}
        />
      }
    >
      {opened === null ? <main className="main page" id="round" aria-busy="true" /> : null}
      {typeof opened === 'string' ? (
        <main className="main page" id="round">
          <h1 className="vh">A round</h1>
          <Notice kind="stop" role="alert">
            <p>{opened}</p>
          </Notice>
        </main>
      ) : null}
      {opened !== null && typeof opened !== 'string' ? (
        <WithYear opened={opened} section={route.section ?? 'overview'} />
      ) : null}
    </Frame>
  );
}
