/** Small words that several kinds of answer share. */
import type { Block } from '../report/model.ts';
import { isWritten } from '../text/written.ts';
import type { Choice } from '../toolkit/question-parts.ts';
import { notApplicable } from '../scales/index.ts';

export const notAnswered = 'Not answered';
export const yesNoWord: Readonly<Record<'yes' | 'no' | 'na', string>> = {
  yes: 'Yes',
  no: 'No',
  na: 'Not applicable',
};

/** A text, or that nobody wrote it. */
export const orNotWritten = (text: string | undefined): string =>
  text !== undefined && isWritten(text) ? text.trim() : 'Not written';

export const labelled = (label: string, text: string): Block => ({ kind: 'labelled', label, text });

/** The words of a chosen code; "Not applicable" for the answer that every form may allow; undefined for an unknown one. */
export const choiceWord = (choices: readonly Choice[], id: string | undefined): string | undefined =>
  choices.find((one) => one.id === id)?.label ?? (id === notApplicable ? yesNoWord.na : undefined);

/** What is offered where one of several is chosen. */
export const offeredOf = (choices: readonly Choice[], withNotApplicable: boolean) =>
  [
    ...choices.map(({ id, label }) => ({ code: id, word: label })),
    ...(withNotApplicable ? [{ code: notApplicable, word: yesNoWord.na }] : []),
  ] as const;
