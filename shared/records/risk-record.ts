/** A risk record: somebody may be at risk now. It stands beside its audit, is written in every state of it, and comes first in the report. */
import type { z } from 'zod';
import { Escalation } from '../audit/action.ts';
import { AuditId, RowId } from '../audit/ids.ts';
import { shortMoment } from '../dates/index.ts';
import { limits } from '../limits.ts';
import { recordKind, RecordId } from './record-kind.ts';

export const RiskRecord = Escalation.omit({ id: true }).extend({
  id: RecordId,
  /** The audit it stands beside. */
  audit: AuditId,
  /** What it is called within its audit: by reports, checks and places. Its own id, unless it stood in the audit before. */
  row: RowId,
});
export type RiskRecord = z.infer<typeof RiskRecord>;

/** A risk record as its audit shows it. */
export function asEscalation({ id: _id, audit: _audit, row, ...rest }: RiskRecord): Escalation {
  return { id: row, ...rest };
}

/** A risk record of an audit, from how the audit shows it. */
export function asRiskRecord(audit: AuditId, id: string, { id: row, ...rest }: Escalation): RiskRecord {
  return { id, audit, row, ...rest };
}

/** A new one, with nothing in it. `question` is where the person was; '' for nowhere. */
export const newRiskRecord = (audit: AuditId, id: string, question: string, at: string): RiskRecord => ({
  id,
  audit,
  row: id,
  openedAt: at,
  what: '',
  told: [],
  response: '',
  followUp: '',
  status: 'open',
  handedTo: '',
  closedAt: '',
  question,
});

/** Whether nothing was ever written into it. */
export const isBlank = ({
  what,
  told,
  response,
  followUp,
  handedTo,
  closedBy,
  timing,
}: RiskRecord): boolean =>
  told.length === 0 &&
  timing === undefined &&
  [what, response, followUp, handedTo, closedBy ?? ''].every((text) => text === '');

export const riskRecordKind = recordKind<RiskRecord>({
  name: 'risk-record',
  schema: RiskRecord,
  reference: ({ openedAt }) => `the risk record opened ${shortMoment(openedAt)}`,
  line: ({ row, status, openedAt }) => ({ row, status, openedAt }),
  about: ({ audit }) => audit,
  whileHandedOver: 'beside-the-audit',
  most: limits.risks,
  texts: ({ what, told, response, followUp, handedTo, closedBy }) => ({
    what: [what, ...told.map((one) => one.said ?? ''), response, followUp, handedTo, closedBy ?? '']
      .filter((text) => text !== '')
      .join('\n'),
  }),
  mayChange: (before, after) => before.audit === after.audit && before.row === after.row,
  mayErase: isBlank,
});
