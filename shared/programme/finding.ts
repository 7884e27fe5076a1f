/** What a rule of the programme finds (programme.md 13): the rule's number, how serious it is, and a sentence. */

/** B blocks the step, W warns and takes a reason, P prompts only. */
export type Severity = 'blocks' | 'warns' | 'prompts';

export type ProgrammeFinding = {
  /** "PG05". */
  readonly rule: string;
  readonly severity: Severity;
  readonly words: string;
  /** The subject, case, agency or auditor it is about; absent where it is about all of it. */
  readonly about?: string;
};

/** Whether nothing of these keeps the step from being taken: what warns needs a reason, what prompts needs nothing. */
export const mayGoOn = (findings: readonly ProgrammeFinding[], hasReason: boolean): boolean =>
  findings.every(({ severity }) => severity === 'prompts' || (severity === 'warns' && hasReason));
