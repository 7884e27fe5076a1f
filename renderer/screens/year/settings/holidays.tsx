/** Which days are not worked: the table of a nation, or only the partnership's own days; added and taken out by hand. */
import { useState } from 'react';
import { holidaysOf, holidayTables, isIsoDate, withWeekday } from '../../../../shared/dates/index.ts';
import type { HolidayChoice, ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import { TypedDate } from '../../../form/typed-date.tsx';
import type { OpenedRecord } from '../../../records/use-record.ts';
import { Choices } from '../../../frames/group.tsx';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Form } from '../../../ui/form.tsx';
import { TableHead } from '../../../ui/table-head.tsx';

const tables = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  own: 'Only our own days',
} as const;

export function Holidays({ opened }: { opened: OpenedRecord<ProgrammeYear> }) {
  const { holidays, from } = opened.document;
  const [day, setDay] = useState('');
  const [error, setError] = useState<string | undefined>(undefined);
  const put = (change: Partial<HolidayChoice>): void =>
    opened.change('holidays', (year) => ({ ...year, holidays: { ...year.holidays, ...change } }));
  const first = Number(from.slice(0, 4));
  const usual = [first, first + 1].flatMap((year) => holidaysOf(holidays.table, year));
  const own = holidays.added
    .filter((date) => !usual.some((one) => one.date === date))
    .map((date) => ({ date, name: 'Added by you' }));
  const days = [...usual, ...own].toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <>
      <Choices
        legend="Bank holidays of"
        name="holiday-table"
        value={holidays.table}
        options={holidayTables.map((value) => ({ value, label: tables[value] }))}
        onChoose={(table) => put({ table })}
      />
      <table className="set-table blocks" role="table">
        <caption className="vh">Days that are not worked</caption>
        <TableHead columns={['Day', 'Name']} acts="Change" />
        <tbody role="rowgroup">
          {days.map(({ date, name }) => {
            const isOut = holidays.removed.includes(date);
            const isOwn = own.some((one) => one.date === date);
            const word = isOut ? 'Put back' : 'Take out';
            return (
              <tr key={date} role="row">
                <th scope="row" role="rowheader">
                  {withWeekday(date)}
                </th>
                <td role="cell" data-l="Name">
                  {name}
                  {isOut ? <span className="quiet"> counts as a working day</span> : null}
                </td>
                <td role="cell">
                  <Button
                    kind="plain"
                    aria-label={`${word} ${withWeekday(date)}`}
                    onClick={() =>
                      put(
                        isOwn
                          ? { added: holidays.added.filter((one) => one !== date) }
                          : {
                              removed: isOut
                                ? holidays.removed.filter((one) => one !== date)
                                : [...holidays.removed, date].toSorted(),
                            },
                      )
                    }
                  >
                    {word}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Form
        className="add-line"
        onSend={() => {
          setError(isIsoDate(day) ? undefined : 'Write the date of the day.');
          if (!isIsoDate(day)) return;
          if (!holidays.added.includes(day)) put({ added: [...holidays.added, day].toSorted() });
          setDay('');
        }}
      >
        <Field id="own-holiday" label="Another day that is not a working day" error={error}>
          {(tied) => <TypedDate value={day} onDate={setDay} {...tied} />}
        </Field>
        <Button icon="plus" submit>
          Add the day
        </Button>
      </Form>
    </>
  );
}
