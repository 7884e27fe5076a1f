/**
 * What is expected in numbers, and what was done (programme.md 6.3). Stated: 6 to 8 audits a month and 1 or 2 for each auditor (S004); so many
 * a month for each role, 120 a year (S002); at least five events (S001); at most two rounds for a group (S000).
 */

export type Standing = 'below' | 'in' | 'above';

export type Band = { readonly least: number; readonly most: number };

/** Where a count stands against a band, both ends belonging to it. */
export const against = (count: number, { least, most }: Band): Standing =>
  count < least ? 'below' : count > most ? 'above' : 'in';

export type RoleQuota = {
  readonly role: string;
  /** Audits a month that each person in this role is expected to return. */
  readonly each: number;
};

/** Quotas as the file audit states them (S002, since 2007). */
export const statedQuotas: readonly RoleQuota[] = [
  { role: 'First-line manager', each: 4 },
  { role: 'Service manager', each: 2 },
  { role: 'Independent reviewing officer', each: 2 },
  { role: 'Children’s services manager', each: 1 },
  { role: 'Service director', each: 1 },
];

export type RoleMonth = {
  readonly role: string;
  readonly people: number;
  readonly expected: number;
  readonly returned: number;
};

/**
 * Expected and returned of each role in one month (PG38). Takes the quotas, who was present that month in which role, and who returned an
 * audit (once for each audit). A role nobody was present in is expected to return nothing and is listed all the same.
 */
export function byRole(
  quotas: readonly RoleQuota[],
  present: readonly { readonly person: string; readonly role: string }[],
  returns: readonly { readonly person: string }[],
): RoleMonth[] {
  return quotas.map(({ role, each }) => {
    const people = present.filter((one) => one.role === role).map(({ person }) => person);
    const returned = returns.filter(({ person }) => people.includes(person)).length;
    return { role, people: people.length, expected: people.length * each, returned };
  });
}

/**
 * People in a role with a quota who returned nothing in two months one after the other (PG38): they stand on their manager's list. Takes the
 * months in order, each with who was present and who returned.
 */
export function silentForTwoMonths(
  months: readonly { readonly present: readonly string[]; readonly returned: readonly string[] }[],
): string[] {
  const [before, last] = months.slice(-2);
  if (before === undefined || last === undefined) return [];
  const silent = ({ present, returned }: (typeof months)[number]): string[] =>
    present.filter((person) => !returned.includes(person));
  return silent(last)
    .filter((person) => silent(before).includes(person))
    .toSorted();
}

export type Yield = {
  /** What the plan gives in the year, in files. */
  readonly files: number;
  /** Files a session that the target asks for; null without a session. */
  readonly perSession: number | null;
  readonly reaches: boolean;
};

/** What sessions yield against the year's target (section 2, row 6): sessions, seats taken and files for each seat are settings. */
export function yieldOf(plan: {
  readonly sessions: number;
  readonly seatsTaken: number;
  readonly filesPerSeat: number;
  readonly target: number;
}): Yield {
  const files = plan.sessions * plan.seatsTaken * plan.filesPerSeat;
  return {
    files,
    perSession: plan.sessions === 0 ? null : plan.target / plan.sessions,
    reaches: files >= plan.target,
  };
}

/** Which of these have not been seen: every team and every type of case is to be seen in the year (PG35, S002). */
export const notYetSeen = (all: readonly string[], seen: readonly string[]): string[] =>
  all.filter((one) => !seen.includes(one));

/**
 * How often each group stands in the rounds of a year (PG02): a joint round counts once for each of its groups. Gives those over their most.
 */
export function groupsOverMost(
  rounds: readonly { readonly groups: readonly string[] }[],
  groups: readonly { readonly id: string; readonly most: number }[],
): { readonly group: string; readonly used: number; readonly most: number }[] {
  return groups
    .map(({ id, most }) => ({
      group: id,
      used: rounds.filter((round) => round.groups.includes(id)).length,
      most,
    }))
    .filter(({ used, most }) => used > most);
}
