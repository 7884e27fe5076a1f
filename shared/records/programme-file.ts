/** A file of the programme that left or arrived: one entry of the ledger (programme.md 4, 8.4). What it said stays as it said it. */
import { z } from 'zod';
import { IsoTime } from '../audit/ids.ts';
import { Sha256 } from '../bundle/manifest.ts';
import { AnswerBody, CommissionContent, ReceiptBody } from '../programme/files/bodies.ts';
import { fileKinds } from '../programme/files/kinds.ts';
import { ProgrammeManifest } from '../programme/files/manifest.ts';
import { recordKind, RecordId } from './record-kind.ts';

const of = ProgrammeManifest.shape;
/** A commission as it is kept: without the form, which stands in the vault once. */
const KeptCommission = z.strictObject({
  kind: z.literal('commission'),
  items: z
    .array(
      z.strictObject({ allocation: RecordId, version: z.int().min(1).max(999), content: CommissionContent }),
    )
    .max(500),
});

export const ProgrammeFile = z.strictObject({
  /** The id of the file. */
  id: RecordId,
  direction: z.enum(['in', 'out']),
  kind: of.kind,
  level: of.level,
  created: IsoTime,
  manifestSha256: Sha256,
  sender: of.sender,
  recipients: of.recipients,
  year: of.year,
  round: of.round,
  covers: of.covers,
  chain: of.chain,
  /** Taken in although its sender was not known here (M11). */
  fromUnknown: z.boolean(),
  body: z.discriminatedUnion('kind', [KeptCommission, AnswerBody, ReceiptBody]),
});
export type ProgrammeFile = z.infer<typeof ProgrammeFile>;

/** What lists show of an entry of the ledger. */
export const ProgrammeFileLine = z.object({
  direction: z.enum(['in', 'out']),
  kind: of.kind,
  created: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  code: z.string(),
  covers: z.string(),
  fromUnknown: z.boolean(),
  received: z.array(z.string()),
});
export type ProgrammeFileLine = z.infer<typeof ProgrammeFileLine>;

export const programmeFileKind = recordKind<ProgrammeFile>({
  name: 'programme-file',
  schema: ProgrammeFile,
  reference: ({ kind, round }) => `${fileKinds[kind].words}${round === null ? '' : ` of ${round.code}`}`,
  line: ({
    direction,
    kind,
    created,
    sender,
    recipients,
    year,
    round,
    covers,
    manifestSha256,
    fromUnknown,
    body,
  }) => ({
    direction,
    kind,
    created,
    from: sender.name,
    to: recipients.map(({ name }) => name),
    year: year.id,
    round: round?.id ?? '',
    code: round?.code ?? '',
    covers,
    manifestSha256,
    fromUnknown,
    received: body.kind === 'commission' ? [] : body.received.map(({ file }) => file),
  }),
  texts: ({ covers, sender, recipients }) => ({
    about: [covers, sender.name, ...recipients.map(({ name }) => name)].join('\n'),
  }),
  // An entry of the ledger is never written again.
  mayChange: () => false,
});
