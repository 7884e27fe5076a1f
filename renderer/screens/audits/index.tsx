/** The list of audits: filter at the left, search through all texts on top, every row a way in. */
import { figure } from '../../../shared/dates/index.ts';
import { useRef } from 'react';
import { useCommand } from '../../stores/commands.ts';
import { run } from '../../stores/commands.ts';
import { unawaited } from '../../surface.ts';
import { Bar } from '../../frames/bar.tsx';
import { Button, Linkish } from '../../ui/button.tsx';
import { CommandButton } from '../../frames/command-button.tsx';
import { Foot, type Hint } from '../../frames/foot.tsx';
import { Frame } from '../../frames/frame.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyOf } from '../../frames/command-button.tsx';
import { useHeadingFocus, useTitle } from '../../ui/screen.ts';
import { isFiltering, type Counts } from '../../working-copy/list.ts';
import { useFilling } from '../../working-copy/fill.ts';
import { Filters } from './filters.tsx';
import { clearFilter, useListState } from './list-state.ts';
import { endSearch, searchFor, useSearch } from '../../stores/search.ts';
import { Summary } from './summary.tsx';
import { AuditTable } from './table.tsx';
import { noCounts, useCounts, useIds } from './use-rows.ts';

const hints: readonly Hint[] = [
  { key: 'Up / Down', word: 'row' },
  { key: 'Enter', word: 'open' },
  { command: 'find.everywhere', word: 'search' },
  { command: 'palette.open', word: 'find or do' },
];

function SearchBox() {
  const text = useSearch((state) => state.text);
  const box = useRef<HTMLInputElement>(null);
  useCommand('find.here', () => {
    box.current?.focus();
    box.current?.select();
  });
  return (
    <div className="search" role="search">
      <label className="vh" htmlFor="find-all">
        Search the text of all audits
      </label>
      <Icon name="search" />
      <input
        id="find-all"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        ref={box}
        value={text}
        onChange={(event) => unawaited(searchFor(event.target.value))}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            document.querySelector<HTMLElement>('[data-row]')?.focus();
            event.preventDefault();
          } else if (event.key === 'Escape' && text !== '') endSearch();
        }}
      />
      <KeyOf command="find.everywhere" />
    </div>
  );
}

const Empty = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {children}
  </div>
);

function Nothing({ counts, loading }: { counts: Counts; loading: boolean }) {
  const found = useSearch((state) => state.found);
  const filter = useListState((state) => state.filter);
  if (loading) return null;
  if (counts.all === 0)
    return (
      <Empty title="No audits yet.">
        <div className="btn-row">
          <Button kind="main" icon="plus" onClick={() => run('audit.new')}>
            New audit
          </Button>
          <Button icon="folder-open" onClick={() => run('file.open')}>
            Open a file
          </Button>
        </div>
      </Empty>
    );
  if (found !== '')
    return (
      <Empty title="No audit has these words.">
        <p>
          Searched: the text of {figure(counts.all)} audits in this vault
          {isFiltering(filter) ? ', of which the filter shows a part' : ''}. Not searched: files from outside.
        </p>
        <Linkish onClick={endSearch}>Clear the search</Linkish>
      </Empty>
    );
  return (
    <Empty title="No audit passes this filter.">
      <Linkish onClick={() => clearFilter()}>Clear the filter</Linkish>
    </Empty>
  );
}

function List({ counts }: { counts: Counts | null }) {
  const ids = useIds();
  const hits = useSearch((state) => state.hits);
  const done = useFilling((state) => state.done);
  if (ids.length === 0)
    return counts === null ? null : <Nothing counts={counts} loading={!done && counts.all === 0} />;
  return <AuditTable ids={ids} hits={hits} />;
}

export function AuditsScreen() {
  const counts = useCounts();
  const heading = useHeadingFocus('audits');
  useTitle('Audits');
  return (
    <Frame
      skip={{ id: 'list', word: 'the list' }}
      bar={<Bar />}
      foot={
        <Foot saved={{ look: 'ok', text: 'Everything is saved on this laptop, encrypted' }} hints={hints} />
      }
    >
      <div className={counts?.all === 0 ? 'listing listing-empty' : 'listing'}>
        {counts?.all === 0 ? null : <Filters counts={counts ?? noCounts} />}
        <main className="main a-main" id="list" data-pane="main">
          <div className="list-head">
            <h1 ref={heading} tabIndex={-1}>
              Audits
            </h1>
            <SearchBox />
            <CommandButton command="file.open" icon="folder-open" onClick={() => run('file.open')}>
              Open a file
            </CommandButton>
            <CommandButton command="audit.new" kind="main" icon="plus" onClick={() => run('audit.new')}>
              New audit
            </CommandButton>
          </div>
          <Summary counts={counts} />
          <List counts={counts} />
        </main>
      </div>
    </Frame>
  );
}
