/** A value that follows another after a short rest, so that nothing beside the box itself works while someone types. */
import { startTransition, useEffect, useState } from 'react';

/** Gives `value` once it has stayed the same for `restMs`. */
export function useIdleValue<T>(value: T, restMs = 300): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => settle(value)), restMs);
    return () => clearTimeout(timer);
  }, [value, restMs]);
  return settled;
}
