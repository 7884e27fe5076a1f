/** Whether an audit looks at a file again, and when what was found before may be seen: after its own grades are set (programme PG58). */
import type { Audit } from '../../audit/audit.ts';
import { takesGrade } from '../../scales/index.ts';
import type { Toolkit } from '../toolkit.ts';
import { visibleQuestions } from './visible.ts';

/** Takes a form and an audit. Gives whether it is a re-audit: as its form asks, or, where it does not, because it carries an earlier one forward. */
export function isReAudit(toolkit: Toolkit, audit: Audit): boolean {
  const question = toolkit.roles['audit-kind'];
  const kind = question === undefined ? '' : (audit.answers[question]?.choice ?? '');
  return kind === '' ? audit.carriedFrom !== '' : kind.includes('re-audit');
}

/** Whether every grade the auditor gives is set. */
export const areGradesSet = (toolkit: Toolkit, audit: Audit): boolean =>
  visibleQuestions(toolkit, audit)
    .filter(({ question, section }) => section.part === 'auditor' && takesGrade(question))
    .every(({ question }) => (audit.answers[question.id]?.grade ?? '') !== '');

/** Whether what was found before is still to be kept out of sight: a re-audit whose own grades are not all set, and not signed. */
export const hidesEarlier = (toolkit: Toolkit, audit: Audit): boolean =>
  audit.carriedFrom !== '' &&
  audit.parts.length === 0 &&
  isReAudit(toolkit, audit) &&
  !areGradesSet(toolkit, audit);
