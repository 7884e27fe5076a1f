/** The numbers a year is planned by, each with where it comes from; and the choices between readings. */
import { useState } from 'react';
import {
  numberNames,
  numberOf,
  numberSettings,
  type NumberName,
  type NumberSetting,
  type YearSettings,
} from '../../../../shared/programme/settings.ts';
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import type { OpenedRecord } from '../../../records/use-record.ts';
import { Choices, Group } from '../../../frames/group.tsx';
import { TextField } from '../../../ui/field.tsx';

type Opened = { opened: OpenedRecord<ProgrammeYear> };

const parts: Readonly<Record<NumberSetting['part'], string>> = {
  rounds: 'Rounds and events',
  dates: 'Days around a meeting',
  audits: 'Cycles and sessions',
  following: 'What follows an audit',
};

/** What of a typed number is wrong; undefined where it can be taken. */
function wrongWith(typed: string, { least, most }: NumberSetting): string | undefined {
  const n = Number(typed);
  return /^\d{1,4}$/.test(typed.trim()) && n >= least && n <= most
    ? undefined
    : `A whole number from ${least} to ${most}.`;
}

function OneNumber({ name, opened }: Opened & { name: NumberName }) {
  const setting = numberSettings[name];
  const value = String(numberOf(opened.document.settings, name));
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const usual = `${setting.default} ${setting.unit}`;
  return (
    <TextField
      id={`number-${name}`}
      label={`${setting.words} (${setting.unit})`}
      hint={setting.origin === 'stated' ? `${usual}, as the source states it.` : `Our default: ${usual}.`}
      error={typed === null ? undefined : wrongWith(typed, setting)}
      inputMode="numeric"
      value={shown}
      onValue={(next) => {
        const isRight = wrongWith(next, setting) === undefined;
        setTyped(isRight ? null : next);
        if (isRight)
          opened.change(
            `number-${name}`,
            (year) => ({
              ...year,
              settings: { ...year.settings, numbers: { ...year.settings.numbers, [name]: Number(next) } },
            }),
            true,
          );
      }}
    />
  );
}

export function Numbers({ opened }: Opened) {
  const { settings } = opened.document;
  const put = (change: Partial<YearSettings>, field: string): void =>
    opened.change(field, (year) => ({ ...year, settings: { ...year.settings, ...change } }));
  return (
    <>
      {(Object.keys(parts) as NumberSetting['part'][]).map((part) => (
        <Group key={part} title={parts[part]}>
          <div className="stack narrow-field">
            {numberNames
              .filter((name) => numberSettings[name].part === part)
              .map((name) => (
                <OneNumber key={name} name={name} opened={opened} />
              ))}
          </div>
        </Group>
      ))}
      <Group title="How things are counted">
        <Choices
          legend="Three months to the impact are counted from"
          name="impact-from"
          hint="Our default: the meeting. The source does not say."
          value={settings.impactFrom}
          options={[
            { value: 'meeting', label: 'The meeting' },
            { value: 'report', label: 'The report' },
            { value: 'last-return', label: 'The last form that came back' },
          ]}
          onChoose={(impactFrom) => put({ impactFrom }, 'impact-from')}
        />
        <Choices
          legend="The share of cases audited is of"
          name="denominator"
          hint="Our default: the mean. The source does not say."
          value={settings.denominator}
          options={[
            { value: 'mean-of-month-ends', label: 'The mean of open cases at the ends of months' },
            { value: 'on-a-day', label: 'Cases open on one day' },
            { value: 'at-any-time', label: 'Cases open at any time in the year' },
          ]}
          onChoose={(denominator) => put({ denominator }, 'denominator')}
        />
        <Choices
          legend="It is counted over"
          name="window"
          value={settings.window}
          options={[
            { value: 'year', label: 'This year' },
            { value: 'rolling', label: 'The last twelve months' },
          ]}
          onChoose={(window) => put({ window }, 'window')}
        />
        <Choices
          legend="The days of a task are"
          name="task-days-are"
          hint="The source says ten days and not which."
          value={settings.taskDaysAre}
          options={[
            { value: 'calendar', label: 'Calendar days, moved on to a working day' },
            { value: 'working', label: 'Working days' },
          ]}
          onChoose={(taskDaysAre) => put({ taskDaysAre }, 'task-days')}
        />
      </Group>
    </>
  );
}
