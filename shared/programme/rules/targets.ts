/** Rules about what a year is to reach (programme.md 13: PG34, PG35, PG37, PG38, PG39). */
import { addDays, counted, daysBetween, shortDate } from '../../dates/index.ts';
import type { ProgrammeFinding } from '../finding.ts';
import type { Coverage, Denominator } from '../quotas/coverage.ts';
import { notYetSeen, type RoleMonth, type Yield } from '../quotas/quotas.ts';

const prompt = (rule: ProgrammeFinding['rule'], words: string): ProgrammeFinding => ({
  rule,
  severity: 'prompts',
  words,
});

/** What a share of coverage is of, in words: no share is shown without it. */
export const denominatorWords: Readonly<Record<Denominator, string>> = {
  'on-a-day': 'cases open at the last month end',
  'mean-of-month-ends': 'the mean of cases open at each month end',
  'at-any-time': 'cases open at any time in the window',
};

const one = (share: number): string => share.toFixed(1).replace(/\.0$/, '');

/** "12.3 % of the mean of cases open at each month end (423), 20 % by March": the gauge in a sentence. */
export function coverageWords(
  found: Coverage,
  denominator: Denominator,
  target: number,
  window: string,
): string {
  if (found.of === null || found.done === null)
    return `Nothing to divide by yet: enter ${denominatorWords[denominator]}. The target is ${target} % in ${window}.`;
  return `${one(found.done)} % of ${denominatorWords[denominator]} (${one(found.of)}) in ${window}: ${counted(found.cases, 'case')} in ${counted(found.audits, 'audit')}. Expected by now ${one(found.expected)} %, wanted ${target} %.`;
}

/** PG34: coverage is on course; the number needed each month is told, with denominator and window named. */
export function coverageOnCourse(
  found: Coverage,
  denominator: Denominator,
  band: { readonly least: number; readonly most: number },
): ProgrammeFinding[] {
  if (found.toGo === null || found.toGo === 0 || found.done === null) return [];
  if (found.perMonth === null)
    return [prompt('PG34', `${counted(found.toGo, 'case')} short of the target when the year ended.`)];
  if (!found.aboveBand && found.done >= found.expected) return [];
  const need = `${found.needed ?? 0} cases needed, ${found.toGo} to go in ${counted(found.monthsLeft, 'month')}: ${found.perMonth} a month`;
  return [
    prompt(
      'PG34',
      found.aboveBand
        ? `${need}, above the band of ${band.least} to ${band.most}. Raise the band, lower the target, or say why. Of ${denominatorWords[denominator]}.`
        : `${need}. Of ${denominatorWords[denominator]}.`,
    ),
  ];
}

/** PG35: every team and every type of case has been seen, or is planned, by 31 March (S002). */
export function spread(
  what: 'team' | 'type of case',
  all: readonly string[],
  seen: readonly string[],
  monthsLeft: number,
): ProgrammeFinding[] {
  const missing = notYetSeen(all, seen);
  if (missing.length === 0) return [];
  const names = missing.length > 6 ? `${missing.slice(0, 6).join(', ')} and others` : missing.join(', ');
  return [
    prompt(
      'PG35',
      `${counted(missing.length, what, what === 'team' ? 'teams' : 'types of case')} not seen yet, ${counted(monthsLeft, 'month')} left: ${names}.`,
    ),
  ];
}

/** PG37: files done against the year's target, and what the plan will yield. */
export function filesDone(done: number, target: number, planned: Yield): ProgrammeFinding[] {
  if (done >= target) return [];
  const yields = planned.reaches
    ? `The plan yields ${planned.files}.`
    : `The plan yields ${planned.files}: ${target - planned.files} too few.`;
  return [prompt('PG37', `${counted(done, 'file')} of ${target} done. ${yields}`)];
}

/** PG38: expected and returned of each role; who returned nothing for two months goes to their manager's list. */
export function roleQuotas(
  roles: readonly RoleMonth[],
  silent: readonly string[],
  nameOf: (id: string) => string,
): ProgrammeFinding[] {
  return [
    ...roles
      .filter(({ expected, returned }) => returned < expected)
      .map(({ role, expected, returned }): ProgrammeFinding => ({
        rule: 'PG38',
        severity: 'warns',
        words: `${role}: ${returned} of ${expected} returned.`,
      })),
    ...silent.map((person): ProgrammeFinding => ({
      rule: 'PG38',
      severity: 'warns',
      about: person,
      words: `${nameOf(person)} has returned nothing for two months: name it to their manager.`,
    })),
  ];
}

/** The longest gap between two audits by a senior manager (6.1: at least every three months). */
export const longestSeniorGap = 92;

/** PG39: senior managers' audits are no more than three months apart. Takes the days of theirs so far, from when, and today. */
export function seniorGaps(days: readonly string[], from: string, today: string): ProgrammeFinding[] {
  const inOrder = [from, ...days.filter((day) => day >= from && day <= today).toSorted(), today];
  const gaps = inOrder.slice(1).map((day, at) => ({ after: inOrder[at] ?? from, day }));
  return gaps
    .filter(({ after, day }) => daysBetween(after, day) > longestSeniorGap)
    .map(({ after }) =>
      prompt(
        'PG39',
        `No audit by a senior manager in the ${longestSeniorGap} days after ${shortDate(after)} (until ${shortDate(addDays(after, longestSeniorGap))}).`,
      ),
    );
}
