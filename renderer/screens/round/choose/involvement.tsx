/** Which agencies are asked whether they had contact, when, and what they said: entered by hand, one column for each agency. */
import { useState } from 'react';
import { addMonths, counted, localDate, shortDate } from '../../../../shared/dates/index.ts';
import { limits } from '../../../../shared/limits.ts';
import { mayBeMarkedSilent } from '../../../../shared/programme/choosing/nomination-tests.ts';
import type { Matrix } from '../../../../shared/programme/choosing/selection-matrix.ts';
import { numberOf } from '../../../../shared/programme/settings.ts';
import type { Round } from '../../../../shared/records/round.ts';
import { TypedDate } from '../../../form/typed-date.tsx';
import { StepPart } from '../../../frames/programme/cells.tsx';
import { Button, Linkish } from '../../../ui/button.tsx';
import { Field, Pick, SelectField, TextField } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { agencyOf, subjectOf, type StepProps } from './step-props.ts';

type Asked = Round['asked'][number];

function changeAsked(work: StepProps['work'], agency: string, make: (one: Asked) => Asked): void {
  work.change(`asked/${agency}`, (round) => ({
    ...round,
    asked: round.asked.map((one) => (one.agency === agency ? make(one) : one)),
  }));
}

/** The days an agency was asked on; after two it may be marked as not answering. */
function Requests({ work, year, one, isOut }: StepProps & { readonly one: Asked; readonly isOut: boolean }) {
  const name = agencyOf(year, one.agency);
  const days = [...one.on, ''];
  const set = (at: number, day: string): void =>
    changeAsked(work, one.agency, (now) => {
      const on = days.with(at, day).filter((each) => each !== '');
      return { ...now, on, isSilent: now.isSilent && mayBeMarkedSilent(on) };
    });
  const maySay = mayBeMarkedSilent(one.on);
  return (
    <div className="asked">
      <strong>{name}</strong>
      {days.slice(0, 4).map((day, at) => (
        <Field
          key={day === '' ? 'next' : day}
          id={`asked-${one.agency}-${at}`}
          label={at === 0 ? 'Asked on' : 'Asked again on'}
        >
          {({ id }) => (
            <TypedDate
              id={id}
              aria-label={`${name}: ${at === 0 ? 'asked on' : 'asked again on'}`}
              data-field={`asked/${one.agency}/${at}`}
              lies="past"
              value={day}
              onDate={(value) => set(at, value)}
            />
          )}
        </Field>
      ))}
      {isOut || one.isSilent ? (
        <Pick
          id={`silent-${one.agency}`}
          label={`${name} gives no answer`}
          checked={one.isSilent}
          onPick={(isSilent) => {
            if (!isSilent || maySay) changeAsked(work, one.agency, (now) => ({ ...now, isSilent }));
          }}
          describedBy={`silent-${one.agency}-h`}
          after={
            <span className="hint" id={`silent-${one.agency}-h`}>
              {maySay ? '' : 'Only after it was asked on two days.'}
            </span>
          }
        />
      ) : (
        <span className="quiet">Answered for everybody</span>
      )}
    </div>
  );
}

/** An agency one of those asked knows of, that may not have been asked. */
function AlsoKnown({ work, year }: StepProps) {
  const round = work.document;
  const [agency, setAgency] = useState('');
  const [nomination, setNomination] = useState('');
  const [name, setName] = useState('');
  const [trouble, setTrouble] = useState('');
  const add = (): void => {
    const known = year.agencies.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
    const answer = round.involvement.find((one) => one.agency === agency && one.nomination === nomination);
    if (answer === undefined) setTrouble('Enter what this agency said about the subject first.');
    else if (name.trim() === '') setTrouble('Write which agency it named.');
    else {
      setTrouble('');
      setName('');
      work.change(`involvement/${answer.id}`, (now) => ({
        ...now,
        involvement: now.involvement.map((one) =>
          one.id === answer.id ? { ...one, alsoKnown: [...one.alsoKnown, known?.id ?? name.trim()] } : one,
        ),
      }));
    }
  };
  return (
    <Form className="add-line" onSend={add}>
      <SelectField
        id="also-agency"
        label="Agency that answered"
        value={agency}
        onValue={setAgency}
        options={[
          { value: '', label: 'Choose' },
          ...round.asked.map((one) => ({ value: one.agency, label: agencyOf(year, one.agency) })),
        ]}
      />
      <SelectField
        id="also-subject"
        label="About"
        value={nomination}
        onValue={setNomination}
        options={[
          { value: '', label: 'Choose' },
          ...round.nominations.map(({ id }) => ({ value: id, label: subjectOf(round.nominations, id) })),
        ]}
      />
      <TextField
        id="also-name"
        label="Also named this agency"
        error={trouble === '' ? undefined : trouble}
        maxLength={limits.programme.name}
        value={name}
        onValue={setName}
      />
      <Button submit>Add</Button>
    </Form>
  );
}

export function Involvement(props: StepProps & { readonly matrix: Matrix; readonly locked: boolean }) {
  const { work, year, matrix, locked } = props;
  const { asked, nominations } = work.document;
  const months = numberOf(year.settings, 'contactMonths');
  const [today] = useState(() => localDate(new Date()));
  const isAsked = new Set(asked.map(({ agency }) => agency));
  const ask = (agency: string, wanted: boolean): void =>
    work.change('asked', (round) =>
      wanted
        ? { ...round, asked: [...round.asked, { id: crypto.randomUUID(), agency, on: [], isSilent: false }] }
        : {
            ...round,
            asked: round.asked.filter((one) => one.agency !== agency),
            involvement: round.involvement.filter((one) => one.agency !== agency),
          },
    );
  const named = nominations.flatMap(({ id }) =>
    (matrix.rows.find(({ nominee }) => nominee === id)?.notAsked ?? []).map((who) => ({ id, who })),
  );
  return (
    <StepPart
      id="contact"
      title={
        <>
          Asked about contact <span className="quiet">{counted(asked.length, 'agency', 'agencies')}</span>
        </>
      }
      about={`Contact counts when it was in the last ${months} months: since ${shortDate(addMonths(today, -months))}.`}
    >
      {locked ? null : (
        <fieldset className="asked-whom" data-field="asked">
          <legend>Agencies asked</legend>
          {year.agencies.length === 0 ? (
            <p className="quiet">No agency stands in the year yet. Add them in the year’s settings.</p>
          ) : null}
          <div className="pick-row">
            {year.agencies.map(({ id, name }) => (
              <Pick
                key={id}
                id={`ask-${id}`}
                label={name || 'An agency without a name'}
                checked={isAsked.has(id)}
                onPick={(wanted) => ask(id, wanted)}
              />
            ))}
          </div>
        </fieldset>
      )}
      {locked
        ? null
        : asked.map((one) => (
            <Requests key={one.agency} {...props} one={one} isOut={matrix.outstanding.includes(one.agency)} />
          ))}
      {locked || asked.length === 0 || nominations.length === 0 ? null : <AlsoKnown {...props} />}
      {named.length === 0 ? null : (
        <ul className="plain-list" aria-label="Named by others and not asked">
          {named.map(({ id, who }) => {
            const known = year.agencies.find((one) => one.id === who);
            return (
              <li key={`${id}/${who}`}>
                {known?.name ?? who}, named for {subjectOf(nominations, id)}, was not asked.{' '}
                {known === undefined || locked ? null : (
                  <Linkish onClick={() => ask(known.id, true)}>Ask {known.name}</Linkish>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </StepPart>
  );
}
