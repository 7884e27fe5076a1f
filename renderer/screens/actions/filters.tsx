/** The filter beside the list of actions. Open at full width, folded behind a button in a narrow window. */
import { useState } from 'react';
import { levelWords, stateWords } from '../../../shared/actions/words.ts';
import { figure } from '../../../shared/dates/index.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { Pick, SelectField } from '../../ui/field.tsx';
import { clearFilter, setFilter, toggleLevel, toggleState, useActionList } from './list-state.ts';
import { choicesOf, noFilter, shows, type ActionRow, type Selected, type Show } from './select.ts';

export const showWords: Readonly<Record<Show, string>> = {
  open: 'Still open',
  month: 'Due this month',
  late: 'Late',
  remind: 'Somebody is to be reminded',
  waits: 'Waits for somebody’s answer',
  all: 'All, closed ones too',
};

const Count = ({ of }: { readonly of: number }) => <span className="count">{figure(of)}</span>;

function Shows({ counts }: { readonly counts: Selected['counts'] }) {
  const show = useActionList((state) => state.filter.show);
  return (
    <fieldset>
      <legend>Show</legend>
      {shows.map((one) => (
        <Pick
          key={one}
          id={`act-show-${one}`}
          kind="radio"
          name="act-show"
          label={showWords[one]}
          checked={show === one}
          onPick={() => setFilter({ show: one })}
          after={<Count of={counts[one]} />}
        />
      ))}
    </fieldset>
  );
}

const keysOf = <T extends object>(of: T): readonly (keyof T)[] => Object.keys(of) as (keyof T)[];

function Ticks({ selected }: { readonly selected: Selected }) {
  const { states, levels } = useActionList((state) => state.filter);
  return (
    <>
      <fieldset>
        <legend>State</legend>
        {keysOf(stateWords)
          .filter((state) => selected.states.has(state) || states.has(state))
          .map((state) => (
            <Pick
              key={state}
              id={`act-state-${state}`}
              label={stateWords[state]}
              checked={states.has(state)}
              onPick={() => toggleState(state)}
              after={<Count of={selected.states.get(state) ?? 0} />}
            />
          ))}
      </fieldset>
      <fieldset>
        <legend>Level</legend>
        {keysOf(levelWords)
          .filter((level) => selected.levels.has(level) || levels.has(level))
          .map((level) => (
            <Pick
              key={level}
              id={`act-level-${level}`}
              label={levelWords[level]}
              checked={levels.has(level)}
              onPick={() => toggleLevel(level)}
              after={<Count of={selected.levels.get(level) ?? 0} />}
            />
          ))}
      </fieldset>
    </>
  );
}

const narrowing = [
  ['owner', 'Owner', 'Every owner'],
  ['theme', 'Theme', 'Every theme'],
  ['round', 'Round', 'Every round'],
  ['form', 'Form', 'Every form'],
] as const;

export function Filters({
  all,
  selected,
}: {
  readonly all: readonly ActionRow[];
  readonly selected: Selected;
}) {
  const filter = useActionList((state) => state.filter);
  const [open, setOpen] = useState(false);
  return (
    <form
      className="filters"
      aria-label="Filter the list"
      data-open={open ? '' : undefined}
      data-pane="filters"
      data-scroll="filters"
      onSubmit={(event) => event.preventDefault()}
    >
      <h2>Filter</h2>
      <Button className="nav-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide filter' : 'Show filter'}
      </Button>
      <Shows counts={selected.counts} />
      {narrowing.map(([key, label, every]) => {
        const choices = choicesOf(all, key);
        return choices.length === 0 && filter[key] === '' ? null : (
          <SelectField
            key={key}
            id={`act-${key}`}
            label={label}
            value={filter[key]}
            onValue={(value) => setFilter({ [key]: value })}
            options={[{ value: '', label: every }, ...choices]}
          />
        );
      })}
      <Ticks selected={selected} />
      {filter === noFilter ? null : <Linkish onClick={clearFilter}>Clear the filter</Linkish>}
    </form>
  );
}
