/** Involvement, nominations, causes of open cases, and the rota. */
import { describe, expect, test } from 'vitest';
import {
  agencyDestroys,
  coordinatorDestroys,
  identityFindings,
  InvolvementQuestion,
  involvementQuestion,
  InvolvementReply,
} from '../../../shared/programme/choosing/involvement.ts';
import {
  couldChangeWords,
  notAskedWords,
  tieWords,
} from '../../../shared/programme/choosing/matrix-words.ts';
import {
  mayBeMarkedSilent,
  mayTakeSelection,
  outstandingFindings,
  selectionFindings,
  testFindings,
  testsSay,
} from '../../../shared/programme/choosing/nomination-tests.ts';
import { selectionMatrix } from '../../../shared/programme/choosing/selection-matrix.ts';
import { allocate } from '../../../shared/programme/sharing/allocate.ts';
import { openInWords } from '../../../shared/programme/sharing/causes.ts';
import type { Capacity, SharedCase } from '../../../shared/programme/sharing/independence.ts';
import {
  seatsOf,
  sessionFindings,
  statedSeats,
  type Member,
} from '../../../shared/programme/sharing/rota.ts';
import { newIdentityKey } from '../../../shared/records/identity-key.ts';

const round = '5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7a11';
const keyOf = (subject: string, n: number) => ({
  ...newIdentityKey(`5f0c8a54-1c6c-4b1e-9d5a-1d7f0b1f7b${n}0`, round, subject),
  names: 'Robin Example',
  born: '2015-03-02',
});
const itself = (name: string): string => name;

describe('asking about contact', () => {
  const keys = [keyOf('s1', 1), keyOf('s2', 2)];
  const asked = { round, agency: 'police', asked: '2026-02-28', months: 12, keys };

  test('the question looks back twelve months and holds nothing but what finds a record', () => {
    const question = involvementQuestion({ ...asked, subjects: ['s1', 's2'] });
    expect(question).toMatchObject({ level: 'identity', from: '2025-02-28', to: '2026-02-28' });
    expect(Object.keys(question?.subjects[0] ?? {}).toSorted()).toEqual([
      'address',
      'born',
      'names',
      'numbers',
      'subject',
    ]);
    expect(InvolvementQuestion.safeParse(question).success).toBe(true);
    expect(involvementQuestion({ ...asked, subjects: ['s1', 's3'] })).toBeNull();
  });

  test('question and answer never take the other’s level: case text does not fit the one, names not the other', () => {
    const question = involvementQuestion({ ...asked, subjects: ['s1'] });
    expect(InvolvementQuestion.safeParse({ ...question, notes: 'Seen in May' }).success).toBe(false);
    const reply = { level: 'pseudonymous', round, agency: 'police', answers: [] };
    expect(InvolvementReply.safeParse(reply).success).toBe(true);
    expect(InvolvementReply.safeParse({ ...reply, names: 'Robin' }).success).toBe(false);
    expect(InvolvementReply.safeParse({ ...reply, level: 'identity' }).success).toBe(false);
  });

  test('after its answer an agency keeps identity only of those it had contact with', () => {
    const question = involvementQuestion({ ...asked, subjects: ['s1', 's2'] });
    const say = (subject: string, said: 'yes' | 'unknown') => ({
      subject,
      said,
      from: '',
      to: '',
      alsoKnown: [],
    });
    const reply = {
      level: 'pseudonymous' as const,
      round,
      agency: 'police',
      answers: [say('s1', 'yes'), say('s2', 'unknown')],
    };
    expect(question && agencyDestroys(question, reply)).toEqual(['s2']);
  });

  test('once there is a selection, identity of the others is due; at closing all of it; a hold stops that', () => {
    const at = { held: ['s1', 's2'], selected: ['s1'], isSelected: false, isClosed: false, isOnHold: false };
    expect(coordinatorDestroys(at)).toEqual([]);
    expect(coordinatorDestroys({ ...at, isSelected: true })).toEqual(['s2']);
    expect(coordinatorDestroys({ ...at, isSelected: true, isClosed: true })).toEqual(['s1', 's2']);
    expect(coordinatorDestroys({ ...at, isSelected: true, isOnHold: true })).toEqual([]);
    expect(identityFindings(['s2'])).toMatchObject([{ rule: 'PG17', severity: 'blocks' }]);
    expect(identityFindings([])).toEqual([]);
  });
});

describe('nominations', () => {
  test.each([
    [{}, 'not-answered'],
    [{ reason: 'no' }, 'decline'],
    [{ reason: 'yes', time: 'no', case: 'yes', purpose: 'yes' }, 'defer'],
    [{ reason: 'yes', time: 'no', case: 'no', purpose: 'yes' }, 'decline'],
    [{ reason: 'yes', time: 'yes', case: 'yes', purpose: 'yes' }, 'accept'],
  ] as const)('four tests %o say %s', (answers, say) => {
    expect(testsSay(answers)).toBe(say);
    expect(testFindings(answers, 'accepted')).toHaveLength(say === 'accept' ? 0 : 1);
    expect(testFindings(answers, 'declined')).toEqual([]);
  });

  test('no selection while an answer is outstanding, unless two requests on two days are entered', () => {
    const once = { agency: 'gp', requests: ['2026-01-05', '2026-01-05'], isMarked: true };
    const twice = { agency: 'gp', requests: ['2026-01-05', '2026-01-12'], isMarked: true };
    expect([once, twice].map(({ requests }) => mayBeMarkedSilent(requests))).toEqual([false, true]);
    expect(outstandingFindings(['gp'], [once], itself)).toMatchObject([{ rule: 'PG05', severity: 'blocks' }]);
    expect(outstandingFindings(['gp'], [twice], itself)).toEqual([]);
    expect(outstandingFindings(['gp'], [{ ...twice, isMarked: false }], itself)).toHaveLength(1);
  });

  const agencies = ['police', 'school', 'gp'].map((id) => ({ id, sort: id === 'gp' ? 'health' : id }));
  const nominees = ['p1', 'p2', 'p3', 'p4'].map((id, at) => ({ id, nominated: `2026-01-0${at + 1}` }));
  const matrix = selectionMatrix({
    nominees,
    agencies,
    answers: [
      ...['p1', 'p2', 'p3', 'p4'].map((nominee) => ({
        agency: 'police',
        nominee,
        said: 'yes' as const,
        alsoKnown: nominee === 'p1' ? ['Housing'] : [],
      })),
      { agency: 'gp', nominee: 'p4', said: 'unknown', alsoKnown: [] },
    ],
    wanted: 3,
    seed: 'A-26-1',
  });

  test('another number or another choice than the widest involvement warns, and takes a reason', () => {
    const of = (selected: readonly string[]) =>
      selectionFindings({ nominated: 4, most: 10, wanted: 3, selected, matrix });
    expect(of(['p1', 'p2', 'p3'])).toEqual([]);
    expect(of(['p1', 'p2'])).toMatchObject([{ rule: 'PG04', severity: 'warns' }]);
    expect(of(['p1', 'p2', 'p4'])).toHaveLength(1);
    expect(mayTakeSelection(of(['p1', 'p2', 'p4']), '')).toBe(false);
    expect(mayTakeSelection(of(['p1', 'p2', 'p4']), 'p3 has moved away')).toBe(true);
    expect(
      selectionFindings({ nominated: 11, most: 10, wanted: 1, selected: ['p1'], matrix: null }),
    ).toMatchObject([{ rule: 'PG04' }]);
  });

  test('a tie, what could change the choice and who was named but not asked are said', () => {
    expect(tieWords(matrix, 3, itself, 'A-26-1')).toContain('p3 comes before p4: nominated earlier');
    expect(couldChangeWords(matrix, itself)).toMatch(/^p4 could be among those proposed/);
    expect(notAskedWords(matrix)).toBe('Named, not asked: Housing.');
  });
});

const window = { form: 'tier2-full', from: '2026-05-01', to: '2026-05-31' };
const auditor = (id: string, more: Partial<Capacity> = {}): Capacity => ({
  id,
  team: '',
  supervises: [],
  least: 1,
  most: 2,
  away: [],
  exempt: false,
  trainedFor: ['tier2-full'],
  never: [],
  external: false,
  before: 0,
  lastTeams: [],
  ...more,
});
const caseOf = (id: string, team = 'North', tookPart: readonly string[] = []): SharedCase => ({
  id,
  team,
  tookPart,
  auditedLastBy: '',
});
const told = (cases: readonly SharedCase[], auditors: readonly Capacity[]) => {
  const { open, placed } = allocate({ cases, auditors, window, seed: 's' });
  return openInWords({ open, cases, auditors, placed, nameOf: itself });
};

describe('open cases in words', () => {
  test('cases of one team that both free auditors belong to are told in one sentence', () => {
    const north = { team: 'North' };
    expect(told([caseOf('1'), caseOf('2'), caseOf('3')], [auditor('B', north), auditor('C', north)])).toEqual(
      [{ words: '3 cases of Team North: both free auditors belong to it.', cases: ['1', '2', '3'] }],
    );
  });

  test('with one auditor away all month the open case names everybody’s reason', () => {
    const north = { team: 'North' };
    const seven = [
      caseOf('1', 'South', ['A']),
      caseOf('2'),
      caseOf('3'),
      caseOf('4'),
      ...['5', '6', '7'].map((id) => caseOf(id, 'South')),
    ];
    const [one, ...others] = told(seven, [
      auditor('A'),
      auditor('B', north),
      auditor('C', north),
      auditor('D', { away: [{ from: '2026-04-01', to: '2026-06-30' }] }),
    ]);
    expect(others).toEqual([]);
    expect(one?.words).toBe(
      '1 case of Team North: nobody is free: A has as many as they take; B and C belong to it; D is away.',
    );
  });

  test('different reasons of those with room are all told; without anybody that is said', () => {
    const some = [auditor('A'), auditor('B', { team: 'North' })];
    expect(told([caseOf('1', 'North', ['A'])], some)[0]?.words).toBe(
      '1 case of Team North: A took part in the case; B belongs to it.',
    );
    expect(told([caseOf('1', '')], [])[0]?.words).toBe('1 case without a team: there is no auditor.');
  });
});

describe('the rota', () => {
  const members: Member[] = [
    { id: 'sm', grade: 'Service manager', team: '' },
    { id: 'iro1', grade: 'Independent reviewing officer', team: '' },
    { id: 'iro2', grade: 'Independent reviewing officer', team: '' },
    ...['t1', 't2', 't3'].map((id) => ({ id, grade: 'Team manager', team: id })),
    { id: 'f', grade: 'Family-centre manager', team: '' },
    ...['s1', 's2'].map((id) => ({ id, grade: 'Senior practitioner or social worker', team: '' })),
  ];
  const seated = (session: number, away: readonly string[] = []) =>
    seatsOf(statedSeats, members, session, new Set(away));

  test('seven seats are filled by grade, and members of a grade take turns', () => {
    expect(seated(0).map((seat) => seat.members)).toEqual([
      ['sm'],
      ['iro1'],
      ['t1', 't2'],
      ['f'],
      ['s1', 's2'],
    ]);
    expect(seated(1).flatMap((seat) => seat.members)).toEqual(['sm', 'iro2', 't3', 't1', 'f', 's1', 's2']);
    expect(seated(0, ['t1'])[2]?.members).toEqual(['t2', 't3']);
    expect(sessionFindings(seated(0))).toEqual([]);
  });

  test('without a service manager, a reviewing officer or five seats filled it warns', () => {
    expect(sessionFindings(seated(0, ['sm'])).map(({ words }) => words)).toEqual([
      'No service manager sits in this session.',
    ]);
    expect(sessionFindings(seated(0, ['iro1', 'iro2', 's1', 's2'])).map(({ words }) => words)).toEqual([
      'No reviewing officer sits in this session.',
      '4 of 7 seats are filled: fewer than 5.',
    ]);
  });
});
