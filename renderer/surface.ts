/** Failures of promises that nobody waits for are broken invariants: they must reach the window's error event, not vanish. */
import { drop } from '../shared/result.ts';

/** Throws an error again where the window sees it. */
export const surface = (error: unknown): void => {
  queueMicrotask(() => {
    throw error;
  });
};

/** Marks a promise as deliberately not awaited; what it throws reaches the window. */
export const unawaited = (promise: Promise<unknown>): void => drop(promise, surface);
