/** What the guards of a round ask for (programme.md 5), counted by who holds the records; nothing of it is stored. */
export type RoundFacts = {
  /** A group decided on the theme, and the day is known. */
  readonly themeDecided: boolean;
  readonly nominated: number;
  /** How many may be nominated (PG04). */
  readonly nominatedMost: number;
  readonly selected: number;
  readonly wanted: number;
  /** Each of the selected has a count of agencies involved. */
  readonly involvementCounted: boolean;
  /** Agencies that have neither answered about involvement nor were asked twice (PG05). */
  readonly answersOutstanding: number;
  /** Whether those with the widest involvement are the ones selected (PG04). */
  readonly widest: boolean;
  /** Nominations with a test that is not answered or speaks against them (PG21): of those selected. */
  readonly testsOpen: number;
  readonly dayKnown: boolean;
  /** Agencies with contact that have no allocation for one of the selected. */
  readonly withoutAllocation: number;
  /** Allocations neither returned, nor excused, nor marked missing with a reason. */
  readonly returnsOpen: number;
  readonly dayReached: boolean;
  readonly attended: number;
  readonly presented: boolean;
  readonly reportApproved: boolean;
  readonly undecided: number;
  readonly impactReached: boolean;
  readonly impactOpen: number;
  readonly actionsOpen: number;
  readonly deletionsOpen: number;
  readonly identityGone: boolean;
};
