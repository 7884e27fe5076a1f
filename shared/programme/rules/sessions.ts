/** Rules about days: sessions of groups, giving a file back, returning, meeting the worker (programme.md 13: PG36, PG40–PG42). */
import {
  addDays,
  addWorkingDays,
  counted,
  daysBetween,
  inDays,
  shortDate,
  workingDaysBetween,
} from '../../dates/index.ts';
import type { ProgrammeFinding } from '../finding.ts';

type Holidays = ReadonlySet<string>;
const found = (
  rule: ProgrammeFinding['rule'],
  severity: ProgrammeFinding['severity'],
  words: string,
): ProgrammeFinding => ({
  rule,
  severity,
  words,
});

/** Working days a session may lie before or after its turn. Ours. */
const sway = 5;

/** PG36: each group meets every 42 days (a setting), give or take five working days, and its next two dates are set. */
export function groupRhythm(
  group: string,
  sessions: readonly string[],
  gap: number,
  today: string,
  holidays: Holidays,
): ProgrammeFinding[] {
  const days = sessions.toSorted();
  const ahead = days.filter((day) => day >= today).length;
  const off = days.slice(1).flatMap((day, at) => {
    const before = days[at] ?? day;
    const by = workingDaysBetween(addDays(before, gap), day, holidays);
    return Math.abs(by) <= sway
      ? []
      : [
          found(
            'PG36',
            'prompts',
            `${group} meets ${inDays(daysBetween(before, day))} after ${shortDate(before)}, not ${gap}.`,
          ),
        ];
  });
  const missing =
    ahead >= 2
      ? []
      : [
          found(
            'PG36',
            'prompts',
            ahead === 0
              ? `${group} has no next date: set the next two.`
              : `${group} has one next date: set the one after it.`,
          ),
        ];
  return [...off, ...missing];
}

/** Who a file that was audited goes back to (PG40). */
export const backTo = ['worker', 'team manager', 'service manager'] as const;

/** PG40: an audited file goes back to worker, team manager and service manager; the days of its tasks run from then. */
export function givenBack(
  ref: string,
  given: Readonly<Partial<Record<(typeof backTo)[number], string>>>,
): ProgrammeFinding[] {
  const missing = backTo.filter((who) => (given[who] ?? '') === '');
  return missing.length === 0
    ? []
    : [
        {
          ...found('PG40', 'warns', `${ref} is not given back to the ${missing.join(' and the ')} yet.`),
          about: ref,
        },
      ];
}

/** Days from signing to return that are nothing to speak of. Ours. */
const soon = 5;

/** PG41: completed audits are returned as they are completed: the time from signing to return is told, and several on one day. */
export function returnedAsCompleted(
  returns: readonly { readonly ref: string; readonly signed: string; readonly returned: string }[],
): ProgrammeFinding[] {
  const late = returns.filter(({ signed, returned }) => daysBetween(signed, returned) > soon);
  return late.length === 0
    ? []
    : [
        found(
          'PG41',
          'prompts',
          `${counted(late.length, 'audit')} came more than ${inDays(soon)} after signing: ${late
            .map(({ ref, signed, returned }) => `${ref} ${inDays(daysBetween(signed, returned))}`)
            .join(', ')}.`,
        ),
      ];
}

/** PG42: a reflective meeting is booked within two working days of allocation (S003 "as soon as allocated"; the two days are ours). */
export function meetingBooked(
  ref: string,
  allocated: string,
  booked: string,
  today: string,
  days: number,
  holidays: Holidays,
): ProgrammeFinding[] {
  const by = addWorkingDays(allocated, days, holidays);
  const isLate = booked === '' ? today > by : booked > by;
  if (!isLate) return [];
  const words =
    booked === ''
      ? `No reflective meeting is booked for ${ref}: it was due ${shortDate(by)}.`
      : `The reflective meeting for ${ref} was booked ${shortDate(booked)}, due ${shortDate(by)}.`;
  return [{ ...found('PG42', 'prompts', words), about: ref }];
}
