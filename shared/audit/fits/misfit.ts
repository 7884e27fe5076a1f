/** A misfit: something in an audit that its form, its state or the calendar rules out. */

/** Why something does not fit. */
export type MisfitReason =
  | 'no-question'
  | 'not-taken'
  | 'no-grade'
  | 'no-choice'
  | 'no-list'
  | 'no-column'
  | 'no-rubric'
  | 'out-of-bounds'
  | 'twice'
  | 'no-day'
  | 'far-day'
  | 'clock'
  | 'state'
  | 'version'
  | 'part'
  | 'not-choosable'
  | 'no-check'
  | 'no-reference'
  | 'about-nothing';

export type Misfit = {
  /** Path within the audit: "answers.3i.grade", "actions.1.id". Never a value. */
  readonly at: string;
  readonly reason: MisfitReason;
  /** Why, in words that follow the place; holds nothing that was typed. */
  readonly words: string;
};

/**
 * What honest people can bring about: a date nobody would mean, a clock that was wrong and was put right, an action carried over
 * from an audit of another form with the name of a question there. It is told and never a ground to refuse an audit; everything else
 * no act of the program leads to.
 */
const onlyOdd: ReadonlySet<MisfitReason> = new Set(['far-day', 'clock', 'about-nothing']);

/** Whether a misfit is odd and possible, rather than impossible. */
export const isOnlyOdd = ({ reason }: Pick<Misfit, 'reason'>): boolean => onlyOdd.has(reason);

export const misfit = (at: string, reason: MisfitReason, words: string): Misfit => ({ at, reason, words });

/** Gives a misfit for each id that stood before in the list. */
export function twice(ids: readonly string[], at: (index: number) => string, what: string): Misfit[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    if (seen.has(id)) return [misfit(at(index), 'twice', `two ${what} have the same id`)];
    seen.add(id);
    return [];
  });
}
