/** Names under which rules, lists and reports find their way in any form: `toolkit.roles[name]` is a question id, where the form has one. */
export const roleNames = [
  /** How the case is called in lists: the pseudonymous reference. */
  'case-reference',
  /** The name an impact sentence begins with: a display name or pseudonym. */
  'display-name',
  /** Designation of the auditor. */
  'auditor',
  /** The person or case of one form in a round, where that differs from the reference (R14). */
  'subject',
  /** The agency or service that fills the form. */
  'agency',
  /** Audit round, event or theme. */
  'round',
  /** By when the form is to be returned. */
  'return-by',
  /** The day the file was read. */
  'audit-date',
  /** Yes or no: is someone at risk, or is unsafe practice found. */
  'risk',
  /** What was found, shown when `risk` is yes. */
  'risk-detail',
  /** The period under review, and the reason for looking outside the usual one. */
  'period-from',
  'period-to',
  'period-reason',
  /** Until when the audit is kept, in a form that asks for it. */
  'retention-until',
  /** First audit or re-audit: a choice whose id for a repeat is "re-audit". */
  'audit-kind',
  /** The codes by which an organisation reports: a question with several choices. Its list can be an organisation’s own. */
  'themes',
  /** The group that commissioned the audit: a choice whose ids are adults, children, community. */
  'commissioned-by',
  /** What was good and is worth sharing. */
  'good-practice',
] as const;
export type RoleName = (typeof roleNames)[number];
