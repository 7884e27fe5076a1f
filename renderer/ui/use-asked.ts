/** What main said to one question asked when the screen appeared; null until it has. A screen that has gone is not told. */
import { useEffect, useState } from 'react';
import { unawaited } from '../surface.ts';

/** `ask` is called once, when the component appears. Gives the answer and a way to replace it. */
export function useAsked<T>(ask: () => Promise<T>): [T | null, (value: T) => void] {
  const [answer, setAnswer] = useState<T | null>(null);
  const [first] = useState(() => ask);
  useEffect(() => {
    let shown = true;
    const look = async (): Promise<void> => {
      const value = await first();
      if (shown) setAnswer(value);
    };
    unawaited(look());
    return () => {
      shown = false;
    };
  }, [first]);
  return [answer, setAnswer];
}
