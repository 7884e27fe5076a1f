/** Who the subjects are: one record each, apart from everything else, opened one at a time, and destroyed for good when no longer needed. */
import { useState } from 'react';
import { useStore } from 'zustand';
import { counted } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { coordinatorDestroys, identityFindings } from '../../../../shared/programme/choosing/involvement.ts';
import { isChosen } from '../../../../shared/programme/choosing/round-matrix.ts';
import {
  identityKeyKind,
  IdentityKeyLine,
  newIdentityKey,
  type IdentityKey,
} from '../../../../shared/records/identity-key.ts';
import { standingOf } from '../../../../shared/records/round.ts';
import { ask, errorSentence } from '../../../ask.ts';
import { TypedDate } from '../../../form/typed-date.tsx';
import { StepPart } from '../../../frames/programme/cells.tsx';
import { Findings } from '../../../frames/programme/findings.tsx';
import type { OpenKindRecord } from '../../../records/open-record.ts';
import { dropRecordLine, useRecordLines } from '../../../records/record-lines.ts';
import { beginIdentity, openIdentity } from '../../../records/programme/identities.ts';
import { unawaited } from '../../../surface.ts';
import { Button, IconButton, Linkish } from '../../../ui/button.tsx';
import { Field, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { subjectOf, type StepProps } from './step-props.ts';

const { identityKey: most } = limits;

function Numbers({ work }: { readonly work: OpenKindRecord<IdentityKey> }) {
  const { numbers } = useStore(work.store, (state) => state.document);
  const set = (id: string, member: 'kind' | 'number', value: string): void =>
    work.change(
      `numbers/${id}/${member}`,
      (key) => ({
        ...key,
        numbers: key.numbers.map((one) => (one.id === id ? { ...one, [member]: value } : one)),
      }),
      true,
    );
  return (
    <>
      {numbers.map(({ id, kind, number }, at) => (
        <div className="field-pair" key={id}>
          <TextField
            id={`nk-${id}`}
            label={`Record number ${at + 1}: whose`}
            maxLength={most.numberKind}
            value={kind}
            onValue={(value) => set(id, 'kind', value)}
          />
          <TextField
            id={`nn-${id}`}
            label={`Record number ${at + 1}`}
            maxLength={most.number}
            value={number}
            onValue={(value) => set(id, 'number', value)}
            after={
              <IconButton
                icon="x"
                name={`Take away record number ${at + 1}`}
                onClick={() =>
                  work.change('numbers', (key) => ({
                    ...key,
                    numbers: key.numbers.filter((one) => one.id !== id),
                  }))
                }
              />
            }
          />
        </div>
      ))}
      {numbers.length >= most.numbers ? null : (
        <Linkish
          onClick={() =>
            work.change('numbers', (key) => ({
              ...key,
              numbers: [...key.numbers, { id: crypto.randomUUID(), kind: '', number: '' }],
            }))
          }
        >
          Add a record number
        </Linkish>
      )}
    </>
  );
}

function KeyForm({
  work,
  named,
  onClose,
}: {
  readonly work: OpenKindRecord<IdentityKey>;
  readonly named: string;
  readonly onClose: () => void;
}) {
  const key = useStore(work.store, (state) => state.document);
  const set = (member: 'names' | 'address' | 'born', value: string, typing: boolean): void =>
    work.change(member, (now) => ({ ...now, [member]: value }), typing);
  return (
    <section className="stack identity-form" aria-label={`Who ${named} is`}>
      <p className="quiet">
        Only what an agency needs to find the person in its own records. Nothing about the case.
      </p>
      <TextField
        id="key-names"
        label="Names"
        maxLength={most.names}
        spellCheck={false}
        value={key.names}
        onValue={(value) => set('names', value, true)}
      />
      <Field id="key-born" label="Date of birth">
        {({ id }) => (
          <TypedDate id={id} lies="past" value={key.born} onDate={(day) => set('born', day, false)} />
        )}
      </Field>
      <TextField
        id="key-address"
        label="Address"
        maxLength={most.address}
        spellCheck={false}
        value={key.address}
        onValue={(value) => set('address', value, true)}
      />
      <Numbers work={work} />
      <div className="btn-row">
        <Button
          onClick={() => {
            unawaited(work.close());
            onClose();
          }}
        >
          Put away
        </Button>
      </div>
    </section>
  );
}

export function Identities({ work }: StepProps) {
  const round = work.document;
  const [open, setOpen] = useState<OpenKindRecord<IdentityKey> | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const keys = useRecordLines(identityKeyKind.name)
    .map(({ id, line }) => ({ id, ...IdentityKeyLine.parse(line) }))
    .filter((key) => key.round === round.id);
  const { state } = standingOf(round);
  const due = coordinatorDestroys({
    held: keys.map(({ subject }) => subject),
    selected: round.selection.chosen,
    isSelected: isChosen(round),
    isClosed: state === 'closed' || state === 'cancelled',
    isOnHold: round.identity.heldWhy.trim() !== '',
  });
  const show = async (subject: string): Promise<void> => {
    const held = keys.find((key) => key.subject === subject);
    if (held === undefined) {
      setOpen(beginIdentity(newIdentityKey(crypto.randomUUID(), round.id, subject)));
      return;
    }
    const reply = await openIdentity(held.id);
    if (reply.ok) setOpen(reply.value);
    else setSaid(errorSentence(reply));
  };
  const destroy = async (): Promise<void> => {
    const ids = keys.filter(({ subject }) => due.includes(subject)).map(({ id }) => id);
    await open?.close();
    setOpen(null);
    const reply = await ask('record.endForGood', { kind: identityKeyKind.name, ids });
    setAsking(false);
    if (!reply.ok) {
      setSaid(errorSentence(reply));
      return;
    }
    for (const id of ids) dropRecordLine(identityKeyKind.name, id);
    setSaid(
      `${counted(ids.length, 'identity', 'identities')} destroyed in this vault, with all history. Copies of this vault made before still hold them.`,
    );
  };
  return (
    <StepPart
      id="identities"
      title="Identities"
      about="Held apart from the round: in no list, no search and no file with case text."
    >
      <ul className="plain-list">
        {round.nominations.map(({ id }) => {
          const named = subjectOf(round.nominations, id);
          const held = keys.some(({ subject }) => subject === id);
          return (
            <li key={id}>
              {named}: {held ? 'held' : 'not held'}.{' '}
              <Linkish
                aria-label={`${held ? 'Open' : 'Enter'} who ${named} is`}
                onClick={() => unawaited(show(id))}
              >
                {held ? 'Open' : 'Enter'}
              </Linkish>
            </li>
          );
        })}
      </ul>
      {open === null ? null : (
        <KeyForm
          key={open.id}
          work={open}
          named={subjectOf(round.nominations, open.store.getState().document.subject)}
          onClose={() => setOpen(null)}
        />
      )}
      <Findings findings={identityFindings(due)} label="What the rules find about identities" />
      {due.length === 0 ? null : isAsking ? (
        <Notice kind="warn" role="alert">
          <p>
            {counted(due.length, 'identity', 'identities')} will be destroyed for good, with all history. This
            cannot be undone.
          </p>
          <div className="btn-row">
            <Button kind="main" onClick={() => unawaited(destroy())}>
              Destroy for good
            </Button>
            <Button onClick={() => setAsking(false)}>Keep them for now</Button>
          </div>
        </Notice>
      ) : (
        <Button onClick={() => setAsking(true)}>
          {`Destroy ${counted(due.length, 'identity', 'identities')} no longer needed`}
        </Button>
      )}
      {said === '' ? null : <p role="status">{said}</p>}
    </StepPart>
  );
}
