/** What other rooms ask of a question: its answer in words, what it counts as, what it holds. None of them knows the names of kinds. */
import { emptyAnswer, type Answer } from '../audit/answer.ts';
import type { Audit } from '../audit/audit.ts';
import type { Block } from '../report/model.ts';
import type { Choice, Column } from '../toolkit/question-parts.ts';
import type { Question } from '../toolkit/question.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';
import { noneCode, type Around, type Counted, type DateIn, type Offered } from './kind-room.ts';
import { roomOf } from './rooms.ts';

type Asked = Pick<Question, 'answer'>;

/** The answer to a question on one line, without its grade and its reasons. Empty where nothing is written. */
export const mainWords = (question: Question, audit: Audit): string =>
  roomOf(question).inWords(question.answer, audit.answers[question.id] ?? emptyAnswer, { question, audit });

/** The blocks of the answer itself, in reading order. */
export const printed = (answer: Answer, around: Around): readonly Block[] =>
  roomOf(around.question).print(around.question.answer, answer, around);

/** What an answer is counted as; nothing where it is a person's own words. */
export const countedOf = (question: Asked, answer: Answer): readonly Counted[] =>
  roomOf(question).counted(question.answer, answer);

/** What a question's answer is chosen from; undefined where nothing is. */
export const offeredOf = (toolkit: Toolkit, question: Question): Offered | undefined =>
  roomOf(question).offered?.(question.answer, { toolkit, question });

/**
 * What a question was answered with, or is proposed to be, in words: codes with blanks between them as they are counted, in the order they
 * are offered in; a number with its unit. Empty for no codes; a code that is not offered stands as it is.
 */
export function codesWords(toolkit: Toolkit, question: Question, codes: string): string {
  const offered = offeredOf(toolkit, question);
  const given = codes.split(' ').filter((code) => code !== '');
  if (offered?.takes === 'number') return given.map((one) => numberWords(question, one)).join(', ');
  const known = (offered?.codes ?? []).filter(({ code }) => given.includes(code));
  const rest = given.filter((code) => !known.some((one) => one.code === code));
  return [
    ...known.map(({ word }) => word),
    ...rest.map((code) => (code === noneCode ? noneWord(question) : code)),
  ].join(', ');
}

/** The code that was chosen where exactly one is. */
export const chosenOf = (question: Asked, answer: Answer | undefined): string | undefined =>
  answer === undefined ? undefined : countedOf(question, answer).find((one) => one.part === '')?.codes[0];

/** The words of codes that stand in an answer: choices, cells, ticks. */
export const labelsOf = (question: Question): readonly Choice[] => [
  ...(roomOf(question).labels?.(question.answer) ?? []),
  ...(question.tickLists ?? []).flatMap((list) => list.items),
];

/** A number of an answer with what it counts. */
export const numberWords = (question: Question, value: number | string): string =>
  `${value} ${roomOf(question).unit?.(question.answer) ?? ''}`.trim();

/** Every date of an answer, with the side of today it lies on. */
export const datesIn = (question: Question, answer: Answer): readonly DateIn[] =>
  roomOf(question).dates?.(question.answer, answer, question) ?? [];

/** The columns of a table; none for every other kind. */
export const columnsOf = ({ answer }: Asked): readonly Column[] =>
  'columns' in answer ? answer.columns : [];

/** What an explicit empty answer is called. */
export const noneWord = ({ answer }: Asked): string =>
  ('noneLabel' in answer ? answer.noneLabel : undefined) ?? 'None';

/** Whether a later audit of the same case takes the answer over. */
export const carries = (question: Asked): boolean => roomOf(question).carries;

/** Whether the question needs the whole width. */
export const isWide = (question: Question): boolean =>
  (roomOf(question).isWide?.(question.answer) ?? false) || (question.tickLists ?? []).length > 0;

/** Whether the question shows the audit's own actions: to be set, or with `replies` to be answered. */
export const showsActions = ({ answer }: Asked): boolean => answer.kind === 'actions';
export const asksReplies = ({ answer }: Asked): boolean => answer.kind === 'actions' && answer.reply === true;
export const setsActions = (question: Asked): boolean => showsActions(question) && !asksReplies(question);

/** Whether the question is a statement that a signature fills. */
export const isSignOff = ({ answer }: Asked): boolean => answer.kind === 'sign-off';

/** Whether a grade has its reasons in boxes of its own: an area. */
export const hasBoxes = ({ answer }: Asked): boolean => answer.kind === 'area';
/** Whether a grade has its reasons in the one box beside it. */
export const isGraded = ({ answer }: Asked): boolean => answer.kind === 'grade';
/** Whether ticks in a rubric support the grade. */
export const hasMatrix = ({ answer }: Asked): boolean => answer.kind === 'grade' && answer.matrix === true;
/** What each grade means for this question, where it has words of its own. */
export const ownDescriptors = ({ answer }: Asked): Readonly<Record<string, string | undefined>> =>
  (answer.kind === 'grade' ? answer.descriptors : undefined) ?? {};
/** What is asked beside a grade and answered with yes or no. */
export const askedFirst = ({ answer }: Asked): string | undefined =>
  answer.kind === 'grade' ? answer.yesNo?.ask : undefined;

/** Whether the answer is running text. */
export const isRunningText = ({ answer }: Asked): boolean => answer.kind === 'long-text';
/** Whether the answer is one line of text. */
export const isLine = ({ answer }: Asked): boolean => answer.kind === 'short-text';

/** Whether the answer is one date. */
export const isDate = ({ answer }: Asked): boolean => answer.kind === 'date';

/** Whether the answer is several dates, and whether how far they lie apart is told. */
export const listsDates = ({ answer }: Asked): boolean => answer.kind === 'date-list';
export const tellsGaps = ({ answer }: Asked): boolean => answer.kind === 'date-list' && answer.gaps === true;
