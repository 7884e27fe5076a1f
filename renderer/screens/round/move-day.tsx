/** Moving the day of a round: what it does is shown before it is done, a reason is asked for, and who has to be told is listed. */
import { useState } from 'react';
import { counted, isIsoDate, shortDate, withWeekday } from '../../../shared/dates/index.ts';
import { moveDay, type DayMove } from '../../../shared/programme/dates/move-day.ts';
import type { Planned } from '../../../shared/programme/dates/of-round.ts';
import { stepName } from '../../../shared/programme/dates/words.ts';
import type { Shape } from '../../../shared/programme/states/round.ts';
import { standing, type AllocationFacts } from '../../../shared/programme/round-facts.ts';
import { limits } from '../../../shared/limits.ts';
import { isWritten } from '../../../shared/text/written.ts';
import type { ProgrammeYear } from '../../../shared/records/programme-year.ts';
import type { Round } from '../../../shared/records/round.ts';
import { TypedDate } from '../../form/typed-date.tsx';
import type { OpenedRecord } from '../../records/use-record.ts';
import { Button } from '../../ui/button.tsx';
import { Field, Pick, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Who has to be told that a day moved: who holds a form, who is to attend, and once it is published every agency's lead. */
export function toTell(round: Round, year: ProgrammeYear, allocations: readonly AllocationFacts[]): string[] {
  const agencies = new Map(
    year.agencies.map(({ id, name, lead }) => [id, lead === '' ? name : `${lead}, ${name}`]),
  );
  const holders = standing(allocations)
    .filter(({ state }) => state !== 'planned' && state !== 'excused')
    .map(({ agency }) => agency);
  const people = [
    ...(round.published === '' ? holders : [...agencies.keys()]).map((id) => agencies.get(id) ?? ''),
    ...round.meeting.attendance.map(({ name }) => name),
  ];
  return [...new Set(people.filter((one) => one !== ''))].toSorted();
}

/** What a move does, before it is done. */
function Effect({ move, shape }: { move: DayMove; shape: Shape }) {
  const { moved, late, outside, keptReturn } = move;
  return (
    <Notice kind={late.length > 0 ? 'warn' : 'look'} role="status">
      <p>
        <strong>This moves {counted(moved.length, 'day')}.</strong> What is done stays as it is.
      </p>
      <ul>
        {moved.map(({ step, from, to }) => (
          <li key={step}>
            {stepName(step, shape)}: {from === '' ? '' : `${shortDate(from)} → `}
            {withWeekday(to)}
            {late.includes(step) ? ', late already' : ''}
          </li>
        ))}
      </ul>
      {outside === null ? null : (
        <p>
          Forms went out on {shortDate(outside.on)}; that is outside the new days for it,{' '}
          {shortDate(outside.from)} to {shortDate(outside.to)}.
        </p>
      )}
      {keptReturn === '' ? null : (
        <p>Forms are out already, so they still have until {withWeekday(keptReturn)} (our default).</p>
      )}
    </Notice>
  );
}

type Props = {
  opened: OpenedRecord<Round>;
  year: ProgrammeYear;
  planned: Planned;
  allocations: readonly AllocationFacts[];
  by: string;
  today: string;
};

export function MoveDay({ opened, year, planned, allocations, by, today }: Props) {
  const round = opened.document;
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [early, setEarly] = useState(false);
  const [asked, setAsked] = useState(false);
  const isFirst = round.day === '';
  const move = isIsoDate(day) && day !== round.day ? moveDay(round, day, planned, today, !early) : null;
  const send = (): void => {
    setAsked(true);
    if (move === null || (!isFirst && !isWritten(reason))) return;
    opened.change('day', (now) => {
      const version = isFirst ? now.version : now.version + 1;
      return {
        ...now,
        day,
        ownDates: move.round.ownDates.map((one) => ({ ...one, reason: one.reason ?? '' })),
        version,
        changes: isFirst
          ? now.changes
          : [
              ...now.changes,
              {
                id: crypto.randomUUID(),
                at: new Date().toISOString(),
                by: by.slice(0, limits.programme.name),
                what: 'day',
                from: now.day,
                to: day,
                reason,
                version,
                tell: toTell(now, year, allocations).map((who) => ({
                  id: crypto.randomUUID(),
                  who,
                  told: false,
                })),
              },
            ],
      };
    });
    setDay('');
    setReason('');
    setAsked(false);
  };
  return (
    <Form onSend={send}>
      <Field
        id="move-day"
        label={isFirst ? 'Day' : 'Move it to'}
        error={asked && move === null ? 'Write another day.' : undefined}
      >
        {(tied) => <TypedDate value={day} onDate={setDay} {...tied} />}
      </Field>
      {isFirst || move === null ? null : <Effect move={move} shape={round.shape} />}
      {move !== null && (move.keptReturn !== '' || early) ? (
        <Pick
          id="move-early"
          label="Forms come back earlier all the same; the reason below says why"
          checked={early}
          onPick={setEarly}
        />
      ) : null}
      {isFirst ? null : (
        <TextField
          id="move-reason"
          label="Why it moves"
          maxLength={limits.programme.reason}
          error={asked && !isWritten(reason) ? 'Say why, in words.' : undefined}
          value={reason}
          onValue={setReason}
        />
      )}
      <div>
        <Button submit>{isFirst ? 'Set the day' : 'Move it'}</Button>
      </div>
    </Form>
  );
}

/** Changes of the plan, with who has been told. */
export function Changes({ opened }: { opened: OpenedRecord<Round> }) {
  const { changes } = opened.document;
  if (changes.length === 0) return <p className="quiet">Nothing has changed since it was planned.</p>;
  return (
    <ul className="year-items">
      {changes.toReversed().map((change) => (
        <li key={change.id}>
          <p>
            Version {change.version}: from {shortDate(change.from)} to {shortDate(change.to)}. {change.reason}
          </p>
          {change.tell.length === 0 ? <p className="quiet">Nobody holds the old day.</p> : null}
          {change.tell.map((one) => (
            <Pick
              key={one.id}
              id={`told-${one.id}`}
              label={`${one.who} has been told`}
              checked={one.told}
              onPick={(told) =>
                opened.change(`told-${one.id}`, (round) => ({
                  ...round,
                  changes: round.changes.map((each) => ({
                    ...each,
                    tell: each.tell.map((who) => (who.id === one.id ? { ...who, told } : who)),
                  })),
                }))
              }
            />
          ))}
        </li>
      ))}
    </ul>
  );
}
