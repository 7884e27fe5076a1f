/**
 * Every text a person can write in an answer, with its place. One line for each member of an answer, so that a new one cannot be left out of
 * search, find, the checks of wording and the review: a member without a line does not compile.
 */
import type { Answer } from '../audit/answer.ts';
import { areaBoxes } from './area.ts';

/** `box` is the name of the box within the question; rows and evidence are told apart by `row` and `column`. */
export type TextIn = {
  readonly box:
    | 'text'
    | 'other'
    | 'facts'
    | 'analysis'
    | 'link'
    | 'impact'
    | 'row'
    | 'rationale'
    | 'evidence';
  readonly text: string;
  readonly row?: string;
  readonly column?: string;
  /** What stands beside it in a box of its own: the page of a piece of evidence. */
  readonly beside?: string;
};

type Of<K extends keyof Answer> = (value: NonNullable<Answer[K]>) => readonly TextIn[];
const none = (): readonly TextIn[] => [];

/** In the order of reading. */
const members: { readonly [K in keyof Answer]-?: Of<K> } = {
  grade: none,
  yesNo: none,
  choice: none,
  choices: none,
  text: (text) => [{ box: 'text', text }],
  other: (text) => [{ box: 'other', text }],
  date: none,
  dates: none,
  number: none,
  unread: none,
  none: none,
  ticks: none,
  matrix: none,
  area: (boxes) => areaBoxes.map(([box]) => ({ box, text: boxes[box] })),
  rows: (rows) =>
    rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, text]) => ({ box: 'row', text, row: row.id, column }) as const),
    ),
  signOff: none,
  rationale: (text) => [{ box: 'rationale', text }],
  evidence: (all) => all.map((one) => ({ box: 'evidence', text: one.record, row: one.id, beside: one.page })),
  noEvidence: none,
  marked: none,
  carriedFrom: none,
};
const names = Object.keys(members) as (keyof Answer)[];

/** The texts of an answer in the order of reading, empty ones left out. */
export const textsIn = (answer: Answer): TextIn[] =>
  names
    .flatMap((name) => {
      const value = answer[name];
      // The member decides which function reads it; the table above pairs each with its own.
      const read = members[name] as (value: unknown) => readonly TextIn[];
      return value === undefined || value === null ? [] : read(value);
    })
    .filter(({ text, beside = '' }) => `${text}${beside}` !== '');
