/** What was found when the list arrived, row by row, and what a person decides about it: kept in, or left out, each with a reason. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { counted } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import {
  leavesOut,
  poolOf,
  sameRef,
  sumOfChecks,
  type CheckedRow,
} from '../../../../shared/programme/choosing/case-list/check-list.ts';
import type { CaseList } from '../../../../shared/records/case-list.ts';
import type { OpenKindRecord } from '../../../records/open-record.ts';
import { Button, Linkish } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';

type Work = OpenKindRecord<CaseList>;
const few = 20;

/** A reference and a reason, for keeping a case in or leaving one out. */
function WithReason({ work, list }: { readonly work: Work; readonly list: CaseList }) {
  const [ref, setRef] = useState('');
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState('');
  const set = (into: 'kept' | 'leftOut'): void => {
    const row = poolOf(list.rows).find((one) => sameRef(one.ref) === sameRef(ref));
    if (row === undefined) setTrouble('No case of the list has this reference.');
    else if (reason.trim() === '') setTrouble('Write a reason first.');
    else {
      setTrouble('');
      setRef('');
      setReason('');
      const out = into === 'kept' ? 'leftOut' : 'kept';
      work.change('decided', (now) => ({
        ...now,
        [out]: now[out].filter((one) => one.ref !== row.ref),
        [into]: [...now[into].filter((one) => one.ref !== row.ref), { ref: row.ref, reason: reason.trim() }],
      }));
    }
  };
  return (
    <Form className="add-line" onSend={() => set('leftOut')}>
      <TextField
        id="decide-ref"
        label="Case reference"
        error={trouble === '' ? undefined : trouble}
        maxLength={limits.caseList.ref}
        spellCheck={false}
        value={ref}
        onValue={setRef}
      />
      <TextField
        id="decide-why"
        label="Why"
        maxLength={limits.caseList.reason}
        value={reason}
        onValue={setReason}
      />
      <Button submit>Leave it out</Button>
      <Button onClick={() => set('kept')}>Keep it in</Button>
    </Form>
  );
}

export function ListChecks({
  work,
  checked,
}: {
  readonly work: Work;
  readonly checked: readonly CheckedRow[];
}) {
  const list = useStore(work.store, (state) => state.document);
  const [all, setAll] = useState(false);
  const shown = all ? checked : checked.slice(0, few);
  const take = (from: 'kept' | 'leftOut', ref: string): void =>
    work.change('decided', (now) => ({ ...now, [from]: now[from].filter((one) => one.ref !== ref) }));
  const teams = new Map<string, number>();
  for (const { team } of poolOf(list.rows)) teams.set(team, (teams.get(team) ?? 0) + 1);
  const decided = [
    ...list.kept.map((one) => ({ ...one, from: 'kept' as const, word: 'Kept in' })),
    ...list.leftOut.map((one) => ({ ...one, from: 'leftOut' as const, word: 'Left out' })),
  ];
  return (
    <div className="stack">
      <p>
        {counted(list.rows.length, 'case')}
        {teams.size < 2
          ? ''
          : `: ${[...teams]
              .toSorted(([a], [b]) => a.localeCompare(b, 'en-GB'))
              .map(([team, n]) => `${team === '' ? 'without a team' : team} ${n}`)
              .join(', ')}`}
        . {checked.length === 0 ? 'Nothing was found to look at.' : `Found: ${sumOfChecks(checked)}.`}
      </p>
      {checked.length === 0 ? null : (
        <ul className="plain-list small" aria-label="What was found in the list">
          {shown.map(({ row, check, words }) => (
            <li key={`${row.row}/${check}/${words}`}>
              Row {row.row}: {words}
              {leavesOut.has(check) && !list.kept.some(({ ref }) => ref === row.ref) ? ' Left out.' : ''}
            </li>
          ))}
        </ul>
      )}
      {all || checked.length <= few ? null : (
        <Linkish onClick={() => setAll(true)}>Show all {checked.length}</Linkish>
      )}
      {decided.length === 0 ? null : (
        <ul className="plain-list small" aria-label="Decided by a person">
          {decided.map(({ ref, reason, from, word }) => (
            <li key={`${from}/${ref}`}>
              {word}: {ref}, {reason}{' '}
              <Linkish aria-label={`Take back for ${ref}`} onClick={() => take(from, ref)}>
                Take back
              </Linkish>
            </li>
          ))}
        </ul>
      )}
      <WithReason work={work} list={list} />
    </div>
  );
}
