/** One risk record: what, who was told, what they answered, what happened next; handed on or closed with a reason. */
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { limits } from '../../../shared/limits.ts';
import type { Escalation } from '../../../shared/audit/action.ts';
import { useForm } from '../../form/draft-context.tsx';
import { domId, focusField } from '../../form/field.ts';
import { TextBox, TextLine } from '../../form/text-box.tsx';
import { toggleRisk } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { CommandButton } from '../../frames/command-button.tsx';
import { SaveNotice } from './save-notice.tsx';
import { TimingChoice } from './timing-choice.tsx';
import { toldField, ToldTable } from './told-table.tsx';

export type ChangeRecord = (field: string, change: Partial<Escalation>, typing?: boolean) => void;

type Box = 'what' | 'response' | 'followUp' | 'handedTo' | 'closedBy';
const fieldOf = (record: string, box: string): string => `escalations/row/${record}/${box}`;

function TextField(props: {
  readonly record: Escalation;
  readonly box: Box;
  readonly label: string;
  readonly hint?: string;
  readonly line?: boolean;
  readonly change: ChangeRecord;
}) {
  const { record, box, label, hint, change } = props;
  const field = fieldOf(record.id, box);
  const id = domId(field);
  const common = {
    field,
    value: record[box] ?? '',
    describedBy: hint === undefined ? undefined : `${id}-h`,
    onText: (text: string) => change(field, { [box]: text }, true),
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {props.line === true ? (
        <TextLine {...common} limit={limits.risk[box]} />
      ) : (
        <TextBox {...common} limit={limits.risk[box]} />
      )}
    </div>
  );
}

/** What is still missing before a record may be handed on or closed. Pure; empty when nothing is. */
export function missingFor(record: Escalation, to: 'handed-on' | 'closed'): string {
  if (record.what.trim() === '') return 'Write what you saw, and where.';
  if (record.told.length === 0 || record.told.some((t) => t.role.trim() === ''))
    return 'Record who was told, by role.';
  if (to === 'handed-on' && record.handedTo.trim() === '') return 'Write who has taken it on.';
  if (to === 'closed' && record.followUp.trim() === '')
    return 'Write what happened next, then close the record.';
  return to === 'closed' && (record.closedBy ?? '').trim() === ''
    ? 'Write who closes the record, by role.'
    : '';
}

/** Puts the caret where that is missing. */
function goToMissing(record: Escalation, to: 'handed-on' | 'closed'): void {
  const role = record.told.find((t) => t.role.trim() === '');
  if (record.what.trim() === '') focusField(fieldOf(record.id, 'what'));
  else if (role !== undefined) document.getElementById(domId(toldField(record.id, role.id, 'role')))?.focus();
  else if (record.told.length === 0) document.getElementById('told-add')?.focus();
  else if (to === 'handed-on') focusField(fieldOf(record.id, 'handedTo'));
  else focusField(fieldOf(record.id, record.followUp.trim() === '' ? 'followUp' : 'closedBy'));
}

type Props = { readonly record: Escalation; readonly back: string; readonly change: ChangeRecord };

export function RecordForm({ record, back, change }: Props) {
  const { say } = useForm();
  const [error, setError] = useState('');
  const [closing, setClosing] = useState(false);
  const settle = (to: 'handed-on' | 'closed'): void => {
    const missing = missingFor(record, to);
    setError(missing);
    if (missing !== '') {
      goToMissing(record, to);
      return;
    }
    if (to === 'closed' && !closing) {
      setClosing(true);
      return;
    }
    setClosing(false);
    const closedAt = to === 'closed' ? new Date().toISOString() : '';
    change(fieldOf(record.id, 'status'), { status: to, closedAt });
    say(
      to === 'closed' ? 'The record is closed.' : 'The record is handed on. It no longer holds up signing.',
    );
  };
  return (
    <form className="stack" onSubmit={(event) => event.preventDefault()}>
      <TextField
        record={record}
        box="what"
        label="Who may be at risk; what you saw, and where"
        change={change}
      />
      <TimingChoice record={record} change={change} />
      <ToldTable record={record} onChange={(field, told, typing) => change(field, { told }, typing)} />
      {/* Records from before each person had an answer of their own. */}
      {record.response === '' ? null : (
        <TextField record={record} box="response" label="What they said, in one text" change={change} />
      )}
      <TextField
        record={record}
        box="followUp"
        label="What happened next"
        hint="Needed before the record can be closed."
        change={change}
      />
      <TextField
        record={record}
        box="handedTo"
        label="Who has taken it on"
        hint="Role, not name. Needed to hand the record on."
        line
        change={change}
      />
      <TextField
        record={record}
        box="closedBy"
        label="Who closes it"
        hint="Role, not name. Needed to close the record."
        line
        change={change}
      />
      {error === '' ? null : (
        <p className="error-text" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          <span>{error}</span>
        </p>
      )}
      {closing ? (
        <div className="notice notice-warn" role="alert">
          <CircleAlert className="i" aria-hidden="true" />
          <p>
            <strong>Close this record?</strong> It stays in the audit and comes first in the PDF. It can be
            opened again.
          </p>
          <div className="btn-row">
            <Button kind="main" onClick={() => settle('closed')}>
              Close the record
            </Button>
            <Button kind="plain" onClick={() => setClosing(false)}>
              Keep it open
            </Button>
          </div>
        </div>
      ) : null}
      <div className="btn-row">
        <CommandButton command="risk.open" kind="main" big onClick={toggleRisk}>
          {record.status === 'open' ? `Back to ${back}, keep this open` : `Back to ${back}`}
        </CommandButton>
        {record.status === 'open' && !closing ? (
          <>
            <Button big onClick={() => settle('handed-on')}>
              Somebody has taken it on
            </Button>
            <Button big onClick={() => settle('closed')}>
              Close the record
            </Button>
          </>
        ) : null}
        {record.status === 'open' ? null : (
          <Button big onClick={() => change(fieldOf(record.id, 'status'), { status: 'open', closedAt: '' })}>
            Open it again
          </Button>
        )}
      </div>
      <SaveNotice record={record.id} />
      <p className="quiet">
        While this record is open the audit cannot be signed. It comes first in the PDF. It cannot be deleted;
        a mistake is closed with a reason.
      </p>
    </form>
  );
}
