/** Expected failures travel as values: every fallible function of the program gives one of these, never a thrown surprise. */
import type { ErrorCode } from './errors.ts';

export type Ok<T> = { readonly ok: true; readonly value: T };
export type Failed<E extends ErrorCode = ErrorCode> = {
  readonly ok: false;
  readonly code: E;
  /** Facts the sentence needs (a number of seconds, a version, a place). Never case text, never a secret. */
  readonly facts?: Readonly<Record<string, string | number>>;
};
export type Result<T, E extends ErrorCode = ErrorCode> = Ok<T> | Failed<E>;

/** Wraps a value as a success. */
export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

/** Makes a failure with its code from the closed list and, where the sentence needs them, its facts. */
export const failed = <E extends ErrorCode>(
  code: E,
  facts?: Readonly<Record<string, string | number>>,
): Failed<E> => (facts === undefined ? { ok: false, code } : { ok: false, code, facts });

/** Ends an exhaustive switch: reaching it means a case was added and not handled. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

/** Marks a promise that is deliberately not awaited; its failure still reaches the given handler. */
export function drop(promise: Promise<unknown>, onFailure: (error: unknown) => void): void {
  promise.catch(onFailure);
}
