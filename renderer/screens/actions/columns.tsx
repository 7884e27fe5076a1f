/** The columns of the list of actions, in their order: head, sort key, and what a row shows in it. */
import type { ReactNode } from 'react';
import { proofWords, stateWords } from '../../../shared/actions/words.ts';
import { counted, dueWords, inDays, shortDate } from '../../../shared/dates/index.ts';
import { referenceOf, type ActionRow, type SortKey } from './select.ts';

export type Column = {
  readonly head: string;
  readonly sort: SortKey;
  readonly className?: string;
  readonly cell: (row: ActionRow, now: Date) => ReactNode;
};

const none = (word: string): ReactNode => <span className="quiet">{word}</span>;

function Due({ row: { line, late }, now }: { readonly row: ActionRow; readonly now: Date }) {
  const { due, firstDue, doneOn } = line;
  if (due === '') return none('no date yet');
  const { on, away, soon } = dueWords(due, now);
  return (
    <>
      <span className="a-day">{on}</span>{' '}
      {doneOn === '' && line.provenOn === '' ? (
        <span className={late > 0 ? 'a-away a-late' : soon ? 'a-away a-soon' : 'a-away'}>{away}</span>
      ) : null}
      {firstDue !== '' && firstDue !== due ? (
        <span className="act-first">first {shortDate(firstDue)}</span>
      ) : null}
    </>
  );
}

/** Every column but the first, which is the link to the action. */
export const columns: readonly Column[] = [
  {
    head: 'Owner',
    sort: 'owner',
    className: 'clip',
    cell: ({ line }) => (line.owner === '' ? none('nobody yet') : line.owner),
  },
  { head: 'Due', sort: 'due', className: 'act-due', cell: (row, now) => <Due row={row} now={now} /> },
  {
    head: 'State',
    sort: 'state',
    className: 'act-state',
    cell: ({ line }) => (
      <>
        <span>{stateWords[line.state]}</span>
        {line.mayChange ? <span className="act-may">may still change</span> : null}
        {line.waits ? <span className="act-may">change waits</span> : null}
        {line.extensions > 0 ? (
          <span className="act-may">{counted(line.extensions, 'extension')}</span>
        ) : null}
      </>
    ),
  },
  {
    head: 'Age',
    sort: 'age',
    className: 'num',
    cell: ({ age }) => (age === null ? none('none') : inDays(age)),
  },
  {
    head: 'Proof wanted',
    sort: 'proof',
    className: 'clip',
    cell: ({ line }) => (line.proof === '' ? none('not said') : proofWords[line.proof]),
  },
  { head: 'From', sort: 'from', className: 'act-from', cell: ({ line }) => referenceOf(line) },
];
