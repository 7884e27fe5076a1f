/** Which actions the list shows, in which order, and what stands behind each filter: worked out from the lines in memory. Pure. */
import { chasing, type Chase } from '../../../shared/actions/chasing.ts';
import type { ActionStanding } from '../../../shared/actions/event.ts';
import type { ActionLine } from '../../../shared/actions/line.ts';
import { ageOf, daysLate } from '../../../shared/actions/measures.ts';
import { ownerKey } from '../../../shared/actions/owner-list.ts';
import { isOpenAction } from '../../../shared/actions/states.ts';
import { proofWords, stateWords } from '../../../shared/actions/words.ts';
import type { RecordLine } from '../../../shared/contract/records.ts';
import { foldedText } from '../../../shared/text/fold.ts';

export type ActionRow = {
  readonly id: string;
  readonly about: string;
  readonly line: ActionLine;
  readonly late: number;
  readonly age: number | null;
  readonly chase: Chase | null;
  readonly owner: string;
  readonly words: string;
};

/** What can be picked to be shown. */
export const shows = ['open', 'month', 'late', 'remind', 'waits', 'all'] as const;
export type Show = (typeof shows)[number];
export type SortKey = 'what' | 'owner' | 'due' | 'state' | 'age' | 'proof' | 'from';
export type Order = { readonly by: SortKey; readonly descending: boolean };
/** Empty sets and texts filter nothing. */
export type Filter = {
  readonly show: Show;
  readonly states: ReadonlySet<ActionStanding>;
  readonly levels: ReadonlySet<ActionLine['level']>;
  readonly owner: string;
  readonly theme: string;
  readonly round: string;
  readonly form: string;
  readonly text: string;
};

export const noFilter: Filter = {
  show: 'open',
  states: new Set(),
  levels: new Set(),
  owner: '',
  theme: '',
  round: '',
  form: '',
  text: '',
};

export const referenceOf = ({ reference, number }: Pick<ActionLine, 'reference' | 'number'>): string =>
  reference === '' ? 'By hand' : `${reference}, ${number}`;

/** The rows of all lines, by the day of today. */
export function rowsOf(
  lines: readonly RecordLine[],
  today: string,
  holidays: ReadonlySet<string>,
): ActionRow[] {
  const chase = chasing(today, holidays);
  return lines.map(({ id, about, line: kept }) => {
    // The vault made it by the kind's own line.
    const line = kept as unknown as ActionLine;
    const { what, owner, person, places, theme, round, reference } = line;
    return {
      id,
      about,
      line,
      late: daysLate(line, today),
      age: ageOf(line, today),
      chase: chase(line),
      owner: ownerKey(owner),
      words: foldedText([reference, what, owner, person, places, theme, round].join(' ')),
    };
  });
}

const showing: Readonly<Record<Show, (row: ActionRow, today: string) => boolean>> = {
  open: ({ line }) => isOpenAction(line.state),
  month: ({ line }, today) => isOpenAction(line.state) && line.due.slice(0, 7) === today.slice(0, 7),
  late: ({ late }) => late > 0,
  remind: ({ chase }) => chase !== null,
  waits: ({ line }) =>
    line.waits || line.state === 'proposed' || line.state === 'refused' || line.state === 'reported-done',
  all: () => true,
};

/** The order of states: what needs a person first. */
const stateOrder = Object.keys(stateWords) as ActionStanding[];

const sortValue: Readonly<Record<SortKey, (row: ActionRow) => string | number>> = {
  what: ({ line }) => foldedText(line.what),
  owner: ({ owner }) => (owner === '' ? '\uFFFF' : owner),
  due: ({ line }) => (line.due === '' ? '9999' : line.due),
  state: ({ line }) => stateOrder.indexOf(line.state),
  age: ({ age }) => age ?? -1,
  proof: ({ line }) => (line.proof === '' ? '\uFFFF' : proofWords[line.proof]),
  from: ({ line }) =>
    `${line.reference === '' ? '\uFFFF' : line.reference} ${String(line.number).padStart(4, '0')}`,
};

function compared(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return a < b ? -1 : a > b ? 1 : 0;
}

const passes = (
  row: ActionRow,
  filter: Filter,
  needle: readonly string[],
  found: ReadonlySet<string>,
): boolean =>
  (filter.states.size === 0 || filter.states.has(row.line.state)) &&
  (filter.levels.size === 0 || filter.levels.has(row.line.level)) &&
  (filter.owner === '' || row.owner === filter.owner) &&
  (filter.theme === '' || row.line.theme === filter.theme) &&
  (filter.round === '' || row.line.round === filter.round) &&
  (filter.form === '' || row.line.form === filter.form) &&
  (needle.every((word) => row.words.includes(word)) || found.has(row.id));

export type Choice = { readonly value: string; readonly label: string };
export type Selected = {
  readonly rows: readonly ActionRow[];
  /** How many there are behind each way to show them, whatever else is filtered. */
  readonly counts: Readonly<Record<Show, number>>;
  readonly states: ReadonlyMap<ActionStanding, number>;
  readonly levels: ReadonlyMap<ActionLine['level'], number>;
};

/** Takes all rows, the filter, the order, the day of today, and which actions a search through their texts found. */
export function select(
  all: readonly ActionRow[],
  filter: Filter,
  { by, descending }: Order,
  today: string,
  found: ReadonlySet<string> = new Set(),
): Selected {
  const counts = { open: 0, month: 0, late: 0, remind: 0, waits: 0, all: 0 };
  const states = new Map<ActionStanding, number>();
  const levels = new Map<ActionLine['level'], number>();
  const needle = foldedText(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  const rows = all.filter((row) => {
    for (const show of shows) if (showing[show](row, today)) counts[show] += 1;
    if (!showing[filter.show](row, today)) return false;
    states.set(row.line.state, (states.get(row.line.state) ?? 0) + 1);
    levels.set(row.line.level, (levels.get(row.line.level) ?? 0) + 1);
    return passes(row, filter, needle, found);
  });
  const value = sortValue[by];
  const sorted = rows
    .map((row) => ({ row, key: value(row) }))
    .toSorted((a, b) => compared(a.key, b.key) || compared(a.row.id, b.row.id))
    .map(({ row }) => row);
  return { rows: descending ? sorted.toReversed() : sorted, counts, states, levels };
}

/** The owners, themes, rounds and forms there are, each once, in the order of the alphabet. */
export function choicesOf(all: readonly ActionRow[], key: 'owner' | 'theme' | 'round' | 'form'): Choice[] {
  const found = new Map<string, string>();
  for (const { line, owner } of all) {
    const value = key === 'owner' ? owner : line[key];
    if (value !== '' && !found.has(value)) found.set(value, line[key].trim());
  }
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}
