/** Everything of one answer that a person can change, piece by piece and in the words of the form. */
import { choiceWord, concernWords, labelsOf, noneWord, numberWords, yesNoWord } from '../../kinds/index.ts';
import type { Answer } from '../../audit/answer.ts';
import { evidenceLine } from '../../report/answer-blocks.ts';
import { dateAndTime, longDate } from '../../report/words.ts';
import { gradeWordOf, scaleOf } from '../../scales/index.ts';
import type { Question } from '../../toolkit/question.ts';
import type { Toolkit } from '../../toolkit/toolkit.ts';
import { lines, type Aspect, type ChangeKind, type Piece } from './change.ts';
import { leftOutOfAnswer } from './left-out.ts';
import { memberWords, plainWords } from './words-of.ts';

type Of<K extends keyof Answer> = (
  value: NonNullable<Answer[K]>,
  around: { readonly toolkit: Toolkit; readonly question: Question },
) => readonly Piece[];

const piece = (
  field: string,
  kind: ChangeKind,
  text: string,
  kept: unknown,
  aspect: Aspect = kind === 'text' ? 'words' : 'other',
): Piece => ({ field, kind, aspect, text, kept });

const one =
  <K extends keyof Answer>(field: string, kind: ChangeKind): Of<K> =>
  (value) => [piece(field, kind, plainWords(value), value)];

/** The label of a choice; "Not applicable" for the answer that every form may allow. */
const choiceWords = (question: Question, id: string): string => choiceWord(labelsOf(question), id) ?? id;

/** What ticks stand for: items in the form's own order, unknown ones behind them. */
const inOrder = (ids: readonly string[], order: readonly string[]): readonly string[] => [
  ...order.filter((id) => ids.includes(id)),
  ...ids.filter((id) => !order.includes(id)).toSorted(),
];

const areaFields: Readonly<Record<string, readonly [string, ChangeKind]>> = {
  facts: ['the facts', 'text'],
  analysis: ['what they mean', 'text'],
  link: ['why that leads to the judgement', 'text'],
  impact: ['impact', 'text'],
  rereadImpact: ['impact read once more', 'value'],
  concern: ['concern', 'value'],
};

const area: Of<'area'> = (boxes) =>
  Object.entries(boxes).map(([key, value]) => {
    const [field, kind] = areaFields[key] ?? [memberWords(key), 'value'];
    const words = key === 'concern' && boxes.concern !== undefined ? concernWords[boxes.concern] : undefined;
    // Absent and "no" are one and the same here: the tick was not set.
    const text = value === false ? '' : (words ?? plainWords(value));
    return piece(field, kind, text, value === false ? undefined : value);
  });

const ticks: Of<'ticks'> = (value, { question }) =>
  Object.entries(value).map(([id, ticked]) => {
    const list = question.tickLists?.find((one) => one.id === id);
    const order = (list?.items ?? []).map((item) => item.id);
    const kept = inOrder(ticked, order);
    const words = kept.map((item) => list?.items.find((known) => known.id === item)?.label ?? item);
    return piece(list?.title ?? memberWords(id), 'lines', lines(words), kept);
  });

const matrix: Of<'matrix'> = (value, { toolkit, question }) => {
  const scale = scaleOf(toolkit, question);
  const order = (scale?.grades ?? []).map((grade) => grade.key);
  return Object.entries(value).map(([id, keys]) => {
    const title = scale?.matrix?.find((dimension) => dimension.id === id)?.title ?? memberWords(id);
    const kept = inOrder(keys, order);
    const words = kept.map((key) => scale?.grades.find((grade) => grade.key === key)?.word ?? key);
    return piece(`ticked in the rubric: ${title}`, 'lines', lines(words), kept);
  });
};

const words: { readonly [K in keyof Answer]-?: Of<K> } = {
  grade: (value, { toolkit, question }) => [
    piece('grade', 'grade', gradeWordOf(toolkit, question, value), value, 'grade'),
  ],
  yesNo: (value) => [piece('answer', 'value', yesNoWord[value], value)],
  choice: (value, { question }) => [piece('choice', 'value', choiceWords(question, value), value)],
  choices: (value, { question }) => {
    const kept = inOrder(
      value,
      labelsOf(question).map((choice) => choice.id),
    );
    return [piece('choices', 'lines', lines(kept.map((id) => choiceWords(question, id))), kept)];
  },
  other: one('another choice, in words', 'text'),
  text: one('text', 'text'),
  date: (value) => [piece('date', 'value', value === '' ? '' : longDate(value), value)],
  dates: (value) => {
    const kept = value.toSorted();
    return [piece('dates', 'lines', lines(kept.map(longDate)), kept)];
  },
  number: (value, { question }) => [piece('number', 'value', numberWords(question, value), value)],
  unread: one('typed and not read yet', 'value'),
  // Rows are compared one by one (items.ts).
  rows: () => [],
  none: (value, { question }) => (value ? [piece('none', 'value', noneWord(question), value)] : []),
  ticks,
  matrix,
  area,
  signOff: (value) => [
    piece('signed off', 'value', [value.by, value.role, dateAndTime(value.at)].join(', '), value),
  ],
  rationale: one('reasons', 'text'),
  evidence: () => [],
  noEvidence: () => [],
  marked: () => [],
  carriedFrom: (value) => [
    piece('taken over', 'value', `From ${value}, neither changed nor confirmed since`, value),
  ],
};

function evidence(answer: Answer): Piece {
  const named = answer.evidence.map((line) => ({ ...line, id: '' }));
  return piece(
    'evidence',
    'lines',
    lines([...named.map(evidenceLine), ...(answer.noEvidence ? ['Looked and found none'] : [])]),
    [...named, ...(answer.noEvidence ? ['none'] : [])],
    'evidence',
  );
}

/**
 * The pieces of an answer. Takes the form, the question and its answer; gives one piece for every member that says something. A
 * member that has no words here yet is given under its own name, so that a new one can never go unseen.
 */
export function answerPieces(toolkit: Toolkit, question: Question, answer: Answer | undefined): Piece[] {
  if (answer === undefined) return [];
  const around = { toolkit, question };
  const known = (Object.keys(words) as (keyof Answer)[]).flatMap((key) => {
    const value = answer[key];
    // The member decides which function reads it; the table above pairs each with its own.
    const say = words[key] as (value: unknown, around: unknown) => readonly Piece[];
    return value === undefined || value === null ? [] : say(value, around);
  });
  const others = Object.entries(answer).filter(
    ([key]) => !(key in words) && leftOutOfAnswer[key] === undefined,
  );
  return [
    ...known,
    evidence(answer),
    ...others.map(([key, value]) => piece(memberWords(key), 'value', plainWords(value), value)),
  ].filter((one) => one.text !== '' || one.kept !== undefined);
}
