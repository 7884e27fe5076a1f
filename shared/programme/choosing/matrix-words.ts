/** What the selection matrix says in sentences (programme.md 7.3). */
import { counted } from '../../dates/index.ts';
import type { DecidedBy, Matrix } from './selection-matrix.ts';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

/**
 * How the last place was decided, where two had the same number of agencies with contact; '' where there was no tie. Takes what a subject
 * is called and the seed.
 */
export function tieWords(
  matrix: Matrix,
  wanted: number,
  nameOf: (id: string) => string,
  seed: string,
): string {
  const [last, next] = [matrix.rows[wanted - 1], matrix.rows[wanted]];
  if (matrix.decidedBy === null || matrix.decidedBy === 'contact' || !last || !next) return '';
  const tied = matrix.rows.filter(({ yes }) => yes === last.yes).map(({ nominee }) => nameOf(nominee));
  const by: Readonly<Record<Exclude<DecidedBy, 'contact'>, string>> = {
    sorts: `${nameOf(last.nominee)} comes before ${nameOf(next.nominee)}: contact with more kinds of agency (${last.sorts}, not ${next.sorts})`,
    'nominated-earlier': `${nameOf(last.nominee)} comes before ${nameOf(next.nominee)}: nominated earlier`,
    draw: `${nameOf(last.nominee)} comes before ${nameOf(next.nominee)}: drawn with the seed ${seed}`,
  };
  return `A tie: ${listed(tied)} have contact with ${counted(last.yes, 'agency', 'agencies')} each. ${by[matrix.decidedBy]}. The order of ties is our default.`;
}

/** Who is left out and would be among the proposed if what is unknown turned out to be contact; '' where nobody is. */
export const couldChangeWords = (matrix: Matrix, nameOf: (id: string) => string): string =>
  matrix.couldChange.length === 0
    ? ''
    : `${listed(matrix.couldChange.map(nameOf))} could be among those proposed: an answer is unknown or missing. Unknown counts as no.`;

/** Agencies that others named and nobody asked; '' where there are none. */
export function notAskedWords(matrix: Matrix): string {
  const named = [...new Set(matrix.rows.flatMap(({ notAsked }) => notAsked))].toSorted();
  return named.length === 0 ? '' : `Named, not asked: ${named.join(', ')}.`;
}
