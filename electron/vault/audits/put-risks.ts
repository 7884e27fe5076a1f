/** Risk records that came as a change of the audit itself, as an earlier program sent and kept them: each goes into its record. */
import { randomUUID } from 'node:crypto';
import type { Escalation } from '../../../shared/audit/action.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import { patchBetween } from '../../../shared/json/diff.ts';
import { sameJson } from '../../../shared/json/same.ts';
import {
  asEscalation,
  asRiskRecord,
  riskRecordKind,
  type RiskRecord,
} from '../../../shared/records/risk-record.ts';
import { failed, type Failed } from '../../../shared/result.ts';
import type { Patches } from '../records/chain.ts';
import type { Context, Loaded } from '../records/held.ts';
import type { Act } from './write-audits.ts';

const kind = riskRecordKind.name;

/** A change of risk records that cannot be: ends the transaction it stands in. */
class RiskRefused extends Error {
  override readonly name = 'RiskRefused';
}

/** Runs work that may be refused for a risk record in it. Gives what it gives, or 'bad-changes'. */
export function orRefused<T>(work: () => T): T | Failed<'bad-changes'> {
  try {
    return work();
  } catch (error) {
    if (error instanceof RiskRefused) return failed('bad-changes');
    throw error;
  }
}

/** The changes of an audit without those of its risk records. */
export function withoutRisks({ forward, backward }: Patches): Patches {
  const isOwn = ({ path }: { readonly path: string }): boolean => !/^\/escalations(\/|$)/.test(path);
  return { forward: forward.filter(isOwn), backward: backward.filter(isOwn) };
}

/** Makes the writer. Call it inside a transaction; it throws what `orRefused` takes where a record would go away or does not fit. */
export function makePutRisks({ settle, risks, cabinet }: Pick<Context, 'settle' | 'risks' | 'cabinet'>) {
  return (loaded: Loaded, after: Audit, act: Act): void => {
    settle(loaded);
    const { id } = loaded.audit;
    const held = risks(id);
    const left = new Map<string, RiskRecord[]>();
    for (const one of held) left.set(one.row, [...(left.get(one.row) ?? []), one]);
    const put = (now: Escalation): boolean => {
      const before = left.get(now.id)?.shift();
      if (before === undefined)
        return cabinet.make({ ...act, kind, document: asRiskRecord(id, randomUUID(), now) }).ok;
      if (sameJson(asEscalation(before), now)) return true;
      const opened = cabinet.revisionOf({ kind, id: before.id });
      const changes = patchBetween(before, asRiskRecord(id, before.id, now));
      return cabinet.save({ ...act, kind, id: before.id, basedOn: opened, changes }).ok;
    };
    const isWhole = after.escalations.every(put) && [...left.values()].every((rest) => rest.length === 0);
    if (!isWhole) throw new RiskRefused();
  };
}
