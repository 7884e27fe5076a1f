/** What a question is: its words, its guidance and the kind of answer it takes. Header fields are questions too. */
import { z } from 'zod';
import { AnswerKind } from '../kinds/answer-kind.ts';
import { Condition } from './condition.ts';
import { Choice, Column, QuestionId, TickList } from './question-parts.ts';

export { AnswerKind, Choice, Column, QuestionId, TickList };

/** Stated in the source document, found in another public source, or our own reconstruction. */
export const Origin = z.enum(['stated', 'found', 'reconstruction']);
export type Origin = z.infer<typeof Origin>;

/** A line of guidance: an optional lead-in in bold, then the text. */
export const Guidance = z.strictObject({
  lead: z.string().max(120).optional(),
  text: z.string().min(1).max(1500),
});
export type Guidance = z.infer<typeof Guidance>;

/** always: compulsory. when-negative: compulsory when the answer is no, not applicable or below the benchmark of its scale. */
export const CommentRule = z.enum(['always', 'when-negative', 'optional', 'none']);
export type CommentRule = z.infer<typeof CommentRule>;

export const Question = z.strictObject({
  id: QuestionId,
  /** As printed beside the title: "3i". Empty for header fields. */
  number: z.string().max(12),
  /** Two or three words for lists and the section pane. */
  title: z.string().min(1).max(120),
  shortTitle: z.string().max(40).optional(),
  /** The question in full. */
  ask: z.string().min(1).max(800),
  answer: AnswerKind,
  tickLists: z.array(TickList).optional(),
  required: z.boolean(),
  comment: CommentRule,
  commentLabel: z.string().max(120).optional(),
  commentHint: z.string().max(300).optional(),
  notApplicable: z.boolean(),
  evidence: z.boolean(),
  showIf: Condition.optional(),
  /** Header question whose text, once written, is asked in place of `ask`: a question set per round (see words.ts). */
  wordsFrom: QuestionId.optional(),
  guidance: z.array(Guidance),
  /** Questions whose answers stand beside this one: what one wants in view while judging. */
  beside: z.array(QuestionId).max(5).optional(),
  /** A header field about this one audit rather than the case: never carried forward to the next one. */
  fresh: z.boolean().optional(),
  origin: Origin,
  /** Where in the source, in words: "From the auditors' guide, section 3, item i." */
  sourceNote: z.string().max(300).optional(),
  /** Text that tells who a person is; never shown in lists, titles or reports. */
  privacy: z.enum(['none', 'pseudonym', 'staff', 'special']).optional(),
});
export type Question = z.infer<typeof Question>;
