/** Bank holidays of England and Wales, computed and then edited; and how the ten days of a task are counted. */
import { useState } from 'react';
import { bankHolidays, isIsoDate, longDay } from '../../../shared/dates/index.ts';
import { useSettings } from '../../stores/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Field, SelectField } from '../../ui/field.tsx';
import { Form } from '../../ui/form.tsx';
import { TableHead } from '../../ui/table-head.tsx';
import { TypedDate } from '../../form/typed-date.tsx';
import { Choices, Group } from '../../frames/group.tsx';
import { set } from './set.ts';

type Day = { readonly date: string; readonly name: string; readonly state: 'usual' | 'added' | 'removed' };

const say = (date: string): string => longDay(new Date(`${date}T12:00:00`));

/** The days of one year in order: the computed ones, those added, those taken out (still shown, so that they can be put back). */
function daysOf(year: number, added: readonly string[], removed: readonly string[]): readonly Day[] {
  const usual = bankHolidays(year).map((day): Day => ({
    ...day,
    state: removed.includes(day.date) ? 'removed' : 'usual',
  }));
  const own = added
    .filter((date) => date.startsWith(`${year}-`) && !usual.some((day) => day.date === date))
    .map((date): Day => ({ date, name: 'Added by you', state: 'added' }));
  return [...usual, ...own].sort((a, b) => a.date.localeCompare(b.date));
}

function DayRow({ day }: { day: Day }) {
  const { holidaysAdded, holidaysRemoved } = useSettings();
  const act = {
    usual: {
      word: 'Take out',
      run: () => set({ holidaysRemoved: [...holidaysRemoved, day.date].sort() }),
    },
    removed: {
      word: 'Put back',
      run: () => set({ holidaysRemoved: holidaysRemoved.filter((one) => one !== day.date) }),
    },
    added: {
      word: 'Take out',
      run: () => set({ holidaysAdded: holidaysAdded.filter((one) => one !== day.date) }),
    },
  }[day.state];
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {say(day.date)}
      </th>
      <td role="cell" data-l="Name">
        {day.name}
        {day.state === 'removed' ? <span className="quiet"> counts as a working day</span> : null}
      </td>
      <td role="cell">
        <Button kind="plain" aria-label={`${act.word} ${say(day.date)}`} onClick={act.run}>
          {act.word}
        </Button>
      </td>
    </tr>
  );
}

function AddDay() {
  const added = useSettings((settings) => settings.holidaysAdded);
  const [date, setDate] = useState('');
  const [unread, setUnread] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  return (
    <Form
      className="add-line"
      onSend={() => {
        const fits = isIsoDate(date);
        setError(fits || unread ? undefined : 'Write the date of the day.');
        if (!fits) return;
        if (!added.includes(date)) set({ holidaysAdded: [...added, date].sort() });
        setDate('');
      }}
    >
      <Field id="new-holiday" label="Another day that is not a working day" error={error}>
        {(tied) => (
          <TypedDate
            value={date}
            onDate={setDate}
            onUnread={setUnread}

            {...tied}
          />
        )}
      </Field>
      <Button icon="plus" submit>
        Add the day
      </Button>
    </Form>
  );
}

export function DatesSection() {
  const { taskDays, holidaysAdded, holidaysRemoved } = useSettings();
  const [thisYear] = useState(() => new Date().getFullYear());
  const [year, setYear] = useState(thisYear);
  return (
    <>
      <Group title="Deadlines">
        <Choices
          legend="The ten days of a task in the file audit are"
          name="task-days"
          value={taskDays}
          options={[
            { value: 'working', label: 'Working days' },
            { value: 'calendar', label: 'Calendar days' },
          ]}
          onChoose={(value) => set({ taskDays: value })}
        />
      </Group>
      <Group title="Bank holidays, England and Wales">
        <div className="narrow-field">
          <SelectField
            id="holiday-year"
            label="Year"
            value={String(year)}
            onValue={(value) => setYear(Number(value))}
            options={[-1, 0, 1, 2].map((step) => ({
              value: String(thisYear + step),
              label: String(thisYear + step),
            }))}
          />
        </div>
        <table className="set-table blocks" role="table">
          <caption className="vh">Bank holidays of {year}</caption>
          <TableHead columns={['Day', 'Name']} acts="Change" />
          <tbody role="rowgroup">
            {daysOf(year, holidaysAdded, holidaysRemoved).map((day) => (
              <DayRow key={day.date} day={day} />
            ))}
          </tbody>
        </table>
        <AddDay />
      </Group>
    </>
  );
}
