/** The figures of a year from the lines of its rounds, allocations and case lists, and a round's plan of sharing out from its records. */
import { expect, test } from 'vitest';
import { yearTargets, type TargetAllocation } from '../../../shared/programme/quotas/year-targets.ts';
import { sharePlan } from '../../../shared/programme/sharing/share-plan.ts';
import { casesOf, namesIn } from '../../../shared/programme/sharing/year-auditors.ts';
import { firstYearRecord, type PersonInRole } from '../../../shared/records/programme-year.ts';

const id = (n: number): string => `5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a${String(n).padStart(2, '0')}`;
const person = (n: number, name: string, role: string, team = ''): PersonInRole => ({
  id: id(n),
  name,
  role,
  agency: '',
  team,
  external: false,
  level: 'manager',
  auditor: {
    trained: [{ form: 'tier2-full', on: '' }],
    least: null,
    most: null,
    away: [],
    exempt: false,
    exemptBy: '',
    never: [],
    supervises: [],
  },
});
const people = [person(1, 'Wren', 'First-line manager'), person(2, 'Heron', 'Service manager', 'North')];
const year = {
  ...firstYearRecord(id(90), '2026/27', '2026-04-01'),
  people,
  counts: {
    months: ['04', '05', '06', '07', '08', '09', '10', '11'].map((month, at) => ({
      month: `2026-${month}`,
      open: [410, 415, 420, 424, 430, 428, 426, 431][at] ?? 0,
    })),
    anyTime: 0,
  },
};
const given = (n: number, more: Partial<TargetAllocation> = {}): TargetAllocation => ({
  round: id(50),
  subject: `C-${n}`,
  team: 'South',
  auditor: id(1),
  state: 'returned',
  movedOn: '2026-05-20',
  ...more,
});
const targets = (allocations: readonly TargetAllocation[]) =>
  yearTargets({
    year,
    rounds: [
      { id: id(50), shape: 'B', state: 'running', month: '2026-05', sessionGroup: '' },
      { id: id(51), shape: 'B', state: 'cancelled', month: '2026-05', sessionGroup: '' },
    ],
    allocations,
    lists: [{ round: id(50), teams: ['North', 'South'], types: ['CIN', 'CP'], drawnTypes: ['CIN'] }],
    today: '2026-12-02',
    nameOf: (one) => (one === id(1) ? 'Wren' : 'Heron'),
  });

test('54 audits of 52 cases are told with their denominator, what each month needs, and that it is above the band', () => {
  const { coverage, findings } = targets(
    Array.from({ length: 54 }, (_, at) => given(Math.max(2, at), { movedOn: `2026-0${4 + (at % 6)}-10` })),
  );
  expect(coverage).toMatchObject({ audits: 54, cases: 52, of: 423, needed: 85, toGo: 33, perMonth: 9 });
  expect(findings.find(({ rule }) => rule === 'PG34')?.words).toMatch(/9 a month, above the band of 6 to 8/);
});

test('declined work and cancelled rounds count for nobody; months, auditors, roles and what was not seen are counted', () => {
  const found = targets([
    given(1),
    given(2, { state: 'accepted', movedOn: '2026-05-03' }),
    given(3, { state: 'declined' }),
    given(4, { round: id(51) }),
    given(5, { auditor: id(2), movedOn: '2026-11-12' }),
  ]);
  expect(found.months[1]).toEqual({ month: '2026-05', allocated: 3, returned: 1, stands: 'below' });
  expect(found.auditors.map(({ counts }) => counts[1])).toEqual([2, 1]);
  expect(found.roles).toEqual([
    { role: 'First-line manager', people: 1, expected: 4, returned: 0 },
    { role: 'Service manager', people: 1, expected: 2, returned: 1 },
  ]);
  expect(found.notSeen).toEqual({ teams: ['North'], types: ['CP'] });
  expect(found.findings.filter(({ rule }) => rule === 'PG35').map(({ words }) => words)).toEqual([
    '1 team not seen yet, 4 months left: North.',
    '1 type of case not seen yet, 4 months left: CP.',
  ]);
  expect(found.findings.find(({ about }) => about === id(1))?.words).toMatch(/Wren has returned nothing/);
});

test('people are found by name in what a list says about who took part; a name that fits nobody is told', () => {
  expect(namesIn('Wren; Heron and Plover')).toEqual(['Wren', 'Heron', 'Plover']);
  const row = {
    row: 1,
    ref: 'C-1',
    team: 'South',
    role: '',
    type: '',
    opened: '',
    closed: '',
    lastAudited: '',
    lastAuditedBy: 'HERON',
    tookPart: 'wren, Somebody Else',
  };
  const found = casesOf([row], people);
  expect(found.cases).toEqual([{ id: 'C-1', team: 'South', tookPart: [id(1)], auditedLastBy: id(2) }]);
  expect(found.unknown).toEqual([{ ref: 'C-1', name: 'Somebody Else' }]);
  expect(casesOf([row], people, new Set(['C-1'])).cases[0]?.auditedLastBy).toBe('');
});

test('what another round of the same month gave counts towards everybody’s most', () => {
  const allocation = (n: number, round: string) => ({
    id: id(70 + n),
    round,
    subject: `C-${n}`,
    team: 'South',
    auditor: id(1),
    state: 'accepted' as const,
  });
  const plan = sharePlan({
    round: {
      id: id(50),
      month: '2026-05',
      day: '',
      form: { id: 'tier2-full', version: '1', fingerprint: '' },
    },
    year,
    list: null,
    allocations: [allocation(1, id(52)), allocation(2, id(52)), allocation(3, id(53))],
    monthOf: new Map([
      [id(52), '2026-05'],
      [id(53), '2026-04'],
    ]),
    today: '2026-05-02',
  });
  expect(plan.capacities.map(({ id: who, most, before }) => [who, most, before])).toEqual([
    [id(1), 0, 1],
    [id(2), 2, 0],
  ]);
});
