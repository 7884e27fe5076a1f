/** Who was told, when, how, and what they said: one row per person, by role and never by name. */
import { Plus, X } from 'lucide-react';
import { limits } from '../../../shared/limits.ts';
import { beyond, tiedTooMuch, TooMuch } from '../../ui/too-much.tsx';
import type { Escalation } from '../../../shared/audit/action.ts';
import { typedOrNone } from '../../../shared/audit/unread.ts';
import { useDraft, useForm } from '../../form/draft-context.tsx';
import { domId } from '../../form/field.ts';
import { MomentBox } from '../../form/moment-box.tsx';
import { newRowId, withoutUndefined } from '../../records/audit/draft-answer.ts';
import { TableHead } from '../../ui/table-head.tsx';

type Told = Escalation['told'][number];
const ways = ['Phone', 'In person', 'Secure e-mail', 'Video call'] as const;

export const toldField = (record: string, row: string, column: string): string =>
  `escalations/row/${record}/${row}-${column}`;

type Props = {
  readonly record: Escalation;
  readonly onChange: (field: string, told: Told[], typing?: boolean) => void;
};

export function ToldTable({ record, onChange }: Props) {
  const roles = useDraft((d) => d.toolkit.escalateTo);
  const { say } = useForm();
  const closed = record.status === 'closed';
  const set = (row: string, column: keyof Told, value: string | undefined, typing: boolean): void =>
    onChange(
      toldField(record.id, row, column === 'unread' ? 'at' : column),
      record.told.map((t) => (t.id === row ? withoutUndefined({ ...t, [column]: value }) : t)),
      typing,
    );
  const isFull = record.told.length >= limits.toldPeople;
  const setMoment = (row: string, at: string): void =>
    onChange(
      toldField(record.id, row, 'at'),
      record.told.map((t) => {
        if (t.id !== row) return t;
        const { unread: _read, ...rest } = t;
        return { ...rest, at };
      }),
    );
  const add = (): void => {
    if (isFull) {
      say(`A record names at most ${limits.toldPeople} people. Open another record.`);
      return;
    }
    const row: Told = { id: newRowId(), role: '', how: 'Phone', at: new Date().toISOString() };
    onChange(`escalations/row/${record.id}/told`, [...record.told, row]);
    setTimeout(() => document.getElementById(domId(toldField(record.id, row.id, 'role')))?.focus(), 0);
  };
  const remove = (row: string): void => {
    onChange(
      `escalations/row/${record.id}/told`,
      record.told.filter((t) => t.id !== row),
    );
    say('Row removed. Undo brings it back.');
    document.getElementById('told-add')?.focus();
  };
  return (
    <fieldset>
      <legend className="lab">Who was told</legend>
      <datalist id="told-roles">
        {roles.map((role) => (
          <option key={role}>{role}</option>
        ))}
      </datalist>
      {record.told.length === 0 ? <p className="quiet">Nobody yet.</p> : null}
      {record.told.length === 0 ? null : (
        <table className="told blocks" role="table">
          <TableHead
            columns={['Role, not name', 'When', 'How', 'What they said they will do']}
            acts="Remove"
          />
          <tbody role="rowgroup">
            {record.told.map((told, at) => {
              const id = (column: string): string => domId(toldField(record.id, told.id, column));
              return (
                <tr role="row" key={told.id}>
                  <td role="cell" data-l="Role">
                    <input
                      type="text"
                      id={id('role')}
                      list="told-roles"
                      data-field={toldField(record.id, told.id, 'role')}
                      aria-label={`Role, person ${at + 1}`}
                      data-limit={limits.told.role}
                      {...tiedTooMuch(id('role'), beyond(told.role, limits.told.role), undefined)}
                      value={told.role}
                      readOnly={closed}
                      onChange={(event) => set(told.id, 'role', event.target.value, true)}
                    />
                    <TooMuch
                      id={id('role')}
                      over={beyond(told.role, limits.told.role)}
                      limit={limits.told.role}
                    />
                  </td>
                  <td role="cell" data-l="When">
                    <MomentBox
                      id={id('at')}
                      label={`When, person ${at + 1}`}
                      value={told.at}
                      readOnly={closed}
                      field={toldField(record.id, told.id, 'at')}
                      unread={told.unread}
                      onTyped={(text) => set(told.id, 'unread', typedOrNone(text), true)}
                      onMoment={(instant) => setMoment(told.id, instant)}
                    />
                  </td>
                  <td role="cell" data-l="How">
                    <select
                      id={id('how')}
                      aria-label={`How, person ${at + 1}`}
                      value={told.how}
                      disabled={closed}
                      onChange={(event) => set(told.id, 'how', event.target.value, false)}
                    >
                      {[...new Set([told.how, ...ways])].map((way) => (
                        <option key={way}>{way}</option>
                      ))}
                    </select>
                  </td>
                  <td role="cell" data-l="What they said they will do">
                    <textarea
                      id={id('said')}
                      data-field={toldField(record.id, told.id, 'said')}
                      aria-label={`What they said they will do, person ${at + 1}`}
                      rows={1}
                      lang="en-GB"
                      data-limit={limits.told.said}
                      {...tiedTooMuch(id('said'), beyond(told.said ?? '', limits.told.said), undefined)}
                      value={told.said ?? ''}
                      readOnly={closed}
                      onChange={(event) => set(told.id, 'said', event.target.value, true)}
                    />
                    <TooMuch
                      id={id('said')}
                      over={beyond(told.said ?? '', limits.told.said)}
                      limit={limits.told.said}
                    />
                  </td>
                  <td role="cell">
                    {closed ? null : (
                      <button
                        type="button"
                        className="icon-btn"
                        aria-label={`Remove person ${at + 1}`}
                        onClick={() => remove(told.id)}
                      >
                        <X className="i" aria-hidden="true" />
                      </button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {closed ? null : (
        <button type="button" className="btn chip-add" id="told-add" aria-disabled={isFull} onClick={add}>
          <Plus className="i" aria-hidden="true" />
          {record.told.length === 0 ? 'Somebody was told' : 'Somebody else was told'}
        </button>
      )}
    </fieldset>
  );
}
