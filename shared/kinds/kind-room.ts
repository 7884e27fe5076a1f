/**
 * What a kind of answer says of itself. Form, report, search, find, history, changes, summaries and the answers file ask here, so a new
 * kind is one file beside this one, its line in answer-kind.ts and rooms.ts, and its box in renderer/form/kinds.
 */
import type { Answer } from '../audit/answer.ts';
import type { GivenAnswer } from '../audit/fits/answer-fits.ts';
import type { Audit } from '../audit/audit.ts';
import type { Misfit } from '../audit/fits/misfit.ts';
import type { Lies } from '../dates/which-year.ts';
import type { Block } from '../report/model.ts';
import type { Choice } from '../toolkit/question-parts.ts';
import type { Place } from '../toolkit/problem.ts';
import type { Question } from '../toolkit/question.ts';
import type { Toolkit } from '../toolkit/toolkit.ts';

/** Where an answer stands: its form, its question, and the audit with all the others. */
export type Around = { readonly toolkit: Toolkit; readonly question: Question; readonly audit: Audit };

/** Codes that an answer counts as; `part` is empty for the answer itself, or names what is asked beside it. Never a text a person typed. */
export type Counted = { readonly part: string; readonly codes: readonly string[] };

/** What an answer is chosen from, as it is counted. */
export type Offered = {
  /** Best first where `ordered`; in the order of the form otherwise. */
  readonly codes: readonly { readonly code: string; readonly word: string }[];
  readonly ordered: boolean;
  /**
   * What another person answers otherwise with: one of them, several, or a number. `worked-out`: one of them, which follows from what was
   * written (the longest gap between dates).
   */
  readonly takes: 'one' | 'several' | 'number' | 'worked-out';
  /** Of a number: its bounds and what it counts. */
  readonly bounds?: { readonly min?: number; readonly max?: number; readonly unit?: string };
};

/** What an explicit empty answer counts as: it goes with nothing else. */
export const noneCode = 'none';

export type DateIn = { readonly iso: string; readonly lies: Lies; readonly at: Place };

export type KindRoom<Kind> = {
  /** The members of an answer that hold it. All others do not count for this kind. */
  readonly members: readonly (keyof Answer)[];
  /** What the text of its box should have been while it is not read (audit/unread.ts). */
  readonly waitsFor?: 'date' | 'number';
  /** Whether the main part is there. "Not applicable" and text not read yet are looked at before. */
  readonly isComplete: (kind: Kind, answer: Answer, audit: Audit) => boolean;
  /** The answer on one line, for lists and summaries on screen; empty where nothing is written. */
  readonly inWords: (kind: Kind, answer: Answer, around: Pick<Around, 'question' | 'audit'>) => string;
  /** What it is counted as in summaries, agreement and drift; nothing where the answer is a person's own words. */
  readonly counted: (kind: Kind, answer: Answer) => readonly Counted[];
  /** What is chosen from; undefined where nothing is. */
  readonly offered?: (kind: Kind, around: Pick<Around, 'toolkit' | 'question'>) => Offered | undefined;
  /** The words of codes that stand in an answer, for history and changes. */
  readonly labels?: (kind: Kind) => readonly Choice[];
  /** What a number counts, in history and changes: "hours", "%". */
  readonly unit?: (kind: Kind) => string;
  /** Dates in the answer, with the side of today they lie on. */
  readonly dates?: (kind: Kind, answer: Answer, question: Question) => readonly DateIn[];
  /** Whether a later audit of the same case takes it over from the header. */
  readonly carries: boolean;
  /** The blocks of the printed and the read report, in reading order. */
  readonly print: (kind: Kind, answer: Answer, around: Around) => readonly Block[];
  /** What of the answer its question rules out, beside members it does not take. */
  readonly misfits?: (
    kind: Kind,
    given: GivenAnswer,
    around: Pick<Around, 'toolkit' | 'question'> & { readonly today: string },
  ) => readonly Misfit[];
  /** An answer to begin from, as an answers file has it (docs/formats/audit-answers-v1.md); `text` is a sentence for a long box. */
  readonly example: (
    kind: Kind,
    around: Pick<Around, 'toolkit' | 'question'> & { readonly text: string },
  ) => Readonly<Record<string, unknown>>;
  /** Needs the whole width and stands alone also in the whole-section view. */
  readonly isWide?: (kind: Kind) => boolean;
};
