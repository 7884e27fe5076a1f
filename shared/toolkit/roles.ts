/**
 * The names under which a toolkit tells checks and lists which of its questions is which (`toolkit.roles`). All are
 * optional: a check whose role is absent stays silent. A form may add roles of its own for its own checks.
 */
export const roleMeanings = {
  'case-reference': 'Short text: the reference of the audited case, shown in lists; R15 compares it.',
  'display-name': 'Short text: the pseudonym the subject is called by in this form ("Robin").',
  subject: 'Short text: the subject person’s reference, for duplicates (R14). Falls back on case-reference.',
  agency: 'Choice or short text: the agency filling the form (R14, S07).',
  round: 'Choice or short text: the audit round (R14).',
  theme: 'Choice or short text: the theme of the round (S09).',
  risk: 'Yes/no: is anyone at risk now, or is safety unknown? A yes needs an escalation record (R05).',
  'audit-date': 'Date: when the file was audited (R06, R09, R10).',
  'period-from': 'Date: start of the period under review (R06).',
  'period-to': 'Date: end of the period under review (R06).',
  'period-reason': 'Text: why the period is longer than the form’s default (R06).',
  'audit-kind': 'Choice: a choice whose id contains "re-audit" makes R15 silent.',
  'meeting-dates': 'Date list: meetings of the team around the family (D02, D03).',
} as const;

export type GeneralRole = keyof typeof roleMeanings;
