/** Who and what a year is planned with: groups, agencies, people, themes, session groups. */
import { limits } from '../../../../shared/limits.ts';
import {
  groupKinds,
  type Agency,
  type CommissioningGroup,
  type SessionGroup,
  type Theme,
} from '../../../../shared/records/programme-year.ts';
import { useRoundsOf } from '../../../records/programme/year-and-round.ts';
import { choices, newId, ownNumber, putter, select, text, tick, type Opened } from './boxes.ts';
import { ItemList } from './item-list.tsx';

const { programme: most } = limits;

export function Groups({ opened }: Opened) {
  const rounds = useRoundsOf(opened.document.id);
  return (
    <ItemList<CommissioningGroup>
      one="group"
      items={opened.document.groups}
      most={most.groups}
      nameOf={({ name }) => name}
      make={() => ({ id: newId(), name: '', kind: 'adults', chair: '', rounds: null })}
      boxes={() => [
        text('name', 'Name', most.name),
        select('kind', 'It looks after', choices(groupKinds)),
        text('chair', 'Role of its chair', most.name),
        ownNumber(
          'rounds',
          'Rounds it may have this year',
          (item) => item.rounds,
          (item, rounds) => ({ ...item, rounds }),
        ),
      ]}
      onItems={putter(opened, 'groups')}
      inUse={({ id }) =>
        rounds.some(({ groups }) => groups.includes(id)) ? 'It has a round this year, so it stays.' : ''
      }
    />
  );
}

export const Agencies = ({ opened }: Opened) => (
  <ItemList<Agency>
    one="agency"
    items={opened.document.agencies}
    most={most.agencies}
    nameOf={({ name }) => name}
    make={() => ({
      id: newId(),
      name: '',
      sort: '',
      lead: '',
      contact: '',
      hasProgram: true,
      isSmall: false,
    })}
    boxes={() => [
      text('name', 'Name', most.name),
      text('sort', 'Sort of agency', most.name, 'Health, police, housing: in a tie, more sorts come first.'),
      text('lead', 'Agency lead', most.name, 'A name or a role.'),
      text('contact', 'How to reach the lead', most.words),
      tick('hasProgram', 'They have Caselight'),
      tick('isSmall', 'A small agency: who audits there is known to everybody'),
    ]}
    onItems={putter(opened, 'agencies')}
  />
);

/** A theme's questions as lines of text: "form version question". */
const questionLines = ({ questions }: Theme): string =>
  questions.map(({ form, version, question }) => `${form} ${version} ${question}`).join('; ');

function readQuestions(typed: string): Theme['questions'] {
  return typed
    .split(';')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([form = '', version = '', question = '']) => (form === '' ? [] : [{ form, version, question }]))
    .slice(0, most.questions);
}

export function Themes({ opened }: Opened) {
  const rounds = useRoundsOf(opened.document.id);
  const { themes, groups } = opened.document;
  return (
    <ItemList<Theme>
      one="theme"
      items={themes}
      most={most.themes}
      nameOf={({ code, words: said }) => [code, said].filter((one) => one !== '').join(' ')}
      make={() => ({
        id: newId(),
        code: `T${String(themes.length + 1).padStart(2, '0')}`,
        words: '',
        parent: '',
        group: '',
        questions: [],
      })}
      boxes={({ id }) => [
        text('code', 'Code', most.code, 'It stays the same over the years.'),
        text('words', 'In words', most.words),
        select('parent', 'Belongs under', [
          { value: '', label: 'None' },
          ...themes
            .filter((one) => one.id !== id)
            .map((one) => ({ value: one.id, label: `${one.code} ${one.words}` })),
        ]),
        select('group', 'Group', [
          { value: '', label: 'None' },
          ...groups.map((one) => ({ value: one.id, label: one.name })),
        ]),
        {
          kind: 'text',
          id: 'questions',
          label: 'Questions it is asked in',
          hint: 'Form, version and question with spaces between, several parted by a semicolon.',
          most: 60 * 100,
          of: questionLines,
          put: (item, typed) => ({ ...item, questions: readQuestions(typed) }),
        },
      ]}
      onItems={putter(opened, 'themes')}
      inUse={({ id }) => (rounds.some(({ theme }) => theme === id) ? 'A round has it, so it stays.' : '')}
    />
  );
}

/** Seats of a group as the source has them (forms 3d): ours is that they can be changed. */
const usualSeats = [
  'Children’s services manager',
  'Service manager',
  'Senior practitioner',
  'Senior practitioner',
  'Reviewing officer',
];

export const SessionGroups = ({ opened }: Opened) => (
  <ItemList<SessionGroup>
    one="session group"
    items={opened.document.sessionGroups}
    most={most.groups}
    nameOf={({ name }) => name}
    make={() => ({
      id: newId(),
      name: '',
      theme: '',
      first: '',
      seats: [...new Set(usualSeats)].map((grade) => ({
        id: newId(),
        grade,
        wanted: usualSeats.filter((one) => one === grade).length,
        people: [],
      })),
      linked: '',
    })}
    boxes={() => [
      text('name', 'Name', most.name),
      text('theme', 'What it looks at', most.words),
      {
        kind: 'date',
        id: 'first',
        label: 'First session of the year',
        of: ({ first }) => first,
        put: (item, first) => ({ ...item, first }),
      },
      text('linked', 'Senior managers it is linked to', most.words),
    ]}
    onItems={putter(opened, 'sessionGroups')}
  />
);
