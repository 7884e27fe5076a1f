/** The wait after a wrong try, counted down once a second. The button explains instead of being disabled. */
import { counted } from '../../../shared/dates/index.ts';
import { useEffect, useState } from 'react';
import type { Failure } from '../../ask.ts';

/** How long a failure asks to wait, in seconds; 0 when it does not. */
export const waitOf = (failure: Failure): number => {
  const seconds = failure.facts?.['seconds'];
  return typeof seconds === 'number' ? Math.max(0, Math.ceil(seconds)) : 0;
};

/** Seconds left, and how to begin. Goes by the clock, so a sleeping laptop does not stretch it. */
export function useCountdown(): { left: number; begin: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === 0) return undefined;
    const tick = (): void => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(now);
      if (now === 0) setUntil(0);
    };
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [until]);
  const begin = (seconds: number): void => {
    setLeft(seconds);
    setUntil(seconds === 0 ? 0 : Date.now() + seconds * 1000);
  };
  return { left, begin };
}

/** "You can try again in 4 seconds." */
export const sayWait = (seconds: number): string => `You can try again in ${counted(seconds, 'second')}.`;
