/** The rules PG30 to PG42 as findings: what a year is to reach, who has what, and days. */
import { describe, expect, test } from 'vitest';
import { holidaySet } from '../../../shared/dates/index.ts';
import { coverage } from '../../../shared/programme/quotas/coverage.ts';
import { addMonths } from '../../../shared/programme/quotas/months.ts';
import { byRole, statedQuotas, yieldOf } from '../../../shared/programme/quotas/quotas.ts';
import {
  givenBack,
  groupRhythm,
  meetingBooked,
  returnedAsCompleted,
} from '../../../shared/programme/rules/sessions.ts';
import { allocationBlocked, monthBand, perAuditor } from '../../../shared/programme/rules/sharing.ts';
import {
  coverageOnCourse,
  coverageWords,
  filesDone,
  roleQuotas,
  seniorGaps,
  spread,
} from '../../../shared/programme/rules/targets.ts';

const itself = (name: string): string => name;
const window = { form: 'tier2-full', from: '2026-05-01', to: '2026-05-31' };
const auditor = {
  id: 'A',
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
};

describe('rules about numbers and days', () => {
  const rules = (found: readonly { readonly rule: string; readonly severity: string }[]) =>
    found.map(({ rule, severity }) => `${rule} ${severity}`);
  const year = coverage({
    denominator: 'mean-of-month-ends',
    from: '2026-04',
    monthEnds: [410, 415, 420, 424, 430, 428, 426, 431].map((open, at) => ({
      month: addMonths('2026-04', at),
      open,
    })),
    openAtAnyTime: 0,
    target: 20,
    audits: Array.from({ length: 54 }, (_, at) => ({ case: String(Math.max(2, at)) })),
    band: { least: 6, most: 8 },
  });

  test('coverage names its denominator and window, and what each month needs', () => {
    expect(coverageWords(year, 'mean-of-month-ends', 20, 'April 2026 to March 2027')).toBe(
      '12.3 % of the mean of cases open at each month end (423) in April 2026 to March 2027: 52 cases in 54 audits. Expected by now 13.3 %, wanted 20 %.',
    );
    const found = coverageOnCourse(year, 'mean-of-month-ends', { least: 6, most: 8 });
    expect(rules(found)).toEqual(['PG34 prompts']);
    expect(found[0]?.words).toBe(
      '85 cases needed, 33 to go in 4 months: 9 a month, above the band of 6 to 8. Raise the band, lower the target, or say why. Of the mean of cases open at each month end.',
    );
  });

  test('month band, auditors, teams not seen and files against the target are told', () => {
    expect([5, 6, 8, 9].map((n) => monthBand(n, { least: 6, most: 8 }).length)).toEqual([1, 0, 0, 1]);
    const band = { least: 1, most: 2 };
    const found = perAuditor(
      [
        { id: 'A', has: 3, band, reason: '', isOut: false },
        { id: 'B', has: 0, band, reason: '', isOut: false },
        { id: 'C', has: 0, band, reason: '', isOut: true },
        { id: 'D', has: 3, band, reason: 'Asked for one more', isOut: false },
      ],
      itself,
    );
    expect(found.map(({ rule, severity, about }) => [rule, severity, about])).toEqual([
      ['PG31', 'warns', 'A'],
      ['PG31', 'warns', 'B'],
    ]);
    expect(spread('team', ['North', 'South'], ['North'], 3)[0]?.words).toBe(
      '1 team not seen yet, 3 months left: South.',
    );
    const planned = yieldOf({ sessions: 26, seatsTaken: 7, filesPerSeat: 1, target: 120 });
    expect(filesDone(30, 120, planned)[0]?.words).toBe('30 files of 120 done. The plan yields 182.');
    expect(filesDone(120, 120, planned)).toEqual([]);
  });

  test('an allocation to somebody who took part blocks', () => {
    expect(
      rules(
        allocationBlocked(
          [{ case: '1', auditor: 'A' }],
          [{ id: '1', team: 'North', tookPart: ['A'], auditedLastBy: '' }],
          [auditor],
          window,
          itself,
        ),
      ),
    ).toEqual(['PG32 blocks']);
  });

  test('roles that returned fewer than expected and people silent for two months warn', () => {
    const month = byRole(
      statedQuotas,
      [
        { person: 'm1', role: 'First-line manager' },
        { person: 'd', role: 'Service director' },
      ],
      [{ person: 'm1' }, { person: 'd' }],
    );
    expect(roleQuotas(month, ['m2'], itself).map(({ words }) => words)).toEqual([
      'First-line manager: 1 of 4 returned.',
      'm2 has returned nothing for two months: name it to their manager.',
    ]);
  });

  const holidays = holidaySet();
  test('sessions every 42 days with one moved by a bank holiday are in rhythm; the next two dates are asked for', () => {
    const nine = ['2026-04-13', '2026-05-26', '2026-07-06', '2026-08-17', '2026-09-28', '2026-11-09'];
    expect(groupRhythm('Group 1', nine, 42, '2026-04-01', holidays)).toEqual([]);
    expect(rules(groupRhythm('Group 1', nine, 42, '2026-10-01', holidays))).toEqual(['PG36 prompts']);
    expect(
      groupRhythm('Group 1', ['2026-04-13', '2026-06-22', '2026-08-03'], 42, '2026-04-01', holidays)[0]
        ?.words,
    ).toBe('Group 1 meets 70 days after 13 Apr 2026, not 42.');
  });

  test('senior gaps over 92 days, files not given back, returns in batches and meetings not booked are told', () => {
    expect(seniorGaps(['2026-06-01'], '2026-04-01', '2026-09-01')).toEqual([]);
    expect(rules(seniorGaps(['2026-06-01'], '2026-04-01', '2026-09-02'))).toEqual(['PG39 prompts']);
    expect(givenBack('C-1', { worker: '2026-05-01' })).toMatchObject([
      { rule: 'PG40', words: 'C-1 is not given back to the team manager and the service manager yet.' },
    ]);
    const returns = [
      { ref: 'C-1', signed: '2026-05-01', returned: '2026-05-04' },
      { ref: 'C-2', signed: '2026-05-01', returned: '2026-05-29' },
    ];
    expect(returnedAsCompleted(returns)[0]?.words).toBe(
      '1 audit came more than 5 days after signing: C-2 28 days.',
    );
    expect(meetingBooked('C-1', '2026-05-01', '2026-05-06', '2026-05-20', 2, holidays)).toEqual([]);
    expect(rules(meetingBooked('C-1', '2026-05-01', '', '2026-05-07', 2, holidays))).toEqual([
      'PG42 prompts',
    ]);
  });
});
