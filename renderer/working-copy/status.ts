/** Reads a summary as a list shows it: its one status, its form, how far it is, how old. Pure. */
import { foldedText } from '../../shared/text/fold.ts';
import type { AuditSummary } from '../../shared/audit/audit.ts';
import { isGrade, rankOfLook, usualMark } from '../../shared/scales/index.ts';
import type { Status } from '../ui/marks.tsx';

/** The one status of an audit. An open risk record comes before everything else; of a damaged audit nothing else is certain. */
export function statusOf(audit: Readonly<AuditSummary>): Status {
  if (audit.riskOpen) return 'risk';
  if (audit.trouble === 'damaged') return 'damaged';
  switch (audit.state) {
    case 'signed':
      return (audit.partsOpen ?? 0) > 0 ? 'parts-open' : 'completed';
    case 'with-moderator':
      return 'with-moderator';
    case 'returned':
      return 'returned';
    case 'moderated':
      return 'moderated';
    case 'closed':
      return 'closed';
    case 'in-progress':
      if (audit.answered === 0 && audit.begun !== true) return 'not-started';
      if ((audit.problems.block ?? 0) > 0) return 'problem';
      if (audit.answered < audit.questions) return 'in-progress';
      // A warning wants a reason before the audit can be signed.
      return (audit.problems.warn ?? 0) > 0 ? 'to-explain' : 'ready';
  }
}

/** A summary as the working copy keeps it: with the figures that lists sort and filter by. */
export type AuditRow = AuditSummary & {
  readonly status: Status;
  /** 4 is best; 0 when there is no overall grade, so that a column can be sorted. */
  readonly gradeRank: number;
  /** The due date; far away when nothing is due, so that those come last. */
  readonly dueKey: string;
  /** Part answered, 0 to 1. */
  readonly share: number;
  /** Reference and subject in lower case, for matching by their beginning. */
  readonly words: readonly string[];
};

/**
 * 4 for what is as good as the best of the four grades, down to 1; 0 for none. The list sorts and filters by it, so that scales of other
 * forms stand among them by how they look.
 */
export const gradeRank = (grade: string, look: number = usualMark(grade).look): number =>
  isGrade(grade) ? rankOfLook(look) : 0;

/** Builds the row of a summary. */
export function rowOf(audit: Readonly<AuditSummary>): AuditRow {
  const grade = audit.overallGrade;
  return {
    ...audit,
    status: statusOf(audit),
    gradeRank: gradeRank(grade, audit.overallMark?.look),
    dueKey: (audit.due ?? '') === '' ? '9999-12-31' : (audit.due ?? ''),
    share: audit.questions === 0 ? 0 : audit.answered / audit.questions,
    words: [
      ...new Set(
        [audit.reference, ...audit.caseReference.split(/[\s,;]+/)]
          .map(foldedText)
          .filter((word) => word !== ''),
      ),
    ],
  };
}
