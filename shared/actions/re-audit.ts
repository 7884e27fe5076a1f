/** Which audits are proposed to be looked at again (programme PG57; beside a sample, all of it ours and a default). */
import type { AuditSummary } from '../audit/audit.ts';
import { foldReference } from '../toolkit/evaluate/index.ts';

type Seen = Pick<
  AuditSummary,
  'id' | 'reference' | 'state' | 'signedAt' | 'toolkitId' | 'caseReference' | 'createdAt'
> & {
  /** 4 for the best of four grades, down to 1; 0 for none. */
  readonly gradeRank: number;
};
export type Proposal = {
  readonly id: AuditSummary['id'];
  readonly reference: string;
  readonly reasons: readonly string[];
};

/** Good. */
const target = 3;

/**
 * Takes all audits and those with an action that is overdue by more than 30 days. Gives those to be looked at again, each with its reasons:
 * two grades or more below Good, or such an action; not one whose file was audited again since.
 */
export function reauditProposals(audits: readonly Seen[], overdue: ReadonlySet<string>): Proposal[] {
  const newest = new Map<string, string>();
  const fileOf = ({ toolkitId, caseReference }: Seen): string =>
    `${toolkitId} ${foldReference(caseReference)}`;
  for (const audit of audits) {
    const known = newest.get(fileOf(audit)) ?? '';
    if (audit.createdAt > known) newest.set(fileOf(audit), audit.createdAt);
  }
  return audits.flatMap((audit) => {
    const { id, reference, signedAt, gradeRank, caseReference, createdAt } = audit;
    if (signedAt === '' || audit.state === 'in-progress') return [];
    if (caseReference.trim() !== '' && newest.get(fileOf(audit)) !== createdAt) return [];
    const reasons = [
      ...(gradeRank > 0 && target - gradeRank >= 2 ? ['Its overall grade is two or more below Good.'] : []),
      ...(overdue.has(id) ? ['An action of it is overdue by more than 30 days.'] : []),
    ];
    return reasons.length === 0 ? [] : [{ id, reference, reasons }];
  });
}
