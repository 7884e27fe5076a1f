/** Reads the histories of an audit's risk records: each has one of its own, with a chain of its own. */
import { useEffect, useState } from 'react';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { HistoryEntry } from '../../../shared/contract/audits.ts';
import { riskRecordKind } from '../../../shared/records/risk-record.ts';
import type { Ask } from '../../records/audit/draft-state.ts';
import { flushRisks } from '../../records/risk/risk-records.ts';
import { whenDone } from '../../records/when-done.ts';

/** One revision of a risk record; `of` is its place among those of the audit, from 1. */
export type RiskEntry = { readonly of: number; readonly entry: HistoryEntry };
export type RiskHistory = { readonly entries: readonly RiskEntry[]; readonly chainHolds: boolean };

const none: RiskHistory = { entries: [], chainHolds: true };
const { name: kind } = riskRecordKind;

async function read(ask: Ask, { id: about, escalations }: Audit): Promise<RiskHistory> {
  // What was just typed belongs to the history too.
  await flushRisks();
  const listed = await ask('record.list', { kind, about, after: null, limit: 200 });
  if (!listed.ok) return none;
  const histories = await Promise.all(
    listed.value.items.map(async ({ id, line }) => {
      const reply = await ask('record.history', { kind, id, before: null, limit: 200 });
      const place = escalations.findIndex((one) => one.id === line['row']);
      return reply.ok ? { ...reply.value, place } : null;
    }),
  );
  const known = histories.filter((one) => one !== null);
  return {
    entries: known
      .flatMap(({ entries, place }) =>
        entries.map((entry) => ({
          of: place + 1,
          entry: {
            ...entry,
            changes: entry.changes.map((one) => ({ ...one, path: `/escalations/${place}${one.path}` })),
          },
        })),
      )
      .toSorted((a, b) => b.entry.at.localeCompare(a.entry.at) || b.entry.revision - a.entry.revision),
    chainHolds: known.every((one) => one.chainHolds),
  };
}

/** The revisions of every risk record of an audit, newest first. */
export function useRiskHistory(ask: Ask, audit: Audit): RiskHistory {
  const [history, setHistory] = useState(none);
  // Read once when the screen is shown, as the history of the audit is.
  useEffect(() => whenDone(read(ask, audit), setHistory), [ask, audit]);
  return history;
}
