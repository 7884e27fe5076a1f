/** What a rule of the programme finds (programme.md 13): blocks the step, warns and takes a reason, or prompts only. */
export type ProgrammeFinding = {
  readonly rule: `PG${number}`;
  readonly severity: 'blocks' | 'warns' | 'prompts';
  /** A whole sentence, as the screen shows it. */
  readonly words: string;
  /** The round it is about; '' for the year. */
  readonly round: string;
};
