/** What the general checks read of an audit: its shown questions with answers, and every free text with its place. */
import { columnsOf, textsIn, type TextIn } from '../kinds/index.ts';
import { isWritten } from '../text/written.ts';
import { type Answer, emptyAnswer } from '../audit/answer.ts';
import { partsBeingFilled, visibleQuestions } from '../toolkit/evaluate/index.ts';
import type { Place, PlaceField } from '../toolkit/problem.ts';
import type { Question } from '../toolkit/question.ts';
import type { Section } from '../toolkit/toolkit.ts';
import type { RuleInput } from './rule.ts';

export type Asked = { readonly section: Section; readonly question: Question; readonly answer: Answer };

/** A free text: where it stands and, when it belongs to a question, which. */
export type TextAt = { readonly place: Place; readonly text: string; readonly asked?: Asked };

export type FormView = {
  readonly asked: readonly Asked[];
  /** Questions of the parts that are being filled now: what is not complete there stands in the way of signing. */
  readonly open: readonly Asked[];
  /** Rationales, texts, boxes, table cells, evidence, actions and replies. Escalations are left out: they may name people. */
  readonly texts: readonly TextAt[];
};

/** The box of "other" is the answer's own; every other box has its name as its place. */
const fieldOf = (box: TextIn['box']): PlaceField => (box === 'other' ? 'answer' : box);

/** The texts of an answer a person writes in sentences: of a table the columns of text alone. */
function textsOf(asked: Asked): TextAt[] {
  const { question, answer } = asked;
  const writing = new Set(
    columnsOf(question)
      .filter((column) => column.kind === 'text' || column.kind === 'long-text')
      .map((column) => column.id),
  );
  return textsIn(answer)
    .filter(({ text, box, column }) => isWritten(text) && (box !== 'row' || writing.has(column ?? '')))
    .map(({ box, text, row, column }) => ({
      place: {
        question: question.id,
        field: fieldOf(box),
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
      },
      text,
      asked,
    }));
}

function actionTexts({ audit }: RuleInput): TextAt[] {
  const columns = ['what', 'owner', 'measure', 'doneEvidence', 'reply'] as const;
  return audit.actions.flatMap((action) =>
    columns
      .filter((column) => isWritten(action[column]))
      .map((column) => ({
        place: { question: 'actions', field: 'row', row: action.id, column },
        text: action[column],
      })),
  );
}

function makeView(input: RuleInput): FormView {
  const { toolkit, audit } = input;
  const asked = visibleQuestions(toolkit, audit).map(({ section, question }) => ({
    section,
    question,
    answer: audit.answers[question.id] ?? emptyAnswer,
  }));
  const parts = partsBeingFilled(toolkit, audit);
  return {
    asked,
    open: asked.filter(({ section }) => parts.has(section.part)),
    texts: [...asked.flatMap(textsOf), ...actionTexts(input)],
  };
}

const views = new WeakMap<RuleInput, FormView>();

/** The view of an audit, worked out once per run of findProblems (which makes a fresh input each time). */
export function viewOf(input: RuleInput): FormView {
  const known = views.get(input);
  if (known) return known;
  const made = makeView(input);
  views.set(input, made);
  return made;
}

/** What a question is called in a sentence: its number, or its title where it has none. */
export const nameOf = (question: Question): string =>
  question.number || (question.shortTitle ?? question.title);

/** A short sign for a text, so that a key can tell two findings apart without holding the text (FNV-1a, 32 bit). */
export function signOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A number setting of a check, or its default. */
export function numberSetting(
  settings: Readonly<Record<string, unknown>>,
  name: string,
  otherwise: number,
): number {
  const value = settings[name];
  return typeof value === 'number' ? value : otherwise;
}
