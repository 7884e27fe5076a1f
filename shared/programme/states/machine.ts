/**
 * How a machine of the programme is written down (programme.md 5): which act leads from which state to which, which acts need a reason, and
 * what has to be true before a state is entered. A transition that is not listed does not exist.
 */
import { failed, ok, type Result } from '../../result.ts';
import { isWritten } from '../../text/written.ts';
import type { Origin } from '../settings.ts';

/** Something that has to be true before a state is entered. */
export type Guard<F> = {
  /** As the end of a sentence that begins "Only when". */
  readonly words: string;
  readonly holds: (facts: F) => boolean;
  /** Going on without it is possible with a reason in words. */
  readonly orReason: boolean;
  readonly origin: Origin;
};

export type Machine<S extends string, A extends string, F> = {
  readonly first: S;
  readonly table: Readonly<Record<S, Readonly<Partial<Record<A, S>>>>>;
  readonly needsReason: ReadonlySet<A>;
  readonly guards: Readonly<Partial<Record<S, readonly Guard<F>[]>>>;
};

export type MoveRefusal = 'wrong-state' | 'not-yet' | 'reason-needed';

/** What of the guards of a state does not hold. */
export const unmet = <S extends string, A extends string, F>(
  { guards }: Machine<S, A, F>,
  into: S,
  facts: F,
): readonly Guard<F>[] => (guards[into] ?? []).filter(({ holds }) => !holds(facts));

/**
 * Takes a machine, the state something is in, an act, what is true and the reason given. Gives the next state; fails with 'wrong-state'
 * where the act is not listed, 'not-yet' where a guard does not hold that no reason outweighs, 'reason-needed' where words are wanted.
 */
export function moveIn<S extends string, A extends string, F>(
  machine: Machine<S, A, F>,
  state: S,
  act: A,
  facts: F,
  reason: string,
): Result<S, MoveRefusal> {
  const to = machine.table[state][act];
  if (to === undefined) return failed('wrong-state');
  const open = unmet(machine, to, facts);
  if (open.some(({ orReason }) => !orReason)) return failed('not-yet');
  if ((open.length > 0 || machine.needsReason.has(act)) && !isWritten(reason)) return failed('reason-needed');
  return ok(to);
}

/** The acts a state lists, whether their guards hold or not: what a screen shows, with what is still missing. */
export const actsIn = <S extends string, A extends string, F>(
  { table }: Machine<S, A, F>,
  state: S,
): readonly A[] => Object.keys(table[state]) as A[];

/** One step after the other: each state leads to the next by an act of its name. */
export function chain<S extends string>(states: readonly S[]): Record<S, Partial<Record<S, S>>> {
  const table = {} as Record<S, Partial<Record<S, S>>>;
  for (const [at, state] of states.entries()) {
    const next = states[at + 1];
    table[state] = next === undefined ? {} : ({ [next]: next } as Partial<Record<S, S>>);
  }
  return table;
}
