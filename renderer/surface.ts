/** Failures of promises that nobody waits for are broken invariants: they must reach the window's error event, not vanish. */
import { drop } from '../shared/result.ts';

/** Marks a promise as deliberately not awaited; what it throws is thrown again where the window sees it. */
export const off = (promise: Promise<unknown>): void =>
  drop(promise, (error) => {
    queueMicrotask(() => {
      throw error;
    });
  });
