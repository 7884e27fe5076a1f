/** The rules of a year over its rounds (programme.md 13): PG01 themes in time, PG02 rounds for each group, PG20 events. */
import { addDays, addMonths, counted, shortDate } from '../../dates/index.ts';
import { numberOf, type YearSettings } from '../settings.ts';
import type { RoundState, Shape } from '../states/round.ts';
import type { ProgrammeFinding } from './finding.ts';

/** What of a year and of its rounds these rules read. */
export type RuledYear = {
  readonly from: string;
  readonly settings: YearSettings;
  readonly groups: readonly { readonly id: string; readonly name: string; readonly rounds: number | null }[];
};
export type RuledRound = {
  readonly id: string;
  readonly shape: Shape;
  readonly code: string;
  readonly state: RoundState;
  readonly groups: readonly string[];
  readonly decidedOn: string;
};

/** The first day after a year. */
export const yearEnd = (from: string): string => addMonths(from, 12);

/** How many rounds a group has used of those it may have; a joint round counts for each group in it (ours). */
export const roundsOf = (group: string, rounds: readonly RuledRound[]): number =>
  rounds.filter((one) => one.shape === 'A' && one.state !== 'cancelled' && one.groups.includes(group)).length;

/** What the rules find in a year. Takes the year, its rounds and today. */
export function yearFindings(
  year: RuledYear,
  rounds: readonly RuledRound[],
  today: string,
): ProgrammeFinding[] {
  const findings: ProgrammeFinding[] = [];
  const themesBy = addDays(year.from, -1);
  for (const round of rounds) {
    if (round.shape !== 'A' || round.state === 'cancelled') continue;
    const late = round.decidedOn === '' ? today > themesBy : round.decidedOn > themesBy;
    if (late)
      findings.push({
        rule: 'PG01',
        severity: 'warns',
        words:
          round.decidedOn === ''
            ? `The theme of ${round.code} is not agreed; it was due by ${shortDate(themesBy)}.`
            : `The theme of ${round.code} was agreed on ${shortDate(round.decidedOn)}, after ${shortDate(themesBy)}.`,
        round: round.id,
      });
  }
  for (const group of year.groups) {
    const may = group.rounds ?? numberOf(year.settings, 'roundsPerGroup');
    const used = roundsOf(group.id, rounds);
    if (used > may)
      findings.push({
        rule: 'PG02',
        severity: 'warns',
        words: `${group.name} has ${counted(used, 'round')} this year; ${may} are planned for a group. A joint round counts for each group in it.`,
        round: '',
      });
  }
  const wanted = numberOf(year.settings, 'events');
  const events = rounds.filter(({ shape, state }) => shape === 'D' && state !== 'cancelled');
  // A programme that holds no events at all is not asked for five.
  if (events.length > 0 && events.length < wanted)
    findings.push({
      rule: 'PG20',
      severity: 'prompts',
      words: `${counted(events.length, 'event is', 'events are')} held or planned this year; at least ${wanted} are expected.`,
      round: '',
    });
  return findings;
}
