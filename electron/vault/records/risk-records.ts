/**
 * Risk records beside their audits. An audit shows them as one list, wherever they lie: each is a record of its own; those that an earlier
 * program kept in the audit's document become records before anything of that audit is written.
 */
import type { Escalation } from '../../../shared/audit/action.ts';
import type { Audit } from '../../../shared/audit/audit.ts';
import type { Step } from '../../../shared/json/steps.ts';
import type { Json } from '../../../shared/json/patch.ts';
import { asEscalation, asRiskRecord, type RiskRecord } from '../../../shared/records/risk-record.ts';
import type { Connection } from '../file/sqlite.ts';
import { derivedId } from './derived-id.ts';

/** The id of the record that a risk record in a document becomes: always the same one. `nth` of those that share an id. */
export const idOfListed = (audit: string, row: string, nth: number): string =>
  derivedId(`risk-record/${audit}/${row}/${nth}`);

/** Those of a document as the records they become. */
export function listedAsRecords(audit: Audit['id'], listed: readonly Escalation[]): RiskRecord[] {
  const seen = new Map<string, number>();
  return listed.map((one) => {
    const nth = (seen.get(one.id) ?? 0) + 1;
    seen.set(one.id, nth);
    return asRiskRecord(audit, idOfListed(audit, one.id, nth), one);
  });
}

/** What is still only in the document of an audit, of what its document holds. */
export function unsettled(
  audit: Audit['id'],
  listed: readonly Escalation[],
  records: readonly Pick<RiskRecord, 'id'>[],
): RiskRecord[] {
  const known = new Set(records.map(({ id }) => id));
  return listedAsRecords(audit, listed).filter(({ id }) => !known.has(id));
}

/** Reads the risk records of an audit, in the order they were opened in. */
export function makeRiskReader(db: Connection) {
  const beside = db
    .prepare<[string], string>(
      `SELECT document FROM records WHERE about = ? AND about <> '' AND kind = 'risk-record' ORDER BY key`,
    )
    .pluck();
  const records = (audit: string): RiskRecord[] =>
    beside.all(audit).map((text) => JSON.parse(text) as RiskRecord);
  return {
    records,
    /** An audit as its document has it, with every risk record of it. */
    whole: (document: Audit): Audit => {
      const own = records(document.id);
      const listed = document.escalations;
      if (own.length === 0) return document;
      return {
        ...document,
        escalations: [...own, ...unsettled(document.id, listed, own)].map(asEscalation),
      };
    },
  };
}

/** The document of an audit without the risk records that are records, and the step that took them out of it, where one did. */
export function storedOf(
  audit: Audit,
  listed: readonly Escalation[],
  left: readonly Escalation[],
): { readonly document: Audit; readonly steps: readonly Step[] } {
  const document = { ...audit, escalations: [...left] };
  if (listed.length === left.length) return { document, steps: [] };
  const [old, value] = [listed, left] as unknown as [Json, Json];
  return { document, steps: [{ op: 'replace', path: '/escalations', old, value }] };
}
