/** What was changed, when and by whom: old and new side by side, and whether the chain of the history holds. */
import { useState } from 'react';
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import { questionById } from '../../../shared/toolkit/evaluate/index.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { clockWords, dayDateWords } from '../../form/words.ts';
import { counted } from '../../../shared/dates/index.ts';
import type { Route } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Link } from '../../frames/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { AuditBar, AuditFoot } from '../../frames/audit/audit-bar.tsx';
import { goToQuestion } from '../../frames/audit/go-to.ts';
import { useDraftCommands } from '../../frames/audit/use-audit-commands.ts';
import { WithDraft } from '../../frames/audit/with-draft.tsx';
import { isAbout } from '../../frames/history/change-words.ts';
import { ChangeView } from './change-view.tsx';
import { useHistory } from '../../frames/history/use-history.ts';
import { useRiskHistory } from './use-risk-history.ts';

const localDay = (instant: string): string => {
  const time = new Date(instant);
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** What happened to the audit as a whole, in the words of the screens. */
const eventWords: Readonly<Record<string, string>> = {
  reopened: 'new version opened',
  'moved-from-its-audit': 'kept in the audit before',
  'taken-from-a-copy': 'taken out of a copy of the vault',
  'moved-from-settings': 'kept among the settings before',
};

type EntryProps = {
  readonly entry: HistoryEntry;
  readonly only: string | null;
  /** Which risk record it is of, where it is of one. */
  readonly of?: number;
};

function Entry({ entry, only, of }: EntryProps) {
  // A revision may hold more than one question; where one is asked for, only that is shown.
  const changes = only === null ? entry.changes : entry.changes.filter((change) => isAbout(change, only));
  const toolkit = useDraft((d) => d.toolkit);
  return (
    <li className="hist-entry">
      <p className="hist-head">
        <strong>{clockWords(entry.at)}</strong> {entry.author}
        {entry.event === '' ? null : (
          <span className="tag tag-accent">{eventWords[entry.event] ?? entry.event}</span>
        )}
        <span className="quiet hist-rev">
          {of === undefined ? '' : `record ${of}, `}revision {entry.revision},{' '}
          <span className="mono">{entry.hash.slice(0, 8).toUpperCase()}</span>
        </span>
      </p>
      {changes.length === 0 ? null : (
        <ul className="hist-changes">
          {changes.map((change) => (
            <ChangeView key={change.path} toolkit={toolkit} change={change} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Days({
  entries,
  only,
}: {
  readonly entries: readonly HistoryEntry[];
  readonly only: string | null;
}) {
  const days = [...new Set(entries.map((entry) => localDay(entry.at)))];
  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`} className="hist-day">
        {dayDateWords(day)}
      </h2>
      <ol className="hist">
        {entries
          .filter((entry) => localDay(entry.at) === day)
          .map((entry) => (
            <Entry key={entry.revision} entry={entry} only={only} />
          ))}
      </ol>
    </section>
  ));
}

function Chain({ holds }: { readonly holds: boolean | null }) {
  if (holds === null) return null;
  return holds ? (
    <Notice kind="fine">
      <p>The chain holds: nothing in this history was changed or taken out afterwards.</p>
    </Notice>
  ) : (
    <Notice kind="stop" role="alert">
      <p>
        <strong>The chain of this history does not hold.</strong> A revision was changed or is missing.
        Nothing was overwritten. Open a backup beside it to compare.
      </p>
    </Notice>
  );
}

function HistoryMain({ route }: { readonly route: Extract<Route, { screen: 'history' }> }) {
  const { draft, ask } = useForm();
  const reference = useDraft((d) => d.audit.reference);
  const question = useDraft((d) => questionById(d.toolkit, route.question ?? '')?.question);
  const [all, setAll] = useState(route.question === undefined);
  const { history, readOn } = useHistory(draft, ask, all ? null : (route.question ?? null));
  const risks = useRiskHistory(
    ask,
    useDraft((d) => d.audit),
  );
  const heading = useHeadingFocus('history');
  const name = question === undefined ? '' : question.number || question.title;
  useTitle(`History – ${reference}`);
  useDraftCommands();
  return (
    <Frame
      bar={
        <AuditBar
          back={{
            word: name === '' ? 'Audit' : name,
            to: { screen: 'audit', audit: route.audit, question: route.question },
          }}
        />
      }
      foot={<AuditFoot hints={[]} />}
      skip={{ id: 'history', word: 'the history' }}
    >
      <main className="main history" id="history" data-pane="main" data-scroll="main">
        <div className="q">
          <div className="q-head">
            <p className="q-where">Newest first</p>
            <h1 tabIndex={-1} ref={heading}>
              {all || question === undefined ? 'What was changed, and when' : `History of ${name}`}
            </h1>
          </div>
          {question === undefined ? null : (
            <div className="btn-row" role="group" aria-label="What to show">
              <Button aria-pressed={!all} onClick={() => setAll(false)}>
                Only {name}
              </Button>
              <Button aria-pressed={all} onClick={() => setAll(true)}>
                The whole audit
              </Button>
              <Link to={() => goToQuestion(question.id)}>Back to {name}</Link>
            </div>
          )}
          <Chain holds={history.chainHolds === null ? null : history.chainHolds && risks.chainHolds} />
          {history.trouble === '' ? null : (
            <Notice kind="stop" role="alert">
              <p>{history.trouble}</p>
            </Notice>
          )}
          {history.entries.length === 0 && history.chainHolds !== null ? (
            <p className="soft">Nothing has been changed yet.</p>
          ) : null}
          {all && risks.entries.length > 0 ? (
            <section aria-labelledby="risk-history">
              <h2 id="risk-history" className="hist-day">
                Risk records
              </h2>
              <ol className="hist">
                {risks.entries.map(({ of, entry }) => (
                  <Entry key={`${of} ${entry.revision}`} entry={entry} only={null} of={of} />
                ))}
              </ol>
            </section>
          ) : null}
          <Days entries={history.entries} only={all ? null : (route.question ?? null)} />
          {history.more ? (
            <p>
              <Button onClick={readOn}>Show earlier changes</Button>{' '}
              <span className="quiet">{counted(history.entries.length, 'revision')} shown</span>
            </p>
          ) : null}
        </div>
      </main>
    </Frame>
  );
}

export function HistoryScreen(route: Extract<Route, { screen: 'history' }>) {
  return (
    <WithDraft audit={route.audit} key={route.audit}>
      <HistoryMain route={route} />
    </WithDraft>
  );
}
