/** A row of a case list (programme.md 4): what is known of a case before anybody opens its file. No names of people in the case. */
import { z } from 'zod';
import { IsoDate } from '../../../audit/ids.ts';
import { limits } from '../../../limits.ts';

const { caseList: most } = limits;
const Day = z.union([z.literal(''), IsoDate]);

export const CaseRow = z.strictObject({
  /** Where it stood in the list, counted from one: what it is called while its reference may stand twice. */
  row: z.int().min(1).max(most.rows),
  ref: z.string().min(1).max(most.ref),
  team: z.string().max(most.team),
  /** The role of its worker. */
  role: z.string().max(most.role),
  type: z.string().max(most.type),
  opened: Day,
  closed: Day,
  lastAudited: Day,
  /** Who audited it last, and who took part in it: auditors as the list names them. */
  lastAuditedBy: z.string().max(most.people),
  tookPart: z.string().max(most.people),
});
export type CaseRow = z.infer<typeof CaseRow>;

export type CaseColumn = Exclude<keyof CaseRow, 'row'>;

/** The columns a list may have, in the order they are read in where it has no head; the first two are what a draw needs. */
export const caseColumns: readonly {
  readonly id: CaseColumn;
  readonly title: string;
  readonly isDate: boolean;
  /** Other words for it, small letters. */
  readonly alike: readonly string[];
}[] = [
  {
    id: 'ref',
    title: 'Case reference',
    isDate: false,
    alike: [
      'ref',
      'reference',
      'case',
      'case ref',
      'case number',
      'case no',
      'id',
      'case id',
      'file',
      'number',
    ],
  },
  { id: 'team', title: 'Team', isDate: false, alike: ['team name', 'service', 'allocated team'] },
  {
    id: 'role',
    title: 'Worker’s role',
    isDate: false,
    alike: ['role', 'worker', 'worker role', 'workers role', 'lead professional', 'job title'],
  },
  {
    id: 'type',
    title: 'Case type',
    isDate: false,
    alike: ['type', 'status', 'theme', 'plan', 'plan type', 'category'],
  },
  {
    id: 'opened',
    title: 'Opened',
    isDate: true,
    alike: ['open', 'open date', 'date opened', 'opened on', 'start', 'start date'],
  },
  {
    id: 'lastAudited',
    title: 'Last audited',
    isDate: true,
    alike: ['last audit', 'date of last audit', 'last audit date', 'audited', 'date last audited'],
  },
  {
    id: 'closed',
    title: 'Closed',
    isDate: true,
    alike: ['close', 'close date', 'date closed', 'closed on', 'end', 'end date'],
  },
  {
    id: 'lastAuditedBy',
    title: 'Last audited by',
    isDate: false,
    alike: ['audited by', 'last auditor', 'previous auditor'],
  },
  {
    id: 'tookPart',
    title: 'Took part',
    isDate: false,
    alike: ['involved', 'took part in the case', 'people involved', 'supervisor', 'allocated worker'],
  },
];
