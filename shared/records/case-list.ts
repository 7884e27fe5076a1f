/** A list of cases a round draws from, and the draws (programme.md 4, 7.4). Once something was drawn, its rows stay as they were. */
import { z } from 'zod';
import { IsoDate } from '../audit/ids.ts';
import { counted, shortDate } from '../dates/index.ts';
import { limits } from '../limits.ts';
import { CaseRow } from '../programme/choosing/case-list/row.ts';
import { Followed, ListDraw, mayDraw, ReasonFor, standingDrawn } from '../programme/choosing/list-draw.ts';
import { recordKind, RecordId } from './record-kind.ts';

const { caseList: most } = limits;

export const CaseList = z.strictObject({
  id: RecordId,
  /** The round it was taken for. */
  round: RecordId,
  /** From which system, on which day, by which criteria. */
  system: z.string().max(most.people),
  takenOn: z.union([z.literal(''), IsoDate]),
  criteria: z.string().max(most.words),
  /** Which question this sample can answer and which it cannot (thematic audits). */
  note: z.string().max(most.words),
  rows: z.array(CaseRow).max(most.rows),
  /** Cases the checks would leave out and a person keeps in, and cases a person leaves out; each with a reason. */
  kept: z.array(ReasonFor).max(most.rows),
  leftOut: z.array(ReasonFor).max(most.rows),
  draws: z.array(ListDraw).max(most.draws),
  followed: z.array(Followed).max(most.rows),
});
export type CaseList = z.infer<typeof CaseList>;

/** A list for a round, with nothing in it. */
export const newCaseList = (id: string, round: string, takenOn: string): CaseList => ({
  id,
  round,
  system: '',
  takenOn,
  criteria: '',
  note: '',
  rows: [],
  kept: [],
  leftOut: [],
  draws: [],
  followed: [],
});

/** What lists show of a case list. */
export const CaseListLine = z.strictObject({
  round: RecordId,
  takenOn: z.string(),
  rows: z.int().min(0),
  draws: z.int().min(0),
  /** How many cases its newest draw stands at. */
  drawn: z.int().min(0),
  /** Teams and types of case in the list, and the types its newest draw stands at: for what of them was seen in the year (PG35). */
  teams: z.array(z.string()),
  types: z.array(z.string()),
  drawnTypes: z.array(z.string()),
});

/** Words of a column that are there at all, each once; a line holds no more than a list of teams has. */
const distinct = (words: readonly string[]): string[] =>
  [...new Set(words)]
    .filter((word) => word !== '')
    .toSorted()
    .slice(0, 100);

export const caseListKind = recordKind<CaseList>({
  name: 'case-list',
  schema: CaseList,
  reference: ({ rows, takenOn }) =>
    `the list of ${counted(rows.length, 'case')}${takenOn === '' ? '' : ` taken ${shortDate(takenOn)}`}`,
  line: ({ round, takenOn, rows, draws, followed }) => {
    const last = draws.at(-1);
    const drawn = new Set(last === undefined ? [] : standingDrawn(last, followed));
    return {
      round,
      takenOn,
      rows: rows.length,
      draws: draws.length,
      drawn: drawn.size,
      teams: distinct(rows.map(({ team }) => team)),
      types: distinct(rows.map(({ type }) => type)),
      drawnTypes: distinct(rows.filter(({ ref }) => drawn.has(ref)).map(({ type }) => type)),
    };
  },
  texts: ({ rows, criteria, note, kept, leftOut, draws }) => ({
    cases: rows.map(({ ref }) => ref).join('\n'),
    about: [criteria, note, ...[...kept, ...leftOut, ...draws].map(({ reason }) => reason)]
      .filter((text) => text !== '')
      .join('\n'),
  }),
  mayChange: (before, after) => before.round === after.round && mayDraw(before, after),
  // A list that nobody drew from is a paste like another.
  mayErase: ({ draws }) => draws.length === 0,
});
