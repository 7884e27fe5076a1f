/** The list of every check, and findProblems over it. A form's own checks are added here by name, never found by folder. */
import { makeFindProblems } from './find-problems.ts';
import type { Rule } from './rule.ts';
import { caseFileAuditRules } from './case-file-audit/index.ts';
import { fileAuditRules } from './file-audit/index.ts';
import { generalRules } from './general.ts';
import { macaRules } from './maca/index.ts';
import { macfaRules } from './macfa/index.ts';
import { oddDates, typedAndUnread } from './general/typed.ts';
import { tier2Rules } from './tier2/index.ts';

export const allRules: readonly Rule[] = [
  ...generalRules,
  ...tier2Rules,
  ...macfaRules,
  ...macaRules,
  ...fileAuditRules,
  ...caseFileAuditRules,
];

/** Every problem of an audit, in form order: see makeFindProblems. */
export const findProblems = makeFindProblems(allRules, [
  ['block', typedAndUnread],
  ['prompt', oddDates],
]);

export { defaultSeverities } from './severities.ts';
export type { Finding, Rule, RuleInput } from './rule.ts';
