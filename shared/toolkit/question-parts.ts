/** What questions of several kinds are made of: choices, lists to tick, columns of a table. */
import { z } from 'zod';
import { Lies } from '../dates/which-year.ts';

export const QuestionId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/);
export type QuestionId = z.infer<typeof QuestionId>;

export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
export const Label = z.string().min(1).max(300);

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
