/** One drawn case: who has it or is proposed for it, how it stands, and what can be done with it, by one key each. */
import { useState, type KeyboardEvent } from 'react';
import { limits } from '../../../../shared/limits.ts';
import { auditorName, choicesFor, type SharePlan } from '../../../../shared/programme/sharing/share-plan.ts';
import type { AllocationState } from '../../../../shared/programme/states/small-machines.ts';
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import type { AllocationLine, Refusal } from '../../../records/programme/allocations.ts';
import { SelectCell } from '../../../frames/programme/cells.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { refusalWords } from './decline.ts';

export const stateWords: Readonly<Record<AllocationState, string>> = {
  planned: 'Planned',
  offered: 'Offered',
  accepted: 'Accepted',
  working: 'Under way',
  returned: 'Returned',
  closed: 'Closed',
  declined: 'Declined',
  'handed-back': 'Handed back',
  excused: 'Excused',
};

export type RowActs = {
  readonly onOffer: () => void;
  readonly onAccept: () => void;
  readonly onBack: (act: 'decline' | 'hand-back', why: Refusal, reason: string) => void;
  readonly onHand: (auditor: string, reason: string) => void;
};

const whys = Object.entries(refusalWords).map(([value, label]) => ({ value, label }));

/** Why it comes back, or why it goes to somebody else than proposed. */
function Why(props: {
  readonly id: string;
  readonly label: string;
  readonly word: string;
  readonly withWhy: boolean;
  readonly onSend: (reason: string, why: Refusal) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const [why, setWhy] = useState<string>('took-part');
  const [error, setError] = useState('');
  const needs = !props.withWhy || why === 'other';
  return (
    <Form
      className="add-line"
      onSend={() => {
        if (needs && reason.trim() === '') setError('Write why.');
        else props.onSend(reason.trim(), why as Refusal);
      }}
    >
      {props.withWhy ? (
        <SelectField id={`${props.id}-kind`} label="Why" value={why} onValue={setWhy} options={whys} />
      ) : null}
      <TextField
        id={`${props.id}-words`}
        label={props.label}
        error={error === '' ? undefined : error}
        maxLength={limits.programme.reason}
        value={reason}
        onValue={setReason}
      />
      <Button submit>{props.word}</Button>
      <Button kind="plain" onClick={props.onCancel}>
        Cancel
      </Button>
    </Form>
  );
}

type Asking = { readonly to: string } | 'back' | null;

/** What can be done with a case as it stands. */
function Acts({
  subject,
  year,
  state,
  asking,
  onAsk,
  ...acts
}: RowActs & {
  readonly subject: string;
  readonly year: ProgrammeYear;
  readonly state: AllocationState | undefined;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
}) {
  const back = backOf(state);
  const backWord = back === 'decline' ? 'Declined' : 'Handed back';
  const done = (): void => onAsk(null);
  if (asking === 'back')
    return (
      <Why
        id={`back-${subject}`}
        label="In words, where that says too little"
        word={backWord}
        withWhy
        onCancel={done}
        onSend={(reason, why) => {
          done();
          if (back !== null) acts.onBack(back, why, reason);
        }}
      />
    );
  if (asking !== null)
    return (
      <Why
        id={`hand-${subject}`}
        label={`Why ${auditorName(year, asking.to)}`}
        word="Give it to them"
        withWhy={false}
        onCancel={done}
        onSend={(reason) => {
          done();
          acts.onHand(asking.to, reason);
        }}
      />
    );
  return (
    <div className="btn-row">
      {state === 'planned' ? (
        <Button aria-label={`Offer ${subject}`} onClick={acts.onOffer}>
          Offer
        </Button>
      ) : null}
      {state === 'offered' ? (
        <Button aria-label={`Accepted: ${subject}`} onClick={acts.onAccept}>
          Accepted
        </Button>
      ) : null}
      {back === null ? null : (
        <Button
          aria-label={`${backWord}: ${subject}`}
          aria-keyshortcuts={back === 'decline' ? 'Delete' : undefined}
          onClick={() => onAsk('back')}
        >
          {backWord}
        </Button>
      )}
    </div>
  );
}

const backOf = (state: AllocationState | undefined): 'decline' | 'hand-back' | null =>
  state === 'offered' ? 'decline' : state === 'accepted' ? 'hand-back' : null;

export function CaseRow({
  subject,
  team,
  plan,
  year,
  one,
  proposed,
  ...acts
}: RowActs & {
  readonly subject: string;
  readonly team: string;
  readonly plan: SharePlan;
  readonly year: ProgrammeYear;
  /** The allocation that stands; undefined while there is none. */
  readonly one: AllocationLine | undefined;
  /** Whom the solver proposes; '' for nobody. */
  readonly proposed: string;
}) {
  const [asking, setAsking] = useState<Asking>(null);
  const has = one?.auditor ?? proposed;
  const state = one?.state;
  const mayMove = state === undefined || state === 'planned';
  const keys = (event: KeyboardEvent): void => {
    const inBox = (event.target as HTMLElement).matches('input, textarea');
    if (event.key !== 'Delete' || state !== 'offered' || inBox) return;
    event.preventDefault();
    acts.onBack('decline', 'took-part', '');
  };
  const options = [
    { value: '', label: 'Open', isOff: true },
    ...choicesFor(plan, subject).map(({ auditor, against }) => ({
      value: auditor,
      label: `${auditorName(year, auditor)}${against === '' ? '' : `: ${against}`}`,
      isOff: against !== '' && auditor !== has,
    })),
  ];
  return (
    <tr role="row" onKeyDown={keys}>
      <th scope="row" role="rowheader">
        {subject}
      </th>
      <td role="cell" data-l="Team">
        {team}
      </td>
      <td role="cell" data-l="Auditor">
        {mayMove ? (
          <SelectCell
            label={`Auditor of ${subject}`}
            field={`allocation/${subject}/auditor`}
            value={has}
            options={options}
            onValue={(to) => setAsking({ to })}
          />
        ) : (
          auditorName(year, has)
        )}
      </td>
      <td role="cell" data-l="Stands">
        {state === undefined ? (proposed === '' ? 'Open' : 'Proposed') : stateWords[state]}
      </td>
      <td role="cell" className="col-acts">
        <Acts subject={subject} year={year} state={state} asking={asking} onAsk={setAsking} {...acts} />
      </td>
    </tr>
  );
}
