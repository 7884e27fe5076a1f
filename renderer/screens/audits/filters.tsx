/** The filter beside the list: tick to narrow. Open at full width, folded behind a button in a narrow window. */
import { figure } from '../../../shared/dates/index.ts';
import { useState } from 'react';
import { isFiltering, type Counts, type Filter } from '../../working-copy/list.ts';
import { Button, Linkish } from '../../ui/button.tsx';
import { Pick } from '../../ui/field.tsx';
import { marksOf } from '../../../shared/scales/index.ts';
import { gradeRank } from '../../working-copy/status.ts';
import { statuses, type Status } from '../../ui/marks.tsx';
import { clearFilter, toggleFilter, useListState } from './list-state.ts';

const order = Object.keys(statuses) as Status[];
/** The four grades; of another scale, what looks as good as one of them counts with it. */
const grades: readonly { readonly rank: number; readonly word: string }[] = [
  ...marksOf(undefined).map(({ key, word }) => ({ rank: gradeRank(key), word })),
  { rank: 0, word: 'No overall grade' },
];

type Line = {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  readonly pick: () => void;
};

const Group = ({ title, lines }: { title: string; lines: readonly Line[] }) =>
  lines.length === 0 ? null : (
    <fieldset>
      <legend>{title}</legend>
      {lines.map((line) => (
        <Pick
          key={line.key}
          id={`filter-${line.key}`}
          label={line.label}
          checked={line.checked}
          onPick={line.pick}
          after={<span className="count">{figure(line.count)}</span>}
        />
      ))}
    </fieldset>
  );

function linesOf(counts: Counts, filter: Filter): { status: Line[]; form: Line[]; grade: Line[] } {
  const worth = (line: Line): boolean => line.count > 0 || line.checked;
  return {
    status: order
      .map((status) => ({
        key: `status-${status}`,
        label: statuses[status].word,
        count: counts.statuses.get(status) ?? 0,
        checked: filter.statuses.has(status),
        pick: () => toggleFilter('statuses', status),
      }))
      .filter(worth),
    form: counts.forms.map((form) => ({
      key: `form-${form.id}`,
      label: form.title,
      count: form.count,
      checked: filter.forms.has(form.id),
      pick: () => toggleFilter('forms', form.id),
    })),
    grade: grades
      .map(({ rank, word }) => ({
        key: `grade-${rank}`,
        label: word,
        count: counts.grades.get(rank) ?? 0,
        checked: filter.grades.has(rank),
        pick: () => toggleFilter('grades', rank),
      }))
      .filter(worth),
  };
}

export function Filters({ counts }: { counts: Counts }) {
  const filter = useListState((state) => state.filter);
  const [open, setOpen] = useState(false);
  const lines = linesOf(counts, filter);
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
      <Group title="Status" lines={lines.status} />
      <Group title="Form" lines={lines.form} />
      <Group title="Overall grade" lines={lines.grade} />
      {isFiltering(filter) ? <Linkish onClick={() => clearFilter()}>Clear the filter</Linkish> : null}
    </form>
  );
}

const facetWords: Readonly<Record<keyof Filter, string>> = {
  statuses: 'Status',
  forms: 'Form',
  grades: 'Overall grade',
};

/** Which filters are at work, each with a button that takes it off. */
export function facetsOf(
  filter: Filter,
  counts: Counts,
): readonly { kind: keyof Filter; text: string; word: string }[] {
  const whole = { statuses: order.length, forms: counts.forms.length, grades: grades.length };
  return (['statuses', 'forms', 'grades'] as const)
    .filter((kind) => filter[kind].size > 0)
    .map((kind) => ({
      kind,
      word: facetWords[kind].toLowerCase(),
      text: `${facetWords[kind]}: ${filter[kind].size} of ${whole[kind]}`,
    }));
}
