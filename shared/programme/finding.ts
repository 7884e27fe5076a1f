/** What a rule finds in one step of a round, before it is said which round it is: the rule, how serious it is, a sentence, what it is about. */
import type { ProgrammeFinding as FoundInYear } from './rules/finding.ts';

export type Severity = FoundInYear['severity'];

export type ProgrammeFinding = Omit<FoundInYear, 'round'> & {
  /** The subject, case, agency or auditor it is about; absent where it is about all of it. */
  readonly about?: string;
};
