/** The days of a round: each with where it comes from, another day by hand with a reason, and whether it is done. */
import { useState } from 'react';
import { isIsoDate, withWeekday } from '../../../shared/dates/index.ts';
import { datesOf, type Planned, type RoundDate } from '../../../shared/programme/dates/of-round.ts';
import { stepName } from '../../../shared/programme/dates/words.ts';
import { limits } from '../../../shared/limits.ts';
import { isWritten } from '../../../shared/text/written.ts';
import type { Round } from '../../../shared/records/round.ts';
import { TypedDate } from '../../form/typed-date.tsx';
import type { OpenedRecord } from '../../records/use-record.ts';
import { Button } from '../../ui/button.tsx';
import { Field, TextField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { TableHead } from '../../ui/table-head.tsx';

const origins = { stated: 'As the source states it', ours: 'Our default', own: 'Set by you' } as const;

type Props = { opened: OpenedRecord<Round>; year: Planned; today: string };

function OwnDay({
  date,
  opened,
  onDone,
}: {
  date: RoundDate;
  opened: OpenedRecord<Round>;
  onDone: () => void;
}) {
  const [day, setDay] = useState(date.day);
  const [reason, setReason] = useState(date.reason);
  const [asked, setAsked] = useState(false);
  const name = stepName(date.step, opened.document.shape);
  const others = (round: Round) => round.ownDates.filter(({ step }) => step !== date.step);
  return (
    <Form
      className="stack year-item"
      onSend={() => {
        setAsked(true);
        if (!isIsoDate(day) || !isWritten(reason)) return;
        opened.change(`day-${date.step}`, (round) => ({
          ...round,
          ownDates: [...others(round), { step: date.step, day, reason }],
        }));
        onDone();
      }}
    >
      <Field
        id="own-day"
        label={`${name}: another day`}
        hint={`Worked out: ${withWeekday(date.computed)}.`}
        error={asked && !isIsoDate(day) ? 'Write the day.' : undefined}
      >
        {(tied) => <TypedDate value={day} onDate={setDay} {...tied} />}
      </Field>
      <TextField
        id="own-day-reason"
        label="Why"
        maxLength={limits.programme.reason}
        error={asked && !isWritten(reason) ? 'Say why, in words.' : undefined}
        value={reason}
        onValue={setReason}
      />
      <div className="btn-row">
        <Button submit kind="main">
          Set the day
        </Button>
        {date.origin === 'own' ? (
          <Button
            onClick={() => {
              opened.change(`day-${date.step}`, (round) => ({ ...round, ownDates: others(round) }));
              onDone();
            }}
          >
            Back to the worked out day
          </Button>
        ) : null}
        <Button onClick={onDone}>Leave it</Button>
      </div>
    </Form>
  );
}

export function Dates({ opened, year, today }: Props) {
  const round = opened.document;
  const dates = datesOf(round, year);
  const [open, setOpen] = useState('');
  const chosen = dates.find(({ step }) => step === open);
  if (dates.length === 0) return <p className="quiet">Its days follow once its own day is set.</p>;
  return (
    <>
      <table className="set-table blocks" role="table">
        <caption className="vh">Days of the round</caption>
        <TableHead columns={['Step', 'Day', 'Where it comes from', 'How it stands']} acts="Change" />
        <tbody role="rowgroup">
          {dates.map((date) => {
            const name = stepName(date.step, round.shape);
            const isDone = date.doneOn !== '';
            const look = isDone ? `Done ${withWeekday(date.doneOn)}` : date.day < today ? 'Late' : '';
            return (
              <tr key={date.step} role="row">
                <th scope="row" role="rowheader">
                  {name}
                </th>
                <td role="cell" data-l="Day">
                  {withWeekday(date.day)}
                </td>
                <td role="cell" data-l="Where it comes from" className="quiet">
                  {origins[date.origin]}
                  {date.reason === '' ? '' : `: ${date.reason}`}
                </td>
                <td role="cell" data-l="How it stands" className={look === 'Late' ? 'year-late' : 'quiet'}>
                  {look}
                </td>
                <td role="cell">
                  {date.step === 'meeting' ? null : (
                    <Button
                      kind="plain"
                      aria-label={`Another day: ${name}`}
                      aria-expanded={open === date.step}
                      onClick={() => setOpen(open === date.step ? '' : date.step)}
                    >
                      Another day
                    </Button>
                  )}
                  {date.step === 'meeting' ? null : (
                    <Button
                      kind="plain"
                      aria-label={`${isDone ? 'Not done' : 'Done'}: ${name}`}
                      onClick={() =>
                        opened.change(`done-${date.step}`, (now) => ({
                          ...now,
                          done: isDone
                            ? now.done.filter(({ step }) => step !== date.step)
                            : [...now.done, { step: date.step, on: today }],
                        }))
                      }
                    >
                      {isDone ? 'Not done' : 'Done'}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {chosen === undefined ? null : (
        <OwnDay key={chosen.step} date={chosen} opened={opened} onDone={() => setOpen('')} />
      )}
    </>
  );
}
