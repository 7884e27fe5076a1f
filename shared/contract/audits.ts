/** Audits: listing, opening, saving, searching, history, versions. */
import { z } from 'zod';
import { limits } from '../limits.ts';
import { Audit, AuditSummary } from '../audit/audit.ts';
import { AuditId, IsoTime } from '../audit/ids.ts';
import { Toolkit, ToolkitRef } from '../toolkit/toolkit.ts';
import { ask } from './ask.ts';
import { writtenFile } from './place.ts';
import { PatchOperation } from '../json/operation.ts';
import { RefusedPlace } from '../records/refused.ts';
import { writtenText } from '../text/written-text.ts';

export const Saved = z.strictObject({
  revision: z.int(),
  savedAt: IsoTime,
  summary: AuditSummary,
  /** Places whose words were not taken; everything else is saved, and these are kept encrypted beside the vault. */
  refused: z.array(RefusedPlace).optional(),
});
export type Saved = z.infer<typeof Saved>;

export const OpenedAudit = z.strictObject({
  audit: Audit,
  revision: z.int(),
  savedAt: IsoTime,
  /** The exact definition this audit was made with. */
  toolkit: Toolkit,
  /** Words that do not fit their places and are kept beside the vault: they belong on the screen again. */
  refused: z.array(RefusedPlace).optional(),
  /** Signed versions of this audit, newest first. */
  signed: z.array(
    z.strictObject({ version: z.int(), signedAt: IsoTime, hasPdf: z.boolean(), withdrawn: z.boolean() }),
  ),
});
export type OpenedAudit = z.infer<typeof OpenedAudit>;

/** Something in an audit that its form, its state or the calendar rules out: where (RFC 6901) and why, without what was written. */
export const Unfitting = z.strictObject({ path: z.string().max(400), words: z.string().max(200) });
export type Unfitting = z.infer<typeof Unfitting>;

export const HistoryEntry = z.strictObject({
  revision: z.int(),
  at: IsoTime,
  author: z.string(),
  /** What happened when it was more than typing: "signed", "reopened", "created". */
  event: z.string(),
  changes: z.array(z.strictObject({ path: z.string(), before: z.json(), after: z.json() })),
  /** Hash chain, lower-case hex. */
  hash: z.string(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Lines of the list, newest change first. `next`: the cursor that the following batch begins after; `total`: of the whole list. */
export const SummaryBatch = z.strictObject({
  items: z.array(AuditSummary),
  next: z.string().nullable(),
  total: z.int(),
});
export type SummaryBatch = z.infer<typeof SummaryBatch>;

export const SearchHit = z.strictObject({
  audit: AuditId,
  reference: z.string(),
  question: z.string(),
  questionTitle: z.string(),
  field: z.string(),
  /** The sentence around the hit; parts with `hit` are what was looked for. */
  snippet: z.array(z.strictObject({ text: z.string(), hit: z.boolean() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

const writing = ['disk-full', 'read-only', 'file-busy', 'write-failed'] as const;

export const auditAsks = {
  'toolkit.list': ask(
    'open-vault',
    'free',
    z.null(),
    z.array(z.strictObject({ ref: ToolkitRef, toolkit: Toolkit })),
    [],
  ),
  /** One batch of summaries, newest change first; `after` is the cursor the last batch gave. */
  'audit.summaries': ask(
    'open-vault',
    'narrowed',
    z.strictObject({ after: z.string().max(80).nullable(), limit: z.int().min(1).max(1000) }),
    SummaryBatch,
    [],
  ),
  'audit.open': ask('open-vault', 'own-audit', z.strictObject({ audit: AuditId }), OpenedAudit, [
    'not-found',
  ]),
  /** What of an audit nobody could have written with its form; nothing where all of it fits. It is told and locks nobody out. */
  'audit.misfits': ask('open-vault', 'own-audit', z.strictObject({ audit: AuditId }), z.array(Unfitting), [
    'not-found',
  ]),
  /**
   * Saves what can be read of a damaged audit as a web page, not encrypted: main shows the save dialog. `isWhole`: nothing was missing.
   */
  'audit.saveReadable': ask(
    'open-vault',
    'refused',
    z.strictObject({ audit: AuditId }),
    z.strictObject({ ...writtenFile, isWhole: z.boolean() }),
    ['not-found', 'cancelled', ...writing],
  ),
  'audit.create': ask(
    'open-vault',
    'refused',
    z.strictObject({ toolkitId: z.string().max(60), carryFrom: AuditId.nullable() }),
    z.strictObject({ audit: AuditId, summary: AuditSummary }),
    ['toolkit-unknown', 'not-found', ...writing],
  ),
  'audit.save': ask(
    'open-vault',
    'own-audit',
    z.strictObject({
      audit: AuditId,
      basedOn: z.int().min(0),
      changes: z.array(PatchOperation).min(1).max(2000),
    }),
    Saved,
    ['not-found', 'stale-revision', 'bad-changes', 'audit-locked', 'part-locked', ...writing],
  ),
  'audit.history': ask(
    'open-vault',
    'own-audit',
    z.strictObject({
      audit: AuditId,
      question: z.string().max(40).nullable(),
      before: z.int().nullable(),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ entries: z.array(HistoryEntry), more: z.boolean(), chainHolds: z.boolean() }),
    ['not-found'],
  ),
  'audit.search': ask(
    'open-vault',
    'refused',
    z.strictObject({ text: z.string().min(1).max(200), limit: z.int().min(1).max(500) }),
    z.strictObject({ hits: z.array(SearchHit), total: z.int() }),
    [],
  ),
  /** Opens a new version of a signed audit, with a reason; the signed one is kept. */
  'audit.reopen': ask(
    'open-vault',
    'refused',
    z.strictObject({ audit: AuditId, reason: writtenText(limits.versionReason) }),
    Saved,
    ['not-found', 'wrong-state', 'reason-needed', ...writing],
  ),
} as const;
