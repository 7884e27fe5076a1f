/** Every action of every audit, and those typed in by hand: who owns it, by when, where it stands. Every row is a way in. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { counted, figure, holidaySet, localDate } from '../../../shared/dates/index.ts';
import { actionKind } from '../../../shared/records/action.ts';
import { ask } from '../../ask.ts';
import { Bar } from '../../frames/bar.tsx';
import { Foot, type Hint } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { useRecordList } from '../../records/record-lines.ts';
import { whenDone } from '../../records/when-done.ts';
import { useCommand } from '../../stores/commands.ts';
import { go } from '../../stores/routes.ts';
import { useSettings } from '../../stores/settings.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { Figures } from './figures.tsx';
import { Filters, showWords } from './filters.tsx';
import { clearFilter, setFilter, useActionList } from './list-state.ts';
import { ReAudits } from './re-audits.tsx';
import { SaveLists } from './save-lists.tsx';
import { choicesOf, rowsOf, select } from './select.ts';
import { ActionTable } from './table.tsx';

const hints: readonly Hint[] = [
  { key: 'Up / Down', word: 'row' },
  { key: 'Enter', word: 'open' },
  { command: 'find.here', word: 'search' },
  { command: 'palette.open', word: 'find or do' },
];

function SearchBox() {
  const text = useActionList((state) => state.filter.text);
  const box = useRef<HTMLInputElement>(null);
  useCommand('find.here', () => {
    box.current?.focus();
    box.current?.select();
  });
  return (
    <div className="search" role="search">
      <label className="vh" htmlFor="find-actions">
        Search the actions
      </label>
      <Icon name="search" />
      <input
        id="find-actions"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        ref={box}
        value={text}
        onChange={(event) => setFilter({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            document.querySelector<HTMLElement>('[data-row]')?.focus();
            event.preventDefault();
          } else if (event.key === 'Escape' && text !== '') setFilter({ text: '' });
        }}
      />
    </div>
  );
}

const nobody: ReadonlySet<string> = new Set();

/** Actions in whose story the words are, beyond what their line shows. */
function useFoundInTexts(text: string): ReadonlySet<string> {
  const [found, setFound] = useState<{ readonly text: string; readonly ids: ReadonlySet<string> }>({
    text: '',
    ids: nobody,
  });
  useEffect(() => {
    if (text.trim() === '') return undefined;
    return whenDone(ask('record.search', { text, limit: 100 }), (reply) => {
      if (reply.ok)
        setFound({
          text,
          ids: new Set(reply.value.filter(({ kind }) => kind === actionKind.name).map(({ id }) => id)),
        });
    });
  }, [text]);
  return found.text === text ? found.ids : nobody;
}

function Nothing({ isEmpty }: { readonly isEmpty: boolean }) {
  if (!isEmpty)
    return (
      <div className="empty">
        <h2>No action passes this filter.</h2>
        <Linkish onClick={clearFilter}>Clear the filter</Linkish>
      </div>
    );
  return (
    <div className="empty">
      <h2>No actions yet.</h2>
      <p>
        Once an audit is signed, each of its actions is followed here until somebody else has seen that it is
        done.
      </p>
    </div>
  );
}

export function ActionsScreen() {
  const { lines, done } = useRecordList(actionKind.name);
  const { filter, order } = useActionList();
  const { holidaysAdded, holidaysRemoved } = useSettings();
  const [today] = useState(() => localDate(new Date()));
  const [saving, setSaving] = useState(false);
  const heading = useHeadingFocus('actions');
  const inTexts = useFoundInTexts(filter.text);
  useTitle('Actions');
  const holidays = useMemo(
    () => holidaySet(holidaysAdded, holidaysRemoved),
    [holidaysAdded, holidaysRemoved],
  );
  const all = useMemo(() => rowsOf(lines, today, holidays), [lines, today, holidays]);
  const selected = useMemo(
    () => select(all, filter, order, today, inTexts),
    [all, filter, order, today, inTexts],
  );
  const { rows } = selected;
  return (
    <Frame
      skip={{ id: 'action-list', word: 'the list' }}
      bar={<Bar />}
      foot={
        <Foot saved={{ look: 'ok', text: 'Everything is saved on this laptop, encrypted' }} hints={hints} />
      }
    >
      <div className="listing">
        <Filters all={all} selected={selected} />
        <main className="main a-main" id="action-list" data-pane="main">
          <div className="list-head">
            <h1 ref={heading} tabIndex={-1}>
              Actions
            </h1>
            <SearchBox />
            <Button icon="download" aria-expanded={saving} onClick={() => setSaving(!saving)}>
              Save lists
            </Button>
            <Button kind="main" icon="plus" onClick={() => go({ screen: 'new-action' })}>
              New action
            </Button>
          </div>
          {saving ? (
            <SaveLists
              owners={choicesOf(all, 'owner')}
              chosen={filter.owner}
              onClose={() => setSaving(false)}
            />
          ) : null}
          <div className="list-sum">
            <p role="status">
              <strong>{counted(rows.length, 'action')}</strong>{' '}
              <span className="quiet">
                {showWords[filter.show].toLowerCase()}
                {done ? `, of ${figure(lines.length)} in this vault` : ', more are coming'}
              </span>
            </p>
          </div>
          <Figures rows={rows} today={today} />
          <ReAudits all={all} />
          {rows.length === 0 ? (
            done ? (
              <Nothing isEmpty={lines.length === 0} />
            ) : null
          ) : (
            <ActionTable found={rows} />
          )}
        </main>
      </div>
    </Frame>
  );
}
