/**
 * Risk records as they stand when a bundle is sealed, where they are others than those that were signed (docs/formats/bundle-v2.md). The
 * signature of the list covers them; the signed audit beside them stays as it was signed.
 */
import { z } from 'zod';
import { Escalation } from '../audit/action.ts';
import { AuditId } from '../audit/ids.ts';
import { sameJson } from '../json/same.ts';
import { limits } from '../limits.ts';

export const RiskRecordsPart = z.strictObject({
  format: z.literal('caselight-risk-records'),
  version: z.literal(1),
  audit: AuditId,
  /** Every risk record of the audit, in the order they were opened. */
  records: z.array(Escalation).min(1).max(limits.risks),
});
export type RiskRecordsPart = z.infer<typeof RiskRecordsPart>;

/** A risk record, and whether it is as it was signed with its audit, or was opened or written on after that. */
export type StandingRisk = {
  readonly record: Escalation;
  readonly since: 'signed' | 'opened-after' | 'written-after';
};

/** Takes the records that were signed and those as they stand now, null where they are the same. Gives them all, what was written after the signing first. */
export function standingRisks(
  signed: readonly Escalation[],
  now: readonly Escalation[] | null,
): StandingRisk[] {
  const before = new Map(signed.map((one) => [one.id, one]));
  const all = (now ?? signed).map((record): StandingRisk => {
    const old = before.get(record.id);
    if (now === null || sameJson(old, record)) return { record, since: 'signed' };
    return { record, since: old === undefined ? 'opened-after' : 'written-after' };
  });
  return [...all.filter((one) => one.since !== 'signed'), ...all.filter((one) => one.since === 'signed')];
}

/** What stands beside a record that was written after the signing; '' beside one that was signed. */
export const sinceWords: Readonly<Record<StandingRisk['since'], string>> = {
  signed: '',
  'opened-after': 'Opened after the audit was signed',
  'written-after': 'Written on after the audit was signed',
};
