/** Reads audits: whole ones, batches of summaries for the working copy, and the history with its proof. */
import type { AuditSummary } from '../../../shared/audit/audit.ts';
import type { HistoryEntry, OpenedAudit } from '../../../shared/contract/audits.ts';
import type { PatchOperation } from '../../../shared/json/operation.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { revisionHash, unpackPatches, type Patches } from '../records/chain.ts';
import type { Context } from '../records/held.ts';

type SignedRow = { version: number; signed_at: string; has_pdf: number; withdrawn: number };
type RevisionRow = {
  revision: number;
  at: string;
  author: string;
  event: string;
  patches: Uint8Array;
  hash: string;
};

export type SummaryBatch = {
  readonly items: AuditSummary[];
  readonly next: string | null;
  readonly total: number;
};

const cursorOf = (text: string): { updatedAt: string; key: number } | null => {
  const match = /^([0-9TZ:.-]{20,32})\|(\d{1,15})$/.exec(text);
  return match?.[1] === undefined ? null : { updatedAt: match[1], key: Number(match[2]) };
};

type JsonValue = HistoryEntry['changes'][number]['before'];

const valueOf = (op: PatchOperation | undefined): JsonValue =>
  op !== undefined && 'value' in op ? op.value : null;

/** What a revision changed, place by place, with the old and the new value; null where there was or is nothing. */
function changesOf({ forward, backward }: Patches): HistoryEntry['changes'] {
  const paired = forward.length === backward.length;
  return forward.map((op, index) => {
    const mirrored = paired ? backward[backward.length - 1 - index] : undefined;
    // Patches the program makes itself are not mirrored one by one: the old value is the one at the same place.
    const undo = mirrored?.path === op.path ? mirrored : backward.find((one) => one.path === op.path);
    return { path: op.path, before: valueOf(undo), after: valueOf(op) };
  });
}

/** The reading half of the audit store. */
export function makeAuditReader(context: Context) {
  const { db } = context;
  const firstBatch = db.prepare<[number], { audit: number; updated_at: string; summary: string }>(
    'SELECT audit, updated_at, summary FROM summaries ORDER BY updated_at DESC, audit DESC LIMIT ?',
  );
  const nextBatch = db.prepare<
    [string, number, number],
    { audit: number; updated_at: string; summary: string }
  >(
    `SELECT audit, updated_at, summary FROM summaries WHERE (updated_at, audit) < (?, ?)
     ORDER BY updated_at DESC, audit DESC LIMIT ?`,
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM audits').pluck();
  const signedVersions = db.prepare<[number], SignedRow>(
    `SELECT version, max(signed_at) AS signed_at, max(pdf IS NOT NULL) AS has_pdf, max(withdrawn_at <> '') AS withdrawn
     FROM signed_versions WHERE audit = ? GROUP BY version ORDER BY version DESC`,
  );
  const chain = db.prepare<[number], RevisionRow>(
    'SELECT revision, at, author, event, patches, hash FROM revisions WHERE audit = ? ORDER BY revision',
  );
  const page = db.prepare<[number, number, string, number], RevisionRow>(
    `SELECT revision, at, author, event, patches, hash FROM revisions
     WHERE audit = ? AND revision < ? AND touched LIKE ? ESCAPE '\\' ORDER BY revision DESC LIMIT ?`,
  );

  /** Whether every revision fits the one before, from the first to the one the audit stands at. */
  const chainHolds = (id: string): boolean => {
    const loaded = context.load(id);
    if (loaded === null) return false;
    let prev = '';
    let expected = 1;
    for (const row of chain.iterate(loaded.key)) {
      const { revision, at, author, event } = row;
      let patches: Patches;
      try {
        patches = unpackPatches(row.patches);
      } catch {
        // Bytes that cannot be unpacked are no patch: the chain is broken here.
        return false;
      }
      const hash = revisionHash({ prev, audit: id, revision, at, author, event, ...patches });
      if (revision !== expected || hash !== row.hash) return false;
      prev = hash;
      expected += 1;
    }
    return prev === loaded.head && expected === loaded.revision + 1;
  };

  return {
    chainHolds,

    count: (): number => count.get() ?? 0,

    /** One batch of summaries, newest change first. `after` is the cursor of the batch before; an unknown one starts anew. */
    summaries: (input: { readonly after: string | null; readonly limit: number }): SummaryBatch => {
      const cursor = input.after === null ? null : cursorOf(input.after);
      const rows =
        cursor === null
          ? firstBatch.all(input.limit)
          : nextBatch.all(cursor.updatedAt, cursor.key, input.limit);
      const last = rows.at(-1);
      return {
        items: rows.map((row) => JSON.parse(row.summary) as AuditSummary),
        next: last === undefined || rows.length < input.limit ? null : `${last.updated_at}|${last.audit}`,
        total: count.get() ?? 0,
      };
    },

    /** A whole audit with the exact form it was made with and its signed versions, newest first. */
    open: (input: { readonly audit: string }): Result<OpenedAudit, 'not-found'> => {
      const loaded = context.load(input.audit);
      if (loaded === null) return failed('not-found');
      const { audit, revision, toolkit, updatedAt } = loaded;
      const signed = signedVersions.all(loaded.key).map((row) => ({
        version: row.version,
        signedAt: row.signed_at,
        hasPdf: row.has_pdf === 1,
        withdrawn: row.withdrawn === 1,
      }));
      return ok({ audit, revision, savedAt: updatedAt, toolkit, signed });
    },

    /** Revisions newest first, optionally of one question (or list: "actions"), with whether the whole chain holds. */
    history: (input: {
      readonly audit: string;
      readonly question: string | null;
      readonly before: number | null;
      readonly limit: number;
    }): Result<{ entries: HistoryEntry[]; more: boolean; chainHolds: boolean }, 'not-found'> => {
      const loaded = context.load(input.audit);
      if (loaded === null) return failed('not-found');
      const like = input.question === null ? '%' : `%|${input.question.replace(/[\\%_]/g, '\\$&')}|%`;
      const rows = page.all(loaded.key, input.before ?? Number.MAX_SAFE_INTEGER, like, input.limit + 1);
      const entries = rows.slice(0, input.limit).map(({ revision, at, author, event, patches, hash }) => ({
        revision,
        at,
        author,
        event,
        hash,
        changes: changesOf(unpackPatches(patches)),
      }));
      return ok({ entries, more: rows.length > input.limit, chainHolds: chainHolds(input.audit) });
    },
  };
}
