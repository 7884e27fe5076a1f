/** Names under which rules, lists and reports find their way in any form: `toolkit.roles[name]` is a question id, where the form has one. */
export const roleNames = [
  /** How the case is called in lists: the pseudonymous reference. */
  'caseReference',
  /** The name an impact sentence begins with: a display name or pseudonym. */
  'displayName',
  /** Designation of the auditor. */
  'auditor',
  /** The agency or service that fills the form. */
  'agency',
  /** Audit round, event or theme. */
  'round',
  /** The day the file was read. */
  'auditDate',
  /** Yes or no: is someone at risk, or is unsafe practice found. */
  'risk',
  /** What was found, shown when `risk` is yes. */
  'riskDetail',
  /** The period under review, and the reason for looking outside the usual one. */
  'periodFrom',
  'periodTo',
  'periodReason',
  /** First audit or re-audit: a choice whose id for a repeat is "re-audit". */
  'auditKind',
  /** What was good and is worth sharing. */
  'goodPractice',
] as const;
export type RoleName = (typeof roleNames)[number];
