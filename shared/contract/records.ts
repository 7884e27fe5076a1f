/** Records of every kind but audits and reviews, which have asks of their own: making, opening, saving, listing, history, search. */
import { z } from 'zod';
import { AuditId, IsoTime } from '../audit/ids.ts';
import { PatchOperation } from '../json/operation.ts';
import { RefusedPlace } from '../records/refused.ts';
import { recordKinds } from '../records/kinds.ts';
import { KindName, RecordId } from '../records/record-kind.ts';
import { ask } from './ask.ts';
import { HistoryEntry } from './audits.ts';

const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;
const which = { kind: KindName, id: RecordId };

/** One line of a list: what the kind says lists need, and nothing of the document. */
export const RecordLine = z.strictObject({
  ...which,
  about: z.string().max(40),
  revision: z.int().min(1),
  savedAt: IsoTime,
  line: z.record(z.string(), z.json()),
});
export type RecordLine = z.infer<typeof RecordLine>;

export const RecordSaved = z.strictObject({
  revision: z.int().min(1),
  savedAt: IsoTime,
  line: RecordLine,
  /** Places whose words were not taken; everything else is saved, and these are kept encrypted beside the vault. */
  refused: z.array(RefusedPlace).optional(),
});
export type RecordSaved = z.infer<typeof RecordSaved>;

const OpenedRecord = z.strictObject({
  document: z.json(),
  revision: z.int().min(1),
  savedAt: IsoTime,
  /** Words that do not fit their places and are kept beside the vault: they belong on the screen again. */
  refused: z.array(RefusedPlace).optional(),
});

/** A new record of a kind there is, in the shape of that kind. */
const NewRecord = z
  .strictObject({ kind: KindName, document: z.unknown() })
  .refine(
    ({ kind, document }) =>
      recordKinds.find(({ name }) => name === kind)?.schema.safeParse(document).success === true,
  );

export const recordAsks = {
  /** Keeps a new record. Its document names its own id. */
  'record.create': ask('open-vault', 'own-record', NewRecord, RecordSaved, [
    'bad-changes',
    'wrong-state',
    ...writing,
  ]),
  'record.open': ask('open-vault', 'own-record', z.strictObject(which), OpenedRecord, ['not-found']),
  /** Saves changes made on a revision; on 0 the one change that adds a whole new record. */
  'record.save': ask(
    'open-vault',
    'own-record',
    z.strictObject({ ...which, basedOn: z.int().min(0), changes: z.array(PatchOperation).min(1).max(2000) }),
    RecordSaved,
    ['not-found', 'stale-revision', 'bad-changes', ...writing],
  ),
  /** Takes away a record that nobody has written into since it was made, where its kind allows that. */
  'record.takeBack': ask('open-vault', 'own-record', z.strictObject(which), z.null(), [
    'not-found',
    'wrong-state',
    ...writing,
  ]),
  /** Ends records for good with all their history, where their kind is one that must be destroyed: identities of subjects. */
  'record.endForGood': ask(
    'open-vault',
    'refused',
    z.strictObject({ kind: KindName, ids: z.array(RecordId).min(1).max(60) }),
    z.null(),
    ['wrong-state', ...writing],
  ),
  /** One batch, newest change first; of one audit where `about` names it. `after` is the cursor the last batch gave. */
  'record.list': ask(
    'open-vault',
    'own-record',
    z.strictObject({
      kind: KindName,
      about: AuditId.nullable(),
      after: z.string().max(80).nullable(),
      limit: z.int().min(1).max(1000),
    }),
    z.strictObject({ items: z.array(RecordLine), next: z.string().nullable() }),
    [],
  ),
  'record.history': ask(
    'open-vault',
    'own-record',
    z.strictObject({ ...which, before: z.int().nullable(), limit: z.int().min(1).max(200) }),
    z.strictObject({ entries: z.array(HistoryEntry), more: z.boolean(), chainHolds: z.boolean() }),
    ['not-found'],
  ),
  'record.search': ask(
    'open-vault',
    'refused',
    z.strictObject({ text: z.string().min(1).max(200), limit: z.int().min(1).max(100) }),
    z.array(
      z.strictObject({
        ...which,
        about: z.string().max(40),
        reference: z.string(),
        field: z.string(),
        snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
      }),
    ),
    [],
  ),
} as const;
