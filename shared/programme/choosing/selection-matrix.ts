/**
 * The selection matrix of a meeting round (programme.md 7.3): who was nominated, which agencies have had contact, and which subjects the
 * widest involvement proposes. S: up to ten nominated, three selected, the widest multi-agency involvement. Ours: how a tie is decided.
 */
import { numbersFrom, seedOf } from '../../moderation/sample.ts';

export type Involvement = 'yes' | 'no' | 'unknown' | 'no-answer';

export type Nominee = {
  readonly id: string;
  /** ISO day of the nomination; the earlier one comes first in a tie. */
  readonly nominated: string;
};

export type AskedAgency = {
  readonly id: string;
  /** What sort of agency it is ("health", "police"): in a tie, more sorts come first. */
  readonly sort: string;
};

export type InvolvementAnswer = {
  readonly agency: string;
  readonly nominee: string;
  readonly said: Exclude<Involvement, 'no-answer'>;
  /** Other agencies known to have had contact, in the words of who answered, or an agency's id. */
  readonly alsoKnown: readonly string[];
};

/** What put a subject before the next one. */
export type DecidedBy = 'contact' | 'sorts' | 'nominated-earlier' | 'draw';

export type MatrixRow = {
  readonly nominee: string;
  readonly cells: readonly { readonly agency: string; readonly said: Involvement }[];
  /** Agencies that said yes. */
  readonly yes: number;
  /** Sorts of agency among them. */
  readonly sorts: number;
  /** Agencies that may still turn out to have had contact: unknown, or no answer. */
  readonly open: number;
  /** Named by others, and not asked. */
  readonly notAsked: readonly string[];
};

export type Matrix = {
  /** In the order the widest involvement gives. */
  readonly rows: readonly MatrixRow[];
  readonly proposed: readonly string[];
  /** What decided between the last one proposed and the first one left out; null where nobody is left out. */
  readonly decidedBy: DecidedBy | null;
  /** Those left out who could be among the proposed if what is open turned out to be contact. Open counts as no (7.3). */
  readonly couldChange: readonly string[];
  /** Agencies that have not answered for everybody: no selection before they have, or are marked as not answering (PG05). */
  readonly outstanding: readonly string[];
};

/** The order a draw gives: by a number from the seed and the id, so that it can be worked out again. */
const lot = (seed: string, id: string): number => numbersFrom(seedOf(`${seed}\n${id}`))();

/** Compares two rows. Gives the order and what decided it. */
function compare(
  a: MatrixRow,
  b: MatrixRow,
  nominated: ReadonlyMap<string, string>,
  seed: string,
): { readonly order: number; readonly by: DecidedBy } {
  if (a.yes !== b.yes) return { order: b.yes - a.yes, by: 'contact' };
  if (a.sorts !== b.sorts) return { order: b.sorts - a.sorts, by: 'sorts' };
  const [first, second] = [nominated.get(a.nominee) ?? '', nominated.get(b.nominee) ?? ''];
  if (first !== second) return { order: first < second ? -1 : 1, by: 'nominated-earlier' };
  return {
    order: lot(seed, a.nominee) - lot(seed, b.nominee) || (a.nominee < b.nominee ? -1 : 1),
    by: 'draw',
  };
}

/**
 * Builds the matrix. Takes who was nominated, the agencies asked, their answers in any order (the last one of an agency about a subject
 * counts), how many are wanted and the seed of the draw that decides what nothing else does. The same input gives the same matrix.
 */
export function selectionMatrix(input: {
  readonly nominees: readonly Nominee[];
  readonly agencies: readonly AskedAgency[];
  readonly answers: readonly InvolvementAnswer[];
  readonly wanted: number;
  readonly seed: string;
}): Matrix {
  const { nominees, agencies, answers, wanted, seed } = input;
  const said = new Map(answers.map((one) => [`${one.nominee}\n${one.agency}`, one]));
  const sortOf = new Map(agencies.map(({ id, sort }) => [id, sort]));
  const nominated = new Map(nominees.map((one) => [one.id, one.nominated]));
  const rows = nominees.map(({ id }): MatrixRow => {
    const cells = agencies.map((agency) => ({
      agency: agency.id,
      said: said.get(`${id}\n${agency.id}`)?.said ?? ('no-answer' as const),
    }));
    const involved = cells.filter((cell) => cell.said === 'yes');
    const named = agencies.flatMap((agency) => said.get(`${id}\n${agency.id}`)?.alsoKnown ?? []);
    return {
      nominee: id,
      cells,
      yes: involved.length,
      sorts: new Set(involved.map((cell) => sortOf.get(cell.agency))).size,
      open: cells.filter((cell) => cell.said === 'unknown' || cell.said === 'no-answer').length,
      notAsked: [...new Set(named)].filter((one) => !sortOf.has(one)).sort(),
    };
  });
  const inOrder = rows.toSorted((a, b) => compare(a, b, nominated, seed).order);
  const [last, next] = [inOrder[wanted - 1], inOrder[wanted]];
  return {
    rows: inOrder,
    proposed: inOrder.slice(0, wanted).map((row) => row.nominee),
    decidedBy: last && next ? compare(last, next, nominated, seed).by : null,
    couldChange: inOrder
      .slice(wanted)
      .filter((row) => last !== undefined && row.open > 0 && row.yes + row.open >= last.yes)
      .map((row) => row.nominee),
    outstanding: agencies
      .filter(({ id }) => nominees.some((nominee) => !said.has(`${nominee.id}\n${id}`)))
      .map(({ id }) => id),
  };
}

/** Whether a choice of subjects is the one the widest involvement gives; another one needs a reason (PG04). */
export const isWidest = (matrix: Matrix, chosen: readonly string[]): boolean =>
  chosen.length === matrix.proposed.length && chosen.every((id) => matrix.proposed.includes(id));
