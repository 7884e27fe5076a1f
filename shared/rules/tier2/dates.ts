/** Checks of the tier 2 toolkit that compare dates: meetings, plan, assessment, reply (D02, D03, D04, D11). */
import {
  addWorkingDays,
  daysBetween,
  gapsBetween,
  inWeeks,
  dayOf,
  isIsoDate,
  isOlderThanMonths,
  isWithinWeeks,
  shortDate,
} from '../../dates/index.ts';
import { fails } from '../../scales/index.ts';
import type { Finding, Rule } from '../rule.ts';
import { answerTo, auditDay, finding, gradeWord, isGoodOrBetter, scaleAt, when } from '../reading.ts';

const number = (value: unknown, standard: number): number => (typeof value === 'number' ? value : standard);

export const d02: Rule = {
  id: 'D02',
  title: 'Gaps between meetings',
  explains:
    'Meetings are regular up to 6 weeks apart and acceptable up to 8. Longer gaps, or no meeting at all, do not go with a good grade unless explained.',
  run: (input, settings) => {
    const green = number(settings['greenWeeks'], 6) * 7;
    const amber = number(settings['amberWeeks'], 8) * 7;
    const grade = answerTo(input, '4a').grade;
    const day = auditDay(input);
    const dates = [...new Set(answerTo(input, 'TAF').dates ?? [])].filter((one) => one <= day).sort();
    const last = dates.at(-1);
    if (last === undefined) {
      return when(grade !== undefined && !fails(scaleAt(input, '4a'), grade), () =>
        finding(
          '4a',
          'grade',
          'No meeting date is written down, and the grade is not the lowest.',
          'without a date no meeting is recorded in the period; that counts as a gap over 8 weeks.',
        ),
      );
    }
    if (!isGoodOrBetter(input, '4a', grade)) return [];
    const opened = answerTo(input, 'H07a').date ?? '';
    const points = isIsoDate(opened) && opened < (dates[0] ?? '') ? [opened, ...dates] : dates;
    const gaps = [...gapsBetween(points), ...(last < day ? gapsBetween([last, day]) : [])];
    const longest = gaps.reduce((worst, gap) => Math.max(worst, gap.days), 0);
    const gap = gaps.find((one) => one.days === longest);
    return when(gap !== undefined && longest > amber, () =>
      finding(
        '4a',
        'grade',
        `Graded ${gradeWord(input, '4a', grade)}, and one gap between meetings is ${inWeeks(longest)}.`,
        `${shortDate(gap?.from ?? '')} to ${shortDate(gap?.to ?? '')} is ${longest} days; regular is up to ${green}, acceptable up to ${amber}.`,
      ),
    );
  },
};

export const d03: Rule = {
  id: 'D03',
  title: 'Plan older than 8 weeks',
  explains: 'A plan is current when it is dated within 8 weeks of the last recorded meeting.',
  run: (input, settings) => {
    const weeks = number(settings['weeks'], 8);
    const grade = answerTo(input, '4c').grade;
    const planned = answerTo(input, 'TAF-plan').date ?? '';
    const last = [...(answerTo(input, 'TAF').dates ?? [])].sort().at(-1);
    if (!isGoodOrBetter(input, '4c', grade)) return [];
    const word = gradeWord(input, '4c', grade);
    if (!isIsoDate(planned)) {
      return [
        finding(
          '4c',
          'grade',
          `Graded ${word}, and no date of a plan is written down.`,
          'a plan without a date cannot be called current.',
        ),
      ];
    }
    return when(last !== undefined && !isWithinWeeks(planned, last, weeks), () =>
      finding(
        '4c',
        'grade',
        `Graded ${word}, and the plan is ${inWeeks(Math.abs(daysBetween(planned, last ?? planned)))} away from the last meeting.`,
        `the plan is dated ${shortDate(planned)}, the last meeting was on ${shortDate(last ?? '')}; current is within ${weeks} weeks.`,
      ),
    );
  },
};

export const d04: Rule = {
  id: 'D04',
  title: 'Assessment older than 12 months',
  explains:
    'An assessment older than a year is current only if the record says in detail why no update is needed.',
  run: (input, settings) => {
    const months = number(settings['months'], 12);
    const updated = answerTo(input, 'H07b').date ?? '';
    const answer = answerTo(input, '4h');
    const old = isIsoDate(updated) && isOlderThanMonths(updated, auditDay(input), months);
    // The comment is filled in any case; what answers this is the reason for leaving the warning.
    return when(answer.yesNo === 'yes' && old, () =>
      finding(
        '4h',
        'yes-no',
        `The assessment is older than ${months} months and is called current. Say in detail why it needs no update.`,
        `it was last updated on ${shortDate(updated)} and the file was read on ${shortDate(auditDay(input))}.`,
      ),
    );
  },
};

const roleOf = (told: string): { manager: boolean; lead: boolean } => ({
  manager: /manager/i.test(told) && !/family support manager/i.test(told),
  lead: /lead professional(?!['’]s)|\bLP\b(?!['’]s)/i.test(told),
});

export const d11: Rule = {
  id: 'D11',
  title: 'Reply overdue, or not both told',
  explains:
    'The lead professional’s reply is expected within ten working days. With an immediate concern both the lead professional and their manager are told.',
  run: (input, settings) => {
    const { audit, toolkit } = input;
    const findings: Finding[] = [];
    const signed = audit.parts.find((part) => part.part === 'auditor');
    const replied = audit.parts.some((part) => part.part === 'lead-professional');
    if (signed && !replied && toolkit.parts.some((part) => part.id === 'lead-professional')) {
      const days = number(settings['workingDays'], 10);
      const due = addWorkingDays(dayOf(signed.at), days, input.holidays);
      if (input.today > due) {
        findings.push(
          finding(
            '9a',
            'text',
            `The lead professional’s reply was due on ${shortDate(due)}.`,
            `the audit was signed on ${shortDate(dayOf(signed.at))}; ${days} working days are allowed for the reply.`,
          ),
        );
      }
    }
    if (answerTo(input, 'H10').yesNo !== 'yes' || audit.escalations.length === 0) return findings;
    const told = audit.escalations.flatMap((one) => one.told.map((person) => roleOf(person.role)));
    const missing = [
      ...(told.some((one) => one.lead) ? [] : ['the lead professional']),
      ...(told.some((one) => one.manager) ? [] : ['the manager']),
    ];
    if (missing.length > 0) {
      findings.push(
        finding(
          'escalations',
          undefined,
          `The risk record does not show that ${missing.join(' or ')} was told.`,
          'with an immediate concern both the lead professional and their manager are told; for a past one, say so here.',
        ),
      );
    }
    return findings;
  },
};
