/** What is in each kind of file of the programme (programme.md 8.2). Every shape is strict: what a kind does not name is in none of its files. */
import { z } from 'zod';
import { IsoTime } from '../../audit/ids.ts';
import { Sha256 } from '../../bundle/manifest.ts';
import { limits } from '../../limits.ts';
import { refusals } from '../../records/allocation.ts';
import { Day } from '../../records/programme-year.ts';
import { RecordId } from '../../records/record-kind.ts';
import { isWritten } from '../../text/written.ts';
import { Toolkit, ToolkitRef } from '../../toolkit/toolkit.ts';
import { shapes } from '../states/round.ts';

const { programme: most } = limits;
const Name = z.string().max(most.name);
const Words = z.string().max(most.words);
const Text = z.string().max(most.text);

/** What is asked for of one subject or case: everything the header of its audit is filled with. */
export const CommissionContent = z.strictObject({
  subject: z.string().max(most.subject),
  agency: Name,
  due: Day,
  theme: Words,
  themeQuestions: z.array(Words).max(60),
  shape: z.enum(shapes),
  /** The day of the meeting, session or event. */
  day: Day,
  /** Lines of enquiry (S001), and what else is to be known. */
  lines: Text,
  guidance: Text,
  form: ToolkitRef,
});
export type CommissionContent = z.infer<typeof CommissionContent>;

/** K5. The version of an item is counted by its one owner; an equal content has an equal version. */
export const CommissionBody = z.strictObject({
  kind: z.literal('commission'),
  toolkit: Toolkit,
  items: z
    .array(
      z.strictObject({
        allocation: RecordId,
        version: z.int().min(1).max(999),
        content: CommissionContent,
      }),
    )
    .min(1)
    .max(500),
});
export type CommissionBody = z.infer<typeof CommissionBody>;

export const answerActs = ['accept', 'decline', 'hand-back'] as const;
export const CommissionAnswer = z
  .strictObject({
    id: RecordId,
    allocation: RecordId,
    /** The first answer about an allocation is 1: that is their order, whatever the clocks say. */
    step: z.int().min(1).max(60),
    act: z.enum(answerActs),
    independent: z.boolean(),
    why: z.enum(['', ...refusals]),
    reason: z.string().max(most.reason),
    at: IsoTime,
  })
  // Nobody accepts without having said that they took no part (PG32), and nobody refuses without a reason.
  .refine(({ act, independent, reason }) => (act === 'accept' ? independent : isWritten(reason)));
export type CommissionAnswer = z.infer<typeof CommissionAnswer>;

/** Which file was taken in: its id, and the SHA-256 of its list. */
export const TakenFile = z.strictObject({ file: z.uuid(), manifestSha256: Sha256 });

/** K6; it says as well which commissions it answers, so that it is their receipt. */
export const AnswerBody = z.strictObject({
  kind: z.literal('commission-answer'),
  answers: z.array(CommissionAnswer).min(1).max(500),
  received: z.array(TakenFile).max(500),
});
export type AnswerBody = z.infer<typeof AnswerBody>;

/** K17. */
export const ReceiptBody = z.strictObject({
  kind: z.literal('receipt'),
  received: z.array(TakenFile).min(1).max(500),
  at: IsoTime,
});
export type ReceiptBody = z.infer<typeof ReceiptBody>;

export type ProgrammeBody = CommissionBody | AnswerBody | ReceiptBody;

/** The kinds this version reads, each with its shape. The other kinds have names, so that one can be told of them. */
export const bodies = {
  commission: CommissionBody,
  'commission-answer': AnswerBody,
  receipt: ReceiptBody,
} as const;
export type ReadKind = keyof typeof bodies;
export const isReadKind = (kind: string): kind is ReadKind => Object.hasOwn(bodies, kind);
