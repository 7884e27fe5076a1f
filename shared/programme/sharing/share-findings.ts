/** What the rules find about a round's allocation as it stands and is proposed (programme.md 13: PG30, PG31, PG32). */
import type { ProgrammeYear } from '../../records/programme-year.ts';
import type { ProgrammeFinding } from '../finding.ts';
import { allocationBlocked, monthBand, perAuditor } from '../rules/sharing.ts';
import { numberOf } from '../settings.ts';
import { auditorName, type SharePlan } from './share-plan.ts';

/** What keeps a round from being shared out at all; '' where nothing does. */
export function mayOffer(form: string, plan: SharePlan): string {
  if (form === '')
    return 'The round has no form yet: who is trained for it is not known. Choose its form first.';
  if (plan.capacities.length === 0)
    return 'No auditor stands in the year yet. Add them in the year’s settings.';
  return '';
}

/** Findings about who has how much, with what is proposed counted in. */
export function perAuditorFindings(plan: SharePlan, year: ProgrammeYear): ProgrammeFinding[] {
  const placed = [
    ...[...plan.standing.values()].map(({ subject, auditor }) => ({ case: subject, auditor })),
    ...plan.proposed,
  ];
  if (placed.length === 0) return [];
  const nameOf = (id: string): string => auditorName(year, id);
  return [
    ...allocationBlocked(
      [...plan.standing.values()]
        .filter(({ state }) => state === 'planned' || state === 'offered')
        .map(({ subject, auditor }) => ({ case: subject, auditor })),
      plan.cases,
      plan.capacities,
      plan.window,
      nameOf,
    ),
    ...perAuditor(
      plan.capacities.map((one) => ({
        id: one.id,
        has: placed.filter(({ auditor }) => auditor === one.id).length,
        band: { least: one.least, most: one.most },
        reason: '',
        isOut:
          one.exempt ||
          !one.trainedFor.includes(plan.window.form) ||
          one.away.some(({ from, to }) => from <= plan.window.from && to >= plan.window.to),
      })),
      nameOf,
    ),
    ...monthBand(placed.length, {
      least: numberOf(year.settings, 'monthLeast'),
      most: numberOf(year.settings, 'monthMost'),
    }),
  ];
}
