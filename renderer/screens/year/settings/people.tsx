/** People in roles, auditors among them. */
import { limits } from '../../../../shared/limits.ts';
import {
  participantLevels,
  type Agency,
  type PersonInRole,
} from '../../../../shared/records/programme-year.ts';
import { toolkits } from '../../../../shared/toolkits/index.ts';
import { choices, newId, ownNumber, putter, select, text, tick, type Opened } from './boxes.ts';
import { ItemList, type Box } from './item-list.tsx';

const { programme: most } = limits;

/** What makes a person an auditor. */
function auditorBoxes(): Box<PersonInRole>[] {
  const part =
    (change: Partial<NonNullable<PersonInRole['auditor']>>) =>
    (item: PersonInRole): PersonInRole =>
      item.auditor === null ? item : { ...item, auditor: { ...item.auditor, ...change } };
  const away = (item: PersonInRole) => item.auditor?.away[0];
  const putAway = (item: PersonInRole, side: 'from' | 'to', day: string): PersonInRole =>
    part({
      away: [
        {
          id: away(item)?.id ?? newId(),
          from: away(item)?.from ?? '',
          to: away(item)?.to ?? '',
          [side]: day,
        },
      ],
    })(item);
  return [
    ownNumber(
      'least',
      'Cases a month at least',
      (item) => item.auditor?.least ?? null,
      (item, least) => part({ least })(item),
    ),
    ownNumber(
      'most',
      'Cases a month at most',
      (item) => item.auditor?.most ?? null,
      (item, n) => part({ most: n })(item),
    ),
    {
      kind: 'date',
      id: 'away-from',
      label: 'Away from',
      of: (item) => away(item)?.from ?? '',
      put: (item, day) => putAway(item, 'from', day),
    },
    {
      kind: 'date',
      id: 'away-to',
      label: 'Away to',
      of: (item) => away(item)?.to ?? '',
      put: (item, day) => putAway(item, 'to', day),
    },
    {
      kind: 'tick',
      id: 'exempt',
      label: 'Exempt this year',
      of: (item) => item.auditor?.exempt === true,
      put: (item, exempt) => part({ exempt })(item),
    },
    {
      kind: 'text',
      id: 'exempt-by',
      label: 'Who approved the exemption',
      most: most.name,
      of: (item) => item.auditor?.exemptBy ?? '',
      put: (item, exemptBy) => part({ exemptBy })(item),
    },
    ...toolkits.map(({ id, title }): Box<PersonInRole> => ({
      kind: 'tick',
      id: `trained-${id}`,
      label: `Trained for ${title}`,
      of: (item) => item.auditor?.trained.some(({ form }) => form === id) === true,
      put: (item, is) =>
        part({
          trained: [
            ...(item.auditor?.trained ?? []).filter(({ form }) => form !== id),
            ...(is ? [{ form: id, on: '' as const }] : []),
          ],
        })(item),
    })),
  ];
}

function personBoxes(agencies: readonly Agency[], { auditor }: PersonInRole): Box<PersonInRole>[] {
  const boxes: Box<PersonInRole>[] = [
    text('name', 'Name or designation', most.name),
    text('role', 'Role', most.name),
    select('agency', 'Agency', [
      { value: '', label: 'Our own house' },
      ...agencies.map(({ id, name }) => ({ value: id, label: name })),
    ]),
    text('team', 'Team', most.name),
    select('level', 'Level', choices(participantLevels)),
    tick('external', 'From outside the partnership'),
    {
      kind: 'tick',
      id: 'auditor',
      label: 'Audits cases',
      of: (item) => item.auditor !== null,
      put: (item, is) => ({
        ...item,
        auditor: is
          ? {
              trained: toolkits.map(({ id }) => ({ form: id, on: '' })),
              least: null,
              most: null,
              away: [],
              exempt: false,
              exemptBy: '',
              never: [],
              supervises: [],
            }
          : null,
      }),
    },
  ];
  return auditor === null ? boxes : [...boxes, ...auditorBoxes()];
}

export const People = ({ opened }: Opened) => (
  <ItemList<PersonInRole>
    one="person"
    items={opened.document.people}
    most={most.people}
    nameOf={({ name, role }) => (role === '' ? name : `${name}, ${role}`)}
    make={() => ({
      id: newId(),
      name: '',
      role: '',
      agency: '',
      team: '',
      external: false,
      level: 'front-line',
      auditor: null,
    })}
    boxes={(item) => personBoxes(opened.document.agencies, item)}
    onItems={putter(opened, 'people')}
  />
);
