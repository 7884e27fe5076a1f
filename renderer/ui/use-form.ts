/** The state of a form that is sent to main: what is wrong with it, whether it is being worked on. */
import { useState } from 'react';
import { unawaited } from '../surface.ts';
import type { FormError } from './error-summary.tsx';

/**
 * `attempt` runs the work once at a time and keeps the errors it gives; an empty list means it went well. Nothing is
 * checked while typing: errors come from an attempt and stay until the next one.
 */
export function useForm(): {
  errors: readonly FormError[];
  busy: boolean;
  attempt: (work: () => Promise<readonly FormError[]>) => void;
} {
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const attempt = (work: () => Promise<readonly FormError[]>): void => {
    if (busy) return;
    setBusy(true);
    unawaited(
      work()
        .then(setErrors)
        .finally(() => setBusy(false)),
    );
  };
  return { errors, busy, attempt };
}
