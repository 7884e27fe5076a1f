/** Reads audits: whole ones, batches of summaries for the working copy, and the history with its proof. */
import type { Audit, AuditSummary } from '../../../shared/audit/audit.ts';
import type { HistoryEntry, OpenedAudit } from '../../../shared/contract/audits.ts';
import { failed, ok, type Result } from '../../../shared/result.ts';
import { isDamage } from '../file/damage.ts';
import type { Context } from '../records/held.ts';
import { wrongWith } from '../records/history.ts';

type SignedRow = { version: number; signed_at: string; has_pdf: number; withdrawn: number };
export type SummaryBatch = {
  readonly items: AuditSummary[];
  readonly next: string | null;
  readonly total: number;
};

const cursorOf = (text: string): { updatedAt: string; key: number } | null => {
  const match = /^([0-9TZ:.-]{20,32})\|(\d{1,15})$/.exec(text);
  return match?.[1] === undefined ? null : { updatedAt: match[1], key: Number(match[2]) };
};

/** Proves the history of an opened audit pack by pack between other questions, so that it stands proven when it is looked at. */
function proveSoon(context: Context, id: string): void {
  setTimeout(() => {
    if (!context.db.open) return;
    try {
      const loaded = context.load(id);
      if (loaded !== null && context.history.proveOn(context.ownerOf(loaded))) proveSoon(context, id);
    } catch {
      // Whoever asks for the history hears what is the matter with it.
    }
  }, 200).unref();
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
  const counted = db.prepare<[], number>('SELECT count(*) FROM audits').pluck();
  const signedVersions = db.prepare<[number], SignedRow>(
    `SELECT version, max(signed_at) AS signed_at, max(pdf IS NOT NULL) AS has_pdf, max(withdrawn_at <> '') AS withdrawn
     FROM signed_versions WHERE audit = ? GROUP BY version ORDER BY version DESC`,
  );
  /** How many audits there are; without the index of ids where that is damaged. */
  const count = (): number => {
    try {
      return counted.get() ?? 0;
    } catch (error) {
      if (!isDamage(error)) throw error;
      return db.prepare<[], number>('SELECT count(*) FROM audits NOT INDEXED').pluck().get() ?? 0;
    }
  };

  /** Whether every revision fits the one before, up to the one the audit stands at. */
  const chainHolds = (id: string): boolean => {
    const loaded = context.load(id);
    return loaded !== null && context.history.holds(context.ownerOf(loaded));
  };

  return {
    /** What is wrong with the history of an audit whose document this is; '' where it is whole. */
    wrongWith: (id: string, document: Audit): string => {
      const loaded = context.load(id);
      return loaded === null ? 'was altered.' : wrongWith(context.history, context.ownerOf(loaded), document);
    },

    count,

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
        total: count(),
      };
    },

    /** A whole audit with the exact form it was made with and its signed versions, newest first. */
    open: (input: { readonly audit: string }): Result<OpenedAudit, 'not-found'> => {
      const loaded = context.load(input.audit);
      if (loaded === null) return failed('not-found');
      proveSoon(context, input.audit);
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
      const { question: place, before, limit } = input;
      const page = context.history.page(
        context.ownerOf(loaded),
        { ...loaded.audit, escalations: loaded.listed },
        { place, before, limit },
      );
      return ok({ ...page, chainHolds: chainHolds(input.audit) });
    },
  };
}
