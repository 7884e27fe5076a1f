/** Audits as a kind: what they share with every other record. They lie in tables of their own, with lists, search and checks (electron/vault/audits). */
import { Audit } from '../audit/audit.ts';
import { auditStates } from '../audit/states.ts';
import { writtenKind } from './record-kind.ts';

export const auditKind = writtenKind<Audit>({
  name: 'audit',
  schema: Audit,
  reference: ({ reference }) => reference,
  places: ['answers'],
  states: [auditStates],
});
