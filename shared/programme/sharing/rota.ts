/**
 * Seats of a group session by grade and who takes them (programme.md 7.6, forms 3d). S: one service manager, one reviewing officer, two
 * team managers, one family-centre manager, two senior practitioners or social workers; membership may alternate (S002). Ours: what is
 * warned of, and that nobody reads a file of their own team.
 */
import type { ProgrammeFinding } from '../finding.ts';

export type Seat = { readonly grade: string; readonly seats: number };

/** The core membership as S002 states it. */
export const statedSeats: readonly Seat[] = [
  { grade: 'Service manager', seats: 1 },
  { grade: 'Independent reviewing officer', seats: 1 },
  { grade: 'Team manager', seats: 2 },
  { grade: 'Family-centre manager', seats: 1 },
  { grade: 'Senior practitioner or social worker', seats: 2 },
];

export type Member = {
  readonly id: string;
  readonly grade: string;
  readonly team: string;
};

export type Seated = {
  readonly grade: string;
  readonly seats: number;
  readonly members: readonly string[];
};

/**
 * Who sits in a session. Takes the seats, the members (in the order of the rota), which session of the group it is counted from 0, and who
 * is away that day. Members of a grade take turns: each session begins with the one after the last of the session before.
 */
export function seatsOf(
  seats: readonly Seat[],
  members: readonly Member[],
  session: number,
  away: ReadonlySet<string>,
): Seated[] {
  return seats.map(({ grade, seats: count }) => {
    const own = members.filter((one) => one.grade === grade);
    const start = own.length === 0 ? 0 : (session * count) % own.length;
    const turn = [...own.slice(start), ...own.slice(0, start)].filter(({ id }) => !away.has(id));
    return { grade, seats: count, members: turn.slice(0, count).map(({ id }) => id) };
  });
}

/** The fewest seats filled that are not warned of. */
export const fewestSeats = 5;

/** What a session is warned of: no service manager, no reviewing officer, fewer than five seats filled. */
export function sessionFindings(seated: readonly Seated[]): ProgrammeFinding[] {
  const warn = (words: string): ProgrammeFinding => ({ rule: 'PG36', severity: 'warns', words });
  const filled = seated.reduce((sum, { members }) => sum + members.length, 0);
  const places = seated.reduce((sum, { seats }) => sum + seats, 0);
  const isEmpty = (word: string): boolean => {
    const own = seated.filter(({ grade }) => grade.toLowerCase().includes(word));
    return own.length > 0 && own.every(({ members }) => members.length === 0);
  };
  return [
    ...(isEmpty('service manager') ? [warn('No service manager sits in this session.')] : []),
    ...(isEmpty('reviewing officer') ? [warn('No reviewing officer sits in this session.')] : []),
    ...(filled < Math.min(fewestSeats, places)
      ? [warn(`${filled} of ${places} seats are filled: fewer than ${fewestSeats}.`)]
      : []),
  ];
}
