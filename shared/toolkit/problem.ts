/** What a check found: where, how serious, in which words and why. Links from a problem put the caret at its place. */
import type { Severity } from './toolkit.ts';

/** The box within a question that a problem points at. */
export type PlaceField =
  | 'answer'
  | 'grade'
  | 'yes-no'
  | 'rationale'
  | 'evidence'
  | 'text'
  | 'date'
  | 'row'
  | 'ticks'
  | 'matrix'
  | 'facts'
  | 'analysis'
  | 'link'
  | 'impact'
  | 'concern';

/** `question` is a question id, or "actions", "escalations", "independence" for those lists. `row`/`column` narrow it down. */
export type Place = {
  readonly question: string;
  readonly field?: PlaceField;
  readonly row?: string;
  readonly column?: string;
};

export type Problem = {
  readonly rule: string;
  readonly severity: Severity;
  /** Stable over edits of the same place, so that a reason given for it can be kept: "R10:3i:grade". */
  readonly key: string;
  readonly place: Place;
  /** What is the matter, one sentence. */
  readonly message: string;
  /** Why the program says so: the words it found, the numbers it compared. */
  readonly because: string;
  /** The reason a person gave for leaving a warning as it is. */
  readonly waived?: string;
};
