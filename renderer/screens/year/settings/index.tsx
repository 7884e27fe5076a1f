/** The settings of a year, section by section. */
import { limits } from '../../../../shared/limits.ts';
import type { ProgrammeYear } from '../../../../shared/records/programme-year.ts';
import type { OpenedRecord } from '../../../records/use-record.ts';
import { TextField } from '../../../ui/field.tsx';
import { Holidays } from './holidays.tsx';
import { Agencies, Groups, SessionGroups, Themes } from './lists.tsx';
import { Numbers } from './numbers.tsx';
import { People } from './people.tsx';

type Opened = { opened: OpenedRecord<ProgrammeYear> };

const Name = ({ opened }: Opened) => (
  <TextField
    id="year-called"
    label="Name of the year"
    maxLength={limits.programme.name}
    value={opened.document.name}
    onValue={(name) => opened.change('name', (year) => ({ ...year, name }), true)}
  />
);

export const yearSections = [
  { id: 'groups', title: 'Groups', Content: Groups },
  { id: 'agencies', title: 'Agencies', Content: Agencies },
  { id: 'people', title: 'People and auditors', Content: People },
  { id: 'themes', title: 'Themes', Content: Themes },
  { id: 'session-groups', title: 'Session groups', Content: SessionGroups },
  { id: 'holidays', title: 'Holidays', Content: Holidays },
  { id: 'numbers', title: 'Numbers', Content: Numbers },
  { id: 'name', title: 'Name', Content: Name },
] as const;
export type YearSection = (typeof yearSections)[number]['id'];

export function YearSettingsPage({ opened, section }: Opened & { section: YearSection }) {
  const found = yearSections.find(({ id }) => id === section);
  if (found === undefined) return null;
  const { status } = opened;
  return (
    <>
      {status.kind === 'failed' ? (
        <p role="alert">Not saved yet; it is tried again. What you typed stays here.</p>
      ) : null}
      <found.Content opened={opened} />
    </>
  );
}
