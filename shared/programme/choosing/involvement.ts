/**
 * Asking agencies whether they had contact (programme.md 7.2). S: contact in the last twelve months (S000). Ours: identity travels once,
 * apart from every case text, and whose identity must be gone by when (PG17).
 */
import { z } from 'zod';
import { IsoDate } from '../../audit/ids.ts';
import { addMonths, counted } from '../../dates/index.ts';
import { limits } from '../../limits.ts';
import { identityOf, type Identity, type IdentityKey } from '../../records/identity-key.ts';
import { RecordId } from '../../records/record-kind.ts';
import type { ProgrammeFinding } from '../finding.ts';

const Line = z.string().max(limits.line);
const Subject = z.string().min(1).max(40);

/** The question to one agency (K3). Level identity: names and numbers, and not one word about the case. */
export const InvolvementQuestion = z.strictObject({
  level: z.literal('identity'),
  round: RecordId,
  agency: z.string().min(1).max(40),
  from: IsoDate,
  to: IsoDate,
  subjects: z
    .array(
      z.strictObject({
        subject: Subject,
        names: z.string().max(limits.identityKey.names),
        born: z.union([z.literal(''), IsoDate]),
        address: z.string().max(limits.identityKey.address),
        numbers: z.array(
          z.strictObject({
            kind: z.string().max(limits.identityKey.numberKind),
            number: z.string().max(limits.identityKey.number),
          }),
        ),
      }),
    )
    .min(1)
    .max(60),
});
export type InvolvementQuestion = z.infer<typeof InvolvementQuestion>;

/** The answer of one agency (K4). Level pseudonymous: subjects by their pseudonym alone. */
export const InvolvementReply = z.strictObject({
  level: z.literal('pseudonymous'),
  round: RecordId,
  agency: z.string().min(1).max(40),
  answers: z
    .array(
      z.strictObject({
        subject: Subject,
        said: z.enum(['yes', 'no', 'unknown']),
        from: z.union([z.literal(''), IsoDate]),
        to: z.union([z.literal(''), IsoDate]),
        alsoKnown: z.array(Line).max(40),
      }),
    )
    .max(60),
});
export type InvolvementReply = z.infer<typeof InvolvementReply>;

/**
 * Builds the question to one agency. Takes the round, the agency, the day it is asked, how many months back (12, a setting) and the keys of
 * the subjects. Gives null where a subject has no key: nobody can be looked for without one.
 */
export function involvementQuestion(input: {
  readonly round: string;
  readonly agency: string;
  readonly asked: string;
  readonly months: number;
  readonly subjects: readonly string[];
  readonly keys: readonly IdentityKey[];
}): InvolvementQuestion | null {
  const { round, agency, asked, months, subjects, keys } = input;
  const found = subjects.map((subject) => keys.find((key) => key.round === round && key.subject === subject));
  if (found.length === 0 || found.includes(undefined)) return null;
  return {
    level: 'identity',
    round,
    agency,
    from: addMonths(asked, -months),
    to: asked,
    subjects: found.flatMap((key) => {
      if (key === undefined) return [];
      const { numbers, ...rest }: Identity = identityOf(key);
      return [{ subject: key.subject, ...rest, numbers: [...numbers] }];
    }),
  };
}

/** What an agency keeps after its answer: identity only of subjects it had contact with. Gives the subjects it must destroy. */
export const agencyDestroys = (question: InvolvementQuestion, reply: InvolvementReply): string[] =>
  question.subjects
    .map(({ subject }) => subject)
    .filter(
      (subject) => !reply.answers.some((answer) => answer.subject === subject && answer.said === 'yes'),
    );

/**
 * The subjects whose identity the co-ordinator must destroy: once there is a selection, everybody not selected; once the round is closed,
 * everybody, unless there is a hold.
 */
export const coordinatorDestroys = (round: {
  readonly held: readonly string[];
  readonly selected: readonly string[];
  readonly isSelected: boolean;
  readonly isClosed: boolean;
  readonly isOnHold: boolean;
}): string[] => {
  if (round.isOnHold || (!round.isSelected && !round.isClosed)) return [];
  return round.isClosed ? [...round.held] : round.held.filter((one) => !round.selected.includes(one));
};

/** PG17: identity of subjects not selected is gone by the day forms are issued. Takes how many are still held. */
export const identityFindings = (due: readonly string[]): ProgrammeFinding[] =>
  due.length === 0
    ? []
    : [
        {
          rule: 'PG17',
          severity: 'blocks',
          words: `The identity of ${counted(due.length, 'subject')} who ${due.length === 1 ? 'is' : 'are'} not needed any more is still in this vault. Destroy it before forms are issued.`,
        },
      ];
