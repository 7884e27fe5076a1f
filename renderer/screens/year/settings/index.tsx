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

/** `what` says what a section is for, before anything stands in it. */
export const yearSections = [
  {
    id: 'groups',
    title: 'Groups',
    what: 'The groups that agree on themes and commission rounds: adults, children, community safety.',
    Content: Groups,
  },
  {
    id: 'agencies',
    title: 'Agencies',
    what: 'The organisations and services that are asked about contact and return forms.',
    Content: Agencies,
  },
  {
    id: 'people',
    title: 'People and auditors',
    what: 'People in their roles. For auditors: which forms they are trained for, how many audits they take, and when they are away.',
    Content: People,
  },
  {
    id: 'themes',
    title: 'Themes',
    what: 'What rounds are about. The code of a theme stays the same over the years, so that years can be compared.',
    Content: Themes,
  },
  {
    id: 'session-groups',
    title: 'Session groups',
    what: 'Groups of auditors that read files together every six weeks, with their first day.',
    Content: SessionGroups,
  },
  {
    id: 'holidays',
    title: 'Holidays',
    what: 'Days nobody is at work. Days of a round that are counted in working days leave them out.',
    Content: Holidays,
  },
  {
    id: 'numbers',
    title: 'Numbers',
    what: 'What days and targets are worked out from. Each says whether the source states it or it is our default.',
    Content: Numbers,
  },
  { id: 'name', title: 'Name', what: 'What the year is called in lists and files.', Content: Name },
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
      <p className="soft">{found.what}</p>
      <found.Content opened={opened} />
    </>
  );
}
