/** Waits for an answer inside an effect, and drops it when the component has left meanwhile. */
import { unawaited } from '../surface.ts';

/** Hands the value on once it has come. Gives the function that stops waiting: the clean-up of the effect. */
export function whenDone<T>(promise: Promise<T>, take: (value: T) => void): () => void {
  let left = false;
  const wait = async (): Promise<void> => {
    const value = await promise;
    if (!left) take(value);
  };
  unawaited(wait());
  return () => {
    left = true;
  };
}
