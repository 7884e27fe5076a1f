/** A new round: its shape, its code, whose it is, and its day where that is known already. */
import { useState } from 'react';
import { sessionDays } from '../../../shared/programme/dates/of-round.ts';
import { limits } from '../../../shared/limits.ts';
import { yearEnd } from '../../../shared/programme/rules/of-year.ts';
import { numberOf } from '../../../shared/programme/settings.ts';
import { shapes, type Shape } from '../../../shared/programme/states/round.ts';
import { shapeWords } from '../../../shared/programme/words.ts';
import type { ProgrammeYear } from '../../../shared/records/programme-year.ts';
import { firstRound } from '../../../shared/records/round.ts';
import type { RoundLine } from '../../../shared/records/round-line.ts';
import { TypedDate } from '../../form/typed-date.tsx';
import { go } from '../../stores/routes.ts';
import { Button } from '../../ui/button.tsx';
import { Field, SelectField, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { beginRound, usePlanned } from '../../records/programme/year-and-round.ts';

/** The next free code of a shape: "A-26-1". */
export function nextCode(shape: Shape, from: string, rounds: readonly { readonly code: string }[]): string {
  const stem = `${shape}-${from.slice(2, 4)}-`;
  const used = new Set(rounds.map(({ code }) => code));
  let n = 1;
  while (used.has(`${stem}${n}`)) n += 1;
  return `${stem}${n}`;
}

const wantedOf = (shape: Shape, year: ProgrammeYear): number =>
  shape === 'A'
    ? numberOf(year.settings, 'selected')
    : shape === 'B'
      ? numberOf(year.settings, 'monthMost')
      : shape === 'C'
        ? numberOf(year.settings, 'filesPerSeat')
        : 1;

function ShapeChoice({ shape, onShape }: { shape: Shape; onShape: (shape: Shape) => void }) {
  return (
    <fieldset className="form-choices">
      <legend className="lab">What is it?</legend>
      {shapes.map((one) => (
        <div key={one} className="form-choice">
          <input
            type="radio"
            name="shape"
            id={`shape-${one}`}
            checked={shape === one}
            aria-describedby={`shape-${one}-what`}
            onChange={() => onShape(one)}
          />
          <label htmlFor={`shape-${one}`}>{shapeWords[one].name}</label>
          <span />
          <span className="quiet" id={`shape-${one}-what`}>
            {shapeWords[one].what}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

type Props = { year: ProgrammeYear; rounds: readonly RoundLine[]; onBack: () => void };

export function NewRound({ year, rounds, onBack }: Props) {
  const [shape, setShape] = useState<Shape>('A');
  const [code, setCode] = useState<string | null>(null);
  const [group, setGroup] = useState('');
  const [day, setDay] = useState('');
  const [month, setMonth] = useState('');
  const [unread, setUnread] = useState(false);
  const planned = usePlanned(year);
  const shown = code ?? nextCode(shape, year.from, rounds);
  const hasGroups = shape === 'A' || shape === 'D';
  const owners = shape === 'C' ? year.sessionGroups : hasGroups ? year.groups : [];
  const proposed =
    shape === 'C'
      ? sessionDays(
          year.sessionGroups.find(({ id }) => id === group)?.first || yearEnd(year.from),
          yearEnd(year.from),
          planned,
        ).find((one) => !rounds.some((round) => round.sessionGroup === group && round.day === one))
      : undefined;
  const send = (): void => {
    if (unread) return;
    const id = crypto.randomUUID();
    beginRound(
      firstRound({
        id,
        year: year.id,
        shape,
        code: shown,
        wanted: wantedOf(shape, year),
        groups: hasGroups && group !== '' ? [group] : [],
        sessionGroup: shape === 'C' ? group : '',
        month: shape === 'B' ? month : '',
        day: shape === 'B' ? '' : day === '' ? (proposed ?? '') : day,
      }),
    );
    go({ screen: 'round', round: id });
  };
  return (
    <Form onSend={send}>
      <ShapeChoice shape={shape} onShape={setShape} />
      <TextField
        id="round-code"
        label="Code"
        hint="It stands in files and calendars, so it says nothing about a person."
        maxLength={limits.programme.code}
        value={shown}
        onValue={setCode}
      />
      {owners.length === 0 ? null : (
        <SelectField
          id="round-group"
          label="Group"
          value={group}
          onValue={setGroup}
          options={[
            { value: '', label: 'Not decided yet' },
            ...owners.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <Field
        id="round-day"
        label={shape === 'B' ? 'Month' : 'Day'}
        hint={
          proposed === undefined
            ? 'It can stay empty until it is known.'
            : 'Left empty, it is the group’s next session six weeks on.'
        }
      >
        {(tied) =>
          shape === 'B' ? (
            <TypedDate
              key="month"
              value={month}
              onDate={setMonth}
              onUnread={setUnread}
              precision="month"
              {...tied}
            />
          ) : (
            <TypedDate key="day" value={day} onDate={setDay} onUnread={setUnread} {...tied} />
          )
        }
      </Field>
      <div className="btn-row">
        <Button kind="main" submit>
          Add it to the year
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </Form>
  );
}
