/** What a question is: its words, its guidance and the kind of answer it takes. Header fields are questions too. */
import { z } from 'zod';
import { Lies } from '../dates/which-year.ts';
import { Condition } from './condition.ts';
import { GradeKey } from '../scales/scale.ts';

/** Stated in the source document, found in another public source, or our own reconstruction. */
export const Origin = z.enum(['stated', 'found', 'reconstruction']);
export type Origin = z.infer<typeof Origin>;

export const QuestionId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
export type QuestionId = z.infer<typeof QuestionId>;

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const Label = z.string().min(1).max(300);

export const Choice = z.strictObject({ id: Id, label: Label, hint: z.string().max(400).optional() });
export type Choice = z.infer<typeof Choice>;

export const TickList = z.strictObject({
  id: Id,
  title: Label,
  hint: z.string().max(600).optional(),
  items: z.array(Choice).min(1).max(60),
});
export type TickList = z.infer<typeof TickList>;

export const Column = z.strictObject({
  id: Id,
  title: Label,
  hint: z.string().max(300).optional(),
  kind: z.enum(['text', 'long-text', 'date', 'choice', 'yes-no', 'rag', 'number']),
  choices: z.array(Choice).optional(),
  /** Of a column of dates: on which side of today they are. */
  lies: Lies.optional(),
  required: z.boolean(),
  /** Header question whose text, once written, stands as this column's title (see words.ts). */
  wordsFrom: QuestionId.optional(),
});
export type Column = z.infer<typeof Column>;

/** A line of guidance: an optional lead-in in bold, then the text. */
export const Guidance = z.strictObject({
  lead: z.string().max(120).optional(),
  text: z.string().min(1).max(1500),
});
export type Guidance = z.infer<typeof Guidance>;

export const AnswerKind = z.discriminatedUnion('kind', [
  /** A grade on a scale, with its own descriptors where the toolkit has them; may ask yes/no first and hold tick lists. */
  z.strictObject({
    kind: z.literal('grade'),
    scale: Id,
    descriptors: z.partialRecord(GradeKey, z.string().max(600)).optional(),
    yesNo: z.strictObject({ ask: Label }).optional(),
    matrix: z.boolean().optional(),
  }),
  /** Judgement, evidence (facts, analysis, link), impact and actions: the four boxes of an area. */
  z.strictObject({ kind: z.literal('area'), scale: Id }),
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('choice'), choices: z.array(Choice).min(2).max(60) }),
  z.strictObject({
    kind: z.literal('choices'),
    choices: z.array(Choice).min(1).max(60),
    other: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('short-text'), maxLength: z.int().min(1).max(2000).optional() }),
  z.strictObject({ kind: z.literal('long-text') }),
  /**
   * `lies`: on which side of today the date is, where that is known: years left out are read by it. `precision` month: the
   * day is not asked for, since people do not know it.
   */
  z.strictObject({ kind: z.literal('date'), lies: Lies.optional(), precision: z.enum(['month']).optional() }),
  z.strictObject({ kind: z.literal('date-list'), gaps: z.boolean().optional(), lies: Lies.optional() }),
  z.strictObject({
    kind: z.literal('number'),
    min: z.number().optional(),
    max: z.number().optional(),
    unit: z.string().max(40).optional(),
  }),
  z.strictObject({
    kind: z.literal('table'),
    columns: z.array(Column).min(1).max(10),
    minRows: z.int().min(0).max(20).optional(),
    noneLabel: z.string().max(120).optional(),
  }),
  z.strictObject({ kind: z.literal('ticks') }),
  /**
   * The audit's own actions (shared/audit/action.ts), shown as a table; `reply` shows the responses instead. `rag` false: the
   * source knows no red, amber and green, so the table has no column for them.
   */
  z.strictObject({ kind: z.literal('actions'), reply: z.boolean().optional(), rag: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('sign-off'), statement: z.string().min(1).max(600) }),
]);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** always: compulsory. when-negative: compulsory when the answer is no, not applicable or below Good. */
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
