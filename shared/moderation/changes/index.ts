/**
 * What changed between two versions of an audit, place by place, each with the notes that asked for it. What nobody asked
 * for is a list of its own: a moderator must not have to find it by reading everything again. The list comes from a comparison of
 * the two documents as they are kept; what is left out, and why, stands in left-out.ts.
 */
import { changedCell, columnsOf, showsActions } from '../../kinds/index.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Answer, Row } from '../../audit/answer.ts';
import { questionById } from '../../toolkit/evaluate/index.ts';
import type { Question } from '../../toolkit/question.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { columnTitleOf } from '../../toolkit/words.ts';
import type { Note } from '../review.ts';
import { answerPieces } from './answer-pieces.ts';
import { askedBy } from './asked.ts';
import { auditPieces, type PlacedPiece } from './audit-pieces.ts';
import { lines, mark, type Change, type Difference, type Piece } from './change.ts';
import { itemDifferences } from './items.ts';
import { differenceOf } from './levelled.ts';
import { actionWords, plainWords, questionsOfAction, riskWords } from './words-of.ts';

export type { Change, ChangeKind } from './change.ts';

export type Changes = {
  /** What says something else than before, in form order. */
  readonly all: readonly Change[];
  readonly asked: readonly Change[];
  /** Not asked for by any note; grades first. */
  readonly unasked: readonly Change[];
  /** Differs only in blanks or in how letters are composed: nothing a reader sees. */
  readonly spacing: readonly Change[];
};

type Found = { readonly content: readonly Difference[]; readonly spacing: readonly Difference[] };

/** Pieces of two sides, paired by field; those that differ. */
function pieceDifferences(
  question: string,
  before: readonly Piece[],
  after: readonly Piece[],
): { content: Difference[]; spacing: Difference[] } {
  const content: Difference[] = [];
  const spacing: Difference[] = [];
  for (const field of new Set([...before, ...after].map((piece) => piece.field))) {
    const old = before.find((piece) => piece.field === field);
    const now = after.find((piece) => piece.field === field);
    // Nothing there and nothing said are the same.
    const silent = (piece: Piece | undefined): boolean => (piece?.text ?? '') === '';
    if (silent(old) && silent(now)) continue;
    const how = differenceOf(silent(old) ? '' : old?.kept, silent(now) ? '' : now?.kept);
    if (how === 'none') continue;
    const [from, to] = [old?.text ?? '', now?.text ?? ''];
    const lined = (text: string): string => lines(text.split('\n').toSorted());
    const kind = (now ?? old)?.kind ?? 'value';
    const moved = kind === 'lines' && from !== to && lined(from) === lined(to);
    const hidden = from === to && how === 'content';
    (how === 'spacing' ? spacing : content).push({
      key: `${question}:${field}:${mark(to)}`,
      question,
      field: moved ? `order of ${field}` : field,
      kind: moved ? 'order' : kind,
      aspect: (now ?? old)?.aspect ?? 'other',
      // Never two equal texts for values that differ.
      before: hidden ? `${from} (${plainWords(old?.kept)})` : from,
      after: hidden ? `${to} (${plainWords(now?.kept)})` : to,
    });
  }
  return { content, spacing };
}

const together = (...found: readonly Found[]): Found => ({
  content: found.flatMap((one) => one.content),
  spacing: found.flatMap((one) => one.spacing),
});

/** A row in the titles of its columns; a cell of no known column stands under its own name. */
function rowWords(question: Question, audit: Audit): (row: Row) => string {
  const columns = columnsOf(question);
  const known = new Set(columns.map((column) => column.id));
  return (row) => {
    const said = columns.flatMap((column) => {
      const words = changedCell(column, row.cells[column.id] ?? '');
      return words === '' ? [] : [`${columnTitleOf(column, audit)}: ${words}`];
    });
    const others = Object.entries(row.cells)
      .filter(([id, words]) => !known.has(id) && words !== '')
      .map(([id, words]) => `${id}: ${words}`);
    return lines([...said, ...others]);
  };
}

function answerDifferences(toolkit: Toolkit, question: Question, before: Audit, after: Audit): Found {
  const [old, now] = [before.answers[question.id], after.answers[question.id]];
  if (old === now) return { content: [], spacing: [] };
  return together(
    pieceDifferences(question.id, answerPieces(toolkit, question, old), answerPieces(toolkit, question, now)),
    itemDifferences(question.id, old?.rows ?? [], now?.rows ?? [], {
      word: 'row',
      kind: 'lines',
      aspect: 'other',
      text: rowWords(question, after),
    }),
  );
}

/** Answers to questions this form does not have: shown under their own names rather than not at all. */
function strayDifferences(toolkit: Toolkit, before: Audit, after: Audit): Found {
  const stray = [...new Set([...Object.keys(before.answers), ...Object.keys(after.answers)])].filter(
    (id) => questionById(toolkit, id) === undefined,
  );
  const piece = (answer: Answer | undefined): Piece[] =>
    answer === undefined
      ? []
      : [{ field: 'answer', kind: 'value', aspect: 'other', text: plainWords(answer), kept: answer }];
  return together(
    ...stray.map((id) => pieceDifferences(id, piece(before.answers[id]), piece(after.answers[id]))),
  );
}

function wholeDifferences(toolkit: Toolkit, before: Audit, after: Audit): Found {
  const [old, now] = [auditPieces(toolkit, before), auditPieces(toolkit, after)];
  const at = (pieces: readonly PlacedPiece[], place: string) =>
    pieces.filter((piece) => piece.question === place);
  const places = [...new Set([...old, ...now].map((piece) => piece.question))];
  return together(...places.map((place) => pieceDifferences(place, at(old, place), at(now, place))));
}

/** For each question, those beside which it is shown and those it gives their words. */
function shownBeside(toolkit: Toolkit): ReadonlyMap<string, readonly string[]> {
  const beside = new Map<string, string[]>();
  for (const question of toolkit.sections.flatMap((section) => section.questions)) {
    const words = question.wordsFrom === undefined ? [] : [question.wordsFrom];
    for (const id of [...(question.beside ?? []), ...words])
      beside.set(id, [...(beside.get(id) ?? []), question.id]);
  }
  return beside;
}

/**
 * Lists what changed from one version to the next.
 * Takes both versions on the same form and the notes of the review between them. Gives one entry for every place that says
 * something else, in form order with risk records first: rows, actions and risk records paired by id, a change of places as a kind
 * of its own. A change was asked for when an actionable note stands at a question it belongs to (its own, one it is shown beside,
 * one an action names, or for an action the list of actions) and speaks of nothing else (asked.ts). What differs only in blanks or
 * in the composition of letters is a list of its own.
 */
export function changesBetween(
  toolkit: Toolkit,
  before: Audit,
  after: Audit,
  notes: readonly Note[],
): Changes {
  const questions = toolkit.sections.flatMap((section) => section.questions);
  const actionPlaces = questions.filter(showsActions).map((q) => q.id);
  const found = together(
    itemDifferences('escalations', before.escalations, after.escalations, {
      word: 'risk record',
      kind: 'text',
      aspect: 'other',
      text: (risk) => riskWords(toolkit, risk),
    }),
    ...questions.map((question) => answerDifferences(toolkit, question, before, after)),
    strayDifferences(toolkit, before, after),
    itemDifferences('actions', before.actions, after.actions, {
      word: 'action',
      kind: 'text',
      aspect: 'action',
      text: (action) => actionWords(toolkit, action),
      also: questionsOfAction,
    }),
    wholeDifferences(toolkit, before, after),
  );
  const beside = shownBeside(toolkit);
  const asked = askedBy(toolkit, notes);
  const change = (difference: Difference): Change => {
    const { aspect: _aspect, also = [], number: _number, ...rest } = difference;
    const { question } = difference;
    const places = [
      ...new Set([
        question,
        ...(question === 'actions' ? actionPlaces : []),
        ...also,
        ...(beside.get(question) ?? []),
      ]),
    ];
    const numbers = asked(difference, places).toSorted((a, b) => a - b);
    return { ...rest, places, note: numbers[0] ?? null, notes: numbers };
  };
  const all = found.content.map(change);
  const grades = (one: Change): number => (one.kind === 'grade' ? 0 : 1);
  return {
    all,
    asked: all.filter((one) => one.note !== null).toSorted((a, b) => (a.note ?? 0) - (b.note ?? 0)),
    unasked: all.filter((one) => one.note === null).toSorted((a, b) => grades(a) - grades(b)),
    spacing: found.spacing.map(change),
  };
}
