/** The checks every form starts from (docs/forms.md). R14 and R15 look at the other audits of the vault. */
import type { RuleUse } from '../toolkit/toolkit.ts';
import { rule } from './make.ts';

/** R01 to R13 and R15 to R17 for a graded form. R06 and R14 are added by the forms that have a period or a round; R18 by forms with a retention field. */
export const gradedRules: readonly RuleUse[] = [
  rule('R01', 'block'),
  rule('R02', 'prompt', { leastWords: 25 }),
  rule('R03', 'block'),
  rule('R04', 'block'),
  rule('R05', 'block'),
  rule('R07', 'warn', { schools: true }),
  rule('R08', 'warn'),
  rule('R09', 'block'),
  rule('R10', 'warn'),
  rule('R11', 'warn'),
  rule('R12', 'prompt'),
  rule('R13', 'prompt'),
  rule('R15', 'warn', { months: 12 }),
  rule('R16', 'block'),
  rule('R17', 'block'),
];

/** The same for a form without grades: what compares grades with texts or actions is left out. */
export const narrativeRules: readonly RuleUse[] = gradedRules.filter(
  (use) => !['R10', 'R11', 'R13'].includes(use.id),
);

/** What every form has, however short. */
export const everyForm: readonly RuleUse[] = gradedRules.filter((use) =>
  ['R01', 'R05', 'R07', 'R12', 'R16', 'R17'].includes(use.id),
);

/** The graded rules of a form that reports some empty boxes in its own words (S08, K01, B09), so that R01 does not say it twice. */
export const gradedRulesBeside = (...questions: readonly string[]): readonly RuleUse[] =>
  gradedRules.map((use) => (use.id === 'R01' ? { ...use, settings: { except: [...questions] } } : use));
