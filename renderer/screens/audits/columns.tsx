/** The columns of the list, in their order: head, sort key, and what a row shows in it. */
import type { ReactNode } from 'react';
import type { SortKey } from '../../working-copy/list.ts';
import type { AuditRow } from '../../working-copy/status.ts';
import { isGrade, usualMark } from '../../../shared/scales/index.ts';
import { GradeMark, StatusMark, TroubleMark } from '../../ui/marks.tsx';
import { inDays, daysApart, lately, dueWords } from '../../../shared/dates/index.ts';

export type Column = {
  readonly head: string;
  readonly sort: SortKey;
  readonly className?: string;
  readonly cell: (row: AuditRow, now: Date) => ReactNode;
};

/** Every column but the first, which is the link to the audit. */
export const columns: readonly Column[] = [
  {
    head: 'Subject',
    sort: 'caseReference',
    className: 'clip',
    cell: (row) => row.caseReference || <span className="quiet">not given</span>,
  },
  { head: 'Form', sort: 'toolkitTitle', className: 'clip', cell: (row) => row.toolkitTitle },
  {
    head: 'Status',
    sort: 'status',
    cell: ({ status, trouble }) => (
      <>
        <StatusMark status={status} />
        {trouble === undefined || status === 'damaged' ? null : <TroubleMark trouble={trouble} />}
      </>
    ),
  },
  {
    head: 'Overall',
    sort: 'gradeRank',
    cell: (row) => {
      const grade = row.overallGrade;
      if (grade === '') return <span className="quiet">none</span>;
      const mark = row.overallMark ?? usualMark(grade);
      if (!isGrade(grade)) return mark.word;
      return (
        <span className="grade" title={mark.word}>
          <GradeMark mark={mark} />
        </span>
      );
    },
  },
  { head: 'Answered', sort: 'share', className: 'num', cell: (row) => `${row.answered} of ${row.questions}` },
  {
    head: 'Age',
    sort: 'createdAt',
    className: 'num a-age',
    cell: (row, now) => inDays(daysApart(new Date(row.createdAt), now)),
  },
  {
    head: 'Due',
    sort: 'dueKey',
    className: 'a-due',
    cell: (row, now) => {
      if ((row.due ?? '') === '') return <span className="quiet">none</span>;
      const { on, away, late, soon } = dueWords(row.due ?? '', now);
      return (
        <>
          <span className="a-day">{on}</span>{' '}
          <span className={late ? 'a-away a-late' : soon ? 'a-away a-soon' : 'a-away'}>{away}</span>
        </>
      );
    },
  },
  {
    head: 'Last saved',
    sort: 'updatedAt',
    className: 'soft',
    cell: (row, now) => lately(new Date(row.updatedAt), now),
  },
];
