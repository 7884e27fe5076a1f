/** What a risk record means for the audit it stands beside: whether it may be written now, and what of the audit's line follows from it. */
import { may } from '../../../shared/audit/states.ts';
import { riskRecordKind } from '../../../shared/records/risk-record.ts';
import { makeActionsBeside } from './actions-beside.ts';
import type { Committer } from './commit.ts';
import type { Following } from './followed-actions.ts';
import type { Context, Loaded } from './held.ts';
import type { RecordParts } from './record-store.ts';

/** So many audits are looked at in one go: a few milliseconds. */
const portion = 50;

/** Builds what the store of records asks and tells, and what moves the risk records that earlier programs kept in audits. */
export function makeBesideAudits(
  context: Context,
  { writeSummary }: Pick<Committer, 'writeSummary'>,
  parts: {
    readonly changed: (loaded: Loaded) => void;
    readonly onNoted: (error: unknown) => void;
    readonly following: Pick<Following, 'othersSettled' | 'settleAudit'>;
  },
) {
  const { db } = context;
  const stale = db.prepare(
    'UPDATE summaries SET stale = 1 WHERE audit = (SELECT key FROM audits WHERE id = ?)',
  );
  const some = db.prepare<[number, number], { key: number; id: string; holds: number }>(
    `SELECT d.audit AS key, a.id, d.packed IS NOT NULL OR instr(d.document, '"escalations":[{') > 0 AS holds
     FROM documents d JOIN audits a ON a.key = d.audit WHERE d.audit > ? ORDER BY d.audit LIMIT ?`,
  );
  const settled = db
    .prepare<[], string>(`SELECT value FROM meta WHERE name = 'risk-records-settled'`)
    .pluck();
  const putSettled = db.prepare(
    `INSERT OR REPLACE INTO meta (name, value) VALUES ('risk-records-settled', 'yes')`,
  );
  let timer: NodeJS.Timeout | null = null;

  /** Makes the risk records in the document of an audit records of their own. One that fails is noted and shown from where it lies. */
  const settle = (id: string): void => {
    try {
      const loaded = context.load(id);
      if (loaded === null || loaded.listed.length === 0) return;
      db.transaction(() => context.settle(loaded)).immediate();
    } catch (error) {
      parts.onNoted(error);
    }
  };

  const settleSome = (after: number): void => {
    timer = null;
    try {
      const rows = some.all(after, portion);
      for (const { id, holds } of rows) if (holds === 1) settle(id);
      const last = rows.at(-1);
      if (last === undefined) putSettled.run();
      else timer = setTimeout(() => settleSome(last.key), 0);
    } catch (error) {
      // They are shown from where they lie, and moved when their audit is opened or written.
      parts.onNoted(error);
    }
  };

  const actions = makeActionsBeside(context, parts);

  const beside: NonNullable<RecordParts['beside']> = {
    before: (kind, about) => {
      actions.begin();
      if (kind !== riskRecordKind.name) return true;
      const loaded = context.load(about);
      if (loaded === null || !may(loaded.audit, 'record-risk')) return false;
      context.settle(loaded);
      return true;
    },
    mayStand: actions.mayStand,
    within: (kind, about, act, record) => {
      if (kind === riskRecordKind.name) stale.run(about);
      actions.within(kind, act, record);
    },
    after: (kind, about) => {
      actions.after();
      if (kind !== riskRecordKind.name) return;
      context.forget(about);
      const loaded = context.load(about);
      if (loaded === null) return;
      const riskOpen = loaded.audit.escalations.some((one) => one.status === 'open');
      const now: Loaded = { ...loaded, summary: { ...loaded.summary, riskOpen } };
      writeSummary(now.key, now.summary, true);
      context.keep(about, now);
      parts.changed(now);
    },
  };

  return {
    beside,
    settle,
    /** Begins to move what earlier programs left in audits, unless that was done. */
    soon: (wait = 4000): void => {
      if (settled.get() === undefined) timer = setTimeout(() => settleSome(0), wait);
    },
    stop: (): void => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
