/** What a check found: where, how serious, in which words and why. Links from a problem put the caret at its place. */
import { z } from 'zod';
import { Severity } from './toolkit.ts';

/** The box within a question that a problem points at. */
export const PlaceField = z.enum([
  'answer',
  'grade',
  'yes-no',
  'rationale',
  'evidence',
  'text',
  'date',
  'row',
  'ticks',
  'matrix',
  'facts',
  'analysis',
  'link',
  'impact',
  'concern',
]);
export type PlaceField = z.infer<typeof PlaceField>;

/** `question` is a question id, or "actions", "escalations", "independence" for those lists. `row`/`column` narrow it down. */
export const Place = z.strictObject({
  question: z.string(),
  field: PlaceField.exactOptional(),
  row: z.string().exactOptional(),
  column: z.string().exactOptional(),
});
export type Place = Readonly<z.infer<typeof Place>>;

export const Problem = z.strictObject({
  rule: z.string(),
  severity: Severity,
  /** Stable over edits of the same place, so that a reason given for it can be kept: "R10:3i:grade". */
  key: z.string(),
  place: Place.readonly(),
  /** What is the matter, one sentence. */
  message: z.string(),
  /** Why the program says so: the words it found, the numbers it compared. */
  because: z.string(),
  /** The reason a person gave for leaving a warning as it is. */
  waived: z.string().exactOptional(),
});
export type Problem = Readonly<z.infer<typeof Problem>>;

type Waiver = { readonly key: string; readonly reason: string };

/**
 * The problems with the reasons people gave for leaving warnings as they are. Takes the audit's waivers; gives the same list with each
 * warning's reason as it stands there now, and none where it was taken back. What is right already stays the same object.
 */
export function withReasons(problems: readonly Problem[], waivers: readonly Waiver[]): Problem[] {
  const reasons = new Map(waivers.map((one) => [one.key, one.reason]));
  return problems.map((problem) => {
    const reason = problem.severity === 'warn' ? reasons.get(problem.key) : undefined;
    if (problem.waived === reason) return problem;
    const { waived: _before, ...rest } = problem;
    return reason === undefined ? rest : { ...rest, waived: reason };
  });
}
