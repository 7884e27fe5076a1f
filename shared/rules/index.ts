/** The list of every check, and the checking over it. A form's own checks are added here by name, never found by folder. */
import type { Problem } from '../toolkit/problem.ts';
import { atOnce, makeCheckInSteps } from './find-problems.ts';
import type { Rule, RuleInput } from './rule.ts';
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

/** The checks of an audit one after the other: see makeCheckInSteps. */
export const checkInSteps = makeCheckInSteps(allRules, [
  ['block', typedAndUnread],
  ['prompt', oddDates],
]);

/** Every problem of an audit, in form order. */
export const findProblems = (input: RuleInput): Problem[] => atOnce(checkInSteps(input));

export { impactsIn } from './case-file-audit/areas.ts';
export { defaultSeverities } from './severities.ts';
export type { Finding, Rule, RuleInput } from './rule.ts';
